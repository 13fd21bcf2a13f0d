// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/shell_line.h"

#include <algorithm>

#include "core/plain_text.h"

namespace gretel {

namespace {

constexpr qsizetype mostJoinedCharacters = 16384;

bool isBlank(QChar character) {
    return character == u' ' || character == u'\t';
}

qsizetype firstOf(const QString& text) {
    return std::find_if_not(text.begin(), text.end(), isBlank) - text.begin();
}

/// An even number of backslashes are backslashes.
bool goesOn(const QString& text) {
    qsizetype count = 0;
    while (count < text.size() && text[text.size() - 1 - count] == u'\\')
        ++count;
    return count % 2 == 1;
}

class Splitter {
public:
    explicit Splitter(const JoinedLine& line) : m_line(line), m_text(line.text()) {}

    Result<std::vector<ShellCommand>, Issue> split() {
        while (m_at < m_text.size() && !m_bad) {
            const QChar character = m_text[m_at];
            if (isBlank(character))
                endWord(1);
            else if (character == u'#' && !m_word)
                passComment();
            else if (character == u';' ||
                     QStringView(m_text).sliced(m_at).startsWith(QLatin1StringView("&&")))
                endCommand(character == u';' ? 1 : 2);
            else if (character == u'\'' || character == u'"')
                takeQuoted(character);
            else if (QStringView(u"$`\\|&<>(){}*?[]~").contains(character))
                m_bad = m_at;
            else
                take(m_text.sliced(m_at++, 1));
        }
        endWord(0);
        if (!m_bad && m_needsCommand && m_command.empty())
            m_bad = m_text.size() - 1;
        if (m_bad)
            return Issue{IssueKind::NotUnderstood,
                         {},
                         {offendingText(QStringView(m_text).sliced(*m_bad))},
                         m_line.place(*m_bad)};
        if (!m_command.empty())
            m_commands.push_back(m_command);
        return m_commands;
    }

private:
    void take(const QString& text) {
        if (!m_word)
            m_word = ShellWord{{}, m_line.place(m_at - text.size())};
        m_word->text += text;
    }

    void endWord(qsizetype length) {
        if (m_word)
            m_command.push_back(*m_word);
        m_word.reset();
        m_at += length;
    }

    void endCommand(qsizetype length) {
        const qsizetype here = m_at;
        endWord(length);
        if (m_command.empty())
            m_bad = here;
        m_commands.push_back(m_command);
        m_command.clear();
        m_needsCommand = length == 2;
    }

    /// In sh a comment ends with its own line, whatever stands at the end of that.
    void passComment() {
        if (m_line.isJoined())
            m_bad = m_at;
        m_at = m_text.size();
    }

    void takeQuoted(QChar quote) {
        const qsizetype end = m_text.indexOf(quote, m_at + 1);
        const QString quoted = end < 0 ? QString() : m_text.sliced(m_at + 1, end - m_at - 1);
        const bool isPlain =
            quote == u'\'' || std::none_of(quoted.begin(), quoted.end(), [](QChar character) {
                return QStringView(u"$`\\!").contains(character);
            });
        if (end < 0 || !isPlain) {
            m_bad = m_at;
            return;
        }
        if (!m_word)
            m_word = ShellWord{{}, m_line.place(m_at)};
        m_word->text += quoted;
        m_at = end + 1;
    }

    const JoinedLine& m_line;
    const QString& m_text;
    qsizetype m_at = 0;
    std::optional<qsizetype> m_bad;
    bool m_needsCommand = false;
    std::optional<ShellWord> m_word;
    ShellCommand m_command;
    std::vector<ShellCommand> m_commands;
};

} // namespace

void JoinedLine::append(const QString& text, const TextPlace& place) {
    m_pieces.push_back({m_text.size(), place});
    m_text += text;
}

TextPlace JoinedLine::place(qsizetype offset) const {
    const auto next =
        std::upper_bound(m_pieces.begin() + 1, m_pieces.end(), offset,
                         [](qsizetype wanted, const Piece& piece) { return wanted < piece.start; });
    const Piece& piece = *(next - 1);
    return {piece.place.line, piece.place.column + int(offset - piece.start), piece.place.file};
}

JoinedLine JoinedLine::from(qsizetype offset) const {
    while (offset < m_text.size() && isBlank(m_text[offset]))
        ++offset;
    JoinedLine rest;
    rest.append({}, place(offset));
    rest.m_text = m_text.sliced(offset);
    for (const Piece& piece : m_pieces)
        if (piece.start > offset)
            rest.m_pieces.push_back({piece.start - offset, piece.place});
    return rest;
}

void JoinedLine::replace(const QString& text, const QString& by) {
    for (qsizetype at = m_text.indexOf(text); at >= 0; at = m_text.indexOf(text, at + by.size())) {
        const TextPlace behind = place(at + text.size());
        m_text.replace(at, text.size(), by);
        for (Piece& piece : m_pieces)
            if (piece.start > at)
                piece.start = std::max(at, piece.start + by.size() - text.size());
        const auto next = std::find_if(m_pieces.begin(), m_pieces.end(),
                                       [&](const Piece& piece) { return piece.start > at + by.size(); });
        m_pieces.insert(next, {at + by.size(), behind});
    }
}

std::vector<JoinedLine> joinedLines(const std::vector<TextLine>& lines, IssueList& issues) {
    std::vector<JoinedLine> joined;
    bool goingOn = false;
    for (const TextLine& line : lines) {
        const qsizetype first = firstOf(line.text);
        if (!goingOn && (first == line.text.size() || line.text[first] == u'#'))
            continue;
        if (!goingOn)
            joined.emplace_back();
        goingOn = goesOn(line.text);
        const qsizetype size = joined.back().text().size() + line.text.size();
        if (size > mostJoinedCharacters) {
            issues.add(IssueKind::TooLong, TextPlace{line.number, 1},
                       {QString::number(size), QString::number(mostJoinedCharacters)});
            return joined;
        }
        joined.back().append(goingOn ? line.text.chopped(1) : line.text, TextPlace{line.number, 1});
    }
    return joined;
}

Result<std::vector<ShellCommand>, Issue> commandsIn(const JoinedLine& line) {
    return Splitter(line).split();
}

} // namespace gretel
