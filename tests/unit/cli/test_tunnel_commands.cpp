// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_fixture.h"
#include "core/command_text.h"
#include "words/operation_words.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

/// The commands that are about tunnels in a kernel, on a machine that does not exist.
class TestTunnelCommands : public CommandsFixture {
    Q_OBJECT
private slots:
    void init() { renew(); }

    void plans();
    void plansAsTheHelper();
    void plansNothing();
    void planIsRefused();
    void up();
    void upAgain();
    void upFails_data();
    void upFails();
    void upIsNotAskedForBadInput();
    void down();
    void downAll();
    void downOfWhatHasNoProfile();
    void statusOfEach();
    void statusJson();
    void mtuOfThePath_data();
    void mtuOfThePath();
    void statusOfTheHelper();
    void kernelUnreachable();
};

void TestTunnelCommands::plans() {
    QVERIFY(store(officeToLab()));
    m_all->changer.failure = Failure{FailureKind::HelperMissing, {u"the bus's words"_s}};
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 0);
    QVERIFY2(errors().startsWith(u"gretelctl: Without the helper"_s), qPrintable(errors()));
    QVERIFY2(output().contains(u"    ip link add gre-lab type gre local 1.2.3.4 remote 4.3.2.1"_s),
             qPrintable(output()));
    QVERIFY(output().contains(u"mtu 1468"_s));
    QVERIFY(m_all->changer.asked.isEmpty());

    QCOMPARE(run({u"plan"_s, u"gre-lab"_s, u"--json"_s}), 0);
    const QJsonArray operations = jsonIn(output())[u"operations"_s].toArray();
    QCOMPARE(operations.size(), 3);
    QVERIFY(!operations[0][u"sentence"_s].toString().isEmpty());
    QVERIFY(operations[0][u"commands"_s][0].toString().startsWith(u"ip link add gre-lab"_s));

    const QString file = fileWith(writeDocument({officeToLab(), officeToAttic()}));
    QCOMPARE(run({u"plan"_s, u"--json"_s, file}), 0);
    QCOMPARE(jsonIn(output())[u"operations"_s].toArray().size(), 6);
}

/// What the helper finds to do is what is shown, in this user's words where they are known.
void TestTunnelCommands::plansAsTheHelper() {
    QVERIFY(store(officeToLab()));
    const auto own = m_all->machine.plan({officeToLab()}, m_all->machine.system);
    m_all->changer.planned = {{{u"AJOUTER"_s, commandsOf(own->operations.front())},
                               {u"Rules of everybody's tunnels."_s, {u"nft -f"_s}}},
                              {{NoticeKind::TakesDefaultRoute, {u"0.0.0.0/0"_s, u"gre-lab"_s}}}};
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 0);
    QVERIFY2(output().startsWith(sentenceOf(own->operations.front())), qPrintable(output()));
    QVERIFY(output().contains(u"Rules of everybody's tunnels.\n    nft -f\nWarning: 0.0.0.0/0"_s));
    QVERIFY(errors().isEmpty());

    QCOMPARE(run({u"plan"_s, u"gre-lab"_s, u"--json"_s}), 0);
    QCOMPARE(jsonIn(output())[u"operations"_s].toArray().size(), 2);
    QCOMPARE(jsonIn(output())[u"notices"_s][0][u"kind"_s].toString(), u"TakesDefaultRoute"_s);

    m_all->changer.failure = Failure{FailureKind::InterfaceTaken, {u"gre-lab"_s}};
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 1);
    QVERIFY(output().isEmpty());
}

void TestTunnelCommands::plansNothing() {
    QVERIFY(store(officeToLab()));
    m_all->machine.hold(officeToLab());
    m_all->changer.planned = {};
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Nothing to do.\n"_s);
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s, u"--json"_s}), 0);
    QVERIFY(jsonIn(output())[u"operations"_s].toArray().isEmpty());
}

void TestTunnelCommands::planIsRefused() {
    TunnelProfile tunnel = officeToLab();
    tunnel.host2.tunnel = tunnel.host1.tunnel;
    QVERIFY(store(tunnel));
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 2);
    QVERIFY2(errors().startsWith(u"host"_s), qPrintable(errors())); // a profile has no place in a file
    QVERIFY(output().isEmpty());
}

void TestTunnelCommands::up() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"up"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Office to lab is up.\n"_s);
    QCOMPARE(m_all->changer.asked, QStringList({u"up Office to lab"_s, u"if risky for 30"_s}));

    const QString file = fileWith(writeDocument({officeToLab(), officeToAttic()}));
    QCOMPARE(run({u"up"_s, file}), 0);
    QCOMPARE(m_all->changer.asked.size(), 5);
}

void TestTunnelCommands::upAgain() {
    QVERIFY(store(officeToLab()));
    m_all->changer.applied.changed = false;
    QCOMPARE(run({u"up"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Office to lab was up already; nothing was changed.\n"_s);
    QCOMPARE(m_all->changer.asked.size(), 2); // the helper's plan is the truth
}

void TestTunnelCommands::upFails_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, FailureKind kind, const QStringList& arguments, int status,
                        const QString& word) {
        QTest::newRow(name) << int(kind) << arguments << status << word;
    };
    row("denied", FailureKind::NotAuthorised, {u"denied"_s}, 3, u"ot authorised"_s);
    row("no agent", FailureKind::NotAuthorised, {u"no-agent"_s}, 3, u"ot authorised"_s);
    row("no helper", FailureKind::HelperMissing, {u"the bus's words"_s}, 4, u"the bus's words"_s);
    row("no GRE", FailureKind::KernelLacksGre, {}, 4, u"ip_gre"_s);
    row("refused", FailureKind::KernelRefused, {u"ip link add"_s, u"File exists"_s}, 1, u"File exists"_s);
    row("taken", FailureKind::InterfaceTaken, {u"gre-lab"_s}, 1, u"gre-lab"_s);
}

void TestTunnelCommands::upFails() {
    QFETCH(int, kind);
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, word);
    QVERIFY(store(officeToLab()));
    m_all->changer.failure = Failure{FailureKind(kind), arguments};
    for (const QString& command : {u"up"_s, u"down"_s}) {
        QCOMPARE(run({command, u"gre-lab"_s}), status);
        QVERIFY(output().isEmpty());
        QVERIFY2(errors().startsWith(u"gretelctl: "_s) && errors().contains(word), qPrintable(errors()));
        QCOMPARE(errors().count(u'\n'), 1);
    }
}

void TestTunnelCommands::upIsNotAskedForBadInput() {
    TunnelProfile tunnel = officeToLab();
    tunnel.host2.endpoint = tunnel.host1.endpoint;
    QVERIFY(store(tunnel));
    QCOMPARE(run({u"up"_s, u"gre-lab"_s}), 2);
    QCOMPARE(run({u"up"_s, fileWith(writeDocument({tunnel}))}), 2);
    QVERIFY2(errors().contains(u"tunnels[0].host"_s), qPrintable(errors()));
    QCOMPARE(run({u"up"_s, fileWith("{}")}), 2);
    QCOMPARE(run({u"up"_s, fileWith(writeDocument({}))}), 2);
    QCOMPARE(run({u"up"_s, m_all->directory.filePath(u"absent.gretel"_s)}), 2);
    QCOMPARE(errors().count(u'\n'), 1);

    QVERIFY(store(officeToLab()));
    m_all->changer.unresolved = {
        {IssueKind::HostNameUnresolved, u"tunnels[0].host2.public"_s, {u"lab.example"_s}}};
    QCOMPARE(run({u"up"_s, u"gre-lab"_s}), 2);
    QVERIFY2(errors().contains(u"host2.public: "_s) && errors().contains(u"lab.example"_s),
             qPrintable(errors()));
    QVERIFY(m_all->changer.asked.isEmpty());
}

void TestTunnelCommands::down() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"down"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Office to lab was down already; nothing was changed.\n"_s);
    m_all->machine.hold(officeToLab());
    QCOMPARE(run({u"down"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Office to lab is down.\n"_s);
    QCOMPARE(m_all->changer.asked, QStringList({u"down "_s + idOf(officeToLab()), u"if risky for 30"_s,
                                                u"down "_s + idOf(officeToLab()), u"if risky for 30"_s}));
    QCOMPARE(run({u"down"_s, fileWith(writeDocument({officeToLab()}))}), 0);
}

void TestTunnelCommands::downAll() {
    QCOMPARE(run({u"down"_s, u"--all"_s}), 0);
    QVERIFY(m_all->changer.asked.isEmpty());

    QVERIFY(store(officeToLab()));
    m_all->machine.hold(officeToLab());
    m_all->machine.hold(officeToAttic()); // its profile is unknown
    Link foreign;
    foreign.name = u"gre9"_s;
    foreign.kind = u"gre"_s;
    foreign.alias = u"gretel of somebody"_s;
    m_all->machine.system.links.push_back(foreign);
    QCOMPARE(run({u"down"_s, u"--all"_s}), 0);
    QCOMPARE(m_all->changer.asked, QStringList({u"down "_s + idOf(officeToLab()),
                                                u"down "_s + idOf(officeToAttic()), u"if risky for 30"_s}));
    QCOMPARE(output(), u"Office to lab is down.\ngre-attic is down.\n"_s);
}

void TestTunnelCommands::downOfWhatHasNoProfile() {
    m_all->machine.hold(officeToAttic());
    QCOMPARE(run({u"down"_s, u"gre-attic"_s}), 0);
    QCOMPARE(m_all->changer.asked, QStringList({u"down "_s + idOf(officeToAttic()), u"if risky for 30"_s}));
    QCOMPARE(run({u"down"_s, u"eth0"_s}), 2); // not ours
    QCOMPARE(m_all->changer.asked.size(), 2);
}

void TestTunnelCommands::statusOfEach() {
    QCOMPARE(run({u"status"_s}), 0);
    QVERIFY(output().startsWith(u"There are no profiles yet"_s));

    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"status"_s}), 0);
    QVERIFY2(output().section(u'\n', 1, 1).contains(u"Down"_s), qPrintable(output()));

    m_all->machine.hold(officeToLab());
    QCOMPARE(run({u"status"_s, u"gre-lab"_s}), 0);
    QVERIFY2(output().section(u'\n', 1, 1).contains(u"Up – unverified"_s), qPrintable(output()));

    m_all->machine.system.links.back().mtu = 1400;
    QCOMPARE(run({u"status"_s}), 0);
    QVERIFY2(output().contains(u"Degraded"_s) && output().contains(u"should be 1468; it is 1400"_s),
             qPrintable(output()));

    m_all->machine.hold(officeToAttic());
    QCOMPARE(run({u"status"_s}), 0);
    QVERIFY2(output().contains(u"gre-attic"_s) && output().contains(u"not among your profiles"_s),
             qPrintable(output()));
    QCOMPARE(run({u"status"_s, u"gre-attic"_s}), 0);
    QVERIFY(!output().contains(u"Office to lab"_s));
}

void TestTunnelCommands::statusJson() {
    QVERIFY(store(officeToLab()) && store(officeToAttic()));
    m_all->machine.hold(officeToLab());
    QCOMPARE(run({u"status"_s, u"--json"_s}), 0);
    const QJsonArray tunnels = jsonIn(output())[u"tunnels"_s].toArray();
    QCOMPARE(tunnels.size(), 2);
    QCOMPARE(tunnels[0][u"state"_s].toString(), u"down"_s);
    QVERIFY(tunnels[0][u"device"_s].isUndefined());
    QCOMPARE(tunnels[1][u"state"_s].toString(), u"up-unverified"_s);
    QCOMPARE(tunnels[1][u"device"_s].toString(), u"gre-lab"_s);
    QCOMPARE(tunnels[1][u"mtu"_s].toInt(), 1468);
}

/// The way to the other host carries less than it did when the tunnel was brought up.
void TestTunnelCommands::mtuOfThePath_data() {
    QTest::addColumn<TunnelProfile>("tunnel");
    QTest::addColumn<int>("offered"); // 0: nothing
    QTest::addColumn<QString>("shown");
    TunnelProfile tunnel = officeToLab();
    QTest::newRow("offered") << tunnel << 1368 << u"auto"_s;
    tunnel.followMtu = true;
    QTest::newRow("followed") << tunnel << 1368 << u"auto, follows the path"_s;
    tunnel.underlayMtu = 1500;
    QTest::newRow("underlay by hand") << tunnel << 0 << u"auto"_s;
    tunnel.mtu = 1468;
    QTest::newRow("MTU by hand") << tunnel << 0 << u"1468"_s;
}

void TestTunnelCommands::mtuOfThePath() {
    QFETCH(TunnelProfile, tunnel);
    QFETCH(int, offered);
    QFETCH(QString, shown);
    QVERIFY(store(tunnel));
    m_all->machine.hold(tunnel);
    m_all->machine.underlayMtu = 1400;
    QCOMPARE(run({u"status"_s}), 0);
    const QString hint = u"    “gretelctl up gre-lab” applies %1."_s.arg(offered);
    QCOMPARE(output().contains(hint), offered > 0);
    QCOMPARE(output().contains(u"carries 1400 bytes: the tunnel's MTU should be 1368; it is 1468."_s),
             offered > 0);
    QCOMPARE(run({u"status"_s, u"--json"_s}), 0);
    QCOMPARE(jsonIn(output())[u"tunnels"_s][0][u"offered_mtu"_s].toInt(), offered);

    QCOMPARE(run({u"show"_s, u"gre-lab"_s}), 0);
    const QStringList lines = output().split(u'\n');
    QVERIFY(std::any_of(lines.begin(), lines.end(), [&](const QString& line) {
        return line.startsWith(u"MTU "_s) && line.endsWith(u' ' + shown);
    }));

    const bool follows = shown.contains(u"follows"_s);
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output().contains(u"While “Office to lab” is up, its MTU follows"_s), follows);
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s, u"--json"_s}), 0);
    QCOMPARE(jsonIn(output())[u"remarks"_s].toArray().size(), follows ? 1 : 0);
}

void TestTunnelCommands::statusOfTheHelper() {
    QVERIFY(store(officeToLab()));
    m_all->changer.seen = {{{officeToLab().id, u"gre-lab"_s, true, true}}, std::chrono::seconds(27)};
    QCOMPARE(run({u"status"_s}), 0);
    QVERIFY2(output().section(u'\n', 1, 1).endsWith(u"yes"_s), qPrintable(output()));
    QVERIFY2(output().contains(u"taken back in 27 s"_s), qPrintable(output()));
    QCOMPARE(run({u"status"_s, u"--json"_s}), 0);
    QCOMPARE(jsonIn(output())[u"confirm_seconds"_s].toInt(), 27);
    QCOMPARE(jsonIn(output())[u"tunnels"_s][0][u"autostart"_s].toBool(), true);

    m_all->changer.seen = {};
    QCOMPARE(run({u"status"_s}), 0);
    QVERIFY(output().section(u'\n', 1, 1).endsWith(u"no"_s));
    QVERIFY(!output().contains(u"taken back"_s));

    m_all->changer.failure = Failure{FailureKind::HelperMissing, {u"the bus's words"_s}};
    QCOMPARE(run({u"status"_s}), 0);
    QVERIFY2(output().section(u'\n', 1, 1).endsWith(u"–"_s), qPrintable(output()));
    QCOMPARE(run({u"status"_s, u"--json"_s}), 0);
    QVERIFY(!jsonIn(output()).contains(u"confirm_seconds"_s));
    QVERIFY(!jsonIn(output())[u"tunnels"_s][0].toObject().contains(u"autostart"_s));
}

void TestTunnelCommands::kernelUnreachable() {
    QVERIFY(store(officeToLab()));
    m_all->machine.failure = Failure{FailureKind::KernelUnreachable, {u"Protocol not supported"_s}};
    for (const QStringList& arguments :
         {QStringList{u"plan"_s, u"gre-lab"_s}, QStringList{u"up"_s, u"gre-lab"_s},
          QStringList{u"down"_s, u"--all"_s}, QStringList{u"status"_s}}) {
        QCOMPARE(run(arguments), exitStatusOf(FailureKind::KernelUnreachable));
        QCOMPARE(errors().count(u'\n'), 1);
    }
    QVERIFY(m_all->changer.asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestTunnelCommands)
#include "test_tunnel_commands.moc"
