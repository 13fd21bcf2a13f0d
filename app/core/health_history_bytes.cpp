// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <utility>

#include "core/health_history.h"

namespace gretel {

namespace {

constexpr auto format = "gretel-health-1\n";
constexpr qsizetype formatBytes = 16;
constexpr qsizetype sumBytes = 32;

QByteArray sumOf(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void useOneFormat(QDataStream& stream) {
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setByteOrder(QDataStream::BigEndian);
}

} // namespace

QByteArray HealthHistory::toBytes() const {
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    useOneFormat(stream);
    for (const Ring& ring : m_rings) {
        const Open& open = ring.open;
        stream << quint32(ring.past.size()) << open.slot << open.sent << open.lost << open.least << open.most
               << open.sum;
        for (const Packed& kept : ring.past)
            stream << kept.sent << kept.lost << kept.least << kept.mean << kept.most;
    }
    stream << quint32(m_outages.size());
    for (const Outage& outage : m_outages)
        stream << outage.start << outage.end;
    const QByteArray whole = format + body;
    return whole + sumOf(whole);
}

std::optional<HealthHistory> HealthHistory::fromBytes(const QByteArray& bytes) {
    if (bytes.size() > mostBytes || bytes.size() < formatBytes + sumBytes || !bytes.startsWith(format) ||
        sumOf(bytes.chopped(sumBytes)) != bytes.last(sumBytes))
        return std::nullopt;
    QDataStream stream(bytes.sliced(formatBytes, bytes.size() - formatBytes - sumBytes));
    useOneFormat(stream);
    HealthHistory history;
    for (size_t index = 0; index < history.m_rings.size(); ++index) {
        Ring& ring = history.m_rings[index];
        Open& open = ring.open;
        quint32 size = 0;
        stream >> size >> open.slot >> open.sent >> open.lost >> open.least >> open.most >> open.sum;
        const bool isEmpty = size == 0 && open.slot == -1;
        const bool isFull = size == quint32(healthResolutions[index].spans) && open.slot >= 0;
        if ((!isEmpty && !isFull) || open.lost > open.sent)
            return std::nullopt;
        ring.past.resize(size);
        for (Packed& kept : ring.past)
            stream >> kept.sent >> kept.lost >> kept.least >> kept.mean >> kept.most;
    }
    quint32 outages = 0;
    stream >> outages;
    if (outages > mostOutages)
        return std::nullopt;
    history.m_outages.resize(outages);
    for (Outage& outage : history.m_outages)
        stream >> outage.start >> outage.end;
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return history;
}

} // namespace gretel
