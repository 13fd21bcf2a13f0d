// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/command_text.h"
#include "plan_examples.h"

using namespace gretel;
using examples::ip;
using examples::net;

class TestCommandText : public QObject {
    Q_OBJECT
private slots:
    void commands_data();
    void commands();
};

void TestCommandText::commands_data() {
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("commands");
    const auto row = [](const char* name, const Operation& operation, const char* commands) {
        QTest::newRow(name) << operation << QString::fromLatin1(commands);
    };
    Link link;
    link.name = QStringLiteral("gre-lab");
    link.kind = QStringLiteral("gre");
    link.alias = QStringLiteral("gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    link.group = ourLinkGroup;
    link.mtu = 1468;
    link.up = true;
    GreParameters gre;
    gre.local = ip(u"1.2.3.4");
    gre.remote = ip(u"4.3.2.1");
    gre.ttl = 64;
    gre.inputKey = gre.outputKey = 42;
    gre.inputChecksum = gre.outputChecksum = true;
    link.gre = gre;
    const FirewalldRules rules{{{QStringLiteral("public"), {gre.local, gre.remote}}},
                               {{QStringLiteral("home"), QStringLiteral("gre-lab")}}};
    row("firewalld", SetFirewalld{rules, {{}, {{QStringLiteral("work"), QStringLiteral("gre-lab")}}}},
        "firewall-cmd --zone=work --remove-interface=gre-lab\n"
        "firewall-cmd --zone=public --add-rich-rule='rule family=\"ipv4\" source address=\"4.3.2.1\" "
        "destination "
        "address=\"1.2.3.4\" protocol value=\"47\" accept'\n"
        "firewall-cmd --zone=home --add-interface=gre-lab");
    row("nothing of firewalld", SetFirewalld{}, "firewall-cmd --state");
    row("example", AddLink{link},
        "ip link add gre-lab type gre local 1.2.3.4 remote 4.3.2.1 ttl 64 key 42 csum tos inherit\n"
        "ip link set gre-lab mtu 1468 alias gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11 group 1735550257 up");
    link.alias.clear();
    link.up = false;
    link.gre->ttl = 0;
    link.gre->tos = 0;
    link.gre->inputKey.reset();
    link.gre->outputChecksum = false;
    link.gre->outputSequence = true;
    link.gre->pathMtuDiscovery = false;
    link.gre->ignoreDf = true;
    link.gre->device = QStringLiteral("eth0");
    row("by direction", AddLink{link},
        "ip link add gre-lab type gre local 1.2.3.4 remote 4.3.2.1 ttl inherit okey 42 icsum oseq tos 0x00 "
        "nopmtudisc "
        "ignore-df dev eth0\n"
        "ip link set gre-lab mtu 1468 group 1735550257");
    link.gre->inputKey = 0;
    link.gre->outputKey = 4294967295;
    link.gre->inputSequence = true;
    link.gre->tos = 184;
    link.gre->ignoreDf = false;
    link.gre->device.clear();
    row("two keys", AddLink{link},
        "ip link add gre-lab type gre local 1.2.3.4 remote 4.3.2.1 ttl inherit ikey 0 okey 4294967295 icsum "
        "seq tos "
        "0xb8 nopmtudisc\n"
        "ip link set gre-lab mtu 1468 group 1735550257");
    link.group = 0;
    link.alias.clear();
    row("without marks", AddLink{link},
        "ip link add gre-lab type gre local 1.2.3.4 remote 4.3.2.1 ttl inherit ikey 0 okey 4294967295 icsum "
        "seq tos 0xb8 nopmtudisc\n"
        "ip link set gre-lab mtu 1468");
    row("remove", RemoveLink{link, {}, {}}, "ip link del gre-lab");
    row("mtu", SetMtu{link.name, 1400, 1468}, "ip link set gre-lab mtu 1468");
    row("up", SetUp{link.name, true}, "ip link set gre-lab up");
    row("down", SetUp{link.name, false}, "ip link set gre-lab down");
    // Names that ip would read as words of its own.
    row("device called mtu", SetMtu{QStringLiteral("mtu"), 1400, 1468}, "ip link set dev mtu mtu 1468");
    row("device called a", SetUp{QStringLiteral("a"), true}, "ip link set dev a up");
    row("device called up0", SetUp{QStringLiteral("up0"), true}, "ip link set up0 up");
    row("address", AddAddress{{link.name, net(u"172.16.10.1/30")}},
        "ip address add 172.16.10.1/30 dev gre-lab");
    row("no address", RemoveAddress{{link.name, net(u"2001:db8::1/126")}},
        "ip address del 2001:db8::1/126 dev gre-lab");
    Route route;
    route.destination = net(u"10.16.0.0/24");
    route.device = link.name;
    row("route", AddRoute{route}, "ip route add 10.16.0.0/24 dev gre-lab proto 71");
    route.protocol = bootRouteProtocol;
    row("a route of no program's", AddRoute{route}, "ip route add 10.16.0.0/24 dev gre-lab");
    route.protocol = ourRouteProtocol;
    row("no route", RemoveRoute{route}, "ip route del 10.16.0.0/24 dev gre-lab proto 71");
    route.gateway = ip(u"172.16.10.2");
    route.source = ip(u"10.0.0.1");
    route.metric = 50;
    route.table = 100;
    route.protocol = 4;
    route.onlink = true;
    row("every part of a route", AddRoute{route},
        "ip route add 10.16.0.0/24 via 172.16.10.2 dev gre-lab onlink src 10.0.0.1 proto 4 metric 50 table "
        "100");
}

void TestCommandText::commands() {
    QFETCH(Operation, operation);
    const QStringList commands = commandsOf(operation);
    QTEST(commands.join(u'\n'), "commands");
    QCOMPARE(commandOf(operation), commands.constFirst());
}

QTEST_GUILESS_MAIN(TestCommandText)
#include "test_command_text.moc"
