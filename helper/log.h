// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <vector>

/// The helper's log: one line an entry, a constant sentence and named values, in the journal as fields of
/// their own. Every value is escaped, so that no text of a caller can start a line or forge a field. A
/// tunnel's key is never put into one.
namespace gretel::log {

enum class Level { Error = 3, Warning = 4, Notice = 5, Info = 6 }; ///< syslog's numbers

struct Field {
    QLatin1StringView name; ///< lower-case letters; GRETEL_NAME in the journal
    QString value;
};
using Fields = std::vector<Field>;

/// Chooses the journal when standard error is one of its streams (sd_journal(3), JOURNAL_STREAM), else
/// standard error; takes over Qt's own messages. Before the environment is cleared.
void open();

/// unsaid: fields of the journal that the line does not repeat.
void write(Level level, const char* sentence, const Fields& fields = {}, const Fields& unsaid = {});
/// The same for what a stranger can bring about at will: a warning, and after a burst no more than one a
/// second; the next one that is written says how many were left out.
void writeRefusal(const char* sentence, Fields fields);

/// "sentence name=value name=value"
QByteArray lineOf(const char* sentence, const Fields& fields);
/// Printable ASCII as it is but for quotes and backslash; everything else as \u{hex}; at most 200 characters
/// of the value; in double quotes where it holds a blank or is empty.
QByteArray escaped(const QString& value);

} // namespace gretel::log
