// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "cli/terminal_person.h"
#include "in_terminal.h"

using namespace gretel;
using namespace std::chrono_literals;

namespace {

constexpr int nobody = 30;

/// What the other process does: asks, and tells in its exit status what it was answered. A helper that takes
/// the change back does so once the question stands.
int ask(bool reverted) {
    HelperClient client;
    TerminalPerson person(client);
    if (!person.isThere())
        return nobody;
    if (reverted)
        QTimer::singleShot(0, &client, &HelperClient::reverted);
    return int(person.askToKeep(1000s));
}

} // namespace

class TestTerminalPerson : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void endsWhenTakenBack();
    void signalGivesTheTerminalBack();
    void needsATerminal();
};

void TestTerminalPerson::answers_data() {
    using enum Person::Answer;
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<Person::Answer>("answer");
    QTest::newRow("y") << QByteArray("y\r") << Keep;
    QTest::newRow("YES") << QByteArray(" YES \r") << Keep;
    QTest::newRow("n") << QByteArray("n\r") << TakeBack;
    QTest::newRow("nothing") << QByteArray("\r") << TakeBack;
    QTest::newRow("yet") << QByteArray("yet\r") << TakeBack;
    QTest::newRow("taken back and kept") << QByteArray("n\x7fy\r") << Keep;
    QTest::newRow("Ctrl-C") << QByteArray("\x03") << None;
    QTest::newRow("Ctrl-C after y") << QByteArray("y\x03") << None;
    QTest::newRow("Ctrl-D") << QByteArray("\x04") << None;
    QTest::newRow("Ctrl-D after y") << QByteArray("y\x04") << None;
}

void TestTerminalPerson::answers() {
    QFETCH(QByteArray, keys);
    QFETCH(Person::Answer, answer);
    InTerminal terminal("--ask");
    QVERIFY2(terminal.shows("Keep this change? [y/N] (taken back in 1000 s) "), terminal.shown().constData());
    terminal.type(keys);
    QCOMPARE(terminal.finish(), int(answer));
}

void TestTerminalPerson::endsWhenTakenBack() {
    InTerminal terminal("--reverted");
    QVERIFY(terminal.shows("Keep this change?"));
    QCOMPARE(terminal.finish(), int(Person::Answer::Reverted));
    QVERIFY(terminal.shown().endsWith("\r\n")); // the shell's prompt begins a line
}

/// Killed, it leaves the terminal as it was, and the change to the helper.
void TestTerminalPerson::signalGivesTheTerminalBack() {
    InTerminal terminal("--ask");
    QVERIFY(terminal.shows("Keep this change?"));
    QTRY_VERIFY(!terminal.signalsByKey());
    QCOMPARE(::kill(terminal.child(), SIGHUP), 0);
    QTRY_VERIFY(terminal.signalsByKey());
    QCOMPARE(terminal.finish(), -SIGHUP);
}

void TestTerminalPerson::needsATerminal() {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--ask")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), nobody);
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QByteArray task = argc > 1 ? argv[1] : "";
    if (task == "--ask" || task == "--reverted")
        return ask(task == "--reverted");
    TestTerminalPerson test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_terminal_person.moc"
