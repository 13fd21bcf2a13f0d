// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "core/firewall_rules.h"
#include "core/firewalld_rules.h"
#include "core/prefix.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// What is only ours. See the table of names in ARCHITECTURE.md.
inline constexpr quint8 ourRouteProtocol = 71;      ///< rtm_protocol
inline constexpr quint8 kernelRouteProtocol = 2;    ///< RTPROT_KERNEL: comes and goes with an address
inline constexpr quint8 bootRouteProtocol = 3;      ///< RTPROT_BOOT: what ip gives a route that is told none
inline constexpr quint32 mainRouteTable = 254;      ///< RT_TABLE_MAIN: what is routed without a rule
inline constexpr quint32 ourLinkGroup = 0x67726531; ///< IFLA_GROUP, "gre1"; only ours and only with our alias
QString aliasOf(const QUuid& tunnelId);             ///< "gretel:<tunnel id>"
/// The tunnel whose mark the alias is; null when it is not ours.
QUuid tunnelOfAlias(const QString& alias);

/// The parameters of a GRE device, as IFLA_GRE_* carries them (linux/if_tunnel.h).
struct GreParameters {
    static constexpr quint8 inheritTtl = 0;
    static constexpr quint8 inheritTos = 1;

    TunnelKind kind = TunnelKind::Gre;
    IpAddress local;
    IpAddress remote;
    std::optional<quint32> inputKey;  ///< host order
    std::optional<quint32> outputKey; ///< host order
    bool inputChecksum = false;
    bool outputChecksum = false;
    bool inputSequence = false;
    bool outputSequence = false;
    quint8 ttl = inheritTtl;
    quint8 tos = inheritTos; ///< the kernel's own way of saying it
    bool pathMtuDiscovery = true;
    bool ignoreDf = false;
    QString device; ///< parent; empty: none
    friend bool operator==(const GreParameters&, const GreParameters&) = default;
};

/// Of a device, net.ipv4.conf.DEVICE.*, settable over netlink (IFLA_INET_CONF): forwarding (what comes in
/// through it may leave through another), rp_filter (1: a source that is not routed back through it is
/// dropped; 2: only one that is not routed at all), accept_local.
enum class DeviceSetting { Forwarding, ReversePath, AcceptLocal };

/// As the kernel calls it: "forwarding", "rp_filter", "accept_local".
QString settingName(DeviceSetting setting);

/// In a device as read: what it has. In one to be made: what it must get; absent is what the kernel gives it.
struct DeviceSettings {
    std::optional<quint32> forwarding;
    std::optional<quint32> reversePath;
    std::optional<quint32> acceptLocal;

    const std::optional<quint32>& value(DeviceSetting setting) const;
    std::optional<quint32>& value(DeviceSetting setting);
    friend bool operator==(const DeviceSettings&, const DeviceSettings&) = default;
};

/// A device as the kernel has it.
/// Between which public addresses a device carries GRE; unspecified: any.
struct GreEnds {
    IpAddress local;
    IpAddress remote;
    friend bool operator==(const GreEnds&, const GreEnds&) = default;
};

struct Link {
    int index = 0; ///< 0 where the kernel has not given one yet
    QString name;
    QString alias;
    QString kind;    ///< IFLA_INFO_KIND: "gre", "gretap", "veth", …; empty for hardware
    quint32 mtu = 0; ///< bytes
    quint32 group = 0;
    bool up = false; ///< IFF_UP, the administrative state
    bool loopback = false;
    bool fallback = false;            ///< the kernel's own gre0, gretap0, erspan0: the module made them
    std::optional<GreParameters> gre; ///< only for kinds that Gretel knows
    DeviceSettings settings;
    quint64 receivedBytes = 0;
    quint64 sentBytes = 0;
    std::optional<GreEnds> otherGre; ///< of kinds that go as GRE too and that Gretel does not make
    friend bool operator==(const Link&, const Link&) = default;
};

/// The tunnel whose mark the device bears; null when it is not ours. A mark counts only on a GRE device that
/// is not one of the kernel's own.
QUuid tunnelOfLink(const Link& link);

struct InterfaceAddress {
    QString device;
    Prefix address;
    friend bool operator==(const InterfaceAddress&, const InterfaceAddress&) = default;
};

/// A unicast route of the main table or, in what is read, of any table.
struct Route {
    Prefix destination; ///< a network; length 0 is the default route
    QString device;
    std::optional<IpAddress> gateway;
    std::optional<IpAddress> source; ///< preferred source
    quint8 protocol = ourRouteProtocol;
    quint32 table = mainRouteTable;
    quint32 metric = 0; ///< RTA_PRIORITY; the kernel turns 0 into 1024 for IPv6
    /// RTNH_F_ONLINK: the gateway is taken to be on the device's wire, whatever the routes to it say.
    bool onlink = false;
    friend bool operator==(const Route&, const Route&) = default;
};

/// Everything of the kernel that a plan looks at, as one value.
struct SystemState {
    std::vector<Link> links;
    std::vector<InterfaceAddress> addresses;
    std::vector<Route> routes;
    /// net.ipv4.conf.all.rp_filter: the greater of it and a device's own counts.
    quint32 reversePathOfAll = 0;
    /// net.ipv4.conf.all.forwarding, which is net.ipv4.ip_forward: whoever sets it sets every device's
    /// (inet_forward_change() in net/ipv4/devinet.c).
    bool forwardingOfAll = false;
    /// net.ipv6.conf.all.forwarding: a device's own does not count (ip6_forward() in net/ipv6/ip6_output.c).
    /// True where the kernel has no IPv6, since nothing waits for it then.
    bool forwardsIpv6 = true;
    /// Absent where it cannot be read: only the helper may.
    std::optional<FirewallState> firewall;
    /// Absent where firewalld does not run, or cannot be asked: only the helper may.
    std::optional<FirewalldState> firewalld;

    const Link* link(const QString& name) const;
    const Link* linkOfTunnel(const QUuid& tunnelId) const; ///< by its mark, whatever it is called now
    bool hasLocalAddress(const IpAddress& address) const;
    std::vector<InterfaceAddress> addressesOf(const QString& device) const;
    std::vector<Route> routesOf(const QString& device) const; ///< without the kernel's own (protocol 2)
    friend bool operator==(const SystemState&, const SystemState&) = default;
};

/// The way to the peer, as the kernel's own route lookup answers.
struct Underlay {
    quint32 mtu = defaultMtu; ///< bytes: the route's or device's MTU, a learned path MTU included
    bool learned = false;     ///< the MTU was learned from the path (it expires)
    QString device;
    std::optional<IpAddress> gateway;
    std::optional<IpAddress> source;
    friend bool operator==(const Underlay&, const Underlay&) = default;

    static constexpr quint32 defaultMtu = 1500;
};

} // namespace gretel
