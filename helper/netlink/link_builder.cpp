// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/link_builder.h"

#include <linux/if.h>
#include <linux/if_link.h>
#include <linux/if_tunnel.h>
#include <linux/rtnetlink.h>

#include "netlink/device_settings.h"
#include "netlink/link_message.h"

namespace gretel::netlink {
namespace {

ifinfomsg headerOf(int index) {
    ifinfomsg header{};
    header.ifi_index = index;
    return header;
}

ifinfomsg headerOf(int index, bool up) {
    ifinfomsg header = headerOf(index);
    header.ifi_flags = up ? IFF_UP : 0;
    header.ifi_change = IFF_UP;
    return header;
}

quint16 flagsOf(bool key, bool checksum, bool sequence) {
    return static_cast<quint16>((key ? greKeyFlag : 0) | (checksum ? greChecksumFlag : 0) |
                                (sequence ? greSequenceFlag : 0));
}

void putGre(MessageBuilder& builder, const GreParameters& gre, int parentIndex) {
    const quint16 input = flagsOf(gre.inputKey.has_value(), gre.inputChecksum, gre.inputSequence);
    const quint16 output = flagsOf(gre.outputKey.has_value(), gre.outputChecksum, gre.outputSequence);
    if (parentIndex != 0)
        builder.u32(IFLA_GRE_LINK, static_cast<quint32>(parentIndex));
    builder.bigEndian16(IFLA_GRE_IFLAGS, input);
    builder.bigEndian16(IFLA_GRE_OFLAGS, output);
    builder.bigEndian32(IFLA_GRE_IKEY, gre.inputKey.value_or(0));
    builder.bigEndian32(IFLA_GRE_OKEY, gre.outputKey.value_or(0));
    builder.address(IFLA_GRE_LOCAL, gre.local);
    builder.address(IFLA_GRE_REMOTE, gre.remote);
    builder.u8(IFLA_GRE_TTL, gre.ttl);
    builder.u8(IFLA_GRE_TOS, gre.tos);
    builder.u8(IFLA_GRE_PMTUDISC, gre.pathMtuDiscovery ? 1 : 0);
    if (gre.ignoreDf)
        builder.u8(IFLA_GRE_IGNORE_DF, 1);
}

} // namespace

Message newLink(const Link& link, int index, int parentIndex) {
    if (!link.gre)
        return {};
    MessageBuilder builder(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, headerOf(index));
    builder.text(IFLA_IFNAME, link.name, IFNAMSIZ - 1);
    builder.u32(IFLA_MTU, link.mtu);
    builder.u32(IFLA_GROUP, link.group);
    builder.openNest(IFLA_LINKINFO);
    builder.text(IFLA_INFO_KIND, kindName(link.gre->kind), 15);
    builder.openNest(IFLA_INFO_DATA);
    putGre(builder, *link.gre, parentIndex);
    builder.closeNest();
    builder.closeNest();
    return builder.take();
}

Message markLink(const Link& link) {
    MessageBuilder builder(RTM_SETLINK, 0, headerOf(link.index, link.up));
    builder.bareText(IFLA_IFALIAS, link.alias, IFALIASZ - 1);
    return putSettings(builder, link.settings).take();
}

Message setLinkMtu(int index, quint32 mtu) {
    MessageBuilder builder(RTM_SETLINK, 0, headerOf(index));
    builder.u32(IFLA_MTU, mtu);
    return builder.take();
}

Message setLinkUp(int index, bool up) {
    return MessageBuilder(RTM_SETLINK, 0, headerOf(index, up)).take();
}

Message setLinkGroup(int index, quint32 group) {
    MessageBuilder builder(RTM_SETLINK, 0, headerOf(index), 256);
    builder.u32(IFLA_GROUP, group);
    return builder.take();
}

Message setLinkSettings(int index, const DeviceSettings& settings) {
    MessageBuilder builder(RTM_SETLINK, 0, headerOf(index), 256);
    return putSettings(builder, settings).take();
}

Message deleteLink(int index) {
    return MessageBuilder(RTM_DELLINK, 0, headerOf(index), 256).take();
}

Message deleteLinkGroup(quint32 group) {
    if (group == 0)
        return {};
    MessageBuilder builder(RTM_DELLINK, 0, headerOf(0), 256);
    builder.u32(IFLA_GROUP, group);
    return builder.take();
}

} // namespace gretel::netlink
