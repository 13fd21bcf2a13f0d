// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/issue_list.h"
#include "formats/text_lines.h"

namespace gretel {

/// A line of a file together with those that its backslash draws in.
class JoinedLine {
public:
    void append(const QString& text, const TextPlace& place);

    const QString& text() const { return m_text; }
    TextPlace place(qsizetype offset) const;
    /// What is left from there, without blanks before it.
    JoinedLine from(qsizetype offset) const;
    int line() const { return m_pieces.front().place.line; }
    bool isJoined() const { return m_pieces.size() > 1; }
    /// Replaces it as a word of its own or a part of one; what comes behind keeps its place.
    void replace(const QString& text, const QString& by);

private:
    struct Piece {
        qsizetype start;
        TextPlace place;
    };
    QString m_text;
    std::vector<Piece> m_pieces;
};

/// Comments (lines whose first character but blanks is '#') and blank lines are left out; a comment draws in
/// no other line. Complains (TooLong) of more than 16384 characters together.
std::vector<JoinedLine> joinedLines(const std::vector<TextLine>& lines, IssueList& issues);

struct ShellWord {
    QString text;
    TextPlace place;
};
using ShellCommand = std::vector<ShellWord>;

/// The commands of a line of sh(1), as far as they are plain words, quoted or not, with ";" or "&&" between
/// the commands. The issue is NotUnderstood where something stands that a shell would work out: a variable, a
/// substitution, a redirection, a pattern.
Result<std::vector<ShellCommand>, Issue> commandsIn(const JoinedLine& line);

} // namespace gretel
