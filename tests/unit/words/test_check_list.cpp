// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "words/check_list.h"

using namespace gretel;

class TestCheckList : public QObject {
    Q_OBJECT
private slots:
    void whole();
    void steps_data();
    void steps();
    void notThere_data();
    void notThere();
    void hostile();
};

namespace {

Prefix net(const char* text) {
    return Prefix::parse(QString::fromLatin1(text)).value();
}

TunnelEnd lab() {
    TunnelEnd end;
    end.interface = QStringLiteral("gre-lab");
    end.gre.local = IpAddress::fromIpv4(0x04030201);
    end.gre.remote = IpAddress::fromIpv4(0x01020304);
    end.gre.ttl = 64;
    end.mtu = 1476;
    end.address = net("172.16.10.2/30");
    end.peer = net("172.16.10.1/30");
    end.networks = {net("10.0.0.0/24")};
    end.ownNetworks = {net("10.16.0.0/24")};
    return end;
}

using Change = void (*)(TunnelEnd&);

} // namespace

void TestCheckList::whole() {
    const QStringList wanted{
        QStringLiteral(
            "Make a GRE tunnel (mode GRE over IPv4): its source is this host's address 4.3.2.1, its "
            "destination 1.2.3.4."),
        QStringLiteral("Set no key."),
        QStringLiteral("Leave checksums off, both ways."),
        QStringLiteral("Leave sequence numbers off, both ways."),
        QStringLiteral(
            "Turn keepalives of the tunnel off: Linux does not answer them, and the tunnel would be "
            "taken down."),
        QStringLiteral("Set the TTL of the outer packets to 64."),
        QStringLiteral("Set the don't-fragment bit of the outer packets (path MTU discovery on)."),
        QStringLiteral("Set the tunnel's MTU to 1476 bytes."),
        QStringLiteral(
            "Clamp the TCP MSS of what goes through the tunnel to 1436 over IPv4 and 1416 over IPv6."),
        QStringLiteral(
            "Give the tunnel the address 172.16.10.2/30 (netmask 255.255.255.252); the other end is "
            "172.16.10.1."),
        QStringLiteral("Route 10.0.0.0/24 (netmask 255.255.255.0) into the tunnel, next hop 172.16.10.1."),
        QStringLiteral(
            "In the firewall, let IP protocol 47 (GRE) in from 1.2.3.4 to 4.3.2.1, and from nobody "
            "else."),
        QStringLiteral("Forward between 10.16.0.0/24 and the tunnel, both ways."),
    };
    QCOMPARE(checkListOf(lab()), wanted);
}

void TestCheckList::steps_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("step");
    const auto row = [](const char* name, Change change, const char* step) {
        QTest::newRow(name) << change << QString::fromUtf8(step);
    };
    row(
        "a key", [](TunnelEnd& end) { end.gre.inputKey = end.gre.outputKey = 42; },
        "Set the key 42, the same for both directions.");
    row(
        "two keys",
        [](TunnelEnd& end) {
            end.gre.inputKey = 0;
            end.gre.outputKey = 4294967295;
        },
        "Set the key 4294967295 for what this host sends, and 0 for what it receives.");
    row(
        "checksums", [](TunnelEnd& end) { end.gre.inputChecksum = end.gre.outputChecksum = true; },
        "Turn checksums on, for what this host sends and for what it receives.");
    row(
        "sequence numbers", [](TunnelEnd& end) { end.gre.inputSequence = end.gre.outputSequence = true; },
        "Turn sequence numbers on, for what this host sends and for what it receives.");
    row(
        "TTL inherited", [](TunnelEnd& end) { end.gre.ttl = 0; },
        "Let the outer packets inherit the TTL of what they carry.");
    row(
        "a TOS", [](TunnelEnd& end) { end.gre.tos = 184; },
        "Set the TOS of the outer packets to 0xb8 (DSCP 46).");
    row(
        "DF inherited", [](TunnelEnd& end) { end.gre.pathMtuDiscovery = false; },
        "Let the outer packets inherit the don't-fragment bit of what they carry.");
    row(
        "DF unset",
        [](TunnelEnd& end) {
            end.gre.pathMtuDiscovery = false;
            end.gre.ignoreDf = true;
        },
        "Leave the don't-fragment bit of the outer packets unset, whatever they carry.");
    row(
        "a parent device", [](TunnelEnd& end) { end.gre.device = QStringLiteral("eth0"); },
        "Tie the tunnel to the device eth0.");
    row(
        "too small for IPv6", [](TunnelEnd& end) { end.mtu = 1279; },
        "Clamp the TCP MSS of what goes through the tunnel to 1239 over IPv4.");
    row(
        "just large enough", [](TunnelEnd& end) { end.mtu = 1280; },
        "Clamp the TCP MSS of what goes through the tunnel to 1240 over IPv4 and 1220 over IPv6.");
    row(
        "two addresses only",
        [](TunnelEnd& end) {
            end.address = net("10.0.0.1/31");
            end.peer = net("10.0.0.0/31");
        },
        "Give the tunnel the address 10.0.0.1/31 (netmask 255.255.255.254); the other end is 10.0.0.0.");
    row(
        "IPv6 inside",
        [](TunnelEnd& end) {
            end.address = net("fd00::2/126");
            end.peer = net("fd00::1/126");
        },
        "Give the tunnel the address fd00::2/126; the other end is fd00::1.");
    row(
        "a route of the other family", [](TunnelEnd& end) { end.networks = {net("fd01::/48")}; },
        "Route fd01::/48 into the tunnel.");
    row(
        "an IPv6 route",
        [](TunnelEnd& end) {
            end.peer = net("fd00::1/126");
            end.networks = {net("fd01::/48")};
        },
        "Route fd01::/48 into the tunnel, next hop fd00::1.");
    row(
        "all of it", [](TunnelEnd& end) { end.networks = {net("0.0.0.0/0")}; },
        "Route 0.0.0.0/0 (netmask 0.0.0.0) into the tunnel, next hop 172.16.10.1.");
    row(
        "which covers the other host", [](TunnelEnd& end) { end.networks = {net("0.0.0.0/0")}; },
        "Before the next route, give 1.2.3.4 a route of its own by way of this host's present gateway, "
        "because "
        "0.0.0.0/0 covers it.");
    row(
        "an open firewall", [](TunnelEnd& end) { end.firewall = FirewallPolicy::Open; },
        "In the firewall, let IP protocol 47 (GRE) in from 1.2.3.4 to 4.3.2.1.");
    row(
        "keepalives are answered", [](TunnelEnd& end) { end.sendsKeepalives = true; },
        "Keepalives of the tunnel may be on, one every 10 seconds: the other host answers them.");
    row(
        "keepalives are sent", [](TunnelEnd& end) { end.answersKeepalives = true; },
        "The other host sends keepalives. To answer them, this host forwards what comes out of the tunnel "
        "from its own address 4.3.2.1 to 1.2.3.4.");
    row(
        "no firewall of ours", [](TunnelEnd& end) { end.firewall = FirewallPolicy::Off; },
        "In the firewall, let IP protocol 47 (GRE) in from 1.2.3.4 to 4.3.2.1.");
}

void TestCheckList::steps() {
    QFETCH(Change, change);
    QFETCH(QString, step);
    TunnelEnd end = lab();
    change(end);
    const QStringList steps = checkListOf(end);
    QVERIFY2(steps.count(step) == 1, qPrintable(steps.join(u'\n')));
}

void TestCheckList::notThere_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("start");
    const auto row = [](const char* name, Change change, const char* start) {
        QTest::newRow(name) << change << QString::fromUtf8(start);
    };
    row(
        "no clamp", [](TunnelEnd& end) { end.clampMss = false; }, "Clamp");
    row(
        "keepalives are answered", [](TunnelEnd& end) { end.sendsKeepalives = true; }, "Turn keepalives");
    row(
        "no keepalives", [](TunnelEnd&) {}, "The other host sends keepalives");
    row(
        "no MTU to clamp to", [](TunnelEnd& end) { end.mtu.reset(); }, "Clamp");
    row(
        "not forwarded", [](TunnelEnd& end) { end.forward = false; }, "Forward");
    row(
        "nothing to forward to", [](TunnelEnd& end) { end.networks.clear(); }, "Forward");
    row(
        "no route", [](TunnelEnd& end) { end.networks.clear(); }, "Route");
    row(
        "TOS inherited", [](TunnelEnd&) {}, "Set the TOS");
    row(
        "any device", [](TunnelEnd&) {}, "Tie");
    row(
        "covers this host only", [](TunnelEnd& end) { end.networks = {net("4.3.2.0/24")}; }, "Before");
    row(
        "covers nobody", [](TunnelEnd&) {}, "Before");
}

void TestCheckList::notThere() {
    QFETCH(Change, change);
    QFETCH(QString, start);
    TunnelEnd end = lab();
    change(end);
    for (const QString& step : checkListOf(end))
        QVERIFY2(!step.startsWith(start), qPrintable(step));
}

void TestCheckList::hostile() {
    TunnelEnd end = lab();
    end.gre.device = QStringLiteral("%1\n\u202e");
    QVERIFY(checkListOf(end).contains(QStringLiteral("Tie the tunnel to the device %1\\u000a\\u202e.")));
}

QTEST_GUILESS_MAIN(TestCheckList)
#include "test_check_list.moc"
