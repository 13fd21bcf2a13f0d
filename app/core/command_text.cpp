// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command_text.h"

#include <algorithm>
#include <array>

#include "core/firewall_text.h"

namespace gretel {

namespace {

/// The words that "ip link" knows where a device's name may stand; it takes some of them by their start.
constexpr std::array linkWords{
    "addrgenmode", "address",    "alias",      "allmulticast", "arp",          "broadcast",    "carrier",
    "dev",         "down",       "dynamic",    "group",        "gro_max_size", "gso_max_segs", "gso_max_size",
    "help",        "index",      "link",       "link-netns",   "link-netnsid", "master",       "mode",
    "mtu",         "multicast",  "name",       "netns",        "nomaster",     "numrxqueues",  "numtxqueues",
    "parentdev",   "peer",       "promisc",    "protodown",    "qlen",         "state",        "trailers",
    "txqlen",      "txqueuelen", "type",       "up",           "vf",           "vrf",          "xdp",
    "xdpdrv",      "xdpgeneric", "xdpoffload",
};

/// The name as an argument of "ip link", never to be taken for a word of its own.
QString linkArgument(const QString& name) {
    const bool ambiguous = std::any_of(linkWords.begin(), linkWords.end(), [&](const char* word) {
        return QLatin1StringView(word).startsWith(name);
    });
    return ambiguous ? QString(QLatin1String("dev ") + name) : name;
}

void addPerDirection(QStringList& words, const QString& word, const QString& in, const QString& out) {
    if (in == out) {
        if (!in.isNull())
            words << word << in;
        return;
    }
    if (!in.isNull())
        words << QLatin1Char('i') + word << in;
    if (!out.isNull())
        words << QLatin1Char('o') + word << out;
}

void addPerDirection(QStringList& words, const QString& word, bool in, bool out) {
    if (in && out)
        words << word;
    else if (in)
        words << QLatin1Char('i') + word;
    else if (out)
        words << QLatin1Char('o') + word;
}

QString keyText(const std::optional<quint32>& key) {
    return key ? QString::number(*key) : QString();
}

/// ip reads a TOS as hexadecimal, with or without its 0x.
QString tosText(quint8 tos) {
    return tos == 1 ? QStringLiteral("inherit") : QStringLiteral("0x%1").arg(tos, 2, 16, QLatin1Char('0'));
}

QStringList greWords(const GreParameters& gre) {
    QStringList words{QStringLiteral("local"), gre.local.toString(), QStringLiteral("remote"),
                      gre.remote.toString()};
    words << QStringLiteral("ttl") << (gre.ttl == 0 ? QStringLiteral("inherit") : QString::number(gre.ttl));
    addPerDirection(words, QStringLiteral("key"), keyText(gre.inputKey), keyText(gre.outputKey));
    addPerDirection(words, QStringLiteral("csum"), gre.inputChecksum, gre.outputChecksum);
    addPerDirection(words, QStringLiteral("seq"), gre.inputSequence, gre.outputSequence);
    words << QStringLiteral("tos") << tosText(gre.tos);
    if (!gre.pathMtuDiscovery)
        words << QStringLiteral("nopmtudisc");
    if (gre.ignoreDf)
        words << QStringLiteral("ignore-df");
    if (!gre.device.isEmpty())
        words << QStringLiteral("dev") << gre.device;
    return words;
}

QString routeText(const Route& route) {
    QStringList words{route.destination.toString()};
    if (route.gateway)
        words << QStringLiteral("via") << route.gateway->toString();
    words << QStringLiteral("dev") << route.device;
    if (route.onlink)
        words << QStringLiteral("onlink");
    if (route.source)
        words << QStringLiteral("src") << route.source->toString();
    if (route.protocol != bootRouteProtocol)
        words << QStringLiteral("proto") << QString::number(route.protocol);
    if (route.metric != 0)
        words << QStringLiteral("metric") << QString::number(route.metric);
    if (route.table != mainRouteTable)
        words << QStringLiteral("table") << QString::number(route.table);
    return words.join(QLatin1Char(' '));
}

QString addressText(const InterfaceAddress& address) {
    return QStringLiteral("%1 dev %2").arg(address.address.toString(), address.device);
}

/// With slashes between the parts a name may have dots (sysctl(8)).
QString settingText(const QString& device, DeviceSetting setting, quint32 value) {
    return QStringLiteral("sysctl -w net/ipv4/conf/%1/%2=%3")
        .arg(device, settingName(setting), QString::number(value));
}

/// "firewall-cmd --zone=public --add-interface=gre-lab"; verb: "add" or "remove".
QStringList firewalldCommands(const FirewalldRules& rules, const QString& verb) {
    QStringList commands;
    for (const FirewalldPass& pass : rules.passes)
        commands << QStringLiteral("firewall-cmd --zone=%1 --%2-rich-rule='%3'")
                        .arg(pass.zone, verb, richRuleOf(pass.pair));
    for (const FirewalldMember& member : rules.members)
        commands << QStringLiteral("firewall-cmd --zone=%1 --%2-interface=%3")
                        .arg(member.zone, verb, member.device);
    return commands;
}

struct Commands {
    QStringList operator()(const AddLink& add) const {
        const Link& link = add.link;
        const QString name = linkArgument(link.name);
        QStringList create{QStringLiteral("ip link add"), name, QStringLiteral("type"), link.kind};
        if (link.gre)
            create << greWords(*link.gre);
        QStringList set{QStringLiteral("ip link set"), name, QStringLiteral("mtu"),
                        QString::number(link.mtu)};
        if (!link.alias.isEmpty())
            set << QStringLiteral("alias") << link.alias;
        if (link.group != 0)
            set << QStringLiteral("group") << QString::number(link.group);
        if (link.up)
            set << QStringLiteral("up");
        QStringList commands{create.join(QLatin1Char(' ')), set.join(QLatin1Char(' '))};
        for (const DeviceSetting setting :
             {DeviceSetting::Forwarding, DeviceSetting::ReversePath, DeviceSetting::AcceptLocal})
            if (const auto& value = link.settings.value(setting))
                commands << settingText(link.name, setting, *value);
        return commands;
    }
    QStringList operator()(const RemoveLink& remove) const {
        return {QStringLiteral("ip link del %1").arg(linkArgument(remove.link.name))};
    }
    QStringList operator()(const SetMtu& set) const {
        return {QStringLiteral("ip link set %1 mtu %2")
                    .arg(linkArgument(set.device), QString::number(set.after))};
    }
    QStringList operator()(const SetUp& set) const {
        return {QStringLiteral("ip link set %1 %2")
                    .arg(linkArgument(set.device), set.up ? QStringLiteral("up") : QStringLiteral("down"))};
    }
    QStringList operator()(const AddAddress& add) const {
        return {QLatin1String("ip address add ") + addressText(add.address)};
    }
    QStringList operator()(const RemoveAddress& remove) const {
        return {QLatin1String("ip address del ") + addressText(remove.address)};
    }
    QStringList operator()(const AddRoute& add) const {
        return {QLatin1String("ip route add ") + routeText(add.route)};
    }
    QStringList operator()(const RemoveRoute& remove) const {
        return {QLatin1String("ip route del ") + routeText(remove.route)};
    }
    QStringList operator()(const SetDevice& set) const {
        return {settingText(set.device, set.setting, set.after)};
    }
    QStringList operator()(const SetFirewall& set) const { return firewallCommands(set.after); }
    QStringList operator()(const SetFirewalld& set) const {
        const QStringList commands = firewalldCommands(set.remove, QStringLiteral("remove")) +
                                     firewalldCommands(set.add, QStringLiteral("add"));
        return commands.isEmpty() ? QStringList{QStringLiteral("firewall-cmd --state")} : commands;
    }
};

} // namespace

QStringList commandsOf(const Operation& operation) {
    return std::visit(Commands{}, operation);
}

QString commandOf(const Operation& operation) {
    return commandsOf(operation).constFirst();
}

} // namespace gretel
