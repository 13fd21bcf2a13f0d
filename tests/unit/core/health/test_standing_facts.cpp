// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "../core_examples.h"
#include "core/desired_state.h"
#include "core/standing_facts.h"

using namespace gretel;
using namespace gretel::examples;

class TestStandingFacts : public QObject {
    Q_OBJECT
private slots:
    void ofATunnelThatIsUp();
    void ipv6Behind();
    void localAddressGone();
    void duplicate();
    void peer();
    void whatTheHelperSaid();
    void farAddresses_data();
    void farAddresses();
};

namespace {

SystemState machineWithTunnel(const TunnelProfile& profile) {
    SystemState system = officeMachine();
    const DesiredTunnel desired = *desiredTunnel(profile, HostSide::Host1, {});
    system.links.push_back(desired.link);
    system.links.back().index = 9;
    system.links.back().settings.forwarding = 1;
    system.links[2].settings.forwarding = 0; // eth1
    system.addresses.push_back(desired.address);
    return system;
}

} // namespace

void TestStandingFacts::ofATunnelThatIsUp() {
    const TunnelProfile profile = officeToLab();
    const Observation up{TunnelState::UpUnverified, {}, QStringLiteral("gre-lab")};
    const DoctorFacts facts = standingFacts(profile, machineWithTunnel(profile), up, Underlay{});
    QCOMPARE(facts.local, ip(u"1.2.3.4"));
    QVERIFY(facts.localPresent);
    QCOMPARE(facts.peer, ip(u"4.3.2.1"));
    QCOMPARE(facts.tunnelPeer, ip(u"172.16.10.2"));
    QCOMPARE(facts.tunnelMtu, 1468U);
    QCOMPARE(facts.overhead, 32U);
    QVERIFY(facts.hasChecksum && facts.forwards);
    QVERIFY(facts.duplicates.isEmpty());
    QCOMPARE(facts.forwarding, (std::vector<std::pair<QString, bool>>{{QStringLiteral("gre-lab"), true},
                                                                      {QStringLiteral("eth1"), false}}));
    QCOMPARE(facts.ownNetwork, QStringLiteral("10.0.0.0/24"));
    QCOMPARE(facts.farTarget, QStringLiteral("10.16.0.0/24"));
}

/// What IPv4 does with a device is nothing to an IPv6 network behind it.
void TestStandingFacts::ipv6Behind() {
    TunnelProfile profile = officeToLab();
    profile.host1.networks = {net(u"2001:db8:1::/48")};
    SystemState system = machineWithTunnel(profile);
    system.forwardsIpv6 = false;
    Route home = system.routes.back();
    home.destination = profile.host1.networks.front();
    home.device = QStringLiteral("eth1");
    system.routes.push_back(home);
    const Observation up{TunnelState::UpUnverified, {}, QStringLiteral("gre-lab")};
    const auto facts = [&] { return standingFacts(profile, system, up, Underlay{}); };
    QVERIFY(!facts().forwardsIpv6.has_value()); // there is no IPv6 on the far side
    profile.host2.networks.push_back(net(u"2001:db8:2::/48"));
    QVERIFY(facts().forwarding.empty());
    QCOMPARE(facts().forwardsIpv6, std::optional(false));
    system.forwardsIpv6 = true;
    QCOMPARE(facts().forwardsIpv6, std::optional(true));
}

void TestStandingFacts::localAddressGone() {
    TunnelProfile profile = officeToLab();
    profile.here.reset();
    SystemState system = machineWithTunnel(profile);
    std::erase_if(system.addresses, [](const auto& own) { return own.device == QLatin1String("eth0"); });
    const Observation up{TunnelState::Degraded, {}, QStringLiteral("gre-lab")};
    const DoctorFacts facts = standingFacts(profile, system, up, std::nullopt);
    QCOMPARE(facts.local, ip(u"1.2.3.4"));
    QVERIFY(!facts.localPresent);
}

void TestStandingFacts::duplicate() {
    const TunnelProfile profile = officeToLab();
    SystemState system = machineWithTunnel(profile);
    Link other = system.links.back();
    other.name = QStringLiteral("tun9");
    other.alias.clear();
    system.links.push_back(other);
    QCOMPARE(standingFacts(profile, system, {}, Underlay{}).duplicates, QStringList(QStringLiteral("tun9")));
    system.links.back().gre->inputKey = 43;
    QVERIFY(standingFacts(profile, system, {}, Underlay{}).duplicates.isEmpty());
}

void TestStandingFacts::peer() {
    TunnelProfile profile = officeToLab();
    QCOMPARE(peerOf(profile, officeMachine()), std::optional(ip(u"4.3.2.1")));
    profile.here = HostSide::Host2;
    QCOMPARE(peerOf(profile, officeMachine()), std::optional(ip(u"1.2.3.4")));
    profile.here.reset();
    QVERIFY(!peerOf(profile, SystemState())); // nobody can say which host this is
    profile = officeToLab();
    profile.host2.endpoint = end(u"lab.example");
    QVERIFY(!peerOf(profile, officeMachine()));
}

void TestStandingFacts::whatTheHelperSaid() {
    DoctorFacts facts;
    addHelper(facts, Failure{FailureKind::HelperMissing, {}}, std::nullopt);
    QVERIFY(facts.helperAsked && facts.helper && !facts.blockers);
    facts = {};
    addHelper(facts, std::nullopt, std::nullopt); // it would not look at such a profile
    QVERIFY(facts.helperAsked && !facts.helper && !facts.blockers);
    Blocker blocker;
    blocker.chain = QStringLiteral("input");
    addHelper(
        facts, std::nullopt,
        Notices{{NoticeKind::TakesDefaultRoute, {QStringLiteral("0.0.0.0/0"), QStringLiteral("gre-lab")}},
                noticeOf(blocker)});
    QCOMPARE(facts.blockers, std::optional(std::vector{blocker}));
}

void TestStandingFacts::farAddresses_data() {
    QTest::addColumn<QStringList>("networks");
    QTest::addColumn<QStringList>("addresses");
    const auto row = [](const char* name, QStringList networks, QStringList addresses) {
        QTest::newRow(name) << networks << addresses;
    };
    row("a network", {"10.16.0.0/24"}, {"10.16.0.1", "10.16.0.254"});
    row("three networks", {"10.1.0.0/24", "10.2.0.0/24", "10.3.0.0/24"},
        {"10.1.0.1", "10.1.0.254", "10.2.0.1", "10.2.0.254"});
    row("one host", {"10.16.0.7/32"}, {"10.16.0.7"});
    row("half of the Internet", {"0.0.0.0/1", "128.0.0.0/1"}, {});
    row("none", {}, {});
}

void TestStandingFacts::farAddresses() {
    QFETCH(QStringList, networks);
    Host far;
    for (const QString& network : networks)
        far.networks.push_back(net(network));
    QStringList addresses;
    for (const IpAddress& address : likelyFarAddresses(far))
        addresses.append(address.toString());
    QTEST(addresses, "addresses");
}

QTEST_GUILESS_MAIN(TestStandingFacts)
#include "test_standing_facts.moc"
