// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include <QCommandLineParser>

#include <algorithm>

#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/text_table.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

std::vector<Command> allCommands() {
    return {listCommand(),    showCommand(),   checkCommand(),   planCommand(),   upCommand(),
            downCommand(),    statusCommand(), confirmCommand(), revertCommand(), autostartCommand(),
            restoreCommand(), mtuCommand(),    importCommand(),  exportCommand(), doctorCommand(),
            probeCommand(),   watchCommand(),  rulesCommand()};
}

void printUsage(Console& console) {
    console.print(Cli::tr("Usage: gretelctl COMMAND …"));
    console.print(Cli::tr("Builds, runs and watches GRE tunnels."));
    console.print({});
    TextTable table;
    for (const Command& command : allCommands())
        table.addRow({u"  %1 %2"_s.arg(command.name, command.synopsis), command.summary});
    for (const QString& line : table.lines())
        console.print(line);
    console.print({});
    console.print(
        Cli::tr("NAME is a profile's name, interface or id; FILE a document, or - for what is piped in."));
    console.print(Cli::tr("Exit status: 0 done, 1 failed, 2 bad input, 3 not authorised, 4 helper or kernel "
                          "support missing."));
    console.print(Cli::tr("“gretelctl COMMAND --help” tells more about one command."));
}

void printHelp(const Command& command, Console& console) {
    console.print(Cli::tr("Usage: gretelctl %1 %2").arg(command.name, command.synopsis).trimmed());
    console.print(command.summary);
    if (!command.details.isEmpty()) {
        console.print({});
        console.print(command.details);
    }
    console.print({});
    TextTable table;
    for (const CommandOption& option : command.options)
        table.addRow({u"  --%1 %2"_s.arg(option.name, option.placeholder), option.summary});
    table.addRow({u"  --help"_s, Cli::tr("This help")});
    for (const QString& line : table.lines())
        console.print(line);
}

/// The sentence that says what is wrong with the number of operands; empty when nothing is.
QString operandProblem(const Command& command, const QStringList& operands) {
    if (operands.size() < command.leastOperands)
        return Cli::tr("“%1” needs more to go on: gretelctl %1 %2").arg(command.name, command.synopsis);
    if (operands.size() > command.mostOperands)
        return Cli::tr("“%1” has no use for “%2”.").arg(command.name, operands.at(command.mostOperands));
    return {};
}

int runCommand(const Command& command, const QStringList& arguments, Surroundings& surroundings) {
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    parser.addOption(help);
    for (const CommandOption& option : command.options)
        parser.addOption(QCommandLineOption(option.name, option.summary, option.placeholder));
    const bool parsed = parser.parse(QStringList{command.name} + arguments);
    if (parser.isSet(help)) {
        printHelp(command, surroundings.console);
        return statusDone;
    }
    if (!parsed) {
        surroundings.console.complain(parser.errorText());
        return statusBadInput;
    }
    if (const QString problem = operandProblem(command, parser.positionalArguments()); !problem.isEmpty()) {
        surroundings.console.complain(problem);
        return statusBadInput;
    }
    Given given{{}, parser.positionalArguments()};
    for (const CommandOption& option : command.options)
        if (parser.isSet(option.name))
            given.options.insert(option.name, parser.value(option.name));
    return command.run(given, surroundings);
}

} // namespace

CommandOption jsonOption() {
    return {u"json"_s, {}, Cli::tr("Print JSON, for programs")};
}

std::optional<std::chrono::seconds> secondsIn(const QString& text, int least, int most) {
    const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
    bool fits = !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
    const int seconds = fits ? text.toInt(&fits) : 0;
    if (!fits || seconds < least || seconds > most)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

int runCommandLine(const QStringList& arguments, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const QString first = arguments.value(0);
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        printUsage(console);
        return statusDone;
    }
    if (first == "--version"_L1 || first == "-v"_L1) {
        console.print(u"gretelctl %1"_s.arg(QCoreApplication::applicationVersion()));
        return statusDone;
    }
    if (arguments.isEmpty()) {
        console.complain(Cli::tr("Say what to do; “gretelctl --help” lists the commands."));
        return statusBadInput;
    }
    for (const Command& command : allCommands())
        if (command.name == first)
            return runCommand(command, arguments.mid(1), surroundings);
    console.complain(Cli::tr("There is no command “%1”; “gretelctl --help” lists them.").arg(first));
    return statusBadInput;
}

} // namespace gretel
