// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/text_table.h"
#include "words/firewall_count_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// Numbers beyond 2^53 would not come through JSON whole; a counter takes long to get there.
QJsonObject jsonOf(const CountedRule& rule) {
    QJsonObject object{
        {u"kind"_s, ruleKindName(rule.kind)}, {u"sentence"_s, sentenceOf(rule)}, {u"nft"_s, rule.text}};
    if (rule.count) {
        object.insert(u"packets"_s, qint64(rule.count->packets));
        object.insert(u"bytes"_s, qint64(rule.count->bytes));
    }
    return object;
}

void printCountsJson(const FirewallCounts& counts, Console& console) {
    QJsonArray rules;
    for (const CountedRule& rule : counts.rules)
        rules.append(jsonOf(rule));
    printJson(console, {{u"state"_s, tableStateName(counts.state)},
                        {u"rules"_s, rules},
                        {u"left_out"_s, qint64(counts.leftOut)}});
}

void printCounts(const FirewallCounts& counts, Console& console) {
    TextTable table(2);
    table.addRow({Cli::tr("PACKETS"), Cli::tr("BYTES"), Cli::tr("RULE")});
    for (const CountedRule& rule : counts.rules) {
        const auto number = [&](quint64 value) { return rule.count ? QString::number(value) : u"–"_s; };
        const PacketCount count = rule.count.value_or(PacketCount());
        table.addRow({number(count.packets), number(count.bytes), sentenceOf(rule)});
    }
    for (const QString& line : table.lines())
        console.print(line);
    if (const QString more = leftOutSentence(counts); !more.isEmpty())
        console.print(more);
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const auto counts = surroundings.changer.inspectRules();
    if (!counts.ok())
        return reportFailure(console, counts.error());
    if (given.json()) {
        printCountsJson(*counts, console);
        return statusDone;
    }
    if (!counts->rules.empty())
        printCounts(*counts, console);
    // That all is well is the table's own to say.
    if (counts->state != FirewallTableState::AsWanted)
        console.print(sentenceOf(counts->state));
    return statusDone;
}

} // namespace

Command rulesCommand() {
    return {u"rules"_s,
            {},
            Cli::tr("Show Gretel's firewall rules and what they have counted"),
            Cli::tr("Packets and bytes are counted since the rule was written. Looking needs a permission "
                    "of its own; it changes nothing."),
            {jsonOption()},
            0,
            0,
            run};
}

} // namespace gretel
