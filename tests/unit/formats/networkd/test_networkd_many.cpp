// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "format_checks.h"
#include "formats/ini/networkd.h"

using namespace gretel;

namespace {

constexpr int many = 10000;

QString nameOf(int number) {
    return QStringLiteral("gre-%1").arg(number);
}

/// independent: of the device below, which else another .network names.
TextFile netdev(int number, bool independent = true) {
    QByteArray text =
        "[NetDev]\nKind=gre\nName=" + nameOf(number).toLatin1() + "\n[Tunnel]\nRemote=4.3.2.1\n";
    if (independent)
        text += "Independent=yes\n";
    return {nameOf(number) + QStringLiteral(".netdev"), text};
}

/// With an address in which the number can be seen.
TextFile network(const QString& file, const QByteArray& names, int number) {
    return {file + QStringLiteral(".network"),
            "[Match]\nName=" + names + "\n[Network]\nAddress=" +
                Prefix(IpAddress::fromIpv4(0x0a000000 + 4 * quint32(number) + 1), 30).toString().toLatin1() +
                '\n'};
}

/// The number in the address; -1 without one.
int numberIn(const ReadEnd& read) {
    return read.end.address ? int((read.end.address->address().toIpv4() - 0x0a000001) / 4) : -1;
}

QByteArray listOf(int first, int count) {
    QByteArray names;
    for (int number = first; number < first + count; ++number)
        names += nameOf(number).toLatin1() + ' ';
    return names.trimmed();
}

} // namespace

/// Where each file is held against each device, one of these takes minutes.
class TestNetworkdMany : public QObject {
    Q_OBJECT

private slots:
    void oneNetworkEach();
    void namesTogether();
    void networksForOthers();
    void oneParent();
    void precedence_data();
    void precedence();
    void parents_data();
    void parents();
    void aThirdOfTheName();
};

void TestNetworkdMany::oneNetworkEach() {
    std::vector<TextFile> files;
    for (int number = 0; number < many; ++number) {
        files.push_back(netdev(number, false));
        files.push_back(network(nameOf(number), nameOf(number).toLatin1(), number));
    }
    const auto ends = networkdFormat().read(files);
    QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
    QCOMPARE(ends->size(), size_t(many));
    for (const ReadEnd& read : *ends)
        QCOMPARE(nameOf(numberIn(read)), read.end.interface);
}

void TestNetworkdMany::namesTogether() {
    constexpr int together = 100; // a line is at most 4096 characters long
    std::vector<TextFile> files;
    for (int number = 0; number < many; ++number)
        files.push_back(netdev(number));
    for (int number = 0; number < many; number += together)
        files.push_back(network(nameOf(number), listOf(number, together), number));
    const auto ends = networkdFormat().read(files);
    QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
    for (const ReadEnd& read : *ends)
        QVERIFY(numberIn(read) >= 0);
}

/// By the hardware's address, so by no name.
void TestNetworkdMany::networksForOthers() {
    std::vector<TextFile> files;
    for (int number = 0; number < many; ++number) {
        files.push_back(netdev(number));
        files.push_back({nameOf(number) + QStringLiteral(".network"),
                         "[Match]\nMACAddress=00:00:5e:00:53:01\n[Network]\nDHCP=yes\n"});
    }
    const auto ends = networkdFormat().read(files);
    QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
    QCOMPARE(ends->size(), size_t(many));
    QCOMPARE(numberIn(ends->front()), -1);
}

void TestNetworkdMany::oneParent() {
    std::vector<TextFile> files;
    QByteArray parent = "[Match]\nName=eth0\n[Network]\n";
    for (int number = 0; number < many; ++number) {
        files.push_back(netdev(number, false));
        parent += "Tunnel=" + nameOf(number).toLatin1() + '\n';
    }
    files.push_back({QStringLiteral("eth0.network"), parent});
    const auto ends = networkdFormat().read(files);
    QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
    for (const ReadEnd& read : *ends)
        QCOMPARE(read.end.gre.device, QStringLiteral("eth0"));
}

void TestNetworkdMany::precedence_data() {
    QTest::addColumn<QByteArrayList>("names"); // of the files' [Match], in the order of the files' names
    QTest::addColumn<int>("taken");
    const auto row = [](const QByteArrayList& names, int taken) {
        QTest::newRow(names.join(", ").constData()) << names << taken;
    };
    row({"gre-1"}, 0);
    row({"gre-2"}, -1);
    row({"gre-1", "gre-1"}, 0);
    row({"gre-2", "gre-1", "gre-1"}, 1);
    row({"gre-*", "gre-1"}, 0);
    row({"gre-1", "gre-*"}, 0);
    row({"eth*", "gre-1", "gre-*"}, 1);
    row({"eth*", "gre-?", "gre-1"}, 1);
    row({"eth0 gre-1", "gre-1"}, 0);
    row({"eth0 eth1", "gre-1"}, 1);
    row({"!gre-1", "gre-1"}, 1);
    row({"!eth0", "gre-1"}, 0);
    row({"gre-1", "!eth0"}, 0);
    row({"[g]re-1", "gre-1"}, 1);
    row({"", "gre-1"}, 1);
    row({"GRE-1", "gre-1"}, 1);
}

void TestNetworkdMany::precedence() {
    QFETCH(QByteArrayList, names);
    // Handed in the other way round: only the files' names count.
    std::vector<TextFile> files{netdev(1)};
    for (int number = int(names.size()) - 1; number >= 0; --number)
        files.push_back(network(QString::number(number), names[number], number));
    const auto ends = networkdFormat().read(files);
    QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
    QTEST(numberIn(ends->front()), "taken");
}

void TestNetworkdMany::parents_data() {
    QTest::addColumn<QByteArrayList>("names"); // of .network files that all ask for the tunnel
    QTest::addColumn<bool>("independent");
    QTest::addColumn<QString>("parent");
    const auto row = [](const QByteArrayList& names, bool independent, const char* parent) {
        QByteArray title = names.join(", ");
        if (independent)
            title += " independent";
        QTest::newRow(title.constData()) << names << independent << QString::fromLatin1(parent);
    };
    row({"eth0"}, false, "eth0");
    row({"eth0"}, true, "");
    row({"eth0", "eth1"}, false, "eth1");
    row({"eth*"}, false, "");
    row({"eth0 eth1"}, false, "");
    row({"eth0", "eth*"}, false, "eth0");
    row({"gre-1", "eth0"}, false, "eth0");
    row({"eth0", "gre-1"}, false, "eth0");
    row({"gre-1"}, false, "");
}

void TestNetworkdMany::parents() {
    QFETCH(QByteArrayList, names);
    QFETCH(bool, independent);
    std::vector<TextFile> files{netdev(1, independent)};
    for (int number = 0; number < int(names.size()); ++number) {
        files.push_back(network(QString::number(number), names[number], number));
        files.back().bytes += "Tunnel=other\nTunnel=gre-1\n";
    }
    const auto ends = networkdFormat().read(files);
    QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
    QTEST(ends->front().end.gre.device, "parent");
}

void TestNetworkdMany::aThirdOfTheName() {
    std::vector<TextFile> files;
    for (const char* name : {"1.netdev", "2.netdev", "3.netdev"})
        files.push_back({QString::fromLatin1(name), netdev(1).bytes});
    const auto ends = networkdFormat().read(files);
    QVERIFY(!ends.ok());
    QStringList places;
    for (const Issue& issue : ends.error())
        places << issue.place->file + u' ' + checks::kindName(issue.kind);
    QCOMPARE(places,
             (QStringList{QStringLiteral("2.netdev RepeatedLine"), QStringLiteral("3.netdev RepeatedLine")}));
}

QTEST_APPLESS_MAIN(TestNetworkdMany)
#include "test_networkd_many.moc"
