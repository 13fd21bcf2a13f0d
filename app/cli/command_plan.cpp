// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/judgement.h"
#include "cli/report.h"
#include "client/planned_words.h"
#include "core/risk.h"
#include "words/notice_words.h"
#include "words/plan_remarks.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// The helper's plan, which knows the firewall and the other tunnels; one's own where it cannot be asked.
Result<PlannedChange, Refused> planned(const Judged& judged, Surroundings& surroundings) {
    const auto own = surroundings.machine.plan(judged.tunnels, judged.system);
    if (!own.ok())
        return own.error();
    const QStringList remarks = remarksOf(judged.tunnels);
    auto change = surroundings.changer.preview(judged.tunnels);
    if (change.ok())
        return PlannedChange{inOwnWords(change->steps, own->operations), change->notices, remarks};
    if (!isOutOfReach(change.error()))
        return Refused(change.error());
    surroundings.console.complain(
        Cli::tr("Without the helper, which cannot be asked: the firewall and other users' tunnels are not "
                "looked at."));
    return PlannedChange{stepsOf(own->operations),
                         noticesOf(risksOf(own->operations, {}, judged.system), own->operations), remarks};
}

void printPlan(const PlannedChange& change, Console& console) {
    if (change.steps.empty())
        console.print(Cli::tr("Nothing to do."));
    for (const PlannedStep& step : change.steps) {
        console.print(step.sentence);
        for (const QString& command : step.commands)
            console.print(u"    %1"_s.arg(command));
    }
    for (const Notice& notice : change.notices)
        console.print(Cli::tr("Warning: %1").arg(sentenceOf(notice)));
    for (const QString& remark : change.remarks)
        console.print(remark);
}

void printPlanJson(const PlannedChange& change, Console& console) {
    QJsonArray operations;
    for (const PlannedStep& step : change.steps)
        operations.append(QJsonObject{
            {u"sentence"_s, step.sentence},
            {u"commands"_s, QJsonArray::fromStringList(step.commands)},
        });
    QJsonArray notices;
    for (const Notice& notice : change.notices)
        notices.append(QJsonObject{
            {u"kind"_s, noticeName(notice.kind)},
            {u"arguments"_s, QJsonArray::fromStringList(notice.arguments)},
            {u"sentence"_s, sentenceOf(notice)},
        });
    printJson(console, {{u"operations"_s, operations},
                        {u"notices"_s, notices},
                        {u"remarks"_s, QJsonArray::fromStringList(change.remarks)}});
}

int run(const Given& given, Surroundings& surroundings) {
    const auto target = findTarget(given.operands.front(), surroundings);
    if (!target.ok())
        return target.error();
    const auto judged = judge(*target, surroundings);
    if (!judged.ok())
        return judged.error();
    const auto change = planned(*judged, surroundings);
    if (!change.ok())
        return reportRefusal(surroundings.console, change.error());
    if (given.json())
        printPlanJson(*change, surroundings.console);
    else
        printPlan(*change, surroundings.console);
    return statusDone;
}

} // namespace

Command planCommand() {
    return {
        u"plan"_s,
        u"NAME|FILE"_s,
        Cli::tr("Show what “up” would change"),
        Cli::tr("Each change in words and as the command that would do the same. Nothing is changed, and no "
                "rights are needed."),
        {jsonOption()},
        1,
        1,
        run};
}

} // namespace gretel
