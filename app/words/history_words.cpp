// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/history_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

#include "words/health_words.h"

namespace gretel {

namespace {

/// Short formats have no seconds, but for the C locale's.
QString withSeconds(QString format, bool seconds) {
    format.remove(QLatin1String(":ss"));
    return seconds ? format.replace(QLatin1String("mm"), QLatin1String("mm:ss")) : format;
}

/// One digit behind the point while it is small, so that one lost of a thousand is not none.
QString percentOf(quint32 part, quint32 whole) {
    const double percent = whole == 0 ? 0 : 100.0 * part / whole;
    return QLocale().toString(percent, 'f', part > 0 && percent < 10 ? 1 : 0);
}

QString silencesOf(int outages, qint64 seconds) {
    if (outages == 0)
        return {};
    if (outages == 1)
        return QCoreApplication::translate("Words", "Silent once, for %1.").arg(lengthOf(seconds));
    return QCoreApplication::translate("Words", "Silent %1 times, for %2 in all.")
        .arg(QString::number(outages), lengthOf(seconds));
}

} // namespace

QString clockOf(const QTime& time, bool seconds) {
    const QLocale locale;
    return locale.toString(time, withSeconds(locale.timeFormat(QLocale::ShortFormat), seconds));
}

QString momentOf(qint64 time, qint64 now, bool seconds) {
    const QDateTime local = QDateTime::fromSecsSinceEpoch(time);
    if (local.date() == QDateTime::fromSecsSinceEpoch(now).date())
        return clockOf(local.time(), seconds);
    const QLocale locale;
    return locale.toString(local, withSeconds(locale.dateTimeFormat(QLocale::ShortFormat), seconds));
}

QString wordOf(HealthRange range) {
    switch (range) {
    case HealthRange::Hour:
        return QCoreApplication::translate("Words", "1 hour", "range of a graph");
    case HealthRange::Day:
        return QCoreApplication::translate("Words", "24 hours", "range of a graph");
    case HealthRange::Week:
        break;
    }
    return QCoreApplication::translate("Words", "7 days", "range of a graph");
}

QString lengthOf(qint64 seconds) {
    const std::array<QString, 4> units{QCoreApplication::translate("Words", "%1 d", "days"),
                                       QCoreApplication::translate("Words", "%1 h", "hours"),
                                       QCoreApplication::translate("Words", "%1 min", "minutes"),
                                       QCoreApplication::translate("Words", "%1 s", "seconds")};
    const std::array<qint64, 4> counts{seconds / 86400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60};
    const auto word = [&](size_t unit) { return units[unit].arg(counts[unit]); };
    for (size_t unit = 0; unit + 1 < units.size(); ++unit) {
        if (counts[unit] == 0)
            continue;
        return counts[unit + 1] == 0
                   ? word(unit)
                   : QCoreApplication::translate("Words", "%1 %2", "a larger and a smaller unit of time")
                         .arg(word(unit), word(unit + 1));
    }
    return word(units.size() - 1);
}

QString sentenceOf(const HealthSpan& span) {
    const QString lost = QString::number(span.lost);
    const QString sent = QString::number(span.sent);
    if (!span.roundTrip)
        return QCoreApplication::translate("Words", "No answer; %1 of %2 lost.").arg(lost, sent);
    const RoundTrips& trips = *span.roundTrip;
    if (trips.least == trips.most)
        return QCoreApplication::translate("Words", "%1 ms; %2 of %3 lost.")
            .arg(millisecondsOf(trips.mean), lost, sent);
    return QCoreApplication::translate("Words", "%1 ms on average, %2 to %3 ms; %4 of %5 lost.")
        .arg(millisecondsOf(trips.mean), millisecondsOf(trips.least), millisecondsOf(trips.most), lost, sent);
}

QString sentenceOf(const Outage& outage, qint64 now) {
    const bool isOver = outage.end != 0;
    const QString length = lengthOf(endOf(outage, now) - outage.start);
    if (!isOver)
        return QCoreApplication::translate("Words", "Silent since %1, for %2.")
            .arg(momentOf(outage.start, now), length);
    return QCoreApplication::translate("Words", "Silent from %1 to %2, for %3.")
        .arg(momentOf(outage.start, now), momentOf(outage.end, now), length);
}

QString sentenceOf(const std::vector<Outage>& outages, qint64 now) {
    if (outages.size() == 1)
        return sentenceOf(outages.front(), now);
    qint64 silence = 0;
    for (const Outage& outage : outages)
        silence += endOf(outage, now) - outage.start;
    return silencesOf(int(outages.size()), silence);
}

QString sentenceOf(const HealthTotals& totals) {
    if (totals.all.sent == 0)
        return {};
    const QString percent = percentOf(totals.all.lost, totals.all.sent);
    const QString answers = totals.all.roundTrip
                                ? QCoreApplication::translate("Words", "%1 ms on average, %2 % lost.")
                                      .arg(millisecondsOf(totals.all.roundTrip->mean), percent)
                                : QCoreApplication::translate("Words", "No answer, %1 % lost.").arg(percent);
    if (totals.outages == 0)
        return answers;
    return QCoreApplication::translate("Words", "%1 %2", "two sentences")
        .arg(answers, silencesOf(totals.outages, totals.silence));
}

} // namespace gretel
