// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal_person.h"

#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

#include "cli/cli_words.h"
#include "cli/terminal_input.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto grace = 2s; ///< for the helper's own timer, and the way from there

bool isYes(const QString& line) {
    const QString word = line.trimmed().toLower();
    return word == "y"_L1 || word == "yes"_L1 || word == Cli::tr("y", "the letter for yes") ||
           word == Cli::tr("yes");
}

} // namespace

bool TerminalPerson::isThere() const {
    if (::isatty(STDOUT_FILENO) == 0 || ::isatty(STDERR_FILENO) == 0)
        return false;
    const auto terminal = TerminalInput::open();
    return terminal && ::tcgetpgrp(terminal->descriptor()) == ::getpgrp();
}

Person::Answer TerminalPerson::askToKeep(std::chrono::seconds left) {
    const auto terminal = TerminalInput::open();
    if (!terminal)
        return Answer::None;
    Answer answer = Answer::None;
    QEventLoop loop;
    const auto end = [&](Answer with) {
        answer = with;
        loop.quit();
    };
    QSocketNotifier readable(terminal->descriptor(), QSocketNotifier::Read);
    QObject::connect(&readable, &QSocketNotifier::activated, &loop, [&] {
        std::optional<QString> line;
        if (terminal->read(line) == TerminalInput::Reading::Unfinished)
            return;
        readable.setEnabled(false);
        end(!line ? Answer::None : isYes(*line) ? Answer::Keep : Answer::TakeBack);
    });
    QObject::connect(&m_client, &HelperClient::reverted, &loop, [&] { end(Answer::Reverted); });
    QTimer::singleShot(left + grace, &loop, [&] { end(Answer::TooLate); });

    terminal->begin(true);
    terminal->write(Cli::tr("Keep this change? [y/N] (taken back in %1 s) ").arg(left.count()).toUtf8());
    loop.exec();
    if (answer == Answer::Reverted || answer == Answer::TooLate)
        terminal->write("\n");
    terminal->end();
    return answer;
}

} // namespace gretel
