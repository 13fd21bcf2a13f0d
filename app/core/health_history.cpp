// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health_history.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace gretel {

namespace {

constexpr qint64 smallStep = 120; ///< seconds; what a time server puts right at once is less

/// The value's eleven leading bits, and how far they are shifted.
quint16 packedTime(quint64 microseconds) {
    quint64 value = std::min<quint64>(microseconds, std::numeric_limits<quint32>::max());
    quint16 exponent = 0;
    for (; value >= 2048; value = (value + 1) / 2)
        ++exponent;
    return quint16(exponent << 11 | value);
}

quint32 unpackedTime(quint16 packed) {
    return quint32(
        std::min<quint64>(quint64(packed & 2047) << (packed >> 11), std::numeric_limits<quint32>::max()));
}

quint16 capped(quint32 count) {
    return quint16(std::min<quint32>(count, std::numeric_limits<quint16>::max()));
}

} // namespace

HealthHistory::HealthHistory() = default;

HealthHistory::Packed HealthHistory::packed(const Open& open) {
    Packed kept{capped(open.sent), capped(open.lost), 0, 0, 0};
    if (const quint32 answered = open.sent - open.lost; answered > 0) {
        kept.least = packedTime(open.least);
        kept.mean = packedTime(open.sum / answered);
        kept.most = packedTime(open.most);
    }
    return kept;
}

HealthSpan HealthHistory::spanOf(const Packed& kept, qint64 start) {
    HealthSpan span{start, kept.sent, kept.lost, std::nullopt};
    if (kept.sent > kept.lost)
        span.roundTrip =
            RoundTrips{unpackedTime(kept.least), unpackedTime(kept.mean), unpackedTime(kept.most)};
    return span;
}

/// A span that was closed already goes on from what was kept of it.
HealthHistory::Open HealthHistory::reopened(const Packed& kept, qint64 slot) {
    Open open{slot, kept.sent, kept.lost, 0, 0, 0};
    if (const auto trips = spanOf(kept, 0).roundTrip) {
        open.least = trips->least;
        open.most = trips->most;
        open.sum = quint64(trips->mean) * quint64(kept.sent - kept.lost);
    }
    return open;
}

void HealthHistory::moveTo(Ring& ring, const HealthResolution& resolution, qint64 time) {
    const qint64 slot = time / resolution.seconds;
    if (ring.past.empty())
        ring.past.resize(size_t(resolution.spans));
    if (ring.open.slot >= slot)
        return;
    if (ring.open.slot >= 0) {
        ring.past[size_t(ring.open.slot % resolution.spans)] = packed(ring.open);
        const qint64 first = std::max(ring.open.slot + 1, slot - resolution.spans + 1);
        for (qint64 empty = first; empty <= slot; ++empty)
            ring.past[size_t(empty % resolution.spans)] = {};
    }
    ring.open = {};
    ring.open.slot = slot;
}

void HealthHistory::forgetFuture(qint64 time) {
    for (size_t index = 0; index < m_rings.size(); ++index) {
        Ring& ring = m_rings[index];
        const HealthResolution& resolution = healthResolutions[index];
        const qint64 newest = time / resolution.seconds;
        if (ring.open.slot <= newest)
            continue;
        const qint64 oldest = ring.open.slot - resolution.spans + 1;
        ring.open = {};
        if (newest < oldest) { // all that it holds lies ahead
            ring.past.clear();
            continue;
        }
        for (qint64 slot = newest + 1; slot < oldest + resolution.spans; ++slot)
            ring.past[size_t(slot % resolution.spans)] = {};
        ring.open = reopened(ring.past[size_t(newest % resolution.spans)], newest);
    }
    std::erase_if(m_outages, [&](const Outage& outage) { return outage.start > time; });
    for (Outage& outage : m_outages)
        outage.end = std::min(outage.end, time);
}

void HealthHistory::add(qint64 time, const EchoResult& result) {
    const qint64 newest = m_rings.front().open.slot * healthResolutions.front().seconds;
    if (m_rings.front().open.slot >= 0 && time < newest - smallStep)
        forgetFuture(time);
    for (size_t index = 0; index < m_rings.size(); ++index) {
        moveTo(m_rings[index], healthResolutions[index], time);
        Open& open = m_rings[index].open;
        const bool isFirst = open.sent == open.lost;
        ++open.sent;
        if (result.outcome != EchoOutcome::Answered) {
            ++open.lost;
            continue;
        }
        open.least = isFirst ? result.roundTrip : std::min(open.least, result.roundTrip);
        open.most = std::max(open.most, result.roundTrip);
        open.sum += result.roundTrip;
    }
}

void HealthHistory::setSilent(qint64 time, bool silent) {
    const bool was = !m_outages.empty() && m_outages.back().end == 0;
    if (was == silent)
        return;
    if (!silent) {
        m_outages.back().end = std::max(time, m_outages.back().start);
        return;
    }
    const qint64 week = qint64(healthResolutions.back().seconds) * healthResolutions.back().spans;
    std::erase_if(m_outages, [&](const Outage& outage) { return outage.end < time - week; });
    if (m_outages.size() >= mostOutages)
        m_outages.erase(m_outages.begin());
    m_outages.push_back({time, 0});
}

void HealthHistory::stopAtNewest() {
    stop((m_rings.front().open.slot + 1) * healthResolutions.front().seconds);
}

std::vector<HealthSpan> HealthHistory::spans(HealthRange range, qint64 now) const {
    const Ring& ring = m_rings[size_t(range)];
    const HealthResolution& resolution = healthResolutions[size_t(range)];
    std::vector<HealthSpan> spans;
    if (ring.past.empty())
        return spans;
    const qint64 oldestKept = ring.open.slot - resolution.spans + 1;
    const qint64 oldest = std::max(oldestKept, now / resolution.seconds - resolution.spans + 1);
    for (qint64 slot = std::max<qint64>(oldest, 0); slot <= ring.open.slot; ++slot) {
        const Packed kept =
            slot == ring.open.slot ? packed(ring.open) : ring.past[size_t(slot % resolution.spans)];
        if (kept.sent > 0)
            spans.push_back(spanOf(kept, slot * resolution.seconds));
    }
    return spans;
}

QByteArray csvOf(const HealthHistory& history, HealthRange range, qint64 now) {
    QByteArray csv = "start,seconds,sent,lost,least_ms,mean_ms,most_ms\r\n";
    const int seconds = healthResolutions[size_t(range)].seconds;
    const auto milliseconds = [](quint32 time) { return QByteArray::number(time / 1000.0, 'f', 3); };
    for (const HealthSpan& span : history.spans(range, now)) {
        QByteArrayList cells{
            QDateTime::fromSecsSinceEpoch(span.start, Qt::UTC).toString(Qt::ISODate).toLatin1(),
            QByteArray::number(seconds), QByteArray::number(span.sent), QByteArray::number(span.lost)};
        if (span.roundTrip)
            cells << milliseconds(span.roundTrip->least) << milliseconds(span.roundTrip->mean)
                  << milliseconds(span.roundTrip->most);
        else
            cells << QByteArray() << QByteArray() << QByteArray();
        csv += cells.join(',') + "\r\n";
    }
    return csv;
}

} // namespace gretel
