// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal_prompt.h"

#include <unistd.h>

#include <utility>

#include "cli/cli_words.h"

namespace gretel {

std::unique_ptr<TerminalPrompt> TerminalPrompt::open() {
    if (::isatty(STDERR_FILENO) == 0)
        return nullptr;
    auto terminal = TerminalInput::open();
    return terminal ? std::unique_ptr<TerminalPrompt>(new TerminalPrompt(std::move(terminal))) : nullptr;
}

TerminalPrompt::TerminalPrompt(std::unique_ptr<TerminalInput> terminal)
    : m_terminal(std::move(terminal)), m_readable(m_terminal->descriptor(), QSocketNotifier::Read) {
    m_readable.setEnabled(false);
    QObject::connect(&m_readable, &QSocketNotifier::activated, &m_readable, [this] { onReadable(); });
}

void TerminalPrompt::say(const QString& text) {
    m_terminal->write(text.toUtf8());
}

void TerminalPrompt::showMatter(const Matter& matter) {
    if (!std::exchange(m_matterShown, true))
        say(matter.message + u'\n');
}

void TerminalPrompt::chooseUser(const Matter& matter, const QStringList& users, Chosen chosen) {
    showMatter(matter);
    for (qsizetype index = 0; index < users.size(); ++index)
        say(Cli::tr("  %1. %2\n", "number, account").arg(index + 1).arg(users[index]));
    const Question question{matter, {}, Cli::tr("Whose password (1 to %1): ").arg(users.size()), true};
    ask(question, [this, matter, users, chosen](const std::optional<QString>& answer) {
        if (!answer) {
            chosen(std::nullopt);
            return;
        }
        const QString text = answer->trimmed();
        const int number = text.toInt();
        if (users.contains(text))
            chosen(text);
        else if (number >= 1 && number <= users.size())
            chosen(users[number - 1]);
        else
            chooseUser(matter, users, chosen);
    });
}

void TerminalPrompt::ask(const Question& question, Answered answered) {
    showMatter(question.matter);
    // The echo goes before the question comes: who answers at once is not shown, and loses nothing.
    m_terminal->begin(question.echo);
    // PAM's own "Password: " does not say whose.
    const bool plain = question.text.trimmed().compare(QStringLiteral("Password:"), Qt::CaseInsensitive) == 0;
    if (plain && !question.user.isEmpty())
        say(Cli::tr("Password of %1: ").arg(question.user));
    else
        say(question.text);
    m_answered = std::move(answered);
    m_readable.setEnabled(true);
}

void TerminalPrompt::onReadable() {
    std::optional<QString> answer;
    switch (m_terminal->read(answer)) {
    case TerminalInput::Reading::Unfinished:
        return;
    case TerminalInput::Reading::Finished:
        break;
    }
    m_readable.setEnabled(false);
    m_terminal->end();
    const Answered answered = std::exchange(m_answered, nullptr);
    if (answered)
        answered(std::move(answer));
}

void TerminalPrompt::showError(const QString& text) {
    say(text + u'\n');
}

void TerminalPrompt::showInfo(const QString& text) {
    say(text + u'\n');
}

void TerminalPrompt::close() {
    m_readable.setEnabled(false);
    m_terminal->end();
    m_answered = nullptr;
    m_matterShown = false;
}

} // namespace gretel
