// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/system_state.h"
#include "netlink/message_builder.h"

namespace gretel::netlink {

/// RTM_NEWLINK that makes the tunnel device, exclusively (EEXIST if the name, the index or the same endpoints
/// and key are there already): name, parameters, MTU, group. It stays down and without its alias, which the
/// kernel passes over in this message (rtnl_create_link() in net/core/rtnetlink.c reads no IFLA_IFALIAS):
/// markLink() follows in the same batch.
/// index: of the new device, > 0, chosen by the caller so that more messages of the batch can name it.
/// parentIndex: of the device that the tunnel is bound to; 0: none. Empty for a link without parameters.
Message newLink(const Link& link, int index, int parentIndex);

/// RTM_SETLINK of a device by its index: its alias, those of its settings that are present, and
/// administratively up if it is to be.
Message markLink(const Link& link);

Message setLinkMtu(int index, quint32 mtu); ///< mtu: bytes
Message setLinkUp(int index, bool up);
Message setLinkGroup(int index, quint32 group);
Message setLinkSettings(int index, const DeviceSettings& settings); ///< those that are present
Message deleteLink(int index);
/// RTM_DELLINK of every device of the group, in this network namespace. Empty for group 0, which is
/// everybody's.
Message deleteLinkGroup(quint32 group);

} // namespace gretel::netlink
