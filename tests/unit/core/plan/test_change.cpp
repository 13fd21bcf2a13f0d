// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/risk.h"
#include "machine.h"
#include "plan_examples.h"

using namespace gretel;
using namespace gretel::test;
using examples::ip;
using examples::net;

/// What tunnels share: the firewall, pinned routes, forwarding.
class TestChange : public QObject {
    Q_OBJECT
private slots:
    void upAndDown();
    void neighboursShareAnAddress_data();
    void neighboursShareAnAddress();
    void foreignTunnelIsLetPass();
    void pinGoesThroughAnOnlinkGateway();
    void pinComesFirstAndGoesLast();
    void pinFollowsTheGateway();
    void ownRouteToThePeerNeedsNoPin();
    void forwardingIsPutBackWithTheLast();
    void forwardingChangedBySomebodyElseStays();
    void forwardingOfAllOutlivesTheTunnel();
    void ipv6WantsNothingOfIpv4();
    void damagedTableIsWrittenAnew();
    void withoutKnowingTheOthersNothingIsTakenAway();
    void clampFollowsTheName();
    void mtuAndClampInOne_data();
    void mtuAndClampInOne();
    void looseReversePath();
    void risks_data();
    void risks();
    void otherAddressUnderASession();
};

namespace {

using Mtus = QHash<QString, quint32>;

TunnelProfile everything() {
    TunnelProfile profile = examples::officeToLab();
    profile.host2.networks = {net(u"0.0.0.0/1"), net(u"128.0.0.0/1")};
    return profile;
}

} // namespace

void TestChange::upAndDown() {
    Machine machine;
    const SystemState before = machine.kernel.state();
    const QStringList up = machine.apply(examples::officeToLab());
    QCOMPARE(up.size(), 5);
    QCOMPARE(up[0], QStringLiteral("sysctl -w net/ipv4/conf/eth1/forwarding=1"));
    QCOMPARE(up[1], QStringLiteral("nft")); // before there is a tunnel to protect
    QVERIFY(up[2].startsWith(QLatin1String("ip link add gre-lab")));

    FirewallRules rules;
    rules.pairs = {{ip(u"1.2.3.4"), ip(u"4.3.2.1")}};
    rules.guarded = {ip(u"1.2.3.4")};
    rules.clamps = {{QStringLiteral("gre-lab"), 1468}};
    rules.passages = {{QStringLiteral("gre-lab"), net(u"10.0.0.0/24"), net(u"10.16.0.0/24")}};
    QVERIFY(machine.rules() == rules);

    QCOMPARE(machine.remove(examples::officeToLab()),
             QStringList({QStringLiteral("ip link del gre-lab"), QStringLiteral("nft"),
                          QStringLiteral("sysctl -w net/ipv4/conf/eth1/forwarding=0")}));
    QVERIFY(inOrder(machine.kernel.state()) == inOrder(before));
    QVERIFY(machine.originals.empty());
}

void TestChange::neighboursShareAnAddress_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("pairs");
    QTest::addColumn<bool>("guarded");
    const auto row = [](const char* name, FirewallPolicy first, FirewallPolicy second, int pairs,
                        bool guarded) {
        QTest::newRow(name) << int(first) << int(second) << pairs << guarded;
    };
    using P = FirewallPolicy;
    row("both for their endpoints only", P::Endpoints, P::Endpoints, 2, true);
    row("one keeps nobody out", P::Endpoints, P::Open, 2, false);
    row("one without rules is not kept out", P::Endpoints, P::Off, 2, true);
    row("open and off", P::Open, P::Off, 1, false);
    row("both off", P::Off, P::Off, 0, false);
}

void TestChange::neighboursShareAnAddress() {
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(int, pairs);
    QFETCH(bool, guarded);
    Machine machine;
    TunnelProfile lab = examples::officeToLab();
    lab.firewall = FirewallPolicy(first);
    TunnelProfile shop = examples::officeToShop();
    shop.firewall = FirewallPolicy(second);
    QVERIFY(machine.apply(lab).size() > 1);
    QVERIFY(machine.apply(shop).size() > 1);
    QCOMPARE(int(machine.rules().pairs.size()), pairs);
    QCOMPARE(!machine.rules().guarded.empty(), guarded);
}

void TestChange::foreignTunnelIsLetPass() {
    SystemState state = office();
    Link foreign = examples::hardware(QStringLiteral("theirs"), 9);
    foreign.kind = QStringLiteral("gre");
    foreign.gre = GreParameters();
    foreign.gre->local = ip(u"1.2.3.4");
    foreign.gre->remote = ip(u"9.9.9.9");
    state.links.push_back(foreign);
    const std::vector<TunnelNeeds> lab{examples::desired(examples::officeToLab()).needs};
    QVERIFY((sharedState(lab, state).firewall.pairs ==
             std::vector<GrePair>{{ip(u"1.2.3.4"), ip(u"4.3.2.1")}, {ip(u"1.2.3.4"), ip(u"9.9.9.9")}}));
    // One that takes GRE from anybody leaves nothing to guard.
    state.links.back().gre->remote = {};
    QVERIFY(sharedState(lab, state).firewall.guarded.empty());
    state.links.back().gre->local = ip(u"10.0.0.1"); // at another address it does not matter
    QCOMPARE(sharedState(lab, state).firewall.guarded.size(), size_t(1));
    // Ethernet in GRE is GRE on the way.
    state.links.back().gre.reset();
    state.links.back().kind = QStringLiteral("gretap");
    state.links.back().otherGre = GreEnds{ip(u"1.2.3.4"), ip(u"9.9.9.9")};
    QCOMPARE(sharedState(lab, state).firewall.pairs.size(), size_t(2));
    state.links.back().otherGre = GreEnds();
    QVERIFY(sharedState(lab, state).firewall.guarded.empty());
    state.links.back().fallback = true;
    QCOMPARE(sharedState(lab, state).firewall.guarded.size(), size_t(1));
}

/// A rented server's gateway: no route leads to it.
void TestChange::pinGoesThroughAnOnlinkGateway() {
    Machine machine;
    const_cast<Route&>(machine.kernel.state().routes.front()).onlink = true;
    QCOMPARE(machine.apply(everything()).first(),
             QStringLiteral("ip route add 4.3.2.1/32 via 1.2.3.1 dev eth0 onlink proto 71"));
}

void TestChange::pinComesFirstAndGoesLast() {
    Machine machine;
    const SystemState before = machine.kernel.state();
    const QString pin = QStringLiteral("4.3.2.1/32 via 1.2.3.1 dev eth0 proto 71");
    const QStringList up = machine.apply(everything());
    QCOMPARE(up.first(), QLatin1String("ip route add ") + pin);
    const QStringList down = machine.remove(everything());
    QCOMPARE(down.mid(0, 2),
             QStringList({QStringLiteral("ip link del gre-lab"), QLatin1String("ip route del ") + pin}));
    QVERIFY(inOrder(machine.kernel.state()) == inOrder(before));
}

void TestChange::pinFollowsTheGateway() {
    Machine machine;
    machine.apply(everything());
    Route& way = const_cast<Route&>(machine.kernel.state().routes.front());
    QVERIFY(way.destination.length() == 0);
    way.gateway = ip(u"1.2.3.2");
    Change change;
    change.others = machine.up;
    QCOMPARE(machine.run(change),
             QStringList({QStringLiteral("ip route del 4.3.2.1/32 via 1.2.3.1 dev eth0 proto 71"),
                          QStringLiteral("ip route add 4.3.2.1/32 via 1.2.3.2 dev eth0 proto 71")}));
}

void TestChange::ownRouteToThePeerNeedsNoPin() {
    SystemState state = office();
    state.routes.push_back(
        {net(u"4.3.2.1/32"), QStringLiteral("eth0"), ip(u"1.2.3.7"), std::nullopt, 4, 254, 0});
    QVERIFY(sharedState({examples::desired(everything()).needs}, state).pins.empty());
}

void TestChange::forwardingIsPutBackWithTheLast() {
    Machine machine;
    TunnelProfile shop = examples::officeToShop();
    shop.host1.networks = {net(u"10.0.0.0/24")};
    machine.apply(examples::officeToLab());
    machine.apply(shop);
    machine.remove(examples::officeToLab());
    QCOMPARE(machine.kernel.state().link(QStringLiteral("eth1"))->settings.forwarding.value_or(7), 1u);
    machine.remove(shop);
    QCOMPARE(machine.kernel.state().link(QStringLiteral("eth1"))->settings.forwarding.value_or(7), 0u);
}

/// It was on already: nothing is owed.
void TestChange::forwardingChangedBySomebodyElseStays() {
    Machine machine;
    const_cast<Link*>(machine.kernel.state().link(QStringLiteral("eth1")))->settings.forwarding = 1;
    machine.apply(examples::officeToLab());
    QVERIFY(machine.originals.empty());
    machine.remove(examples::officeToLab());
    QCOMPARE(machine.kernel.state().link(QStringLiteral("eth1"))->settings.forwarding.value_or(7), 1u);
}

/// Somebody, Docker for one, switched it on for every device while the tunnel was up.
void TestChange::forwardingOfAllOutlivesTheTunnel() {
    Machine machine;
    auto& state = const_cast<SystemState&>(machine.kernel.state());
    machine.apply(examples::officeToLab());
    QCOMPARE(machine.originals.size(), size_t(1));
    state.forwardingOfAll = true;
    QCOMPARE(machine.remove(examples::officeToLab()),
             QStringList({QStringLiteral("ip link del gre-lab"), QStringLiteral("nft")}));
    QCOMPARE(state.link(QStringLiteral("eth1"))->settings.forwarding.value_or(7), 1u);
    // Nothing is owed any more: what they make of it later is theirs.
    QVERIFY(machine.originals.empty());
    state.forwardingOfAll = false;
    QCOMPARE(machine.mend(), QStringList());
    const SetDevice takenBack{QStringLiteral("eth1"), DeviceSetting::Forwarding, 1, 0};
    QVERIFY(originalsAfter({}, {takenBack}, state).empty());
}

void TestChange::ipv6WantsNothingOfIpv4() {
    TunnelProfile profile = examples::officeToLab();
    profile.host2.networks = {net(u"2001:db8:b::/48")};
    Machine machine;
    const QStringList up = machine.apply(profile);
    QVERIFY2(up.filter(QStringLiteral("forwarding")).isEmpty(), qPrintable(up.join(u'\n')));
    const Link* link = machine.kernel.state().link(QStringLiteral("gre-lab"));
    QVERIFY(!link->settings.forwarding);
    QVERIFY(machine.rules().passages.empty());
    profile.host1.networks.push_back(net(u"2001:db8:a::/48"));
    machine.up.clear();
    machine.apply(profile);
    QCOMPARE(machine.rules().passages.size(), size_t{1});
}

void TestChange::damagedTableIsWrittenAnew() {
    Machine machine;
    machine.apply(examples::officeToLab());
    auto& firewall = const_cast<std::optional<FirewallState>&>(machine.kernel.state().firewall);
    firewall->intact = false;
    Change change;
    change.others = machine.up;
    QCOMPARE(machine.run(change), QStringList({QStringLiteral("nft")}));
    firewall = FirewallState{}; // nft flush ruleset
    QCOMPARE(machine.run(change), QStringList({QStringLiteral("nft")}));
    QCOMPARE(machine.rules().pairs.size(), size_t(1));
}

void TestChange::withoutKnowingTheOthersNothingIsTakenAway() {
    Machine machine;
    machine.apply(everything());
    SystemState state = machine.kernel.state();
    state.firewall.reset();
    Change change;
    change.apply = {examples::desired(examples::officeToShop())};
    change.others.reset();
    change.originals = machine.originals;
    const auto plan = planChange(change, state);
    QVERIFY(plan.ok());
    for (const Operation& operation : plan->operations) {
        QVERIFY(!std::holds_alternative<RemoveRoute>(operation));
        QVERIFY(!std::holds_alternative<SetDevice>(operation));
    }
    QVERIFY(std::holds_alternative<SetFirewall>(plan->operations.front()));
    // Where the table can be read, what others have in it stays as well.
    state.firewall = machine.kernel.state().firewall;
    const auto seen = planChange(change, state);
    QVERIFY(seen.ok());
    for (const Operation& operation : seen->operations)
        if (const auto* set = std::get_if<SetFirewall>(&operation))
            QCOMPARE(set->after.pairs.size(), size_t(2));
    state.firewall.reset();
    // And once it is up there is nothing to show.
    change.apply = {examples::desired(everything())};
    QVERIFY(planChange(change, state)->empty());
}

void TestChange::clampFollowsTheName() {
    Machine machine;
    machine.apply(examples::officeToLab());
    machine.kernel.rename(QStringLiteral("gre-lab"), QStringLiteral("other"));
    Change change;
    change.apply = {examples::desired(examples::officeToLab())};
    QCOMPARE(machine.run(change), QStringList({QStringLiteral("nft")}));
    QCOMPARE(machine.rules().clamps.front().device, QStringLiteral("other"));
}

/// The MTU of a device and the share of its tunnel become another in one plan, which touches nothing else.
void TestChange::mtuAndClampInOne_data() {
    QTest::addColumn<Mtus>("mtus");
    QTest::addColumn<QStringList>("commands");
    QTest::addColumn<quint32>("clamped");
    const QString lab = QStringLiteral("gre-lab");
    QTest::newRow("smaller") << Mtus{{lab, 1368}}
                             << QStringList{QStringLiteral("ip link set gre-lab mtu 1368"),
                                            QStringLiteral("nft")}
                             << 1368U;
    QTest::newRow("larger") << Mtus{{lab, 1568}}
                            << QStringList{QStringLiteral("ip link set gre-lab mtu 1568"),
                                           QStringLiteral("nft")}
                            << 1568U;
    QTest::newRow("the same") << Mtus{{lab, 1468}} << QStringList() << 1468U;
    QTest::newRow("no device of ours") << Mtus{{QStringLiteral("eth0"), 1400}} << QStringList() << 1468U;
}

void TestChange::mtuAndClampInOne() {
    QFETCH(Mtus, mtus);
    Machine machine;
    machine.apply(examples::officeToLab());
    machine.apply(examples::officeToShop());
    // What somebody else did to the device is none of it.
    machine.kernel.run(SetUp{QStringLiteral("gre-lab"), false});
    Change change;
    change.others = machine.up;
    change.mtus = mtus;
    QTEST(machine.run(change), "commands");
    QVERIFY(!machine.kernel.state().link(QStringLiteral("gre-lab"))->up);
    QFETCH(quint32, clamped);
    const std::vector<MssClamp> clamps{{QStringLiteral("gre-lab"), clamped},
                                       {QStringLiteral("gre-shop"), 1476}};
    QVERIFY(machine.rules().clamps == clamps);
}

void TestChange::looseReversePath() {
    const TunnelNeeds lab = examples::desired(examples::officeToLab()).needs;
    SystemState state = office();
    QVERIFY(!needsLooseReversePath(lab, state));
    state.routes.push_back({net(u"10.16.0.128/25"), QStringLiteral("eth0"), {}, {}, 4, 254, 0});
    QVERIFY(needsLooseReversePath(lab, state));
    state.routes.back() = {net(u"10.0.0.0/8"), QStringLiteral("eth0"), {}, {}, 4, 254, 0}; // the tunnel wins
    QVERIFY(!needsLooseReversePath(lab, state));
}

void TestChange::risks_data() {
    QTest::addColumn<QString>("session");
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("down");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("plain") << QString() << false << false << QString();
    QTest::newRow("all") << QString() << true << false << QStringLiteral("default");
    QTest::newRow("session in the far network")
        << QStringLiteral("10.16.0.9") << false << false << QStringLiteral("session");
    QTest::newRow("session elsewhere") << QStringLiteral("9.9.9.9") << false << false << QString();
    QTest::newRow("all, session") << QStringLiteral("9.9.9.9") << true << false
                                  << QStringLiteral("default session");
    QTest::newRow("down") << QString() << true << true << QString();
    QTest::newRow("down under a session")
        << QStringLiteral("10.16.0.9") << false << true << QStringLiteral("session");
    QTest::newRow("down beside a session") << QStringLiteral("9.9.9.9") << false << true << QString();
}

void TestChange::risks() {
    QFETCH(QString, session);
    QFETCH(bool, all);
    QFETCH(bool, down);
    QFETCH(QString, kinds);
    Machine machine;
    const TunnelProfile profile = all ? everything() : examples::officeToLab();
    Change change;
    if (down) {
        machine.apply(profile);
        change.remove = {profile.id};
    } else {
        change.apply = {examples::desired(profile)};
    }
    std::vector<RemoteSession> sessions;
    if (!session.isEmpty())
        sessions.push_back({ip(u"1.2.3.4"), 22, ip(session)});
    const auto plan = planChange(change, machine.kernel.state());
    QVERIFY(plan.ok());
    QStringList found;
    for (const Risk& risk : risksOf(plan->operations, sessions, machine.kernel.state()))
        found << (risk.kind == RiskKind::DefaultRoute ? QStringLiteral("default")
                                                      : QStringLiteral("session"));
    QCOMPARE(found.join(u' '), kinds);
}

/// Another tunnel network is two operations on a device that stays.
void TestChange::otherAddressUnderASession() {
    Machine machine;
    TunnelProfile profile = examples::officeToLab();
    machine.apply(profile);
    profile.host1.tunnel = net(u"172.16.99.1/30");
    profile.host2.tunnel = net(u"172.16.99.2/30");
    Change change;
    change.apply = {examples::desired(profile)};
    const SystemState& state = machine.kernel.state();
    const auto plan = planChange(change, state);
    QVERIFY(plan.ok());
    QCOMPARE(plan->operations.size(), size_t(2));
    const std::vector<RemoteSession> sessions{{ip(u"172.16.10.1"), 22, ip(u"172.16.10.2")}};
    const Risks expected{
        {RiskKind::RemoteSession, net(u"172.16.10.0/30"), QStringLiteral("gre-lab"), ip(u"172.16.10.2")}};
    QVERIFY(risksOf(plan->operations, sessions, state) == expected);
}

QTEST_GUILESS_MAIN(TestChange)
#include "test_change.moc"
