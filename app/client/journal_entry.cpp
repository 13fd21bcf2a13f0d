// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal_entry.h"

#include "core/plain_text.h"

namespace gretel {

namespace {

constexpr qsizetype longest = 1'000; ///< UTF-16 units of a message; the helper's own are shorter

/// syslog's numbers; what has none is worth no alarm.
Severity severityOf(const QByteArray& priority) {
    constexpr int error = 3;
    constexpr int warning = 4;
    bool isNumber = false;
    const int number = priority.toInt(&isNumber);
    if (!isNumber || number > warning)
        return Severity::Note;
    return number <= error ? Severity::Error : Severity::Warning;
}

} // namespace

JournalEntry journalEntry(quint64 microseconds, const QByteArray& message, const QByteArray& priority,
                          const QList<QByteArray>& tunnels) {
    const QString text = QString::fromUtf8(message).trimmed();
    QList<QUuid> ids;
    for (const QByteArray& tunnel : tunnels)
        if (const QUuid id = QUuid::fromString(QLatin1StringView(tunnel)); !id.isNull())
            ids << id;
    return {QDateTime::fromMSecsSinceEpoch(qint64(microseconds / 1000)), severityOf(priority), ids,
            text.size() <= longest && isPlainText(text) ? text : offendingText(text)};
}

} // namespace gretel
