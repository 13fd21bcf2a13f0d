// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

#include "helper/engine.h"
#include "helper/firewall/firewalld.h"
#include "helper/firewall/table_monitor.h"
#include "helper/service.h"
#include "helper/state/boot_clock.h"
#include "netlink/kernel_monitor.h"

namespace gretel {

/// Watches over what is up while the helper runs, and keeps it running as long as there is something to watch
/// over: what others change of the shared parts is mended, a change that was not confirmed in time is taken
/// back, tunnels that start with the computer come up when their address does, MTUs follow their paths. All
/// of it in the lane of the changes, in order with what callers ask for.
class Guardian : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    Guardian(Engine& engine, Service& service, QObject* parent = nullptr);
    ~Guardian() override;

    void start();

private:
    void listen();
    void stopListening();
    void startListening();
    void lookSoon();
    void lookInTime();
    void lookWithin(std::chrono::milliseconds time);
    void hear();
    enum class Look { All, Paths };
    void look(Look what);
    void noteLook(Look what, std::size_t followed, const Outcome<Answer>& outcome);
    void noteFailure(Look what, const Outcome<Answer>& outcome);
    void revertAt(qint64 deadline);
    void revert();
    void settle();
    void waitForPaths();

    Engine& m_engine;
    Service& m_service;
    std::unique_ptr<netlink::KernelMonitor> m_kernel;
    std::unique_ptr<firewall::TableMonitor> m_table;
    std::unique_ptr<FirewalldWatch> m_firewalld;
    BootTimer m_deadline;
    QTimer m_lateDeadline;             ///< in its stead, when the kernel gives none
    std::optional<qint64> m_announced; ///< the deadline that callers were told of
    QTimer m_delay;
    QTimer m_paths; ///< until the ways to the other hosts are looked at again
    QElapsedTimer m_looking;
    std::chrono::milliseconds m_rest;      ///< before what is not urgent is looked at again
    std::chrono::milliseconds m_pathsRest; ///< before the ways alone are
    std::chrono::milliseconds m_retry;     ///< before what could not be mended is tried again
    bool m_pathsMoved = false;             ///< perhaps, since the look that is under way began
    bool m_isLooking = false;
    bool m_isDeaf = false;                                ///< while a change of ours runs
    std::optional<std::chrono::milliseconds> m_lookAgain; ///< after so long
    QString m_lastFailure;                                ///< each is told once
};

} // namespace gretel
