// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/traffic_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace gretel {

namespace {

/// One sentence a combination, since languages order them as they like.
QString bothOf(const Traffic& traffic, const QString& both, const QString& receiving,
               const QString& sending) {
    const quint64 in = traffic.receiveRate.value_or(0);
    const quint64 out = traffic.sendRate.value_or(0);
    if (in > 0 && out > 0)
        return both.arg(rateWord(in), rateWord(out));
    if (in > 0)
        return receiving.arg(rateWord(in));
    return out > 0 ? sending.arg(rateWord(out)) : QString();
}

} // namespace

QString sizeWord(quint64 bytes) {
    // Bytes come whole.
    return QLocale().formattedDataSize(qint64(bytes), bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString rateWord(quint64 bytesPerSecond) {
    return QCoreApplication::translate("Words", "%1/s", "an amount of bytes").arg(sizeWord(bytesPerSecond));
}

QString arrowsOf(const Traffic& traffic) {
    return bothOf(traffic, QCoreApplication::translate("Words", "↓ %1 ↑ %2", "receive rate, send rate"),
                  QCoreApplication::translate("Words", "↓ %1", "receive rate"),
                  QCoreApplication::translate("Words", "↑ %1", "send rate"));
}

QString phraseOf(const Traffic& traffic) {
    return bothOf(traffic, QCoreApplication::translate("Words", "receives %1, sends %2", "rates"),
                  QCoreApplication::translate("Words", "receives %1", "rate"),
                  QCoreApplication::translate("Words", "sends %1", "rate"));
}

QString countOf(quint64 bytes, const std::optional<quint64>& bytesPerSecond) {
    if (!bytesPerSecond)
        return QCoreApplication::translate("Words", "%1 so far", "an amount of bytes").arg(sizeWord(bytes));
    if (*bytesPerSecond == 0)
        return QCoreApplication::translate("Words", "%1 so far, nothing now", "an amount of bytes")
            .arg(sizeWord(bytes));
    return QCoreApplication::translate("Words", "%1 so far, %2 now", "an amount of bytes, a rate")
        .arg(sizeWord(bytes), rateWord(*bytesPerSecond));
}

} // namespace gretel
