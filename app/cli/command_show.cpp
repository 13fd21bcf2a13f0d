// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/target.h"
#include "cli/text_table.h"
#include "core/encapsulation.h"
#include "core/path_mtu.h"
#include "core/profile_words.h"
#include "formats/document.h"
#include "words/issue_words.h"
#include "words/state_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

QString orDash(const QString& text) {
    return text.isEmpty() ? u"–"_s : text;
}

/// One row a private network, beside that of the other host.
void addNetworks(TextTable& table, const TunnelProfile& profile) {
    const auto& left = profile.host1.networks;
    const auto& right = profile.host2.networks;
    const auto text = [](const std::vector<Prefix>& networks, size_t row) {
        if (networks.empty() && row == 0)
            return u"–"_s;
        return row < networks.size() ? networks[row].toString() : QString();
    };
    for (size_t row = 0; row < std::max<size_t>({left.size(), right.size(), 1}); ++row)
        table.addRow({row == 0 ? Cli::tr("Private networks") : QString(), text(left, row), text(right, row)});
}

TextTable hostTable(const TunnelProfile& profile) {
    const auto both = [&](const QString& title, auto&& cell) {
        return QStringList{title, orDash(cell(profile.host1)), orDash(cell(profile.host2))};
    };
    TextTable table;
    table.addRow({{}, Cli::tr("Host 1"), Cli::tr("Host 2")});
    table.addRow(both(Cli::tr("Label"), [](const Host& host) { return host.label; }));
    table.addRow(both(Cli::tr("Public IP"), [](const Host& host) {
        return host.endpoint ? host.endpoint->toString() : QString();
    }));
    if (profile.host1.local || profile.host2.local)
        table.addRow(both(Cli::tr("Local address"),
                          [](const Host& host) { return host.local ? host.local->toString() : QString(); }));
    table.addRow(both(Cli::tr("Tunnel address"),
                      [](const Host& host) { return host.tunnel ? host.tunnel->toString() : QString(); }));
    addNetworks(table, profile);
    return table;
}

QString yesOrNo(bool yes) {
    return yes ? Cli::tr("yes") : Cli::tr("no");
}

QString mtuWord(const TunnelProfile& profile) {
    if (profile.mtu)
        return QString::number(*profile.mtu);
    return followsPath(profile) ? Cli::tr("auto, follows the path") : u"auto"_s;
}

QString hereWord(const TunnelProfile& profile) {
    if (!profile.here)
        return Cli::tr("found from the addresses");
    return *profile.here == HostSide::Host1 ? Cli::tr("Host 1") : Cli::tr("Host 2");
}

/// What can be chosen is said in the document's words, so that a person finds them there.
TextTable settingsTable(const TunnelProfile& profile) {
    const auto number = [](auto value, const QString& absent) {
        return value ? QString::number(*value) : absent;
    };
    TextTable table;
    table.addRow({Cli::tr("Interface"), orDash(profile.interface)});
    table.addRow({Cli::tr("This computer"), hereWord(profile)});
    table.addRow({Cli::tr("Key"), number(profile.key, Cli::tr("none"))});
    table.addRow({Cli::tr("Checksum"), yesOrNo(profile.checksum)});
    table.addRow({Cli::tr("Sequence numbers"), yesOrNo(profile.sequence)});
    table.addRow({Cli::tr("TTL"), number(profile.ttl, u"inherit"_s)});
    table.addRow({Cli::tr("TOS"), number(profile.tos, u"inherit"_s)});
    table.addRow({Cli::tr("Don't fragment"), wordOf(profile_words::dfPolicies, profile.df)});
    if (!profile.device.isEmpty())
        table.addRow({Cli::tr("Parent device"), profile.device});
    table.addRow({Cli::tr("MTU"), mtuWord(profile)});
    if (profile.keepalives != Keepalives::Off)
        table.addRow({Cli::tr("Keepalives"), wordOf(profile_words::keepalives, profile.keepalives)});
    return table;
}

int run(const Given& given, Surroundings& surroundings) {
    const auto profile = findProfile(given.operands.front(), surroundings);
    if (!profile.ok())
        return profile.error();
    Console& console = surroundings.console;
    if (given.json()) {
        console.write(writeDocument({*profile}));
        return statusDone;
    }
    console.print(profile->name);
    console.print(u"  %1"_s.arg(profile->id.toString(QUuid::WithoutBraces)));
    for (const TextTable& table : {hostTable(*profile), settingsTable(*profile)}) {
        console.print({});
        for (const QString& line : table.lines())
            console.print(line);
    }
    const auto layout = packetLayout(encapsulationOf(*profile),
                                     profile->underlayMtu.value_or(defaultUnderlayMtu), profile->mtu);
    console.print({});
    console.print(layout.ok() ? sentenceOf(*layout) : sentenceOf(layout.error()));
    return statusDone;
}

} // namespace

Command showCommand() {
    return {
        u"show"_s,
        u"NAME"_s,
        Cli::tr("Show one profile"),
        Cli::tr("With --json it is printed as a document that “gretelctl check” and the window can read."),
        {jsonOption()},
        1,
        1,
        run};
}

} // namespace gretel
