// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/log.h"

#include <QList>

#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

#include "helper/rate_limit.h"

#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>

namespace gretel::log {

namespace {

constexpr qsizetype mostValueCharacters = 200;

bool toJournal = false;

/// JOURNAL_STREAM names the device and inode of the stream that systemd gave us; a redirected standard error
/// has others.
bool standardErrorIsJournal() {
    const char* stream = std::getenv("JOURNAL_STREAM");
    struct stat status {};
    if (!stream || fstat(STDERR_FILENO, &status) != 0)
        return false;
    return QByteArray(stream) == QByteArray::number(static_cast<qulonglong>(status.st_dev)) + ':' +
                                     QByteArray::number(static_cast<qulonglong>(status.st_ino));
}

void writeJournal(Level level, const QByteArray& line, const Fields& fields) {
    std::vector<QByteArray> texts{"MESSAGE=" + line,
                                  "PRIORITY=" + QByteArray::number(static_cast<int>(level)),
                                  "SYSLOG_IDENTIFIER=gretel-helper"};
    for (const Field& field : fields)
        texts.push_back("GRETEL_" + QByteArray(field.name.data(), field.name.size()).toUpper() + '=' +
                        escaped(field.value));
    std::vector<iovec> parts;
    parts.reserve(texts.size());
    for (QByteArray& text : texts)
        parts.push_back({text.data(), static_cast<std::size_t>(text.size())});
    sd_journal_sendv(parts.data(), static_cast<int>(parts.size()));
}

void writeStandardError(const QByteArray& line) {
    const QByteArray whole = "gretel-helper: " + line + '\n';
    // Nothing can be done about a log that cannot be written.
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, whole.constData(), static_cast<std::size_t>(whole.size()));
}

void takeQtMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    const Level level = type == QtWarningMsg ? Level::Warning : Level::Error;
    write(level, "Qt says:", {{QLatin1StringView("text"), text}});
}

} // namespace

void open() {
    toJournal = standardErrorIsJournal();
    qInstallMessageHandler(takeQtMessage);
}

void write(Level level, const char* sentence, const Fields& fields, const Fields& unsaid) {
    const QByteArray line = lineOf(sentence, fields);
    if (!toJournal) {
        writeStandardError(line);
        return;
    }
    Fields all = fields;
    all.insert(all.end(), unsaid.begin(), unsaid.end());
    writeJournal(level, line, all);
}

void writeRefusal(const char* sentence, Fields fields) {
    static RateLimit limit(60, std::chrono::seconds(1));
    static qint64 leftOut = 0;
    if (!limit.take()) {
        ++leftOut;
        return;
    }
    if (leftOut > 0)
        fields.push_back({QLatin1StringView("leftout"), QString::number(leftOut)});
    leftOut = 0;
    write(Level::Warning, sentence, fields);
}

QByteArray lineOf(const char* sentence, const Fields& fields) {
    QByteArray line(sentence);
    for (const Field& field : fields)
        line += ' ' + QByteArray(field.name.data(), field.name.size()) + '=' + escaped(field.value);
    return line;
}

QByteArray escaped(const QString& value) {
    QByteArray text;
    for (const uint character : value.left(mostValueCharacters).toUcs4()) {
        if (character < 0x20 || character >= 0x7f || character == '"' || character == '\\')
            text += "\\u{" + QByteArray::number(character, 16) + '}';
        else
            text += static_cast<char>(character);
    }
    return text.isEmpty() || text.contains(' ') ? '"' + text + '"' : text;
}

} // namespace gretel::log
