// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <linux/netlink.h>

#include "core/system_state.h"

namespace gretel::netlink {

/// IFLA_INFO_KIND of a tunnel kind, and back. See RTM_NEWLINK in rtnetlink(7).
QLatin1StringView kindName(TunnelKind kind);
std::optional<TunnelKind> kindOfName(const QString& name);

/// Bits of IFLA_GRE_IFLAGS and IFLA_GRE_OFLAGS in host order (linux/if_tunnel.h has them in network order).
inline constexpr quint16 greChecksumFlag = 0x8000;
inline constexpr quint16 greKeyFlag = 0x2000;
inline constexpr quint16 greSequenceFlag = 0x1000;

/// One RTM_NEWLINK as read: the link, and the index of the device that its tunnel is bound to (0: none),
/// whose name the message does not hold.
struct LinkMessage {
    Link link;
    int parentIndex = 0;
};

/// Nothing when it is no RTM_NEWLINK of a device with an index and a name.
std::optional<LinkMessage> parseLink(const nlmsghdr* message);

} // namespace gretel::netlink
