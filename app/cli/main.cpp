// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdlib>

#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/helper_changer.h"
#include "cli/kernel_machine.h"
#include "cli/kernel_prober.h"
#include "cli/report.h"
#include "cli/terminal_console.h"
#include "cli/terminal_person.h"
#include "cli/terminal_prompt.h"
#include "cli/utf8_locale.h"
#include "client/authentication_agent.h"
#include "words/translators.h"

namespace {

[[noreturn]] void run(int argc, char** argv) {
    gretel::useUtf8Locale();
    // Libraries chatter on standard error (polkit-qt does at every step); QT_LOGGING_RULES brings it back.
    QLoggingCategory::setFilterRules(QStringLiteral("default.debug=false\ndefault.warning=false"));
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gretelctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GRETEL_VERSION));
    // What programs read is the same in every language.
    if (!QCoreApplication::arguments().contains(QStringLiteral("--json")))
        gretel::installTranslators(application);

    const auto prompt = gretel::TerminalPrompt::open();
    const auto agent = prompt ? std::make_unique<gretel::AuthenticationAgent>(*prompt) : nullptr;
    gretel::TerminalConsole console;
    gretel::ProfileStore store;
    gretel::KernelMachine machine;
    gretel::HelperChanger changer(agent.get());
    gretel::TerminalPerson person(changer.client());
    gretel::KernelProber prober;
    gretel::Surroundings surroundings{console, store, machine, changer, person, prober};

    const int status = gretel::runCommandLine(QCoreApplication::arguments().mid(1), surroundings);
    const auto flushed = console.flush();
    const bool unsaid = !flushed.ok() && status == gretel::statusDone;
    // Everything is said. Taking the bus, its thread and the libraries down takes a tenth of a whole command,
    // and the kernel does it as well.
    std::quick_exit(unsaid ? gretel::reportFailure(console, flushed.error()) : status);
}

} // namespace

int main(int argc, char** argv) {
    run(argc, argv);
}
