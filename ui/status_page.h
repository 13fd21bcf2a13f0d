// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

#include "core/observed_state.h"
#include "core/tunnel_profile.h"

class QLabel;

namespace gretel {

/// What the kernel says of one tunnel, and in what it differs from what the profile wants.
class StatusPage : public QWidget {
    Q_OBJECT
public:
    explicit StatusPage(QWidget* parent = nullptr);

    void setObservation(const TunnelProfile& profile, const Observation& observation,
                        const SystemState& system);

private:
    struct Fact {
        QLabel* name;
        QLabel* value;
    };
    enum FactKind { Device, Endpoints, Options, Addresses, Routes, Mtu, Received, Sent, FactCount };

    void layOut();
    QWidget* driftBox();
    QWidget* factBox();
    void showDrifts(const std::vector<Drift>& drifts);
    void showDevice(const Link* link, const SystemState& system);
    void setFact(FactKind kind, const QString& value);

    QLabel* m_headline;
    QWidget* m_driftBox;
    QLabel* m_drifts;
    std::array<Fact, FactCount> m_facts{}; ///< made by factBox()
    QWidget* m_factBox;
};

} // namespace gretel
