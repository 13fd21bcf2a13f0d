// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "cli/command_line.h"
#include "example_tunnels.h"
#include "formats/document.h"
#include "stub_surroundings.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonIn(const QString& text) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject{};
}

QString idOf(const TunnelProfile& tunnel) {
    return tunnel.id.toString(QUuid::WithoutBraces);
}

} // namespace

/// The commands themselves, on a machine that does not exist.
class TestCommands : public QObject {
    Q_OBJECT
private slots:
    void init() { m_all = std::make_unique<StubSurroundings>(); }

    void usage_data();
    void usage();
    void mtu_data();
    void mtu();
    void mtuJson();
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
    void plans();
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
    void kernelUnreachable();

private:
    int run(const QStringList& arguments) {
        m_all->console.output.clear();
        m_all->console.errors.clear();
        return runCommandLine(arguments, m_all->surroundings);
    }
    const QString& output() const { return m_all->console.output; }
    const QString& errors() const { return m_all->console.errors; }
    QString fileWith(const QByteArray& bytes) {
        const QString path = m_all->directory.filePath(u"input.gretel"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    bool store(const TunnelProfile& tunnel) { return m_all->store.save(tunnel).ok(); }

    std::unique_ptr<StubSurroundings> m_all;
};

void TestCommands::usage_data() {
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

void TestCommands::usage() {
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, start);
    QCOMPARE(run(arguments), status);
    const QString said = status == 0 ? output() : errors();
    QVERIFY2(said.startsWith(start), qPrintable(said));
    QVERIFY(status == 0 || said.count(u'\n') == 1);
    QVERIFY((status == 0 ? errors() : output()).isEmpty());
}

void TestCommands::mtu_data() {
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

void TestCommands::mtu() {
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

void TestCommands::mtuJson() {
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

void TestCommands::listsNothingYet() {
    QCOMPARE(run({u"list"_s}), 0);
    QCOMPARE(output(), u"There are no profiles yet.\n"_s);
    QCOMPARE(run({u"list"_s, u"--json"_s}), 0);
    QVERIFY(jsonIn(output())[u"tunnels"_s].isArray());
}

void TestCommands::lists() {
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

void TestCommands::listNamesUnreadableFiles() {
    QVERIFY(store(officeToLab()));
    QFile torn(m_all->directory.filePath(u"tunnels/torn.gretel"_s));
    QVERIFY(torn.open(QIODevice::WriteOnly) && torn.write("{") == 1);
    torn.close();
    QCOMPARE(run({u"list"_s}), 1);
    QVERIFY(output().contains(u"Office to lab"_s));
    QVERIFY(errors().contains(u"torn.gretel"_s));
}

void TestCommands::shows() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"show"_s, u"gre-lab"_s}), 0);
    for (const QString& text :
         {u"Office to lab"_s, u"172.16.10.2/30"_s, u"10.16.0.0/24"_s, u"42"_s, u"MTU 1468"_s})
        QVERIFY2(output().contains(text), qPrintable(output()));
    QCOMPARE(run({u"show"_s, u"gre-lab"_s, u"--json"_s}), 0);
    QCOMPARE(output().toUtf8(), writeDocument({officeToLab()}));
}

void TestCommands::showsByNameInterfaceOrId_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << officeToLab().name;
    QTest::newRow("interface") << officeToLab().interface;
    QTest::newRow("id") << idOf(officeToLab());
    QTest::newRow("ID") << idOf(officeToLab()).toUpper();
}

void TestCommands::showsByNameInterfaceOrId() {
    QFETCH(QString, name);
    QVERIFY(store(officeToLab()) && store(officeToAttic()));
    QCOMPARE(run({u"show"_s, name, u"--json"_s}), 0);
    QCOMPARE(output().toUtf8(), writeDocument({officeToLab()}));
}

void TestCommands::namesThatAreNotOne() {
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

void TestCommands::checks_data() {
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

void TestCommands::checks() {
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

void TestCommands::checksHere() {
    TunnelProfile tunnel = officeToLab();
    tunnel.device = u"eth7"_s;
    const QString file = fileWith(writeDocument({tunnel}));
    QCOMPARE(run({u"check"_s, file}), 0);
    QCOMPARE(run({u"check"_s, u"--here"_s, file}), 2);
    QVERIFY2(errors().contains(u"tunnels[0].device: "_s), qPrintable(errors()));
}

void TestCommands::plans() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 0);
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

void TestCommands::plansNothing() {
    QVERIFY(store(officeToLab()));
    m_all->machine.hold(officeToLab());
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Nothing to do.\n"_s);
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s, u"--json"_s}), 0);
    QVERIFY(jsonIn(output())[u"operations"_s].toArray().isEmpty());
}

void TestCommands::planIsRefused() {
    TunnelProfile tunnel = officeToLab();
    tunnel.host2.tunnel = tunnel.host1.tunnel;
    QVERIFY(store(tunnel));
    QCOMPARE(run({u"plan"_s, u"gre-lab"_s}), 2);
    QVERIFY2(errors().startsWith(u"host"_s), qPrintable(errors())); // a profile has no place in a file
    QVERIFY(output().isEmpty());
}

void TestCommands::up() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"up"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Office to lab is up.\n"_s);
    QCOMPARE(m_all->changer.asked, QStringList{u"up Office to lab"_s});

    const QString file = fileWith(writeDocument({officeToLab(), officeToAttic()}));
    QCOMPARE(run({u"up"_s, file}), 0);
    QCOMPARE(m_all->changer.asked.size(), 3);
}

void TestCommands::upAgain() {
    QVERIFY(store(officeToLab()));
    m_all->machine.hold(officeToLab());
    QCOMPARE(run({u"up"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Office to lab was up already; nothing was changed.\n"_s);
    QCOMPARE(m_all->changer.asked.size(), 1); // the helper's plan is the truth
}

void TestCommands::upFails_data() {
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

void TestCommands::upFails() {
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

void TestCommands::upIsNotAskedForBadInput() {
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

void TestCommands::down() {
    QVERIFY(store(officeToLab()));
    QCOMPARE(run({u"down"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Office to lab was down already; nothing was changed.\n"_s);
    m_all->machine.hold(officeToLab());
    QCOMPARE(run({u"down"_s, u"gre-lab"_s}), 0);
    QCOMPARE(output(), u"Office to lab is down.\n"_s);
    QCOMPARE(m_all->changer.asked, QStringList(2, u"down "_s + idOf(officeToLab())));
    QCOMPARE(run({u"down"_s, fileWith(writeDocument({officeToLab()}))}), 0);
}

void TestCommands::downAll() {
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
    QCOMPARE(m_all->changer.asked,
             QStringList({u"down "_s + idOf(officeToLab()), u"down "_s + idOf(officeToAttic())}));
    QCOMPARE(output(), u"Office to lab is down.\ngre-attic is down.\n"_s);
}

void TestCommands::downOfWhatHasNoProfile() {
    m_all->machine.hold(officeToAttic());
    QCOMPARE(run({u"down"_s, u"gre-attic"_s}), 0);
    QCOMPARE(m_all->changer.asked, QStringList{u"down "_s + idOf(officeToAttic())});
    QCOMPARE(run({u"down"_s, u"eth0"_s}), 2); // not ours
    QCOMPARE(m_all->changer.asked.size(), 1);
}

void TestCommands::statusOfEach() {
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
    QVERIFY2(output().contains(u"Degraded"_s) && output().contains(u"    The MTU"_s), qPrintable(output()));

    m_all->machine.hold(officeToAttic());
    QCOMPARE(run({u"status"_s}), 0);
    QVERIFY2(output().contains(u"gre-attic"_s) && output().contains(u"not among your profiles"_s),
             qPrintable(output()));
    QCOMPARE(run({u"status"_s, u"gre-attic"_s}), 0);
    QVERIFY(!output().contains(u"Office to lab"_s));
}

void TestCommands::statusJson() {
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

void TestCommands::kernelUnreachable() {
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

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
