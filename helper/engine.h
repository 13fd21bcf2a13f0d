// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <map>

#include "core/path_mtu.h"
#include "helper/engine_change.h"
#include "helper/memory.h"
#include "helper/state/boot_clock.h"
#include "helper/transaction.h"
#include "helper/tunnel_engine.h"
#include "netlink/socket.h"

namespace gretel {

/// The machine's. Each call opens sockets of its own, so that calls from several threads do not meet; what
/// the tunnels that are up want is remembered (helper/memory.h).
class Engine : public TunnelEngine {
public:
    /// boot: this boot's id.
    Engine(BootClock clock, const QString& boot);

    /// Opens the memory and takes back what a killed helper left half done. Without a memory, or while that
    /// fails, nothing can be changed; each change says why.
    Outcome<Done> start(const QString& directory);

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

    // What needs no caller; from the lane of the changes as well.

    /// Puts back what somebody else changed of what the tunnels share, and lets pinned routes follow.
    Outcome<Operations> mend();
    /// Brings up those that come with the computer as soon as their local address is there.
    Outcome<Operations> bringUpWaiting();
    /// Takes the change back whose time is over; nothing where none is, as when it was confirmed just now.
    Outcome<std::optional<Operations>> revertDue();
    /// Lets the MTUs, and the MSS with them, follow the ways to the other hosts, where the profile wants it
    /// and nothing waits for a confirmation. Touches nothing else of the devices.
    Outcome<Operations> followPaths();

    /// ms of CLOCK_BOOTTIME at which the pending change is to be taken back.
    std::optional<qint64> deadline() const;
    qint64 secondsLeft() const;
    /// How long until the ways are to be looked at again, for what the kernel tells nobody of; absent while
    /// no tunnel that is up follows its path.
    std::optional<std::chrono::milliseconds> nextPathLook() const;
    /// Something is up, pending or waited for: whoever watches over it must stay.
    bool isNeeded() const;

private:
    struct Machine;
    /// A tunnel whose MTU follows the way to the other host.
    struct Following {
        PathFollower rule;
        bool toldTooSmall = false;
    };

    Outcome<Machine> reachMachine() const;
    Outcome<Machine> openMachine() const;
    Outcome<FirewallTableState> compare(const FirewallState& present) const;
    Outcome<Operations> run(const Machine& machine, Undertaking& undertaking);
    Outcome<Applied> bringUp(const Machine& machine, const std::vector<TunnelProfile>& tunnels,
                             const ChangeOptions& options, const Caller* caller);
    Outcome<Operations> bringUpEach(const std::vector<TunnelProfile>& tunnels);
    Outcome<Done> keepInFirewalld(HelperState state);
    void renewInFirewalld(const std::vector<TunnelProfile>& tunnels);
    std::vector<TunnelProfile> followers() const;
    Outcome<QHash<QUuid, quint32>> dueMtus(const std::vector<TunnelProfile>& tunnels);
    Outcome<Operations> setMtus(const QHash<QUuid, quint32>& mtus);
    Outcome<Done> recover();
    Outcome<Done> mayChange();
    Outcome<Done> mayDecide(const QUuid& token, const Caller& caller) const;
    Outcome<Operations> takeBackPending();

    const BootClock m_clock;
    Memory m_memory;
    std::map<QUuid, Following> m_following;
    std::atomic<qint64> m_nextPathLook = 0; ///< ms of CLOCK_BOOTTIME; asked for from another thread
};

} // namespace gretel
