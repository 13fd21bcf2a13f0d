// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/read_failure.h"

namespace gretel::netlink {

Failure readFailure(const QString& command, const Refusal& refusal) {
    if (refusal.lost)
        return {FailureKind::AnswerLost, {command}};
    return {FailureKind::KernelRefused, {command, reasonOf(refusal)}};
}

} // namespace gretel::netlink
