// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "cli/terminal_prompt.h"
#include "in_terminal.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

/// What the other process does: asks, and tells in its exit status what it was answered.
enum Told { Secret = 10, Cancelled = 11, OtherAnswer = 12, FirstUser = 13, SecondUser = 14, NoTerminal = 15 };

int askForSecret() {
    const auto prompt = TerminalPrompt::open();
    if (!prompt)
        return NoTerminal;
    int told = -1;
    prompt->ask({{u"org.gretel.test"_s, u"Something is to be done."_s}, u"alice"_s, u"Password: "_s, false},
                [&](const std::optional<QString>& answer) {
                    told = !answer ? Cancelled : *answer == u"geheim ü"_s ? Secret : OtherAnswer;
                    QCoreApplication::quit();
                });
    QCoreApplication::exec();
    prompt->close();
    return told;
}

int chooseUser() {
    const auto prompt = TerminalPrompt::open();
    if (!prompt)
        return NoTerminal;
    int told = -1;
    prompt->chooseUser({{}, u"Something is to be done."_s}, {u"alice"_s, u"bob"_s},
                       [&](const std::optional<QString>& user) {
                           told = !user ? Cancelled : *user == u"alice"_s ? FirstUser : SecondUser;
                           QCoreApplication::quit();
                       });
    QCoreApplication::exec();
    prompt->close();
    return told;
}

} // namespace

class TestTerminalPrompt : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void isUnseen();
    void signalGivesTheTerminalBack();
    void chooses_data();
    void chooses();
    void needsATerminal();
};

void TestTerminalPrompt::answers_data() {
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<int>("told");
    QTest::newRow("password") << QByteArray("geheim ü\r") << int(Secret);
    QTest::newRow("corrected") << QByteArray("geheimn\x7f ü\r") << int(Secret);
    QTest::newRow("begun anew") << QByteArray("falsch\x15geheim ü\r") << int(Secret);
    QTest::newRow("another") << QByteArray("falsch\r") << int(OtherAnswer);
    QTest::newRow("nothing") << QByteArray("\r") << int(OtherAnswer);
    QTest::newRow("Ctrl-C") << QByteArray("\x03") << int(Cancelled);
    QTest::newRow("Ctrl-C in the middle") << QByteArray("gehei\x03") << int(Cancelled);
    QTest::newRow("Ctrl-D") << QByteArray("\x04") << int(Cancelled);
    QTest::newRow("Ctrl-D in the middle") << QByteArray("gehei\x04") << int(Cancelled);
}

void TestTerminalPrompt::answers() {
    QFETCH(QByteArray, keys);
    QFETCH(int, told);
    InTerminal terminal("--ask-for-secret");
    QVERIFY2(terminal.shows("Something is to be done.\r\nPassword of alice: "), terminal.shown().constData());
    QTRY_VERIFY(!terminal.echoes());
    terminal.type(keys);
    QCOMPARE(terminal.finish(), told);
    QVERIFY2(!terminal.shown().contains("gehei"), terminal.shown().constData());
}

void TestTerminalPrompt::isUnseen() {
    InTerminal terminal("--ask-for-secret");
    QVERIFY(terminal.shows("alice: "));
    QTRY_VERIFY(!terminal.echoes() && !terminal.signalsByKey());
    terminal.type("falsch\r");
    QVERIFY(terminal.shows("\r\n"));
    QTRY_VERIFY(terminal.echoes() && terminal.signalsByKey());
    QCOMPARE(terminal.finish(), int(OtherAnswer));
}

void TestTerminalPrompt::signalGivesTheTerminalBack() {
    InTerminal terminal("--ask-for-secret");
    QVERIFY(terminal.shows("alice: "));
    QTRY_VERIFY(!terminal.echoes());
    QCOMPARE(::kill(terminal.child(), SIGTERM), 0);
    QTRY_VERIFY(terminal.echoes() && terminal.signalsByKey());
    QCOMPARE(terminal.finish(), -SIGTERM);
}

void TestTerminalPrompt::chooses_data() {
    QTest::addColumn<QByteArrayList>("keys");
    QTest::addColumn<int>("told");
    QTest::newRow("1") << QByteArrayList{"1\r"} << int(FirstUser);
    QTest::newRow("2") << QByteArrayList{"2\r"} << int(SecondUser);
    QTest::newRow("by name") << QByteArrayList{"bob\r"} << int(SecondUser);
    QTest::newRow("asked again") << QByteArrayList{"3\r", "-1\r", "x\r", "2\r"} << int(SecondUser);
    QTest::newRow("Ctrl-C") << QByteArrayList{"\x03"} << int(Cancelled);
}

void TestTerminalPrompt::chooses() {
    QFETCH(QByteArrayList, keys);
    QFETCH(int, told);
    InTerminal terminal("--choose-user");

    for (const QByteArray& answer : keys) {
        QVERIFY2(terminal.shows("1 to 2"), terminal.shown().constData());
        QTRY_VERIFY(!terminal.signalsByKey());
        terminal.type(answer);
    }
    QCOMPARE(terminal.finish(), told);
}

void TestTerminalPrompt::needsATerminal() {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--ask-for-secret"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), int(NoTerminal));
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QByteArray task = argc > 1 ? argv[1] : "";
    if (task == "--ask-for-secret")
        return askForSecret();
    if (task == "--choose-user")
        return chooseUser();
    TestTerminalPrompt test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_terminal_prompt.moc"
