// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/state/json_form.h"

/// Text of one JSON object a line.
namespace gretel::state {

/// write(Writing&) says what is in the line's object.
template <typename Write>
void appendLine(std::string& lines, Write write) {
    Writing form(lines);
    write(form);
    form.finish();
    lines += '\n';
}

/// One line after another. The last one must have its end too: without it next() gives an empty line, which
/// no reader takes, and so it does when nothing is left.
class Lines {
public:
    explicit Lines(const QByteArray& text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    /// Without its end; a view into the text.
    QByteArray next();
    int number() const { return m_number; } ///< of the last one, from 1

private:
    const QByteArray& m_text;
    qsizetype m_at = 0;
    int m_number = 0;
};

/// What read(Reading&, T&) takes out of the line's object, and all that is in it.
template <typename T, typename Read>
Parsed<T> readLine(const QByteArray& text, int line, Read read) {
    const QString path = u'[' + QString::number(line) + u']';
    const auto node = parseJson(text);
    if (!node)
        return Issue{node.error().kind, path, node.error().arguments};
    IssueList issues;
    Reading form(*node, path, issues);
    T value{};
    read(form, value);
    form.finish();
    if (!issues.issues().empty())
        return issues.issues().front();
    return value;
}

} // namespace gretel::state
