// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "core/command_text.h"
#include "machine.h"
#include "plan_examples.h"

using namespace gretel;
using namespace gretel::test;
using examples::ip;
using examples::net;

/// What firewalld is told, and what it is asked to forget.
class TestChangeFirewalld : public QObject {
    Q_OBJECT
private slots:
    void firewalldLetsIn_data();
    void firewalldLetsIn();
    void onlyWhatWasAddedLeavesFirewalld();
    void firewalldReloadIsMended();
    void firewalldFollowsTheZone();
    void firewalldThatStops();
};

namespace {

const GrePair toLab{ip(u"1.2.3.4"), ip(u"4.3.2.1")};

/// The peers come in through eth0, the private network is behind eth1.
FirewalldState zones() {
    return {QStringLiteral("public"),
            {},
            {{},
             {{QStringLiteral("external"), QStringLiteral("eth0")},
              {QStringLiteral("home"), QStringLiteral("eth1")}}}};
}

/// As firewall-cmd's commands, without what the operations before and behind them are.
QStringList ofFirewalld(const QStringList& commands) {
    return commands.filter(QStringLiteral("firewall-cmd"))
        .replaceInStrings(QStringLiteral("firewall-cmd --zone="), QString());
}

} // namespace

void TestChangeFirewalld::firewalldLetsIn_data() {
    QTest::addColumn<TunnelProfile>("profile");
    QTest::addColumn<FirewalldState>("there");
    QTest::addColumn<QStringList>("commands");
    const QString rule = QStringLiteral("--add-rich-rule='%1'").arg(richRuleOf(toLab));
    const QString device = QStringLiteral("home --add-interface=gre-lab");
    const TunnelProfile lab = examples::officeToLab();
    QTest::newRow("the underlay's zone and the private network's")
        << lab << zones() << QStringList{QLatin1String("external ") + rule, device};
    FirewalldState there = zones();
    there.rules.members.clear();
    QTest::newRow("devices in no zone")
        << lab << there
        << QStringList{QLatin1String("public ") + rule, QStringLiteral("public --add-interface=gre-lab")};
    there = zones();
    there.sources = {{QStringLiteral("work"), net(u"4.3.0.0/16")}};
    QTest::newRow("the peer is in a zone by its address")
        << lab << there << QStringList{QLatin1String("work ") + rule, device};
    there = zones();
    there.rules.members.push_back({QStringLiteral("trusted"), QStringLiteral("gre+")});
    QTest::newRow("the device is in a zone by its pattern")
        << lab << there << QStringList{QLatin1String("external ") + rule};
    there = zones();
    there.rules.passes = {{QStringLiteral("external"), toLab}};
    QTest::newRow("the rule is there") << lab << there << QStringList{device};
    TunnelProfile profile = lab;
    profile.firewall = FirewallPolicy::Off;
    QTest::newRow("no firewall rules") << profile << zones() << QStringList{device};
    profile = lab;
    profile.forward = false;
    QTest::newRow("nothing forwarded")
        << profile << zones() << QStringList{QLatin1String("external ") + rule};
    profile = lab;
    profile.host1.networks.clear();
    QTest::newRow("no private network here")
        << profile << zones() << QStringList{QLatin1String("external ") + rule};
}

/// Before the tunnel is there; and after its removal all is as it was.
void TestChangeFirewalld::firewalldLetsIn() {
    QFETCH(TunnelProfile, profile);
    QFETCH(FirewalldState, there);
    QFETCH(QStringList, commands);
    Machine machine;
    machine.firewalld() = there;
    const SystemState before = machine.kernel.state();
    const QStringList up = machine.apply(profile);
    QCOMPARE(ofFirewalld(up), commands);
    QVERIFY(up.indexOf(QRegularExpression(QStringLiteral("ip link add.*"))) >
            up.lastIndexOf(QRegularExpression(QStringLiteral("firewall-cmd.*"))));
    const QStringList down = machine.remove(profile);
    QCOMPARE(ofFirewalld(down),
             QStringList(commands).replaceInStrings(QStringLiteral("--add"), QStringLiteral("--remove")));
    QVERIFY(down.indexOf(QStringLiteral("ip link del gre-lab")) == 0);
    QVERIFY(inOrder(machine.kernel.state()) == inOrder(before));
    QVERIFY(machine.added.empty());
}

/// One of two tunnels goes, an administrator's own entry is there, and somebody has removed one of ours.
void TestChangeFirewalld::onlyWhatWasAddedLeavesFirewalld() {
    Machine machine;
    machine.firewalld() = zones();
    machine.apply(examples::officeToLab());
    machine.apply(examples::officeToShop());
    FirewalldRules& rules = machine.firewalld()->rules;
    const GrePair foreign{ip(u"1.2.3.4"), ip(u"9.9.9.9")};
    rules.passes.push_back({QStringLiteral("external"), foreign});
    std::erase_if(rules.members,
                  [](const FirewalldMember& member) { return member.device == QLatin1String("gre-lab"); });
    machine.remove(examples::officeToLab());
    const GrePair toShop{ip(u"1.2.3.4"), ip(u"5.6.7.8")};
    QVERIFY(
        without(rules, zones().rules) ==
        (FirewalldRules{{{QStringLiteral("external"), toShop}, {QStringLiteral("external"), foreign}}, {}}));
    Change blind;
    blind.others.reset();
    QCOMPARE(ofFirewalld(machine.run(blind)), QStringList());
}

void TestChangeFirewalld::firewalldReloadIsMended() {
    Machine machine;
    machine.firewalld() = zones();
    machine.apply(examples::officeToLab());
    const FirewalldState up = *machine.firewalld();
    machine.firewalld() = zones();
    QCOMPARE(machine.mend().size(), 2);
    QVERIFY(*machine.firewalld() == up);
    // What a reload takes away and an administrator's settings then bring is no longer ours.
    machine.firewalld() = zones();
    const SystemState between = machine.kernel.state();
    QVERIFY(firewalldAddedAfter(machine.added, {}, between).empty());
}

/// The underlay's and the private network's devices are moved to other zones.
void TestChangeFirewalld::firewalldFollowsTheZone() {
    Machine machine;
    machine.firewalld() = zones();
    machine.apply(examples::officeToLab());
    for (FirewalldMember& member : machine.firewalld()->rules.members)
        if (member.device.startsWith(QLatin1String("eth")))
            member.zone =
                member.device == QLatin1String("eth0") ? QStringLiteral("dmz") : QStringLiteral("work");
    machine.firewalld()->rules = together(machine.firewalld()->rules, {});
    QCOMPARE(ofFirewalld(machine.mend()),
             QStringList({QStringLiteral("external --remove-rich-rule='%1'").arg(richRuleOf(toLab)),
                          QStringLiteral("home --remove-interface=gre-lab"),
                          QStringLiteral("dmz --add-rich-rule='%1'").arg(richRuleOf(toLab)),
                          QStringLiteral("work --add-interface=gre-lab")}));
    QCOMPARE(machine.mend(), QStringList());
}

void TestChangeFirewalld::firewalldThatStops() {
    Machine machine;
    machine.firewalld() = zones();
    machine.apply(examples::officeToLab());
    machine.firewalld().reset();
    QCOMPARE(machine.mend(), QStringList());
    QCOMPARE(ofFirewalld(machine.remove(examples::officeToLab())), QStringList());
}

QTEST_GUILESS_MAIN(TestChangeFirewalld)
#include "test_change_firewalld.moc"
