// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_fixture.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Changes that wait for a confirmation, and tunnels that come up with the computer.
class TestChangeCommands : public CommandsFixture {
    Q_OBJECT
private slots:
    void init() { renew(); }

    void countdown_data();
    void countdown();
    void warnings_data();
    void warnings();
    void nothingWaits();
    void answers_data();
    void answers();
    void confirmAndRevert();
    void autostart();
    void autostartOfWhatIsDown();
    void autostartOfWhatHasNoProfile();
    void restore_data();
    void restore();
};

void TestChangeCommands::countdown_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("wait"); // as the helper is told
    const auto row = [](const char* options, int status, const QString& wait) {
        for (const char* command : {"up", "down"})
            QTest::addRow("%s %s", command, options)
                << QString::fromLatin1(command)
                << QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts) << status << wait;
    };
    row("", 0, u"if risky for 30"_s);
    row("--no-confirm", 0, {});
    row("--confirm 5", 0, u"for 5"_s);
    row("--confirm 3600", 0, u"for 3600"_s);
    row("--confirm 4", 2, {});
    row("--confirm 3601", 2, {});
    row("--confirm -30", 2, {});
    row("--confirm 0x20", 2, {});
    row("--confirm 4294967326", 2, {});
    row("--confirm=", 2, {});
    row("--confirm 30 --no-confirm", 2, {});
}

/// How long the helper is told to wait; nothing is asked of it when the options are wrong.
void TestChangeCommands::countdown() {
    QFETCH(QString, command);
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QString, wait);
    QVERIFY(store(officeToLab()));
    QCOMPARE(run(QStringList{command, u"gre-lab"_s} + options), status);
    QStringList asked;
    if (status == 0)
        asked.append(command == u"up" ? u"up Office to lab"_s : u"down "_s + idOf(officeToLab()));
    if (!wait.isEmpty())
        asked.append(wait);
    QCOMPARE(m_all->changer.asked, asked);
    QCOMPARE(errors().isEmpty(), status == 0);
}

void TestChangeCommands::warnings_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("seconds"); // that the helper waits
    QTest::addColumn<int>("lines");   // the notice, and why it waits
    QTest::newRow("risky") << QStringList() << 30 << 2;
    QTest::newRow("blocked by another firewall, and stays") << QStringList() << 0 << 1;
    QTest::newRow("risky, and wanted so") << QStringList{u"--confirm"_s, u"60"_s} << 60 << 1;
    QTest::newRow("risky, and stays") << QStringList{u"--no-confirm"_s} << 0 << 1;
}

/// What the helper found is said; the reason for waiting only where nobody asked for it.
void TestChangeCommands::warnings() {
    QFETCH(QStringList, options);
    QFETCH(int, seconds);
    QFETCH(int, lines);
    QVERIFY(store(officeToLab()));
    m_all->changer.applied.notices = {
        {NoticeKind::TouchesRemoteSession, {u"10.0.0.0/8"_s, u"gre-lab"_s, u"10.1.1.1"_s}}};
    m_all->changer.applied.confirm = std::chrono::seconds(seconds);
    QCOMPARE(run(QStringList{u"up"_s, u"gre-lab"_s} + options), 0);
    QVERIFY(errors().contains(u"10.1.1.1"_s));
    QCOMPARE(errors().count(u'\n'), lines);
    QCOMPARE(output().contains(u"gretelctl confirm token"_s), seconds > 0);
}

/// A change that did nothing is not waited for, whoever is there.
void TestChangeCommands::nothingWaits() {
    QVERIFY(store(officeToLab()));
    m_all->changer.applied.changed = false;
    m_all->person.answer = Person::Answer::Keep;
    QCOMPARE(run({u"up"_s, u"--confirm"_s, u"30"_s, u"gre-lab"_s}), 0);
    QCOMPARE(m_all->person.askedFor, 0s);
    QVERIFY(!output().contains(u"token"_s));
}

void TestChangeCommands::answers_data() {
    using enum Person::Answer;
    QTest::addColumn<QString>("command");
    QTest::addColumn<Person::Answer>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char* name, Person::Answer answer, int status, const QString& asked) {
        for (const char* command : {"up", "down"})
            QTest::addRow("%s, %s", command, name)
                << QString::fromLatin1(command) << answer << status << asked;
    };
    row("keep", Keep, 0, u"confirm token"_s);
    row("take back", TakeBack, 1, u"revert token"_s);
    row("gone", None, 1, QString());
    row("reverted", Reverted, 1, QString());
    row("too late", TooLate, 1, QString());
}

void TestChangeCommands::answers() {
    QFETCH(QString, command);
    QFETCH(Person::Answer, answer);
    QFETCH(int, status);
    QFETCH(QString, asked);
    QVERIFY(store(officeToLab()));
    m_all->changer.applied.confirm = 29s;
    m_all->person.answer = answer;
    QCOMPARE(run({command, u"--confirm"_s, u"30"_s, u"gre-lab"_s}), status);
    QCOMPARE(m_all->person.askedFor, 29s); // the helper's time, not our own
    // Before the question, and for another terminal.
    QVERIFY(m_all->console.flushed.endsWith(u"    gretelctl confirm token\n"_s));
    QCOMPARE(m_all->changer.asked.value(2), asked);
}

void TestChangeCommands::confirmAndRevert() {
    QCOMPARE(run({u"confirm"_s, u"t-1"_s}), 0);
    QCOMPARE(run({u"revert"_s, u"t-2"_s}), 0);
    QCOMPARE(m_all->changer.asked, QStringList({u"confirm t-1"_s, u"revert t-2"_s}));
    m_all->changer.failure = Failure{FailureKind::NothingPending, {}};
    QCOMPARE(run({u"confirm"_s, u"t-1"_s}), 1);
    QCOMPARE(run({u"revert"_s, u"t-1"_s}), 1);
    QVERIFY(output().isEmpty());
    QCOMPARE(errors().count(u'\n'), 1);
    QCOMPARE(run({u"confirm"_s}), 2);
}

void TestChangeCommands::autostart() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"autostart"_s, u"gre-lab"_s, u"on"_s}), 0);
    QVERIFY(output().startsWith(u"Office to lab comes up"_s));
    QCOMPARE(run({u"autostart"_s, u"Office to lab"_s, u"off"_s}), 0);
    QCOMPARE(m_all->changer.asked,
             QStringList({u"start "_s + idOf(officeToLab()), u"no start "_s + idOf(officeToLab())}));
    QCOMPARE(run({u"autostart"_s, u"gre-lab"_s, u"yes"_s}), 2);
    QCOMPARE(run({u"autostart"_s, u"gre-lab"_s}), 2);
    QCOMPARE(run({u"autostart"_s, u"nobody"_s, u"on"_s}), 2);
    QCOMPARE(m_all->changer.asked.size(), 2);
}

void TestChangeCommands::autostartOfWhatIsDown() {
    QVERIFY(store(officeToLab()));
    m_all->changer.failure = Failure{FailureKind::NoSuchTunnel, {idOf(officeToLab())}};
    QCOMPARE(run({u"autostart"_s, u"gre-lab"_s, u"on"_s}), 1);
    QVERIFY2(errors().startsWith(u"gretelctl: Office to lab is not up"_s), qPrintable(errors()));
}

void TestChangeCommands::autostartOfWhatHasNoProfile() {
    m_all->changer.seen.tunnels = {{officeToAttic().id, u"gre-attic"_s, true, true}};
    QCOMPARE(run({u"autostart"_s, u"gre-attic"_s, u"off"_s}), 0);
    QCOMPARE(run({u"autostart"_s, idOf(officeToAttic()), u"off"_s}), 0);
    QCOMPARE(m_all->changer.asked, QStringList(2, u"no start "_s + idOf(officeToAttic())));
}

void TestChangeCommands::restore_data() {
    QTest::addColumn<bool>("upAtOnce");
    QTest::addColumn<bool>("upLater");
    QTest::addColumn<int>("status");
    QTest::newRow("up") << true << true << 0;
    QTest::newRow("up later") << false << true << 0;
    QTest::newRow("not up") << false << false << 1;
}

void TestChangeCommands::restore() {
    QFETCH(bool, upAtOnce);
    QFETCH(bool, upLater);
    QFETCH(int, status);
    QVERIFY(store(officeToLab()));
    const HelperTunnel other{QUuid::createUuid(), u"gre-x"_s, false, false}; // down, and may be
    m_all->changer.seen.tunnels = {{officeToLab().id, {}, upAtOnce, true}, other};
    m_all->changer.later.tunnels = {
        {officeToLab().id, {}, upLater, true}, {officeToAttic().id, {}, upLater, true}, other};
    QCOMPARE(run({u"restore"_s}), status);
    QCOMPARE(m_all->changer.waited, 90s);
    QCOMPARE(errors().count(u'\n'), status == 0 ? 0 : 2);
    QCOMPARE(errors().contains(u"Office to lab"_s), status != 0);
    QCOMPARE(errors().contains(idOf(officeToAttic())), status != 0);
    QCOMPARE(run({u"restore"_s, u"--wait"_s, u"5"_s}), status);
    QCOMPARE(m_all->changer.waited, 5s);
    QCOMPARE(run({u"restore"_s, u"--wait"_s, u"soon"_s}), 2);
}

QTEST_GUILESS_MAIN(TestChangeCommands)
#include "test_change_commands.moc"
