// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <optional>
#include <vector>

#include "core/echo.h"

namespace gretel {

/// What was kept of one stretch of time. Times are seconds since 1970 in UTC, round trips microseconds
/// (kept to three digits).
struct HealthSpan {
    qint64 start = 0;
    quint32 sent = 0;
    quint32 lost = 0;
    std::optional<RoundTrips> roundTrip; ///< absent: nothing was answered
    friend bool operator==(const HealthSpan&, const HealthSpan&) = default;
};

/// From when to when the other host was silent; end 0: it still is.
struct Outage {
    qint64 start = 0;
    qint64 end = 0;
    friend bool operator==(const Outage&, const Outage&) = default;
};

/// How far back and how fine.
enum class HealthRange { Hour, Day, Week };
struct HealthResolution {
    int seconds; ///< of one span
    int spans;
};
inline constexpr std::array<HealthResolution, 3> healthResolutions{{{10, 360}, {60, 1440}, {600, 1008}}};

/// What one tunnel's probes said for a week: 28 KiB at the most, in memory and in its file. Its clock is the
/// calendar's: a small step back of it counts towards the newest span, a great one forgets what was written
/// down in a future that did not come.
class HealthHistory {
public:
    static constexpr int mostOutages = 256;
    static constexpr qsizetype mostBytes = 64 * 1024; ///< of the file

    HealthHistory();

    void add(qint64 time, const EchoResult& result);
    /// Told at every turn; only a change counts.
    void setSilent(qint64 time, bool silent);
    /// The program ends or the tunnel goes down: an outage that is open ends here, for nobody watches.
    void stop(qint64 time) { setSilent(time, false); }
    /// Nobody has watched since the newest span, and nothing is known of the time after it: an outage that is
    /// open ends there.
    void stopAtNewest();

    /// Oldest first, up to now; spans in which nothing was sent are left out.
    std::vector<HealthSpan> spans(HealthRange range, qint64 now) const;
    const std::vector<Outage>& outages() const { return m_outages; } ///< oldest first

    /// As it stands in a file: a name, a version, what was kept, its SHA-256. Nothing from bytes that were
    /// cut, altered or not written by this version.
    QByteArray toBytes() const;
    static std::optional<HealthHistory> fromBytes(const QByteArray& bytes);

    friend bool operator==(const HealthHistory&, const HealthHistory&) = default;

private:
    /// Ten bytes, for there are 2808 of them a tunnel. Round trips are 11 bits of value and 5 of exponent.
    struct Packed {
        quint16 sent = 0;
        quint16 lost = 0;
        quint16 least = 0;
        quint16 mean = 0;
        quint16 most = 0;
        friend bool operator==(const Packed&, const Packed&) = default;
    };
    /// The newest span of a ring, still counting.
    struct Open {
        qint64 slot = -1; ///< time divided by the span; -1: none yet
        quint32 sent = 0;
        quint32 lost = 0;
        quint32 least = 0;
        quint32 most = 0;
        quint64 sum = 0;
        friend bool operator==(const Open&, const Open&) = default;
    };
    struct Ring {
        std::vector<Packed> past; ///< by slot modulo its size; empty until the first result
        Open open;
        friend bool operator==(const Ring&, const Ring&) = default;
    };
    static Packed packed(const Open& open);
    static Open reopened(const Packed& kept, qint64 slot);
    static HealthSpan spanOf(const Packed& kept, qint64 start);
    void moveTo(Ring& ring, const HealthResolution& resolution, qint64 time);
    void forgetFuture(qint64 time);

    std::array<Ring, healthResolutions.size()> m_rings;
    std::vector<Outage> m_outages;
};

/// A line a span: start (ISO 8601, UTC), seconds, sent, lost, and the round trips in milliseconds. With a
/// line of names first; for every program that reads RFC 4180.
QByteArray csvOf(const HealthHistory& history, HealthRange range, qint64 now);

} // namespace gretel
