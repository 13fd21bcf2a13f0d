// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/judgement.h"
#include "cli/report.h"
#include "core/command_text.h"
#include "words/operation_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

void printPlan(const Plan& plan, Console& console) {
    if (plan.empty())
        console.print(Cli::tr("Nothing to do."));
    for (const Operation& operation : plan.operations) {
        console.print(sentenceOf(operation));
        for (const QString& command : commandsOf(operation))
            console.print(u"    %1"_s.arg(command));
    }
}

void printPlanJson(const Plan& plan, Console& console) {
    QJsonArray operations;
    for (const Operation& operation : plan.operations)
        operations.append(QJsonObject{
            {u"sentence"_s, sentenceOf(operation)},
            {u"commands"_s, QJsonArray::fromStringList(commandsOf(operation))},
        });
    printJson(console, {{u"operations"_s, operations}});
}

int run(const Given& given, Surroundings& surroundings) {
    const auto target = findTarget(given.operands.front(), surroundings);
    if (!target.ok())
        return target.error();
    const auto judged = judge(*target, surroundings);
    if (!judged.ok())
        return judged.error();
    const auto plan = surroundings.machine.plan(judged->tunnels, judged->system);
    if (!plan.ok())
        return reportRefusal(surroundings.console, plan.error());
    if (given.json())
        printPlanJson(*plan, surroundings.console);
    else
        printPlan(*plan, surroundings.console);
    return statusDone;
}

} // namespace

Command planCommand() {
    return {
        u"plan"_s,
        u"NAME|FILE"_s,
        Cli::tr("Show what “up” would change"),
        Cli::tr("Each change in words and as the ip command that would do the same. Nothing is changed, and "
                "no rights are needed."),
        {jsonOption()},
        1,
        1,
        run};
}

} // namespace gretel
