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
    Outcome<TunnelStatuses> status() override;
    Outcome<Operations> preview(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<Operations> apply(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<Operations> remove(const std::vector<QUuid>& tunnels) override;

    QStringList calls() const; ///< "status", "apply NAME NAME", "remove ID", …
    void holdChanges() { m_held = true; }
    void letThrough(int changes = 1) { m_gate.release(changes); }

    // Set before the first call.
    TunnelStatuses statuses;
    Outcome<Operations> outcome = Operations{};

private:
    Outcome<Operations> change(const QString& call);
    void note(const QString& call);

    mutable QMutex m_mutex;
    QStringList m_calls;
    std::atomic<bool> m_held = false;
    QSemaphore m_gate;
};

} // namespace gretel::test
