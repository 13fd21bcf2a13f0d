// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QSemaphore>
#include <QStringList>

#include <atomic>

#include "helper/tunnel_engine.h"

namespace gretel::test {

/// Notes what was asked of it; says what the test says; holds changes back until the test lets them through.
class FakeEngine : public TunnelEngine {
public:
    Outcome<StatusReport> status() override;
    Outcome<ChangePreview> preview(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<FirewallCounts> inspectRules() override;
    Outcome<Applied> apply(const std::vector<TunnelProfile>& tunnels, const ChangeOptions& options,
                           const Caller& caller) override;
    Outcome<Applied> remove(const std::vector<QUuid>& tunnels, const ChangeOptions& options,
                            const Caller& caller) override;
    Outcome<Done> confirm(const QUuid& token, const Caller& caller) override;
    Outcome<Operations> revert(const QUuid& token, const Caller& caller) override;
    Outcome<Done> setAutostart(const std::vector<QUuid>& tunnels, bool on) override;

    QStringList calls() const; ///< "status", "apply NAME NAME", "remove ID", …
    void holdChanges() { m_held = true; }
    void letThrough(int changes = 1) { m_gate.release(changes); }

    // Set before the first call.
    TunnelStatuses statuses;
    QStringList needed;    ///< actions that a change asks for, one after the other
    QStringList concerned; ///< the devices and the ways that are the reason
    Notices notices;
    Outcome<FirewallCounts> counts = FirewallCounts();
    Outcome<Operations> outcome = Operations{};

private:
    Outcome<Applied> changeFor(const ChangeOptions& options, const QString& call, const Caller& caller);
    Outcome<Operations> change(const QString& call, const Caller& caller);
    void note(const QString& call);

    mutable QMutex m_mutex;
    QStringList m_calls;
    std::atomic<bool> m_held = false;
    QSemaphore m_gate;
};

} // namespace gretel::test
