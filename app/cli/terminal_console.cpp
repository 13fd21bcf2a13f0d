// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal_console.h"

#include <unistd.h>

#include "core/plain_text.h"

namespace gretel {

namespace {

QString printable(const QString& line) {
    if (isPlainText(line))
        return line;
    QString clean = line;
    for (QChar& character : clean)
        if (!character.isSurrogate() && character != u'\n' && !isPlainText(QStringView(&character, 1)))
            character = QChar::ReplacementCharacter;
    return clean;
}

QByteArray lineOf(const QString& text) {
    return printable(text).toUtf8() + '\n';
}

} // namespace

TerminalConsole::TerminalConsole() {
    const bool opened = m_output.open(STDOUT_FILENO, QIODevice::WriteOnly) &&
                        m_error.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!opened)
        m_problem = m_output.errorString();
}

void TerminalConsole::print(const QString& line) {
    write(lineOf(line));
}

void TerminalConsole::warn(const QString& line) {
    m_output.flush(); // what was printed before comes before, where both are one terminal
    m_error.write(lineOf(line));
}

void TerminalConsole::write(const QByteArray& bytes) {
    if (m_output.write(bytes) != bytes.size() && m_problem.isEmpty())
        m_problem = m_output.errorString();
}

Outcome<QByteArray> TerminalConsole::readInput(qsizetype most) {
    QFile input;
    const QString name = QStringLiteral("-");
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return Failure{FailureKind::CannotRead, {name, input.errorString()}};
    const QByteArray bytes = input.read(most + 1);
    if (input.error() != QFileDevice::NoError)
        return Failure{FailureKind::CannotRead, {name, input.errorString()}};
    return bytes;
}

Outcome<Done> TerminalConsole::flush() {
    if (!m_output.flush() && m_problem.isEmpty())
        m_problem = m_output.errorString();
    if (m_problem.isEmpty())
        return Done{};
    return Failure{FailureKind::CannotWrite, {QStringLiteral("-"), m_problem}};
}

} // namespace gretel
