// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_fixture.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

/// What is said on the command line itself, and what needs nothing else.
class TestCommandLine : public CommandsFixture {
    Q_OBJECT
private slots:
    void init() { renew(); }

    void usage_data();
    void usage();
    void mtu_data();
    void mtu();
    void mtuJson();
};

void TestCommandLine::usage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("start"); // of what is said, on the stream that the status tells
    QTest::newRow("none") << QStringList{} << 2 << u"gretelctl: Say what to do"_s;
    QTest::newRow("--help") << QStringList{u"--help"_s} << 0 << u"Usage: gretelctl COMMAND"_s;
    QTest::newRow("-h") << QStringList{u"-h"_s} << 0 << u"Usage: gretelctl COMMAND"_s;
    QTest::newRow("unknown") << QStringList{u"raise"_s} << 2 << u"gretelctl: There is no command “raise”"_s;
    QTest::newRow("up --help") << QStringList{u"up"_s, u"--help"_s} << 0
                               << u"Usage: gretelctl up NAME|FILE"_s;
    QTest::newRow("up") << QStringList{u"up"_s} << 2 << u"gretelctl: “up” needs more"_s;
    QTest::newRow("up a b") << QStringList{u"up"_s, u"a"_s, u"b"_s} << 2
                            << u"gretelctl: “up” has no use for “b”"_s;
    QTest::newRow("up --force a") << QStringList{u"up"_s, u"--force"_s, u"a"_s} << 2
                                  << u"gretelctl: Unknown option 'force'."_s;
    QTest::newRow("down") << QStringList{u"down"_s} << 2 << u"gretelctl: Say which tunnel"_s;
    QTest::newRow("down --all a") << QStringList{u"down"_s, u"--all"_s, u"a"_s} << 2
                                  << u"gretelctl: Give either"_s;
    QTest::newRow("mtu 42") << QStringList{u"mtu"_s, u"--key"_s, u"42"_s} << 2
                            << u"gretelctl: “mtu” has no use for “42”."_s;
    QTest::newRow("mtu --underlay") << QStringList{u"mtu"_s, u"--underlay"_s} << 2
                                    << u"gretelctl: Missing value after '--underlay'."_s;
}

void TestCommandLine::usage() {
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, start);
    QCOMPARE(run(arguments), status);
    const QString said = status == 0 ? output() : errors();
    QVERIFY2(said.startsWith(start), qPrintable(said));
    QVERIFY(status == 0 || said.count(u'\n') == 1);
    QVERIFY((status == 0 ? errors() : output()).isEmpty());
}

void TestCommandLine::mtu_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("number"); // empty: refused
    const auto row = [](const char* arguments, const char* number) {
        QTest::newRow(*arguments ? arguments : "none")
            << QString::fromLatin1(arguments) << QString::fromLatin1(number);
    };
    row("", "1476");
    row("--key", "1472");
    row("--checksum", "1472");
    row("--key --checksum", "1468");
    row("--key --checksum --sequence", "1464");
    row("--underlay 1492 --key --checksum", "1460");
    row("--underlay=1492 --key --checksum", "1460");
    row("--outer ipv6", "1456");
    row("--underlay 92", "68");
    row("--underlay 91", "");
    row("--underlay 65535", "65511");
    row("--underlay 65536", "");
    row("--underlay 99999999999999999999", "");
    row("--underlay many", "");
    row("--underlay 0x5dc", "");
    row("--underlay +1500", "");
    row("--underlay -1500", "");
    row("--underlay 1500.5", "");
    row("--underlay=", "");
    row("--outer ipx", "");
}

void TestCommandLine::mtu() {
    QFETCH(QString, arguments);
    QFETCH(QString, number);
    const int status = run(QStringList{u"mtu"_s} + arguments.split(u' ', Qt::SkipEmptyParts));
    if (number.isEmpty()) {
        QCOMPARE(status, 2);
        QVERIFY(output().isEmpty());
        QVERIFY(errors().startsWith(u"gretelctl: "_s));
        QCOMPARE(errors().count(u'\n'), 1);
        return;
    }
    QCOMPARE(status, 0);
    QCOMPARE(output().section(u'\n', 0, 0), number);
    QVERIFY(errors().isEmpty());
}

void TestCommandLine::mtuJson() {
    QCOMPARE(run({u"mtu"_s, u"--json"_s, u"--key"_s, u"--checksum"_s}), 0);
    const QJsonObject object = jsonIn(output());
    QCOMPARE(object[u"mtu"_s].toInt(), 1468);
    QCOMPARE(object[u"mss_ipv4"_s].toInt(), 1428);
    QCOMPARE(object[u"mss_ipv6"_s].toInt(), 1408);
    int bytes = 0;
    for (const QJsonValue& layer : object[u"layers"_s].toArray())
        bytes += layer[u"bytes"_s].toInt();
    QCOMPARE(bytes, 1500);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
