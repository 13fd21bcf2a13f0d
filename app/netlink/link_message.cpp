// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/link_message.h"

#include <linux/if.h>
#include <linux/if_link.h>
#include <linux/if_tunnel.h>
#include <linux/rtnetlink.h>

#include <cstring>

#include "netlink/attributes.h"
#include "netlink/device_settings.h"

namespace gretel::netlink {

QLatin1StringView kindName(TunnelKind kind) {
    switch (kind) {
    case TunnelKind::Gre:
        return QLatin1StringView("gre");
    }
    return {};
}

std::optional<TunnelKind> kindOfName(const QString& name) {
    for (TunnelKind kind : {TunnelKind::Gre})
        if (name == kindName(kind))
            return kind;
    return std::nullopt;
}

namespace {

/// The devices that each kind's module makes by itself in every namespace (net/ipv4/ip_gre.c,
/// net/ipv6/ip6_gre.c: ipgre_tap_init_net and its like). They cannot be deleted.
bool isFallback(const Link& link) {
    static constexpr struct {
        const char* kind;
        const char* name;
    } fallbacks[] = {{"gre", "gre0"},       {"gretap", "gretap0"},       {"erspan", "erspan0"},
                     {"ip6gre", "ip6gre0"}, {"ip6gretap", "ip6gretap0"}, {"ip6erspan", "ip6erspan0"}};
    for (const auto& fallback : fallbacks)
        if (link.kind == QLatin1StringView(fallback.kind) && link.name == QLatin1StringView(fallback.name))
            return true;
    return false;
}

/// Where the device leaves its ends to each packet (collect_md, as Open vSwitch's do), both are zero.
GreEnds endsOf(const Attributes& data) {
    return {data.address(IFLA_GRE_LOCAL).value_or(IpAddress()),
            data.address(IFLA_GRE_REMOTE).value_or(IpAddress())};
}

GreParameters parseGre(TunnelKind kind, const Attributes& data) {
    const quint16 input = data.bigEndian16(IFLA_GRE_IFLAGS).value_or(0);
    const quint16 output = data.bigEndian16(IFLA_GRE_OFLAGS).value_or(0);
    GreParameters gre;
    gre.kind = kind;
    const GreEnds ends = endsOf(data);
    gre.local = ends.local;
    gre.remote = ends.remote;
    // The kernel sends both keys always; without the flag they mean nothing.
    if (input & greKeyFlag)
        gre.inputKey = data.bigEndian32(IFLA_GRE_IKEY);
    if (output & greKeyFlag)
        gre.outputKey = data.bigEndian32(IFLA_GRE_OKEY);
    gre.inputChecksum = input & greChecksumFlag;
    gre.outputChecksum = output & greChecksumFlag;
    gre.inputSequence = input & greSequenceFlag;
    gre.outputSequence = output & greSequenceFlag;
    gre.ttl = data.u8(IFLA_GRE_TTL).value_or(0);
    gre.tos = data.u8(IFLA_GRE_TOS).value_or(0);
    gre.pathMtuDiscovery = data.u8(IFLA_GRE_PMTUDISC).value_or(1) != 0;
    gre.ignoreDf = data.u8(IFLA_GRE_IGNORE_DF).value_or(0) != 0;
    return gre;
}

void readCounters(const Attributes& attributes, Link& link) {
    rtnl_link_stats64 counters{};
    if (const void* bytes = attributes.data(IFLA_STATS64, offsetof(rtnl_link_stats64, rx_errors)))
        std::memcpy(&counters, bytes, offsetof(rtnl_link_stats64, rx_errors));
    link.receivedBytes = counters.rx_bytes;
    link.sentBytes = counters.tx_bytes;
}

} // namespace

std::optional<LinkMessage> parseLink(const nlmsghdr* message) {
    const auto* header = familyHeader<ifinfomsg>(message);
    if (message->nlmsg_type != RTM_NEWLINK || !header)
        return std::nullopt;
    const Attributes attributes(message, sizeof *header);
    LinkMessage result;
    Link& link = result.link;
    link.index = header->ifi_index;
    link.name = attributes.text(IFLA_IFNAME);
    if (header->ifi_family != AF_UNSPEC || link.index <= 0 || link.name.isEmpty())
        return std::nullopt;
    link.alias = attributes.text(IFLA_IFALIAS);
    link.mtu = attributes.u32(IFLA_MTU).value_or(0);
    link.group = attributes.u32(IFLA_GROUP).value_or(0);
    link.up = header->ifi_flags & IFF_UP;
    link.loopback = header->ifi_flags & IFF_LOOPBACK;
    link.settings = settingsOf(attributes);
    readCounters(attributes, link);

    const Attributes info = attributes.nest(IFLA_LINKINFO);
    link.kind = info.text(IFLA_INFO_KIND);
    link.fallback = isFallback(link);
    const Attributes data = info.nest(IFLA_INFO_DATA);
    if (link.kind == QLatin1StringView("gretap") || link.kind == QLatin1StringView("erspan"))
        link.otherGre = endsOf(data);
    if (const auto kind = kindOfName(link.kind)) {
        link.gre = parseGre(*kind, data);
        // A parent in another network namespace is a number of that one's.
        if (!attributes.has(IFLA_LINK_NETNSID))
            result.parentIndex = static_cast<int>(data.u32(IFLA_GRE_LINK).value_or(0));
    }
    return result;
}

} // namespace gretel::netlink
