// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "plan_examples.h"

using namespace gretel;
using examples::ip;
using examples::net;

using Change = void (*)(TunnelProfile&);

class TestDesiredState : public QObject {
    Q_OBJECT
private slots:
    void example();
    void otherSide();
    void behindNat();
    void inherited();
    void df_data();
    void df();
    void mtu_data();
    void mtu();
    void routes();
    void refused_data();
    void refused();
};

void TestDesiredState::example() {
    const DesiredTunnel tunnel = examples::desired(examples::officeToLab());
    Link link;
    link.name = QStringLiteral("gre-lab");
    link.alias = QStringLiteral("gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    link.kind = QStringLiteral("gre");
    link.mtu = 1468;
    link.group = 0x67726531;
    link.up = true;
    GreParameters gre;
    gre.local = ip(u"1.2.3.4");
    gre.remote = ip(u"4.3.2.1");
    gre.inputKey = gre.outputKey = 42;
    gre.inputChecksum = gre.outputChecksum = true;
    gre.ttl = 64;
    gre.tos = 1;
    link.gre = gre;
    link.settings.forwarding = 1;
    QVERIFY(tunnel.link == link);
    QCOMPARE(tunnel.name, QStringLiteral("Office to lab"));
    QCOMPARE(tunnel.address.device, link.name);
    QCOMPARE(tunnel.address.address.toString(), QStringLiteral("172.16.10.1/30"));
    QCOMPARE(tunnel.routes.size(), size_t(1));
    const Route wanted{net(u"10.16.0.0/24"), link.name, std::nullopt, std::nullopt, 71, 254, 0};
    QVERIFY(tunnel.routes[0] == wanted);
}

void TestDesiredState::otherSide() {
    const DesiredTunnel tunnel = examples::desired(examples::officeToLab(), HostSide::Host2);
    QCOMPARE(tunnel.link.gre->local, ip(u"4.3.2.1"));
    QCOMPARE(tunnel.link.gre->remote, ip(u"1.2.3.4"));
    QCOMPARE(tunnel.address.address.toString(), QStringLiteral("172.16.10.2/30"));
    QCOMPARE(tunnel.routes.at(0).destination.toString(), QStringLiteral("10.0.0.0/24"));
}

void TestDesiredState::behindNat() {
    TunnelProfile profile = examples::officeToLab();
    profile.host1.local = ip(u"192.168.1.5");
    QCOMPARE(examples::desired(profile).link.gre->local, ip(u"192.168.1.5"));
    QCOMPARE(examples::desired(profile, HostSide::Host2).link.gre->remote, ip(u"1.2.3.4"));
}

void TestDesiredState::inherited() {
    TunnelProfile profile = examples::officeToLab();
    profile.ttl.reset();
    profile.tos = 16;
    profile.device = QStringLiteral("eth0");
    profile.sequence = true;
    const GreParameters gre = *examples::desired(profile).link.gre;
    QCOMPARE(gre.ttl, quint8(0));
    QCOMPARE(gre.tos, quint8(16));
    QCOMPARE(gre.device, QStringLiteral("eth0"));
    QVERIFY(gre.inputSequence && gre.outputSequence);
}

void TestDesiredState::df_data() {
    QTest::addColumn<DfPolicy>("policy");
    QTest::addColumn<bool>("pathMtuDiscovery");
    QTest::addColumn<bool>("ignoreDf");
    QTest::newRow("strict") << DfPolicy::Strict << true << false;
    QTest::newRow("inherit") << DfPolicy::Inherit << false << false;
    QTest::newRow("fragment") << DfPolicy::Fragment << false << true;
}

void TestDesiredState::df() {
    QFETCH(DfPolicy, policy);
    TunnelProfile profile = examples::officeToLab();
    profile.df = policy;
    const DesiredTunnel tunnel = examples::desired(profile);
    QTEST(tunnel.link.gre->pathMtuDiscovery, "pathMtuDiscovery");
    QTEST(tunnel.link.gre->ignoreDf, "ignoreDf");
}

void TestDesiredState::mtu_data() {
    QTest::addColumn<uint>("route");
    QTest::addColumn<uint>("underlay"); ///< 0: absent, as for the override
    QTest::addColumn<uint>("override");
    QTest::addColumn<uint>("mtu");
    QTest::newRow("route's") << 1500U << 0U << 0U << 1468U;
    QTest::newRow("PPPoE by the route") << 1492U << 0U << 0U << 1460U;
    QTest::newRow("PPPoE by hand") << 1500U << 1492U << 0U << 1460U;
    QTest::newRow("override") << 1500U << 1492U << 1300U << 1300U;
    QTest::newRow("override above what fits") << 1500U << 0U << 1476U << 1476U;
}

void TestDesiredState::mtu() {
    QFETCH(uint, route);
    QFETCH(uint, underlay);
    QFETCH(uint, override);
    TunnelProfile profile = examples::officeToLab();
    if (underlay != 0)
        profile.underlayMtu = underlay;
    if (override != 0)
        profile.mtu = override;
    Underlay way;
    way.mtu = route;
    const auto tunnel = desiredTunnel(profile, HostSide::Host1, way);
    QVERIFY(tunnel);
    QTEST(tunnel->link.mtu, "mtu");
}

void TestDesiredState::routes() {
    TunnelProfile profile = examples::officeToLab();
    profile.host2.networks = {net(u"10.16.0.0/24"), net(u"2001:db8:1::/48"), net(u"10.16.0.0/24")};
    const auto routes = examples::desired(profile).routes;
    QCOMPARE(routes.size(), size_t(2));
    QCOMPARE(routes[0].metric, 0U);
    QCOMPARE(routes[1].metric, 1024U); // as the kernel will show it
}

void TestDesiredState::refused_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<IssueKind>("kind");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, Change change, IssueKind kind, const QString& field) {
        QTest::newRow(name) << change << kind << field;
    };
    using P = TunnelProfile;
    using K = IssueKind;
    const HostSide here = HostSide::Host1;
    const HostSide there = HostSide::Host2;
    row(
        "no id", [](P& p) { p.id = QUuid(); }, K::MalformedId, field::id);
    row(
        "no interface", [](P& p) { p.interface.clear(); }, K::Missing, field::interface);
    row(
        "gre0", [](P& p) { p.interface = QStringLiteral("gre0"); }, K::ReservedInterfaceName,
        field::interface);
    row(
        "a name with a blank", [](P& p) { p.interface = QStringLiteral("gre lab"); },
        K::MalformedInterfaceName, field::interface);
    row(
        "a parent with a blank", [](P& p) { p.device = QStringLiteral("eth 0"); }, K::MalformedInterfaceName,
        field::device);
    row(
        "no public address here", [](P& p) { p.host1.endpoint.reset(); }, K::Missing,
        field::publicAddress(here));
    row(
        "no public address there", [](P& p) { p.host2.endpoint.reset(); }, K::Missing,
        field::publicAddress(there));
    row(
        "a host name there", [](P& p) { p.host2.endpoint = *Endpoint::parse(u"lab.example.net"); },
        K::HostNameUnresolved, field::publicAddress(there));
    row(
        "IPv6 there", [](P& p) { p.host2.endpoint = Endpoint(ip(u"2001:db8::1")); }, K::UnusableAddress,
        field::publicAddress(there));
    row(
        "no tunnel address", [](P& p) { p.host1.tunnel.reset(); }, K::Missing, field::tunnel(here));
    row(
        "host bits in a network", [](P& p) { p.host2.networks = {net(u"10.16.0.1/24")}; }, K::HostBitsSet,
        field::network(there, 0));
    row(
        "underlay too small", [](P& p) { p.underlayMtu = 90; }, K::UnderlayTooSmall, field::underlayMtu);
    row(
        "MTU too small", [](P& p) { p.mtu = 67; }, K::MtuTooSmall, field::mtu);
    row(
        "MTU too large", [](P& p) { p.mtu = 65536; }, K::NumberOutOfRange, field::mtu);
}

void TestDesiredState::refused() {
    QFETCH(Change, change);
    TunnelProfile profile = examples::officeToLab();
    change(profile);
    const auto tunnel = desiredTunnel(profile, HostSide::Host1, Underlay());
    QVERIFY(!tunnel);
    QCOMPARE(tunnel.error().size(), size_t(1));
    QTEST(tunnel.error()[0].kind, "kind");
    QTEST(tunnel.error()[0].field, "field");
}

QTEST_GUILESS_MAIN(TestDesiredState)
#include "test_desired_state.moc"
