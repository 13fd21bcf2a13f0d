// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

/// What NetworkManager 1.42 to 1.50 knows (nm-settings-nmcli(5)), for a reader that must tell what it leaves
/// behind from what nobody knows.
namespace gretel::networkmanager {

using namespace Qt::Literals::StringLiterals;

inline constexpr QLatin1StringView harmlessInConnection[]{"uuid"_L1, "timestamp"_L1, "permissions"_L1};
inline constexpr QLatin1StringView knownInConnection[]{"auth-retries"_L1,
                                                       "autoconnect"_L1,
                                                       "autoconnect-ports"_L1,
                                                       "autoconnect-priority"_L1,
                                                       "autoconnect-retries"_L1,
                                                       "autoconnect-slaves"_L1,
                                                       "controller"_L1,
                                                       "dns-over-tls"_L1,
                                                       "down-on-poweroff"_L1,
                                                       "gateway-ping-timeout"_L1,
                                                       "ip-ping-addresses"_L1,
                                                       "ip-ping-addresses-require-all"_L1,
                                                       "ip-ping-timeout"_L1,
                                                       "lldp"_L1,
                                                       "llmnr"_L1,
                                                       "master"_L1,
                                                       "mdns"_L1,
                                                       "metered"_L1,
                                                       "mptcp-flags"_L1,
                                                       "mud-url"_L1,
                                                       "multi-connect"_L1,
                                                       "port-type"_L1,
                                                       "read-only"_L1,
                                                       "secondaries"_L1,
                                                       "slave-type"_L1,
                                                       "stable-id"_L1,
                                                       "wait-activation-delay"_L1,
                                                       "wait-device-timeout"_L1,
                                                       "zone"_L1};
inline constexpr QLatin1StringView knownInTunnel[]{"encapsulation-limit"_L1, "flags"_L1, "flow-label"_L1,
                                                   "fwmark"_L1};
inline constexpr QLatin1StringView harmlessInFamily[]{"addr-gen-mode"_L1, "ip6-privacy"_L1, "may-fail"_L1,
                                                      "never-default"_L1};
inline constexpr QLatin1StringView knownInFamily[]{"auto-route-ext-gw"_L1,
                                                   "dad-timeout"_L1,
                                                   "dhcp-client-id"_L1,
                                                   "dhcp-dscp"_L1,
                                                   "dhcp-duid"_L1,
                                                   "dhcp-fqdn"_L1,
                                                   "dhcp-hostname"_L1,
                                                   "dhcp-hostname-flags"_L1,
                                                   "dhcp-iaid"_L1,
                                                   "dhcp-ipv6-only-preferred"_L1,
                                                   "dhcp-pd-hint"_L1,
                                                   "dhcp-reject-servers"_L1,
                                                   "dhcp-send-hostname"_L1,
                                                   "dhcp-send-release"_L1,
                                                   "dhcp-timeout"_L1,
                                                   "dhcp-vendor-class-identifier"_L1,
                                                   "dns"_L1,
                                                   "dns-options"_L1,
                                                   "dns-priority"_L1,
                                                   "dns-search"_L1,
                                                   "forwarding"_L1,
                                                   "gateway"_L1,
                                                   "ignore-auto-dns"_L1,
                                                   "ignore-auto-routes"_L1,
                                                   "link-local"_L1,
                                                   "mtu"_L1,
                                                   "ra-timeout"_L1,
                                                   "replace-local-rule"_L1,
                                                   "required-timeout"_L1,
                                                   "route-metric"_L1,
                                                   "route-table"_L1,
                                                   "routed-dns"_L1,
                                                   "shared-dhcp-lease-time"_L1,
                                                   "shared-dhcp-range"_L1,
                                                   "temp-preferred-lifetime"_L1,
                                                   "temp-valid-lifetime"_L1,
                                                   "token"_L1};
inline constexpr QLatin1StringView knownSections[]{
    "802-3-ethernet"_L1, "ethernet"_L1, "ethtool"_L1, "hostname"_L1,
    "link"_L1,           "match"_L1,    "tc"_L1,      "user"_L1};
/// NMIPTunnelMode, from 0.
inline constexpr QLatin1StringView modes[]{"unknown"_L1, "ipip"_L1, "gre"_L1,    "sit"_L1,
                                           "isatap"_L1,  "vti"_L1,  "ip6ip6"_L1, "ipip6"_L1,
                                           "ip6gre"_L1,  "vti6"_L1, "gretap"_L1, "ip6gretap"_L1};
inline constexpr quint32 greMode = 2;
/// Of a connection: a tunnel as well, and none of ours.
inline constexpr QLatin1StringView otherTunnels[]{"vpn"_L1, "vxlan"_L1, "wireguard"_L1};

} // namespace gretel::networkmanager
