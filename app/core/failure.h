// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/result.h"

namespace gretel {

/// Why something that was rightly asked for did not come about. Arguments stand beside each kind, in order;
/// words/failure_words turns them into one sentence.
enum class FailureKind {
    NotAuthorised,      ///< reason: "denied", "dismissed", "no-agent", "unavailable" (polkit cannot be asked)
    HelperMissing,      ///< what the bus said
    HelperLost,         ///< the helper left the bus before it answered
    KernelLacksGre,     ///< no arguments
    KernelUnreachable,  ///< errno text: netlink cannot be opened
    KernelRefused,      ///< the operation's command, the kernel's reason
    NotPermitted,       ///< the operation's command: EPERM from the kernel
    AnswerLost,         ///< the operation's command: no answer, or an overflow
    VerificationFailed, ///< device, what differs, as a field name
    UndoFailed,         ///< the operation's command, the kernel's reason: what is left must be looked at
    InterfaceTaken,     ///< name: a device that bears no mark of ours
    TunnelTaken,        ///< name of the foreign device that has the same endpoints and key
    RouteTaken,         ///< destination, its device: a route that is not ours
    AddressTaken,       ///< address, its device
    NoRouteToPeer,      ///< peer's address
    LocalAddressMissing, ///< address, which no device of this machine has
    KernelLacksNftables, ///< no arguments
    FirewalldRefused,    ///< what was asked of firewalld, its reason
    NotOurs,             ///< name: bears no mark of ours
    NoSuchTunnel,        ///< name or id
    BadDocument,         ///< the first issue's field, its sentence
    Busy,                ///< another change is under way
    ChangePending,       ///< seconds: a change waits for its confirmation, or reverts after these
    NothingPending,      ///< no arguments: there is nothing to confirm, or not with this token
    NeedsAuthorisation,  ///< polkit action: the change is more than its caller was asked about
    EchoForbidden,       ///< errno text: this user may send no echo requests (net.ipv4.ping_group_range)
    CannotRead,          ///< file, reason
    CannotWrite,         ///< file, reason
    Internal,            ///< what was broken; a defect of Gretel's
};

struct Failure {
    FailureKind kind;
    QStringList arguments;
    friend bool operator==(const Failure&, const Failure&) = default;
};

template <typename T>
using Outcome = Result<T, Failure>;

/// Nothing to return but that it came about.
struct Done {
    friend bool operator==(const Done&, const Done&) = default;
};

/// The kind's name as it travels over D-Bus: "NotAuthorised", …; and back. An unknown name is Internal.
QString failureName(FailureKind kind);
FailureKind failureOfName(const QString& name);

/// The command line's exit status: 1 failed, 2 bad input, 3 not authorised, 4 helper or kernel support
/// missing.
int exitStatusOf(FailureKind kind);

} // namespace gretel
