// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/text_lines.h"

#include <QStringDecoder>

#include "core/plain_text.h"
#include "formats/document.h"

namespace gretel {

namespace {

constexpr qsizetype mostLineCharacters = 4096;

Issue at(int line, qsizetype column, IssueKind kind, const QStringList& arguments = {}) {
    return {kind, {}, arguments, TextPlace{line, int(column) + 1}};
}

/// Line by line, so that a mistake has a place.
Result<QString, Issue> decoded(const QByteArray& bytes, int number) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return at(number, text.indexOf(QChar::ReplacementCharacter), IssueKind::NotUtf8);
    if (text.size() > mostLineCharacters)
        return at(number, 0, IssueKind::TooLong,
                  {QString::number(text.size()), QString::number(mostLineCharacters)});
    return text;
}

/// The first character that a configuration cannot hold; -1 without one.
qsizetype firstHidden(const QString& line) {
    if (isPlainText(QString(line).replace(u'\t', u' ')))
        return -1;
    for (qsizetype end = 1; end <= line.size(); ++end)
        if (!isPlainText(line.first(end).replace(u'\t', u' ')) &&
            !(line[end - 1].isHighSurrogate() && end < line.size() && line[end].isLowSurrogate()))
            return end - 1;
    return -1;
}

} // namespace

Result<std::vector<TextLine>, Issue> linesOf(const QByteArray& bytes) {
    if (bytes.size() > mostDocumentBytes) {
        return Issue{IssueKind::DocumentTooLarge,
                     {},
                     {QString::number(bytes.size()), QString::number(mostDocumentBytes)}};
    }
    if (bytes.startsWith("\xef\xbb\xbf"))
        return at(1, 0, IssueKind::ControlCharacter, {QStringLiteral("\\ufeff")});
    std::vector<TextLine> lines;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype found = bytes.indexOf('\n', start);
        const qsizetype end = found < 0 ? bytes.size() : found;
        QByteArray line = bytes.sliced(start, end - start);
        if (line.endsWith('\r'))
            line.chop(1);
        const int number = int(lines.size()) + 1;
        auto text = decoded(line, number);
        if (!text)
            return text.error();
        if (const qsizetype hidden = firstHidden(*text); hidden >= 0)
            return at(number, hidden, IssueKind::ControlCharacter,
                      {offendingText(QStringView(*text).sliced(hidden, 1))});
        lines.push_back({std::move(text).value(), number});
        start = end + 1;
    }
    return lines;
}

} // namespace gretel
