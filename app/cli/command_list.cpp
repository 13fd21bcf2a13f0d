// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"
#include "cli/text_table.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

QString publicOf(const Host& host) {
    return host.endpoint ? host.endpoint->toString() : u"–"_s;
}

QJsonObject jsonOf(const TunnelProfile& profile) {
    const auto address = [](const Host& host) {
        return host.endpoint ? QJsonValue(host.endpoint->toString()) : QJsonValue();
    };
    return {{u"id"_s, profile.id.toString(QUuid::WithoutBraces)},
            {u"name"_s, profile.name},
            {u"interface"_s, profile.interface},
            {u"host1"_s, address(profile.host1)},
            {u"host2"_s, address(profile.host2)}};
}

QJsonObject jsonOf(const ProfileStore::Unreadable& unreadable) {
    return {{u"file"_s, unreadable.file},
            {u"reason"_s, unreadable.reason},
            {u"issues"_s, gretel::jsonOf(unreadable.issues, unreadable.file)}};
}

void printList(const std::vector<TunnelProfile>& tunnels, Console& console) {
    TextTable table;
    table.addRow({Cli::tr("NAME"), Cli::tr("INTERFACE"), Cli::tr("HOST 1"), Cli::tr("HOST 2")});
    for (const TunnelProfile& tunnel : tunnels)
        table.addRow({tunnel.name, tunnel.interface, publicOf(tunnel.host1), publicOf(tunnel.host2)});
    for (const QString& line : table.lines())
        console.print(line);
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const auto contents = surroundings.store.load();
    if (!contents.ok())
        return reportFailure(console, contents.error());
    reportUnreadable(console, contents->unreadable);
    if (given.json()) {
        QJsonArray tunnels;
        for (const TunnelProfile& tunnel : contents->tunnels)
            tunnels.append(jsonOf(tunnel));
        QJsonArray unreadable;
        for (const ProfileStore::Unreadable& file : contents->unreadable)
            unreadable.append(jsonOf(file));
        printJson(console, {{u"tunnels"_s, tunnels}, {u"unreadable"_s, unreadable}});
    } else if (contents->tunnels.empty()) {
        console.print(Cli::tr("There are no profiles yet."));
    } else {
        printList(contents->tunnels, console);
    }
    return contents->unreadable.empty() ? statusDone : statusFailed;
}

} // namespace

Command listCommand() {
    return {
        u"list"_s,
        {},
        Cli::tr("List the profiles"),
        Cli::tr("These are your own, those that the window shows. The exit status is 1 when a file of theirs "
                "cannot be read."),
        {jsonOption()},
        0,
        0,
        run};
}

} // namespace gretel
