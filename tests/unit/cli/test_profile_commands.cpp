// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands_fixture.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

/// The commands that look at profiles and documents, and change nothing.
class TestProfileCommands : public CommandsFixture {
    Q_OBJECT
private slots:
    void init() { renew(); }

    void listsNothingYet();
    void lists();
    void listNamesUnreadableFiles();
    void shows();
    void showsByNameInterfaceOrId_data();
    void showsByNameInterfaceOrId();
    void namesThatAreNotOne();
    void checks_data();
    void checks();
    void checksHere();
};

void TestProfileCommands::listsNothingYet() {
    QCOMPARE(run({u"list"_s}), 0);
    QCOMPARE(output(), u"There are no profiles yet.\n"_s);
    QCOMPARE(run({u"list"_s, u"--json"_s}), 0);
    QVERIFY(jsonIn(output())[u"tunnels"_s].isArray());
}

void TestProfileCommands::lists() {
    QVERIFY(store(officeToLab()) && store(officeToAttic()));
    QCOMPARE(run({u"list"_s}), 0);
    const QStringList lines = output().split(u'\n');
    QCOMPARE(lines.value(1).simplified(), u"Office to attic gre-attic 1.2.3.4 5.6.7.8"_s);
    QCOMPARE(lines.value(2).simplified(), u"Office to lab gre-lab 1.2.3.4 4.3.2.1"_s);
    QCOMPARE(run({u"list"_s, u"--json"_s}), 0);
    const QJsonArray tunnels = jsonIn(output())[u"tunnels"_s].toArray();
    QCOMPARE(tunnels.size(), 2);
    QCOMPARE(tunnels[1][u"id"_s].toString(), idOf(officeToLab()));
    QCOMPARE(tunnels[1][u"host2"_s].toString(), u"4.3.2.1"_s);
}

void TestProfileCommands::listNamesUnreadableFiles() {
    QVERIFY(store(officeToLab()));
    QFile torn(m_all->directory.filePath(u"tunnels/torn.gretel"_s));
    QVERIFY(torn.open(QIODevice::WriteOnly) && torn.write("{") == 1);
    torn.close();
    QCOMPARE(run({u"list"_s}), 1);
    QVERIFY(output().contains(u"Office to lab"_s));
    QVERIFY(errors().contains(u"torn.gretel"_s));
}

void TestProfileCommands::shows() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"show"_s, u"gre-lab"_s}), 0);
    for (const QString& text :
         {u"Office to lab"_s, u"172.16.10.2/30"_s, u"10.16.0.0/24"_s, u"42"_s, u"MTU 1468"_s})
        QVERIFY2(output().contains(text), qPrintable(output()));
    QCOMPARE(run({u"show"_s, u"gre-lab"_s, u"--json"_s}), 0);
    QCOMPARE(output().toUtf8(), writeDocument({officeToLab()}));
}

void TestProfileCommands::showsByNameInterfaceOrId_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << officeToLab().name;
    QTest::newRow("interface") << officeToLab().interface;
    QTest::newRow("id") << idOf(officeToLab());
    QTest::newRow("ID") << idOf(officeToLab()).toUpper();
}

void TestProfileCommands::showsByNameInterfaceOrId() {
    QFETCH(QString, name);
    QVERIFY(store(officeToLab()) && store(officeToAttic()));
    QCOMPARE(run({u"show"_s, name, u"--json"_s}), 0);
    QCOMPARE(output().toUtf8(), writeDocument({officeToLab()}));
}

void TestProfileCommands::namesThatAreNotOne() {
    TunnelProfile twin = officeToAttic();
    twin.name = officeToLab().name;
    QVERIFY(store(officeToLab()) && store(twin));
    for (const QString& command : {u"show"_s, u"plan"_s, u"up"_s, u"down"_s, u"status"_s}) {
        QCOMPARE(run({command, u"Office to lab"_s}), 2);
        QVERIFY(errors().contains(idOf(officeToLab())) && errors().contains(idOf(twin)));
        QCOMPARE(run({command, u"nobody"_s}), 2);
        QVERIFY(errors().startsWith(u"gretelctl: There is no profile “nobody”"_s));
        QCOMPARE(errors().count(u'\n'), 1);
    }
    QVERIFY(m_all->changer.asked.isEmpty());
}

void TestProfileCommands::checks_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error"); // how a line of it starts; empty: there is none

    const auto with = [](auto&& change) {
        TunnelProfile tunnel = officeToLab();
        change(tunnel);
        return writeDocument({tunnel});
    };
    const QByteArray good = with([](TunnelProfile&) {});
    QTest::newRow("good") << good << 0 << QString();
    QTest::newRow("two good ones") << writeDocument({officeToLab(), officeToAttic()}) << 0 << QString();
    QTest::newRow("malformed address") << QByteArray(good).replace("172.16.10.1/30", "172.16.10.300/30") << 2
                                       << u"tunnels[0].host1.tunnel: "_s;
    QTest::newRow("ends apart") << with([](auto& tunnel) {
        tunnel.host2.tunnel = *Prefix::parse(u"172.16.10.6/30"_s);
    }) << 2 << u"tunnels[0].host"_s;
    QTest::newRow("a cell is empty") << with([](auto& tunnel) { tunnel.host2.endpoint.reset(); }) << 2
                                     << u"tunnels[0].host2.public: "_s;
    QTest::newRow("twice the same") << writeDocument({officeToLab(),
                                                      [] {
                                                          TunnelProfile twin = officeToLab();
                                                          twin.id = officeToAttic().id;
                                                          return twin;
                                                      }()})
                                    << 2 << u"tunnels[0]."_s;
    QTest::newRow("NAT") << with([](auto& tunnel) {
        tunnel.host2.endpoint = *Endpoint::parse(u"192.168.1.1"_s);
    }) << 0 << u"tunnels[0].host2.public: warning: "_s;
    QTest::newRow("not JSON") << QByteArray("gre1: 1.2.3.4") << 2 << QString();
    QTest::newRow("unknown key") << QByteArray(good).replace("\"checksum\"", "\"cheksum\"") << 2
                                 << u"tunnels[0]"_s;
    QTest::newRow("over 1 MiB") << good + QByteArray(mostDocumentBytes, ' ') << 2 << QString();
}

void TestProfileCommands::checks() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, error);
    const QString file = fileWith(bytes);
    QVERIFY(!file.isEmpty());
    QCOMPARE(run({u"check"_s, file}), status);
    const QStringList lines = errors().split(u'\n', Qt::SkipEmptyParts);
    const bool named = std::any_of(lines.begin(), lines.end(), [&](const QString& line) {
        return line.startsWith(error) && line.size() > error.size();
    });
    QVERIFY2(error.isEmpty() || named, qPrintable(errors()));
    QCOMPARE(output().isEmpty(), status != 0);
    QCOMPARE(errors().isEmpty(), status == 0 && error.isEmpty());

    m_all->console.input = bytes;
    QCOMPARE(run({u"check"_s, u"-"_s}), status);
    QCOMPARE(run({u"check"_s, u"--json"_s, file}), status);
    QCOMPARE(jsonIn(output())[u"good"_s].toBool(), status == 0);
    QVERIFY(errors().isEmpty());
}

void TestProfileCommands::checksHere() {
    TunnelProfile tunnel = officeToLab();
    tunnel.device = u"eth7"_s;
    const QString file = fileWith(writeDocument({tunnel}));
    QCOMPARE(run({u"check"_s, file}), 0);
    QCOMPARE(run({u"check"_s, u"--here"_s, file}), 2);
    QVERIFY2(errors().contains(u"tunnels[0].device: "_s), qPrintable(errors()));
}

QTEST_GUILESS_MAIN(TestProfileCommands)
#include "test_profile_commands.moc"
