// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encapsulation.h"

#include <algorithm>
#include <numeric>

#include "core/field.h"
#include "core/header_sizes.h"

namespace gretel {

namespace {

constexpr quint32 greField = 4; ///< the header itself and each of its options

quint32 sumOf(const std::vector<LayerSize>& layers) {
    return std::accumulate(layers.begin(), layers.end(), 0U,
                           [](quint32 sum, const LayerSize& layer) { return sum + layer.bytes; });
}

/// Inner IPv4 and TCP, as far as they go into a packet of this size: 68 bytes always hold both.
std::vector<LayerSize> innerLayers(quint32 tunnelMtu) {
    return {{Layer::InnerIp, ipv4Header},
            {Layer::Tcp, tcpHeader},
            {Layer::Payload, tunnelMtu - ipv4Header - tcpHeader}};
}

Issue outOfRange(QLatin1String name, quint32 value, quint32 least) {
    return {IssueKind::NumberOutOfRange,
            name,
            {QString::number(value), QString::number(least), QString::number(mostMtu)}};
}

} // namespace

Encapsulation encapsulationOf(const TunnelProfile& profile) {
    Encapsulation encapsulation{profile.kind, Family::IPv4, profile.checksum, profile.key.has_value(),
                                profile.sequence};
    for (const Host* host : {&profile.host1, &profile.host2}) {
        if (const auto address = sendingAddress(*host)) {
            encapsulation.outer = address->family();
            break;
        }
    }
    return encapsulation;
}

std::vector<LayerSize> outerLayers(const Encapsulation& encapsulation) {
    std::vector<LayerSize> layers{
        {Layer::OuterIp, encapsulation.outer == Family::IPv4 ? ipv4Header : ipv6Header},
        {Layer::Gre, greField},
    };
    if (encapsulation.checksum)
        layers.push_back({Layer::Checksum, greField});
    if (encapsulation.key)
        layers.push_back({Layer::Key, greField});
    if (encapsulation.sequence)
        layers.push_back({Layer::Sequence, greField});
    return layers;
}

quint32 overhead(const Encapsulation& encapsulation) {
    return sumOf(outerLayers(encapsulation));
}

Parsed<PacketLayout> packetLayout(const Encapsulation& encapsulation, quint32 underlayMtu,
                                  std::optional<quint32> mtuOverride) {
    const quint32 headers = overhead(encapsulation);
    const quint32 leastUnderlay = leastTunnelMtu4 + headers;
    if (underlayMtu > mostMtu)
        return outOfRange(field::underlayMtu, underlayMtu, leastUnderlay);
    if (underlayMtu < leastUnderlay) {
        return Issue{IssueKind::UnderlayTooSmall,
                     field::underlayMtu,
                     {QString::number(underlayMtu), QString::number(leastUnderlay)}};
    }
    if (mtuOverride && *mtuOverride > mostMtu)
        return outOfRange(field::mtu, *mtuOverride, leastTunnelMtu4);
    if (mtuOverride && *mtuOverride < leastTunnelMtu4) {
        return Issue{IssueKind::MtuTooSmall,
                     field::mtu,
                     {QString::number(*mtuOverride), QString::number(leastTunnelMtu4)}};
    }
    PacketLayout layout;
    layout.underlayMtu = underlayMtu;
    layout.fittingMtu = underlayMtu - headers;
    layout.tunnelMtu = mtuOverride.value_or(layout.fittingMtu);
    layout.mss4 = layout.tunnelMtu - ipAndTcpHeaders(Family::IPv4);
    layout.mss6 = layout.tunnelMtu < leastTunnelMtu6 ? 0 : layout.tunnelMtu - ipAndTcpHeaders(Family::IPv6);
    layout.layers = outerLayers(encapsulation);
    for (const LayerSize& layer : innerLayers(layout.tunnelMtu))
        layout.layers.push_back(layer);
    return layout;
}

} // namespace gretel
