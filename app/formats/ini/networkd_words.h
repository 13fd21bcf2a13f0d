// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

/// What systemd 252 to 257 knows (systemd.netdev(5), systemd.network(5)), for a reader that must tell what it
/// leaves behind from what nobody knows.
namespace gretel::networkd {

using namespace Qt::Literals::StringLiterals;

/// Kinds of device that are tunnels, and none of ours.
inline constexpr QLatin1StringView otherTunnels[]{
    "bareudp"_L1, "erspan"_L1, "fou"_L1, "geneve"_L1, "gretap"_L1, "ip6gre"_L1, "ip6gretap"_L1, "ip6tnl"_L1,
    "ipip"_L1,    "l2tp"_L1,   "sit"_L1, "vti"_L1,    "vti6"_L1,   "vxlan"_L1,  "wireguard"_L1, "xfrm"_L1};

/// Of [Match], beside Name=: if they hold depends on the computer.
inline constexpr QLatin1StringView knownInMatch[]{"Architecture"_L1,
                                                  "BSSID"_L1,
                                                  "Credential"_L1,
                                                  "Driver"_L1,
                                                  "Firmware"_L1,
                                                  "Host"_L1,
                                                  "KernelCommandLine"_L1,
                                                  "KernelVersion"_L1,
                                                  "Kind"_L1,
                                                  "MACAddress"_L1,
                                                  "Path"_L1,
                                                  "PermanentMACAddress"_L1,
                                                  "Property"_L1,
                                                  "SSID"_L1,
                                                  "Type"_L1,
                                                  "Version"_L1,
                                                  "Virtualization"_L1,
                                                  "WLANInterfaceType"_L1};

inline constexpr QLatin1StringView knownInNetDev[]{"MACAddress"_L1};

inline constexpr QLatin1StringView harmlessInTunnel[]{"AllowLocalRemote"_L1, "CopyDSCP"_L1,
                                                      "EncapsulationLimit"_L1, "IPv6FlowLabel"_L1};
inline constexpr QLatin1StringView knownInTunnel[]{
    "AssignToLoopback"_L1, "ERSPANDirection"_L1,           "ERSPANHardwareId"_L1, "ERSPANIndex"_L1,
    "ERSPANVersion"_L1,    "IPv6RapidDeploymentPrefix"_L1, "ISATAP"_L1,           "Mode"_L1};
/// They change what goes over the wire.
inline constexpr QLatin1StringView overUdp[]{"Encapsulation"_L1, "FOUDestinationPort"_L1, "FOUSourcePort"_L1,
                                             "FooOverUDP"_L1};

inline constexpr QLatin1StringView harmlessInLink[]{"RequiredFamilyForOnline"_L1, "RequiredForOnline"_L1};
inline constexpr QLatin1StringView knownInLink[]{"ARP"_L1,         "ActivationPolicy"_L1, "AllMulticast"_L1,
                                                 "Group"_L1,       "MACAddress"_L1,       "Multicast"_L1,
                                                 "Promiscuous"_L1, "Unmanaged"_L1};

inline constexpr QLatin1StringView harmlessInNetwork[]{
    "ConfigureWithoutCarrier"_L1, "Description"_L1, "IPv6AcceptRA"_L1, "IgnoreCarrierLoss"_L1,
    "KeepConfiguration"_L1,       "LLDP"_L1,        "EmitLLDP"_L1,     "LinkLocalAddressing"_L1};
inline constexpr QLatin1StringView knownInNetwork[]{"ActiveSlave"_L1,
                                                    "BatmanAdvanced"_L1,
                                                    "BindCarrier"_L1,
                                                    "Bond"_L1,
                                                    "Bridge"_L1,
                                                    "DHCP"_L1,
                                                    "DHCPPrefixDelegation"_L1,
                                                    "DHCPServer"_L1,
                                                    "DNS"_L1,
                                                    "DNSDefaultRoute"_L1,
                                                    "DNSOverTLS"_L1,
                                                    "DNSSEC"_L1,
                                                    "DNSSECNegativeTrustAnchors"_L1,
                                                    "DefaultRouteOnDevice"_L1,
                                                    "Domains"_L1,
                                                    "Gateway"_L1,
                                                    "IPMasquerade"_L1,
                                                    "IPVLAN"_L1,
                                                    "IPVTAP"_L1,
                                                    "IPoIB"_L1,
                                                    "IPv4AcceptLocal"_L1,
                                                    "IPv4ForceIGMPVersion"_L1,
                                                    "IPv4LLRoute"_L1,
                                                    "IPv4LLStartAddress"_L1,
                                                    "IPv4ProxyARP"_L1,
                                                    "IPv4ProxyARPPrivateVLAN"_L1,
                                                    "IPv4ReversePathFilter"_L1,
                                                    "IPv4RouteLocalnet"_L1,
                                                    "IPv6DuplicateAddressDetection"_L1,
                                                    "IPv6HopLimit"_L1,
                                                    "IPv6LinkLocalAddressGenerationMode"_L1,
                                                    "IPv6MTUBytes"_L1,
                                                    "IPv6PrivacyExtensions"_L1,
                                                    "IPv6ProxyNDP"_L1,
                                                    "IPv6ProxyNDPAddress"_L1,
                                                    "IPv6RetransmissionTimeSec"_L1,
                                                    "IPv6SendRA"_L1,
                                                    "IPv6StableSecretAddress"_L1,
                                                    "KeepMaster"_L1,
                                                    "L2TP"_L1,
                                                    "LLMNR"_L1,
                                                    "MACVLAN"_L1,
                                                    "MACVTAP"_L1,
                                                    "MACsec"_L1,
                                                    "MPLSRouting"_L1,
                                                    "MulticastDNS"_L1,
                                                    "NTP"_L1,
                                                    "PrimarySlave"_L1,
                                                    "Tunnel"_L1,
                                                    "UseDomains"_L1,
                                                    "VLAN"_L1,
                                                    "VRF"_L1,
                                                    "VXLAN"_L1,
                                                    "Xfrm"_L1};

inline constexpr QLatin1StringView knownInAddress[]{"AddPrefixRoute"_L1,
                                                    "AutoJoin"_L1,
                                                    "Broadcast"_L1,
                                                    "DuplicateAddressDetection"_L1,
                                                    "HomeAddress"_L1,
                                                    "Label"_L1,
                                                    "ManageTemporaryAddress"_L1,
                                                    "NFTSet"_L1,
                                                    "NetLabel"_L1,
                                                    "PreferredLifetime"_L1,
                                                    "RouteMetric"_L1,
                                                    "Scope"_L1};

inline constexpr QLatin1StringView harmlessInRoute[]{"GatewayOnLink"_L1, "GatewayOnlink"_L1, "Protocol"_L1,
                                                     "Scope"_L1};
inline constexpr QLatin1StringView knownInRoute[]{"FastOpenNoCookie"_L1,
                                                  "HopLimit"_L1,
                                                  "IPv6Preference"_L1,
                                                  "InitialAdvertisedReceiveWindow"_L1,
                                                  "InitialCongestionWindow"_L1,
                                                  "MTUBytes"_L1,
                                                  "Metric"_L1,
                                                  "MultiPathRoute"_L1,
                                                  "NextHop"_L1,
                                                  "PreferredSource"_L1,
                                                  "QuickAck"_L1,
                                                  "Source"_L1,
                                                  "TCPAdvertisedMaximumSegmentSize"_L1,
                                                  "TCPCongestionControlAlgorithm"_L1,
                                                  "TCPRetransmissionTimeoutSec"_L1,
                                                  "TTLPropagate"_L1};

inline constexpr QLatin1StringView knownSections[]{"BridgeFDB"_L1,
                                                   "CAKE"_L1,
                                                   "CAN"_L1,
                                                   "DHCP"_L1,
                                                   "DHCPPrefixDelegation"_L1,
                                                   "DHCPServer"_L1,
                                                   "DHCPv4"_L1,
                                                   "DHCPv6"_L1,
                                                   "FairQueueing"_L1,
                                                   "FairQueueingControlledDelay"_L1,
                                                   "IPv6AcceptRA"_L1,
                                                   "IPv6AddressLabel"_L1,
                                                   "IPv6SendRA"_L1,
                                                   "LLDP"_L1,
                                                   "Neighbor"_L1,
                                                   "NetworkEmulator"_L1,
                                                   "NextHop"_L1,
                                                   "RoutingPolicyRule"_L1,
                                                   "TokenBucketFilter"_L1,
                                                   "TrafficControlQueueingDiscipline"_L1};

} // namespace gretel::networkd
