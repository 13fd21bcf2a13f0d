// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction.h"

namespace gretel {

namespace {

bool isPartOfAddress(QChar character) {
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f') ||
           (character >= u'A' && character <= u'F') || character == u'.' || character == u':';
}

} // namespace

/// A to Z, then AA to AZ, …
QString Redactor::letterOf(const IpAddress& address) {
    QString& letter = m_letters[address];
    if (!letter.isEmpty())
        return letter;
    for (qsizetype rest = m_letters.size(); rest > 0; rest = (rest - 1) / 26)
        letter.prepend(QChar(char16_t(u'A' + (rest - 1) % 26)));
    letter = QStringLiteral("<%1>").arg(letter);
    return letter;
}

QString Redactor::redacted(const QString& text) {
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isPartOfAddress(text.at(end)))
            ++end;
        if (end == at) {
            result += text.at(at++);
            continue;
        }
        // A full stop or a colon may close the sentence.
        qsizetype most = end;
        auto address = IpAddress::parse(QStringView(text).sliced(at, most - at));
        while (!address.ok() && most > at + 1 && !text.at(most - 1).isLetterOrNumber())
            address = IpAddress::parse(QStringView(text).sliced(at, --most - at));
        result += address.ok() ? letterOf(*address) : text.sliced(at, most - at);
        at = most;
    }
    return result;
}

} // namespace gretel
