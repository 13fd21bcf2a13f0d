// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"
#include "cli/text_table.h"
#include "words/state_words.h"

#include <algorithm>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

struct Row {
    QUuid id;
    QString name;
    QString interface;
    bool hasProfile = true;
    Observation observation;
    const Link* link = nullptr;
    std::optional<bool> autostart; ///< absent where the helper cannot be asked
};

Row rowOf(const TunnelProfile& profile, const SystemState& system, Machine& machine) {
    return {profile.id,
            profile.name,
            profile.interface,
            true,
            machine.observe(profile, system),
            system.linkOfTunnel(profile.id),
            std::nullopt};
}

/// Devices of ours whose profile is gone: they are there all the same.
void addOrphans(std::vector<Row>& rows, const SystemState& system) {
    const size_t known = rows.size();
    for (const Link& link : system.links) {
        const QUuid id = tunnelOfAlias(link.alias);
        const auto isSame = [&](const Row& row) { return row.id == id; };
        if (id.isNull() || std::any_of(rows.begin(), rows.begin() + qsizetype(known), isSame))
            continue;
        const TunnelState state = link.up ? TunnelState::UpUnverified : TunnelState::Degraded;
        rows.push_back({id, link.name, link.name, false, {state, {}, link.name}, &link, std::nullopt});
    }
}

QJsonObject jsonOf(const Row& row) {
    QJsonArray drifts;
    for (const Drift& drift : row.observation.drifts)
        drifts.append(QJsonObject{{u"what"_s, drift.what},
                                  {u"wanted"_s, drift.wanted},
                                  {u"found"_s, drift.found},
                                  {u"sentence"_s, sentenceOf(drift)}});
    QJsonObject object{{u"id"_s, row.id.toString(QUuid::WithoutBraces)},
                       {u"name"_s, row.name},
                       {u"interface"_s, row.interface},
                       {u"profile"_s, row.hasProfile},
                       {u"state"_s, keyOf(row.observation.state)},
                       {u"drifts"_s, drifts}};
    if (const QString mtu = offeredMtu(row.observation); !mtu.isEmpty())
        object.insert(u"offered_mtu"_s, mtu.toInt());
    if (row.autostart)
        object.insert(u"autostart"_s, *row.autostart);
    if (row.link) {
        object.insert(u"device"_s, row.link->name);
        object.insert(u"mtu"_s, qint64(row.link->mtu));
        object.insert(u"received_bytes"_s, qint64(row.link->receivedBytes));
        object.insert(u"sent_bytes"_s, qint64(row.link->sentBytes));
    }
    return object;
}

QString startWord(const Row& row) {
    if (!row.autostart)
        return u"–"_s;
    return *row.autostart ? Cli::tr("yes") : Cli::tr("no");
}

void printRows(const std::vector<Row>& rows, Console& console) {
    TextTable table;
    table.addRow({Cli::tr("NAME"), Cli::tr("DEVICE"), Cli::tr("STATE"), Cli::tr("MTU"), Cli::tr("RECEIVED"),
                  Cli::tr("SENT"), Cli::tr("AUTOSTART", "whether it comes up with the computer")});
    for (const Row& row : rows) {
        const QString device = row.link ? row.link->name : row.interface;
        const auto number = [&](quint64 value) { return row.link ? QString::number(value) : QString(); };
        table.addRow({row.name, device, wordOf(row.observation.state), number(row.link ? row.link->mtu : 0),
                      number(row.link ? row.link->receivedBytes : 0),
                      number(row.link ? row.link->sentBytes : 0), startWord(row)});
    }
    const QStringList lines = table.lines();
    console.print(lines.front());
    for (size_t index = 0; index < rows.size(); ++index) {
        console.print(lines.at(qsizetype(index) + 1));
        for (const Drift& drift : rows[index].observation.drifts)
            console.print(u"    %1"_s.arg(sentenceOf(drift)));
        if (const QString mtu = offeredMtu(rows[index].observation); !mtu.isEmpty())
            console.print(
                u"    %1"_s.arg(Cli::tr("“gretelctl up %1” applies %2.").arg(rows[index].interface, mtu)));
        if (!rows[index].hasProfile)
            console.print(u"    %1"_s.arg(Cli::tr("Gretel made it, but it is not among your profiles.")));
    }
}

Result<std::vector<Row>, int> rowsOf(const Given& given, const SystemState& system,
                                     Surroundings& surroundings) {
    std::vector<Row> rows;
    if (given.operands.isEmpty()) {
        const auto profiles = storedProfiles(surroundings);
        if (!profiles.ok())
            return profiles.error();
        for (const TunnelProfile& profile : *profiles)
            rows.push_back(rowOf(profile, system, surroundings.machine));
        addOrphans(rows, system);
        return rows;
    }
    const QString name = given.operands.front();
    const auto profile = lookUpProfile(name, surroundings);
    if (!profile.ok())
        return profile.error();
    if (profile->has_value())
        return std::vector<Row>{rowOf(**profile, system, surroundings.machine)};
    addOrphans(rows, system);
    std::erase_if(rows,
                  [&](const Row& row) { return row.name != name && row.id != QUuid::fromString(name); });
    if (rows.empty())
        return findProfile(name, surroundings).error();
    return rows;
}

void addAutostart(std::vector<Row>& rows, const HelperStatus& status) {
    for (Row& row : rows) {
        const HelperTunnel* tunnel = status.tunnel(row.id);
        row.autostart = tunnel && tunnel->autostart;
    }
}

void printStatusJson(const std::vector<Row>& rows, const Outcome<HelperStatus>& helper, Console& console) {
    QJsonArray tunnels;
    for (const Row& row : rows)
        tunnels.append(jsonOf(row));
    QJsonObject object{{u"tunnels"_s, tunnels}};
    if (helper.ok())
        object.insert(u"confirm_seconds"_s, qint64(helper->confirm.count()));
    printJson(console, object);
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const auto system = surroundings.machine.state();
    if (!system.ok())
        return reportFailure(console, system.error());
    auto rows = rowsOf(given, *system, surroundings);
    if (!rows.ok())
        return rows.error();
    std::vector<Row> shown = std::move(rows).value();
    // The kernel is asked without the helper; what only the helper knows is left out where it is not there.
    const auto helper = surroundings.changer.status();
    if (helper.ok())
        addAutostart(shown, *helper);
    if (given.json()) {
        printStatusJson(shown, helper, console);
        return statusDone;
    }
    if (shown.empty())
        console.print(Cli::tr("There are no profiles yet, and no tunnel of Gretel's is up."));
    else
        printRows(shown, console);
    if (helper.ok() && helper->confirm.count() > 0)
        console.print(Cli::tr("A change waits for its confirmation; it is taken back in %1 s.")
                          .arg(helper->confirm.count()));
    return statusDone;
}

} // namespace

Command statusCommand() {
    return {
        u"status"_s,
        u"[NAME]"_s,
        Cli::tr("Show what the kernel says of the tunnels"),
        Cli::tr("A tunnel that differs from its profile is shown as degraded, with what differs below it. "
                "Received and sent are in bytes."),
        {jsonOption()},
        0,
        1,
        run};
}

} // namespace gretel
