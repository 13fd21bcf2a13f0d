// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <memory>

#include "cli/terminal_input.h"
#include "client/authentication_prompt.h"

namespace gretel {

/// Asks in the process's own terminal (/dev/tty, so that standard input may be a document). Ctrl-C and
/// Ctrl-D cancel; the terminal is as before when a question is over, also when a signal ends the process.
class TerminalPrompt : public AuthenticationPrompt {
public:
    /// Null when there is nobody at a terminal: none is this process's own, or standard error goes elsewhere.
    static std::unique_ptr<TerminalPrompt> open();

    void chooseUser(const Matter& matter, const QStringList& users, Chosen chosen) override;
    void ask(const Question& question, Answered answered) override;
    void showError(const QString& text) override;
    void showInfo(const QString& text) override;
    void close() override;

private:
    explicit TerminalPrompt(std::unique_ptr<TerminalInput> terminal);
    void say(const QString& text);
    void showMatter(const Matter& matter);
    void onReadable();

    std::unique_ptr<TerminalInput> m_terminal;
    QSocketNotifier m_readable;
    Answered m_answered;
    bool m_matterShown = false;
};

} // namespace gretel
