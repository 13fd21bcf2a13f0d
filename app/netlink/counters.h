// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

#include <linux/netlink.h>

#include "core/device_counters.h"
#include "core/failure.h"
#include "netlink/socket.h"

namespace gretel::netlink {

/// IFLA_STATS64 of an RTM_NEWLINK; nothing when it has none.
std::optional<DeviceCounters> parseCounters(const nlmsghdr* message);

/// Of the device with this index; nothing when there is none. KernelRefused, AnswerLost.
Outcome<std::optional<DeviceCounters>> readCounters(Socket& socket, int index);

/// A number of /proc/net/snmp or /proc/net/netstat, whose lines come in pairs: names, then values. Nothing
/// when there is none of that name.
std::optional<quint64> counterIn(const QByteArray& text, const QByteArray& group, const QByteArray& name);

/// Of the calling thread's network namespace. What the kernel does not tell is 0.
MachineCounters readMachineCounters();

} // namespace gretel::netlink
