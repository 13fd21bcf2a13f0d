// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/confirmation.h"

#include "cli/cli_words.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "words/notice_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto afterRisk = 30s; ///< for a change that could cut its own user off
constexpr int leastConfirm = 5; // s, as the helper takes them
constexpr int mostConfirm = 3600;

void tellHow(const QString& token, std::chrono::seconds left, Console& console) {
    console.print(Cli::tr("It is taken back in %1 s unless it is confirmed:").arg(left.count()));
    console.print(u"    gretelctl confirm %1"_s.arg(token));
}

int keep(const QString& token, Surroundings& surroundings) {
    if (const auto kept = surroundings.changer.confirm(token); !kept.ok())
        return reportFailure(surroundings.console, kept.error());
    surroundings.console.print(Cli::tr("Kept."));
    return statusDone;
}

int takeBack(const QString& token, Surroundings& surroundings) {
    if (const auto undone = surroundings.changer.revert(token); !undone.ok())
        return reportFailure(surroundings.console, undone.error());
    surroundings.console.print(Cli::tr("Taken back; all is as before."));
    return statusFailed;
}

} // namespace

std::vector<CommandOption> countdownOptions() {
    return {{u"confirm"_s, u"SECONDS"_s,
             Cli::tr("Take it back after so long (5 to 3600) unless it is confirmed")},
            {u"no-confirm"_s, {}, Cli::tr("Keep it without a question, whatever it is")}};
}

Result<Countdown, int> countdownOf(const Given& given, Console& console) {
    const auto text = given.value(u"confirm"_s);
    if (!text)
        return given.has(u"no-confirm"_s) ? Countdown{} : Countdown{afterRisk, true};
    if (given.has(u"no-confirm"_s)) {
        console.complain(Cli::tr("Give either --confirm or --no-confirm, not both."));
        return statusBadInput;
    }
    if (const auto time = secondsIn(*text, leastConfirm, mostConfirm))
        return Countdown{*time, false};
    console.complain(Cli::tr("“%1” is not a number of seconds from %2 to %3.")
                         .arg(*text)
                         .arg(leastConfirm)
                         .arg(mostConfirm));
    return statusBadInput;
}

void warnOf(const AppliedChange& change, const Countdown& countdown, Console& console) {
    for (const Notice& notice : change.notices)
        console.complain(Cli::tr("Warning: %1").arg(sentenceOf(notice)));
    if (countdown.onlyIfRisky && change.confirm.count() > 0)
        console.complain(
            Cli::tr("So it is taken back after %1 s unless it is confirmed; --no-confirm would leave "
                    "that out.")
                .arg(change.confirm.count()));
}

int seeToConfirmation(const AppliedChange& change, Surroundings& surroundings) {
    Console& console = surroundings.console;
    tellHow(change.token, change.confirm, console);
    if (!surroundings.person.isThere())
        return statusDone;
    // A question that nobody can read the reason of is not asked; the helper takes the change back.
    if (const auto flushed = console.flush(); !flushed.ok())
        return reportFailure(console, flushed.error());
    switch (surroundings.person.askToKeep(change.confirm)) {
    case Person::Answer::Keep:
        return keep(change.token, surroundings);
    case Person::Answer::TakeBack:
        return takeBack(change.token, surroundings);
    case Person::Answer::None:
        console.complain(Cli::tr("Not confirmed, so it is taken back when its time is up."));
        return statusFailed;
    case Person::Answer::Reverted:
        console.complain(Cli::tr("Taken back; all is as before."));
        return statusFailed;
    case Person::Answer::TooLate:
        break;
    }
    console.complain(Cli::tr("The time is up; “gretelctl status” shows what is there now."));
    return statusFailed;
}

} // namespace gretel
