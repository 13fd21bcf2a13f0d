// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "machine.h"
#include "plan_examples.h"

using namespace gretel;
using namespace gretel::test;
using examples::ip;
using examples::net;

/// What it takes that keepalives are answered and sent.
class TestChangeKeepalives : public QObject {
    Q_OBJECT
private slots:
    void keepalivesAreAnswered_data();
    void keepalivesAreAnswered();
    void keepalivesNoLongerAnswered();
    void keepalivesFollowTheName();
};

namespace {

TunnelProfile withKeepalives(Keepalives keepalives) {
    TunnelProfile profile = examples::officeToLab();
    profile.keepalives = keepalives;
    return profile;
}

struct KeepaliveRow {
    const char* name;
    void (*change)(TunnelProfile& profile);
    std::vector<KeepaliveAnswer> answers;
    std::vector<KeepaliveSender> senders;
    DeviceSettings settings;
};

const std::vector<KeepaliveRow>& keepaliveRows() {
    static const QString lab = QStringLiteral("gre-lab");
    static const GrePair pair{ip(u"1.2.3.4"), ip(u"4.3.2.1")};
    static const std::vector<KeepaliveRow> rows{
        {"off", [](TunnelProfile&) {}, {}, {}, {1, {}, {}}},
        {"answer", [](TunnelProfile& p) { p.keepalives = Keepalives::Answer; }, {{lab, pair}}, {}, {1, 2, 1}},
        {"answer, and nothing else is forwarded",
         [](TunnelProfile& p) {
             p.keepalives = Keepalives::Answer;
             p.forward = false;
         },
         {{lab, pair, true}},
         {},
         {1, 2, 1}},
        {"answer, without an IPv4 address inside",
         [](TunnelProfile& p) {
             p.keepalives = Keepalives::Answer;
             p.host1.tunnel = net(u"fd00::1/126");
             p.host2.tunnel = net(u"fd00::2/126");
         },
         {{lab, pair}},
         {},
         {1, 0, 1}},
        {"send, with the key that comes back",
         [](TunnelProfile& p) {
             p.keepalives = Keepalives::Send;
             p.returnKey = 7;
         },
         {},
         {{lab, pair, 7, true}},
         {1, {}, {}}},
        {"sequence numbers",
         [](TunnelProfile& p) {
             p.keepalives = Keepalives::Both;
             p.sequence = true;
         },
         {{lab, pair}},
         {},
         {1, 2, 1}},
        {"behind NAT",
         [](TunnelProfile& p) {
             p.keepalives = Keepalives::Both;
             p.host1.local = ip(u"192.168.0.9");
         },
         {{lab, pair}},
         {{lab, pair, 42, true}},
         {1, 2, 1}},
    };
    return rows;
}

} // namespace

void TestChangeKeepalives::keepalivesAreAnswered_data() {
    QTest::addColumn<int>("row");
    for (int row = 0; row < int(keepaliveRows().size()); ++row)
        QTest::newRow(keepaliveRows()[size_t(row)].name) << row;
}

void TestChangeKeepalives::keepalivesAreAnswered() {
    QFETCH(int, row);
    const KeepaliveRow& wanted = keepaliveRows()[size_t(row)];
    TunnelProfile profile = examples::officeToLab();
    wanted.change(profile);
    Machine machine;
    machine.apply(profile);
    const Link* link = machine.kernel.state().link(QStringLiteral("gre-lab"));
    QVERIFY(link);
    QVERIFY(link->settings == wanted.settings);
    QVERIFY(machine.rules().answers == wanted.answers);
    QVERIFY(machine.rules().senders == wanted.senders);
    machine.remove(profile);
    QVERIFY(machine.rules().empty());
}

void TestChangeKeepalives::keepalivesNoLongerAnswered() {
    Machine machine;
    machine.apply(withKeepalives(Keepalives::Answer));
    machine.up.clear();
    const QStringList done = machine.apply(withKeepalives(Keepalives::Off));
    QVERIFY(!done.isEmpty());
    const Link* link = machine.kernel.state().link(QStringLiteral("gre-lab"));
    QCOMPARE(link->settings.acceptLocal.value_or(7), 0u);
    QVERIFY(machine.rules().answers.empty());
    QCOMPARE(machine.mend(), QStringList());
}

void TestChangeKeepalives::keepalivesFollowTheName() {
    Machine machine;
    machine.apply(withKeepalives(Keepalives::Both));
    machine.kernel.rename(QStringLiteral("gre-lab"), QStringLiteral("other"));
    Change change;
    change.apply = {examples::desired(withKeepalives(Keepalives::Both))};
    QCOMPARE(machine.run(change), QStringList({QStringLiteral("nft")}));
    QCOMPARE(machine.rules().answers.front().device, QStringLiteral("other"));
    QCOMPARE(machine.rules().senders.front().device, QStringLiteral("other"));
}

QTEST_GUILESS_MAIN(TestChangeKeepalives)
#include "test_change_keepalives.moc"
