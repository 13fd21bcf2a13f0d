// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic_meter.h"

#include <cmath>
#include <utility>

namespace gretel {

namespace {

quint64 perSecond(quint64 bytes, qint64 microseconds) {
    return quint64(std::llround(double(bytes) * 1'000'000 / double(microseconds)));
}

} // namespace

QHash<QUuid, Traffic> TrafficMeter::take(qint64 now, const std::vector<Link>& links) {
    const QHash<QUuid, Reading> before = std::exchange(m_before, {});
    QHash<QUuid, Traffic> all;
    for (const Link& link : links) {
        const QUuid tunnel = tunnelOfLink(link);
        if (tunnel.isNull())
            continue;
        Traffic traffic{link.receivedBytes, link.sentBytes, std::nullopt, std::nullopt};
        // The kernel gives each device a new number and counts from nothing.
        const auto last = before.constFind(tunnel);
        const bool isSame = last != before.cend() && last->index == link.index && last->time < now &&
                            last->traffic.received <= traffic.received && last->traffic.sent <= traffic.sent;
        if (isSame) {
            traffic.receiveRate = perSecond(traffic.received - last->traffic.received, now - last->time);
            traffic.sendRate = perSecond(traffic.sent - last->traffic.sent, now - last->time);
        }
        all.insert(tunnel, traffic);
        m_before.insert(tunnel, {now, link.index, traffic});
    }
    return all;
}

} // namespace gretel
