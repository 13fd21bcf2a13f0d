// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "netlink/refusal.h"

namespace gretel::netlink {

/// Why a reading failed. command: the ip command that would read the same.
Failure readFailure(const QString& command, const Refusal& refusal);

} // namespace gretel::netlink
