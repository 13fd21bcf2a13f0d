// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

#include "core/operation.h"
#include "core/shared_state.h"

namespace gretel {

/// A change that is taken back unless its user confirms it in time.
struct PendingChange {
    QUuid token;
    quint32 uid = 0;     ///< who may confirm it
    qint64 deadline = 0; ///< ms of CLOCK_BOOTTIME; 0: it is being taken back
    Operations done;
    std::vector<TunnelProfile> activeBefore;
    std::vector<QUuid> waitingBefore;
    friend bool operator==(const PendingChange&, const PendingChange&) = default;
};

/// All that the helper remembers.
struct HelperState {
    QString boot;                         ///< the kernel's boot id when it was written; empty: never
    QUuid change;                         ///< the last committed transaction; null: none in this boot
    std::vector<TunnelProfile> active;    ///< as applied: addresses resolved, "here" said
    std::vector<TunnelProfile> autostart; ///< to be brought up when the computer starts
    std::vector<QUuid> waiting;           ///< those of autostart that were not up yet in this boot
    Originals originals;
    FirewalldRules firewalldAdded;        ///< by us, to what holds at runtime
    FirewalldRules firewalldKept;         ///< by us, to what firewalld starts with, for those of autostart
    std::optional<PendingChange> pending; ///< waits for a confirmation
    friend bool operator==(const HelperState&, const HelperState&) = default;
};

/// What a transaction is about to do: the journal's one record.
struct Intent {
    QString boot;
    QUuid change;
    Operations operations;
    friend bool operator==(const Intent&, const Intent&) = default;
};

/// What of firewalld's runtime settings may be taken away: a reload makes those of what it starts with.
FirewalldRules oursInFirewalld(const HelperState& state);

/// What another boot left: its kernel's tunnels are gone with it, and what devices had is as it was. Only
/// what is to be brought up again remains, and what firewalld starts with. The same state in the same boot.
HelperState afterReboot(const HelperState& state, const QString& boot);

/// The operations that a killed transaction may have done, in their order, to be taken back
/// (Transaction::takeBack); nothing when there is nothing to do but to settle the intent.
using Recovery = std::optional<Operations>;

/// A transaction is committed exactly when the state's change is its own. An intent of another boot is
/// forgotten: this kernel holds none of it.
Recovery recoveryOf(const HelperState& state, const std::optional<Intent>& intent, const QString& boot);

} // namespace gretel
