// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_fixture.h"
#include "core/firewall_counts.h"

using namespace gretel;
using namespace Qt::StringLiterals;

/// What the firewall's rules have counted.
class TestRulesCommand : public CommandsFixture {
    Q_OBJECT
private slots:
    void init() { renew(); }

    void lists();
    void json();
    void states_data();
    void states();
    void fails_data();
    void fails();
};

namespace {

FirewallCounts someCounts() {
    return {FirewallTableState::AsWanted,
            {{FirewallRuleKind::GreIn,
              {u"1"_s, u"1.2.3.4"_s, u"4.3.2.1"_s},
              PacketCount{12, 1344},
              u"ip protocol 47 counter accept"_s},
             {FirewallRuleKind::NotKeepalive, {u"1"_s, u"gre-lab"_s, u"4.3.2.1"_s}, std::nullopt, {}},
             {FirewallRuleKind::OtherGre, {u"3"_s}, PacketCount{0, 0}, {}}},
            0};
}

} // namespace

void TestRulesCommand::lists() {
    m_all->changer.counts = someCounts();
    QCOMPARE(run({u"rules"_s}), 0);
    QCOMPARE(output(), u"PACKETS  BYTES  RULE\n"
                       "     12   1344  GRE from 4.3.2.1 to 1.2.3.4 is let in.\n"
                       "      –      –  What is no keepalive of this computer's is left as it is.\n"
                       "      0      0  Other GRE to 3 addresses of this computer is dropped.\n"_s);
    QVERIFY(errors().isEmpty());
}

void TestRulesCommand::json() {
    m_all->changer.counts = someCounts();
    QCOMPARE(run({u"rules"_s, u"--json"_s}), 0);
    const QJsonObject object = jsonIn(output());
    QCOMPARE(object.value(u"state"_s), u"AsWanted"_s);
    QCOMPARE(object.value(u"left_out"_s), 0);
    const QJsonArray rules = object.value(u"rules"_s).toArray();
    QCOMPARE(rules.size(), 3);
    const QJsonObject first{{u"kind"_s, u"GreIn"_s},
                            {u"sentence"_s, u"GRE from 4.3.2.1 to 1.2.3.4 is let in."_s},
                            {u"nft"_s, u"ip protocol 47 counter accept"_s},
                            {u"packets"_s, 12},
                            {u"bytes"_s, 1344}};
    QCOMPARE(rules[0].toObject(), first);
    QVERIFY(!rules[1].toObject().contains(u"packets"_s));
}

void TestRulesCommand::states_data() {
    QTest::addColumn<FirewallCounts>("counts");
    QTest::addColumn<QString>("last");
    FirewallCounts altered = someCounts();
    altered.state = FirewallTableState::Altered;
    FirewallCounts many = someCounts();
    many.leftOut = 2;
    QTest::newRow("none") << FirewallCounts()
                          << u"Gretel has no firewall rules: no tunnel that is up wants any."_s;
    QTest::newRow("missing")
        << FirewallCounts{FirewallTableState::Missing, {}, 0}
        << u"Gretel's firewall rules are missing, though tunnels that are up want them."_s;
    QTest::newRow("altered") << altered
                             << u"Gretel's firewall rules are not as the tunnels that are up want them."_s;
    QTest::newRow("many") << many << u"2 more rules are not shown."_s;
}

void TestRulesCommand::states() {
    QFETCH(FirewallCounts, counts);
    QFETCH(QString, last);
    m_all->changer.counts = counts;
    QCOMPARE(run({u"rules"_s}), 0);
    const QStringList lines = output().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.last(), last);
    QCOMPARE(lines.size(), counts.rules.empty() ? 1 : qsizetype(counts.rules.size()) + 2);
}

void TestRulesCommand::fails_data() {
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<int>("status");
    QTest::newRow("denied") << Failure{FailureKind::NotAuthorised, {u"denied"_s}} << 3;
    QTest::newRow("no helper") << Failure{FailureKind::HelperMissing, {u"gone"_s}} << 4;
    QTest::newRow("refused") << Failure{FailureKind::KernelRefused, {u"nft list"_s, u"no"_s}} << 1;
}

void TestRulesCommand::fails() {
    QFETCH(Failure, failure);
    m_all->changer.failure = failure;
    for (const QStringList& command : {QStringList{u"rules"_s}, QStringList{u"rules"_s, u"--json"_s}}) {
        QTEST(run(command), "status");
        QVERIFY(output().isEmpty());
        QCOMPARE(errors().count(u'\n'), 1);
    }
}

QTEST_GUILESS_MAIN(TestRulesCommand)
#include "test_rules_command.moc"
