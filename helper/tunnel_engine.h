// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <chrono>
#include <vector>

#include "core/failure.h"
#include "core/firewall_counts.h"
#include "core/notice.h"
#include "core/operation.h"
#include "core/tunnel_profile.h"
#include "helper/bus_types.h"

namespace gretel {

/// For whom something is done, and what polkit let him do.
struct Caller {
    uint uid = 0;
    QStringList granted; ///< polkit actions
};

struct ChangeOptions {
    /// The change is taken back after so long unless it is confirmed; zero: it stays.
    std::chrono::seconds confirm{0};
    bool onlyIfRisky = false; ///< one that cannot cut its caller off (core/risk.h) stays
};

struct ChangePreview {
    Operations operations;
    Notices notices;
};

struct Applied {
    QUuid token; ///< names the change; confirms it
    Operations operations;
    std::chrono::seconds confirm{0}; ///< until it is taken back; zero: it stays
    Notices notices;                 ///< what to know of it, as in preview()
};

/// What the service has done for a caller once the caller may. Blocking, and called from several threads at a
/// time (one a lane); of those that change something only one runs at a time. A change that asks more of its
/// caller than was granted is not begun: NeedsAuthorisation with the action and, of a risk,
/// with the devices and the ways that it concerns; it may be tried again with it.
class TunnelEngine {
public:
    virtual ~TunnelEngine() = default;

    virtual Outcome<StatusReport> status() = 0;
    /// What apply() would do now.
    virtual Outcome<ChangePreview> preview(const std::vector<TunnelProfile>& tunnels) = 0;
    /// Our table of the packet filter with its counters. Changes nothing.
    virtual Outcome<FirewallCounts> inspectRules() = 0;
    /// All of it or nothing; what was done. Nothing, when it is all there already.
    virtual Outcome<Applied> apply(const std::vector<TunnelProfile>& tunnels, const ChangeOptions& options,
                                   const Caller& caller) = 0;
    /// The same for taking away what is there of these.
    virtual Outcome<Applied> remove(const std::vector<QUuid>& tunnels, const ChangeOptions& options,
                                    const Caller& caller) = 0;
    /// Keeps the change that waits for it.
    virtual Outcome<Done> confirm(const QUuid& token, const Caller& caller) = 0;
    /// Takes the change back before its time.
    virtual Outcome<Operations> revert(const QUuid& token, const Caller& caller) = 0;
    /// Whether these tunnels, which are up, come up with the computer.
    virtual Outcome<Done> setAutostart(const std::vector<QUuid>& tunnels, bool on) = 0;
};

} // namespace gretel
