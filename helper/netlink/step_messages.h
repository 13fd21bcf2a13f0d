// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/failure.h"
#include "core/operation.h"
#include "helper/netlink/devices.h"
#include "netlink/message_builder.h"

namespace gretel::netlink {

/// What one operation says to the kernel: at most two messages, which go in one system call.
struct StepMessages {
    std::vector<Message> messages;
    /// The device that the operation makes: none but our own tunnels. 0: it makes none.
    int makes = 0;
    /// The device that it changes, or hangs something on. 0 when it makes or takes one.
    int on = 0;
};

/// An operation but RemoveLink in messages; what it makes is added to the devices. Pure but for the choice of
/// an index.
///
/// Only devices that bear our mark are touched, with two exceptions. A SetDevice may be of any device, for it
/// is forwarding, or the check of the way back, of one that private networks are behind. And a host route
/// with our protocol may be on any device: it pins the way of the tunnel's own packets, or of somebody's
/// remote session, to the way that it takes now. NotOurs for all else.
Outcome<StepMessages> messagesOf(const Operation& operation, Devices& devices);

} // namespace gretel::netlink
