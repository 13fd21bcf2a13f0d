// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include "core/issue.h"

namespace gretel {

/// What the helper wrote down, fit to be shown.
struct JournalEntry {
    QDateTime time;
    Severity level = Severity::Note;
    QList<QUuid> tunnels; ///< which it is about
    QString text;         ///< plain text of one line, bounded
    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

/// The journal's fields as they are there, MESSAGE, PRIORITY and each GRETEL_TUNNEL without their names;
/// empty where there is none. microseconds: since 1970.
JournalEntry journalEntry(quint64 microseconds, const QByteArray& message, const QByteArray& priority,
                          const QList<QByteArray>& tunnels);

} // namespace gretel
