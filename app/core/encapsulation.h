// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/tunnel_profile.h"

namespace gretel {

/// One stretch of a packet on the wire, outermost first.
enum class Layer { OuterIp, Gre, Checksum, Key, Sequence, InnerIp, Tcp, Payload };

struct LayerSize {
    Layer layer;
    quint32 bytes;
    friend bool operator==(const LayerSize&, const LayerSize&) = default;
};

/// What decides the size of the headers. Only what is sent counts: a receiver strips whatever comes.
/// Over IPv6 there is no encapsulation limit (RFC 2473, section 4.1.1; iproute2's "encaplimit none"), which
/// Linux would add by default at the cost of 8 bytes.
struct Encapsulation {
    TunnelKind kind = TunnelKind::Gre;
    Family outer = Family::IPv4;
    bool checksum = false; ///< RFC 2784, section 2.3: 4 bytes with the reserved half
    bool key = false;      ///< RFC 2890, section 2.1: 4 bytes
    bool sequence = false; ///< RFC 2890, section 2.2: 4 bytes
    friend bool operator==(const Encapsulation&, const Encapsulation&) = default;
};

/// Outer family is that of the endpoints' addresses, IPv4 while they are not known.
Encapsulation encapsulationOf(const TunnelProfile& profile);

/// Outer headers, in wire order: outer IP, GRE and its options.
std::vector<LayerSize> outerLayers(const Encapsulation& encapsulation);
quint32 overhead(const Encapsulation& encapsulation); ///< bytes

inline constexpr quint32 leastTunnelMtu4 = 68;   ///< RFC 791: every IPv4 module must forward 68 bytes
inline constexpr quint32 leastTunnelMtu6 = 1280; ///< RFC 8200, section 5
inline constexpr quint32 defaultUnderlayMtu = 1500;
inline constexpr quint32 mostMtu = 65535;

/// A full packet as it goes through the tunnel. All in bytes.
struct PacketLayout {
    quint32 underlayMtu = defaultUnderlayMtu;
    quint32 tunnelMtu = 0;
    quint32 fittingMtu =
        0; ///< the largest tunnel MTU that the underlay carries unfragmented; tunnelMtu unless overridden
    quint32 mss4 = 0;              ///< TCP MSS over inner IPv4: MTU - 40
    quint32 mss6 = 0;              ///< TCP MSS over inner IPv6: MTU - 60; 0 when the MTU is below 1280
    std::vector<LayerSize> layers; ///< outer layers, inner IPv4, TCP, payload; sums to overhead + tunnelMtu
    friend bool operator==(const PacketLayout&, const PacketLayout&) = default;
};

/// The issue is UnderlayTooSmall, MtuTooSmall or NumberOutOfRange (over 65535), its field that of the number
/// at fault ("mtu", "underlay_mtu"). An override above what fits is no error here; validation warns of it.
Parsed<PacketLayout> packetLayout(const Encapsulation& encapsulation, quint32 underlayMtu,
                                  std::optional<quint32> mtuOverride = std::nullopt);

} // namespace gretel
