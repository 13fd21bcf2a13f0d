// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <linux/netlink.h>

#include "core/system_state.h"
#include "netlink/attributes.h"
#include "netlink/message_builder.h"

namespace gretel::netlink {

/// IPV4_DEVCONF_* (linux/ip.h).
int devconfOf(DeviceSetting setting);

/// Of the attributes of an RTM_NEWLINK: IFLA_AF_SPEC, AF_INET, IFLA_INET_CONF. Empty for a device without
/// IPv4, and for what an older kernel does not send.
DeviceSettings settingsOf(const Attributes& link);

/// Puts the settings that are present into an RTM_SETLINK; no attribute when none is. Unlike a write to
/// /proc, forwarding put so leaves large receive offload as it is (inet_set_link_af() in net/ipv4/devinet.c).
MessageBuilder& putSettings(MessageBuilder& builder, const DeviceSettings& settings);

/// RTM_GETNETCONF of net.ipv4.conf.all or net.ipv6.conf.all. family: AF_INET or AF_INET6.
Message settingsOfAllQuestion(int family);
/// Of its answer, NETCONFA_RP_FILTER or NETCONFA_FORWARDING (linux/netconf.h); nothing when it is no such
/// answer.
std::optional<quint32> parseSettingOfAll(const nlmsghdr* message, int family, int setting);

} // namespace gretel::netlink
