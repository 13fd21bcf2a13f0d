// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <vector>

#include "core/health.h"
#include "core/health_history.h"
#include "core/observed_state.h"
#include "core/traffic.h"
#include "core/tunnel_profile.h"

class QLabel;
class QPushButton;

namespace gretel {

class HealthSection;

/// What the kernel says of one tunnel, and in what it differs from what the profile wants.
class StatusPage : public QWidget {
    Q_OBJECT
public:
    explicit StatusPage(QWidget* parent = nullptr);

    void setObservation(const TunnelProfile& profile, const Observation& observation,
                        const SystemState& system);
    /// As HealthSection::setHealth(), for the tunnel and its state as they were observed last.
    void setHealth(const Health& health, const HealthHistory* history, bool asked, qint64 now);
    /// How fast it goes, beside the totals.
    void setTraffic(const Traffic& traffic);
    HealthSection* healthSection() const { return m_health; }
    /// While something is asked of the helper, the buttons are off.
    void setBusy(bool busy);
    /// Beside the headline, for whoever gives them words and does what they say.
    QPushButton* doctorButton() const { return m_doctor; }
    QPushButton* rulesButton() const { return m_rules; }
    std::vector<QWidget*> focusChain() const;

signals:
    void restoreRequested(); ///< make it what the profile says, on today's way to the other host
    void adoptRequested();   ///< make the profile what it is
    void historyExportRequested(gretel::HealthRange range);

private:
    struct Fact {
        QLabel* name;
        QLabel* value;
    };
    enum FactKind { Device, Endpoints, Options, Addresses, Routes, Mtu, Received, Sent, FactCount };

    void layOut();
    void layOutDrifts();
    QWidget* factBox();
    void showDrifts(const Observation& observation);
    void offerToMend(const QString& mtu);
    void showDevice(const Link* link, const SystemState& system);
    void showTraffic();
    void setFact(FactKind kind, const QString& value);

    QLabel* m_headline;
    HealthSection* m_health;
    QPushButton* m_doctor;
    QPushButton* m_rules;
    QWidget* m_driftBox;
    QLabel* m_drifts;
    QPushButton* m_restore;
    QPushButton* m_adopt;
    std::array<Fact, FactCount> m_facts{}; ///< made by factBox()
    QWidget* m_factBox;
    TunnelState m_observed = TunnelState::Down; ///< by the kernel; what the other host answers comes apart
    Traffic m_counted;                          ///< by the kernel, when its state was last read; no rates
    Traffic m_traffic;                          ///< metered
};

} // namespace gretel
