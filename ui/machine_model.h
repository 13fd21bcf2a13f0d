// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "core/failure.h"
#include "core/system_state.h"

namespace gretel {

/// What the window knows of this machine. The application sets it; the window only looks.
class MachineModel : public QObject {
    Q_OBJECT
public:
    enum class Helper { Unknown, Ready, Missing };

    explicit MachineModel(QObject* parent = nullptr);

    /// The kernel's state, each time it was read anew. The same state again is no change.
    void setSystem(const SystemState& system);
    /// Null until the first reading.
    const SystemState* system() const { return m_system ? &*m_system : nullptr; }

    /// The failure says why it is missing, and is worded in a quiet bar.
    void setHelper(Helper helper, const std::optional<Failure>& failure = std::nullopt);
    Helper helper() const { return m_helper; }
    const std::optional<Failure>& helperFailure() const { return m_helperFailure; }

    /// The kernel has no GRE (or said that it cannot load it): a quiet bar with the remedy.
    void setKernelLacksGre(bool lacks);
    bool kernelLacksGre() const { return m_kernelLacksGre; }

    /// The answer to MainWindow::underlayWanted. Only the latest is kept: one tunnel is looked at at a time.
    void setUnderlay(const Endpoint& peer, const QString& device, const Outcome<Underlay>& underlay);
    /// Null while there is no answer for this peer, or the answer is a failure.
    const Underlay* underlay(const Endpoint& peer, const QString& device) const;
    /// Null while there is no answer for this peer, or the answer is a way.
    const Failure* underlayFailure(const Endpoint& peer, const QString& device) const;

signals:
    void systemChanged();
    void helperChanged();
    void underlayChanged();

private:
    struct UnderlayAnswer {
        Endpoint peer;
        QString device;
        Outcome<Underlay> underlay;
    };
    bool answers(const Endpoint& peer, const QString& device) const;

    std::optional<SystemState> m_system;
    Helper m_helper = Helper::Unknown;
    std::optional<Failure> m_helperFailure;
    bool m_kernelLacksGre = false;
    std::optional<UnderlayAnswer> m_underlay;
};

} // namespace gretel
