// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/observed_state.h"
#include "core/tunnel_profile.h"

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace gretel {

class StateBadge;

/// What the kernel says of one tunnel, and in what it differs from what the profile wants.
class StatusPage : public QWidget {
    Q_OBJECT
public:
    explicit StatusPage(QWidget* parent = nullptr);

    void setObservation(const TunnelProfile& profile, const Observation& observation,
                        const SystemState& system);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showDrifts(const std::vector<Drift>& drifts);
    void showDevice(const Link& link, const SystemState& system);
    QLabel* addRow(const QString& name);
    void colour();

    StateBadge* m_badge;
    QLabel* m_headline;
    QWidget* m_facts;
    QFormLayout* m_rows;
    QWidget* m_driftBox;
    QLabel* m_drifts;
    QLabel* m_device;
    QLabel* m_endpoints;
    QLabel* m_addresses;
    QLabel* m_routes;
    QLabel* m_mtu;
    QLabel* m_received;
    QLabel* m_sent;
};

} // namespace gretel
