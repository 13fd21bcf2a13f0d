// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/step_failure.h"

#include <cerrno>

#include "core/command_text.h"

namespace gretel::netlink {
namespace {

/// rtnl_newlink() in net/core/rtnetlink.c, when no module offers the kind.
bool saysUnknownKind(const Refusal& refusal) {
    return refusal.error == EOPNOTSUPP &&
           (refusal.text.isEmpty() || refusal.text.contains(QLatin1StringView("Unknown device type")));
}

} // namespace

Failure stepFailure(const Operation& operation, const Refusal& refusal) {
    const QString command = commandOf(operation);
    if (refusal.lost)
        return {FailureKind::AnswerLost, {command}};
    if (refusal.error == EPERM)
        return {FailureKind::NotPermitted, {command}};
    if (std::holds_alternative<AddLink>(operation) && saysUnknownKind(refusal))
        return {FailureKind::KernelLacksGre, {}};
    return {FailureKind::KernelRefused, {command, reasonOf(refusal)}};
}

} // namespace gretel::netlink
