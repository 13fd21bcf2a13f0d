// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desired_state.h"
#include "core/tunnel_end.h"
#include "core_examples.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

class TestTunnelEnd : public QObject {
    Q_OBJECT
private slots:
    void theTwoEndsMatch();
    void eachEndIsWhatItsHostWouldMake();
    void theParentDeviceIsOfThisComputerAlone();
    void keepalivesAreOfThisComputer_data();
    void keepalivesAreOfThisComputer();
    void aProfileComesBack();
    void anUnusualMtuIsKept();
    void incompleteProfilesHaveNoEnd();
    void devicesThatNobodyMarked();
};

void TestTunnelEnd::theTwoEndsMatch() {
    TunnelProfile profile = officeToLab();
    profile.returnKey = 43;
    profile.host2.local = ip(u"192.168.7.7");
    const TunnelEnd first = endOf(profile, HostSide::Host1).value();
    const TunnelEnd second = endOf(profile, HostSide::Host2).value();
    QCOMPARE(first.gre.outputKey, std::optional<quint32>(42));
    QCOMPARE(first.gre.outputKey, second.gre.inputKey);
    QCOMPARE(first.gre.inputKey, second.gre.outputKey);
    QCOMPARE(first.gre.remote.toString(), u"4.3.2.1"_s);
    QCOMPARE(second.gre.local.toString(), u"192.168.7.7"_s);
    QCOMPARE(first.address, second.peer);
    QCOMPARE(first.peer, second.address);
    QCOMPARE(first.networks, second.ownNetworks);
    QCOMPARE(first.ownNetworks, second.networks);
    QCOMPARE(first.mtu, second.mtu);
    QCOMPARE(first.mtu, std::optional<quint32>(1468));
}

void TestTunnelEnd::eachEndIsWhatItsHostWouldMake() {
    for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
        const DesiredTunnel desired = desiredTunnel(officeToLab(), side, Underlay{}).value();
        const TunnelEnd end = endOf(officeToLab(), side).value();
        QVERIFY(end.gre == *desired.link.gre);
        QCOMPARE(end.mtu, std::optional(desired.link.mtu));
        QCOMPARE(end.networks.size(), desired.routes.size());
    }
}

void TestTunnelEnd::theParentDeviceIsOfThisComputerAlone() {
    TunnelProfile profile = officeToLab();
    profile.device = u"eth0"_s;
    QCOMPARE(endOf(profile, HostSide::Host1)->gre.device, u"eth0"_s);
    QCOMPARE(endOf(profile, HostSide::Host2)->gre.device, QString());
    QCOMPARE(mirrored(profile).device, QString());
}

void TestTunnelEnd::keepalivesAreOfThisComputer_data() {
    QTest::addColumn<Keepalives>("ours");
    QTest::addColumn<Keepalives>("theirs");
    QTest::newRow("off") << Keepalives::Off << Keepalives::Off;
    QTest::newRow("answer") << Keepalives::Answer << Keepalives::Send;
    QTest::newRow("send") << Keepalives::Send << Keepalives::Answer;
    QTest::newRow("both") << Keepalives::Both << Keepalives::Both;
}

void TestTunnelEnd::keepalivesAreOfThisComputer() {
    QFETCH(Keepalives, ours);
    QFETCH(Keepalives, theirs);
    TunnelProfile profile = officeToLab();
    profile.keepalives = ours;
    QVERIFY(mirrored(profile).keepalives == theirs);
    QVERIFY(mirrored(mirrored(profile)) == profile);
    QVERIFY(swapped(profile).keepalives == ours);
}

void TestTunnelEnd::aProfileComesBack() {
    TunnelProfile profile = officeToLab();
    profile.returnKey = 43;
    for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
        TunnelProfile expected = side == HostSide::Host1 ? profile : swapped(profile);
        expected.here = HostSide::Host1;
        expected.id = {};
        expected.host1.label.clear();
        expected.host2.label.clear();
        QVERIFY(profileOf(endOf(profile, side).value()) == expected);
    }
}

void TestTunnelEnd::anUnusualMtuIsKept() {
    TunnelProfile profile = officeToLab();
    profile.underlayMtu = 1492;
    QCOMPARE(profileOf(endOf(profile, HostSide::Host1).value()).mtu, std::optional<quint32>(1460));
    profile.underlayMtu.reset();
    QCOMPARE(profileOf(endOf(profile, HostSide::Host1).value()).mtu, std::optional<quint32>());
}

void TestTunnelEnd::incompleteProfilesHaveNoEnd() {
    TunnelProfile profile = officeToLab();
    profile.host1.endpoint.reset();
    profile.host2.tunnel.reset();
    const auto end = endOf(profile, HostSide::Host1);
    QVERIFY(!end);
    QCOMPARE(linesOf(end.error()), linesOf({{IssueKind::Missing, u"host1.public"_s, {}},
                                            {IssueKind::Missing, u"host2.tunnel"_s, {}}}));
}

void TestTunnelEnd::devicesThatNobodyMarked() {
    SystemState system = officeMachine();
    const DesiredTunnel desired = desiredTunnel(officeToLab(), HostSide::Host1, Underlay{}).value();
    Link ours = desired.link;
    ours.name = u"gre-ours"_s;
    Link foreign = desired.link;
    foreign.alias.clear();
    Link hub = foreign;
    hub.name = u"gre-hub"_s;
    hub.gre->remote = IpAddress();
    Link fallback = foreign;
    fallback.name = u"gre0"_s;
    fallback.fallback = true;
    for (const Link& link : {ours, foreign, hub, fallback})
        system.links.push_back(link);
    system.addresses.push_back({u"gre-lab"_s, net(u"fe80::5efe:102:304/64")});
    system.addresses.push_back({u"gre-lab"_s, net(u"172.16.10.1/30")});
    Route route;
    route.destination = net(u"10.16.0.0/24");
    route.device = u"gre-lab"_s;
    route.protocol = 3;
    system.routes.push_back(route);
    Route kernels = route;
    kernels.destination = net(u"172.16.10.0/30");
    kernels.protocol = kernelRouteProtocol;
    system.routes.push_back(kernels);

    const auto ends = unmarkedEnds(system);
    QCOMPARE(ends.size(), 1U);
    TunnelProfile expected = officeToLab();
    expected.id = {};
    expected.name = u"gre-lab"_s;
    expected.host1.label.clear();
    expected.host2.label.clear();
    expected.host1.networks.clear();
    QVERIFY(profileOf(ends.front()) == expected);
}

QTEST_APPLESS_MAIN(TestTunnelEnd)
#include "test_tunnel_end.moc"
