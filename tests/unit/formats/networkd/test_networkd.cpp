// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "format_checks.h"
#include "formats/ini/networkd.h"

using namespace gretel;

namespace {

const QByteArray device = "[NetDev]\n"
                          "Name=gre-lab\n"
                          "Kind=gre\n"
                          "[Tunnel]\n"
                          "Independent=yes\n"
                          "Remote=4.3.2.1\n";
const QByteArray network = "[Match]\n"
                           "Name=gre-lab\n"
                           "[Network]\n"
                           "Address=172.16.10.1/30\n";

ReadEnds read(const QByteArray& netdev, const QByteArray& nets = network) {
    return networkdFormat().read({{QStringLiteral("1.netdev"), netdev}, {QStringLiteral("1.network"), nets}});
}

QString lossesIn(const ReadEnds& ends) {
    if (!ends)
        return checks::firstIssue(ends);
    QString seen;
    for (const Issue& loss : ends->front().losses)
        seen += QStringLiteral("%1@%2:%3")
                    .arg(loss.arguments.value(0))
                    .arg(loss.place->line)
                    .arg(loss.place->column);
    return seen;
}

} // namespace

class TestNetworkd : public QObject {
    Q_OBJECT

private slots:
    void golden() { QCOMPARE(checks::golden(networkdFormat(), QStringLiteral(GOLDEN)), QString()); }
    void roundTrip() {
        QCOMPARE(checks::roundTrip(
                     networkdFormat(),
                     [](const QString& name) { return name == name.trimmed() && !name.endsWith(u'\\'); }),
                 QString());
    }
    void truncation() { QCOMPARE(checks::truncation(networkdFormat()), QString()); }
    void badBytes() { QCOMPARE(checks::badBytes(networkdFormat()), QString()); }

    void keys_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<qint64>("input"); // -1: none
        QTest::addColumn<qint64>("output");
        QTest::newRow("none") << QByteArray() << qint64(-1) << qint64(-1);
        QTest::newRow("both") << QByteArray("Key=42\n") << qint64(42) << qint64(42);
        QTest::newRow("quad") << QByteArray("Key=0.0.1.2\n") << qint64(258) << qint64(258);
        QTest::newRow("two") << QByteArray("InputKey=1\nOutputKey=255.0.0.0\n") << qint64(1)
                             << qint64(0xff000000);
        QTest::newRow("one outweighs") << QByteArray("Key=1\nOutputKey=2\n") << qint64(1) << qint64(2);
        QTest::newRow("zero is none") << QByteArray("Key=0\n") << qint64(-1) << qint64(-1);
    }
    void keys() {
        QFETCH(QByteArray, lines);
        const auto ends = read(device + lines);
        QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
        const GreParameters& gre = ends->front().end.gre;
        QTEST(gre.inputKey ? qint64(*gre.inputKey) : -1, "input");
        QTEST(gre.outputKey ? qint64(*gre.outputKey) : -1, "output");
    }

    void networkOfTheDevice_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* name, bool found) {
            QTest::newRow(name) << QByteArray(name) << found;
        };
        row("gre-lab", true);
        row("eth0 gre-lab", true);
        row("gre*", true);
        row("g?e-*b", true);
        row("*", true);
        row("gre-la", false);
        row("gre-lab?", false);
        row("*x*", false);
        row("!gre-lab", false);
        row("!eth0", true);
        row("[g]re-lab", false);
        row("", false);
    }
    void networkOfTheDevice() {
        QFETCH(QByteArray, name);
        const auto ends = read(device, "[Match]\nName=" + name + "\n[Network]\nAddress=172.16.10.1/30\n");
        QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
        QTEST(ends->front().end.address.has_value(), "found");
    }

    void withoutItsNetworkItIsHalf() {
        const auto ends = networkdFormat().read({{QStringLiteral("1.netdev"), device}});
        QVERIFY(ends.ok() && ends->size() == 1 && !ends->front().end.address);
    }

    void theFirstNetworkCounts() {
        const auto ends =
            networkdFormat().read({{QStringLiteral("2.network"), network},
                                   {QStringLiteral("9.netdev"), device},
                                   {QStringLiteral("1.network"), "[Match]\nName=gre*\n[Network]\n"
                                                                 "Address=172.16.99.1/30\n"}});
        QVERIFY(ends.ok());
        QCOMPARE(ends->front().end.address->toString(), QStringLiteral("172.16.99.1/30"));
    }

    void parentDevice() {
        const QByteArray parent = "[Match]\nName=eth0\n[Network]\nTunnel=other\nTunnel=gre-lab\nDHCP=yes\n";
        const QByteArray waiting = QByteArray(device).replace("Independent=yes\n", "");
        const auto ends = networkdFormat().read({{QStringLiteral("1.netdev"), waiting},
                                                 {QStringLiteral("1.network"), network},
                                                 {QStringLiteral("2.network"), parent}});
        QVERIFY(ends.ok());
        QCOMPARE(ends->front().end.gre.device, QStringLiteral("eth0"));
    }

    void severalTunnels() {
        const auto ends = networkdFormat().read(
            {{QStringLiteral("1.netdev"), device},
             {QStringLiteral("2.netdev"), QByteArray(device).replace("gre-lab", "gre-b")},
             {QStringLiteral("3.netdev"), "[NetDev]\nName=wg0\nKind=wireguard\n[WireGuard]\nPrivateKey=x\n"},
             {QStringLiteral("4.netdev"), "[NetDev]\nName=br0\nKind=bridge\n"},
             {QStringLiteral("5.network"), "[Match]\nName=br0\n[Nonsense]\nA=b\n"}});
        QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
        QCOMPARE(ends->size(), size_t(2));
        QCOMPARE(ends->back().end.interface, QStringLiteral("gre-b"));
    }

    void real() {
        // in the manner of systemd.netdev(5)'s examples
        const auto ends = read("[NetDev]\n"
                               "Name=gre-lab\n"
                               "Kind=gre\n"
                               "Description=Lab\n"
                               "MTUBytes=1480\n"
                               "\n"
                               "; a remark\n"
                               "[Tunnel]\n"
                               "Local = 192.168.223.238\n"
                               "Remote=\\\n"
                               "  # in between\n"
                               "  192.169.224.239\n"
                               "TTL=64\n"
                               "SerializeTunneledPackets=on\n",
                               "[Match]\n"
                               "Name=gre-lab\n"
                               "[Link]\n"
                               "RequiredForOnline=no\n"
                               "[Network]\n"
                               "IPForward=ipv4\n"
                               "[Address]\n"
                               "Address=10.9.0.1/24\n"
                               "[Route]\n"
                               "Destination=10.16.0.0/24\n"
                               "Gateway=10.9.0.2\n"
                               "[Route]\n"
                               "Destination=10.16.1.1/32\n"
                               "Scope=link\n");
        QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
        QCOMPARE(lossesIn(ends), QString());
        const TunnelEnd& end = ends->front().end;
        QCOMPARE(end.name, QStringLiteral("Lab"));
        QCOMPARE(end.gre.local.toString(), QStringLiteral("192.168.223.238"));
        QCOMPARE(end.gre.remote.toString(), QStringLiteral("192.169.224.239"));
        QVERIFY(end.gre.inputSequence && end.gre.outputSequence);
        QCOMPARE(end.gre.ttl, quint8(64));
        QCOMPARE(end.gre.tos, quint8(0)); // networkd's own, where it says none
        QCOMPARE(end.peer->toString(), QStringLiteral("10.9.0.2/24"));
        QCOMPARE(end.networks.size(), size_t(2));
        QCOMPARE(end.networks.back().toString(), QStringLiteral("10.16.1.1/32"));
    }

    void losses_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("wanted"); // setting@line:column, or the first issue
        const auto row = [](const char* lines, const char* wanted) {
            QTest::newRow(QByteArray(lines).simplified().constData())
                << QByteArray(lines) << QString::fromLatin1(wanted);
        };
        row("", "");
        row("DHCP=yes\n", "DHCP@5:1");
        row("Address=172.16.11.1/30\n", "172.16.11.1/30@5:9");
        row("[Address]\nAddress=172.16.11.1/30\n", "172.16.11.1/30@6:9");
        row("[Link]\nMTUBytes=1400\nGroup=7\n", "Group@7:1");
        row("[Route]\nGateway=172.16.10.2\n", "");
        row("[Route]\nDestination=10.0.0.0/8\nTable=7\nWhat=ever\n", "[Route]@5:1");
        row("[Route]\nDestination=10.0.0.0/8\nType=blackhole\n", "[Route]@5:1");
        row("[Route]\nDestination=10.0.0.0/8\nTCPAdvertisedMaximumSegmentSize=1400\n",
            "TCPAdvertisedMaximumSegmentSize@7:1");
        row("[Route]\nDestination=10.0.0.0/8\nGateway=172.16.10.9\n", "172.16.10.9@7:9");
        row("[DHCPv4]\nUseDNS=no\n", "[DHCPv4]@5:1");
        row("[X-Mine]\nWhat=ever\n", "");
        row("Adress=172.16.11.1/30\n", "NotUnderstood:5:1");
        row("[Mine]\nWhat=ever\n", "NotUnderstood:5:1");
        row("IPForward=perhaps\n", "UnknownWord:5:11");
        row("[Route]\nDestination=10.0.0.0/8\nMatric=7\n", "NotUnderstood:7:1");
        row("[Route]\nDestination=10.0.0.1\n", "PrefixLengthMissing:6:13");
        row("[Route]\nMetric=7\n", "Missing:5:1");
        row("[Route]\nDestination=10.0.0.1/8\n", "HostBitsSet:6:13");
        row("[Route]\nDestination=10.0.0.0/8\nDestination=11.0.0.0/8\n", "RepeatedLine:7:1");
        row("[Route]\nDestination=10.0.0.0/8\n[Route]\nDestination=10.0.0.0/8\n", "RepeatedLine:8:13");
        row("[Address]\nLabel=x\n", "Missing:5:1");
        row("[Link]\nMTUBytes=1K\n", "MalformedNumber:6:10");
    }
    void losses() {
        QFETCH(QByteArray, lines);
        QFETCH(QString, wanted);
        QCOMPARE(lossesIn(read(device, network + lines)), wanted);
    }

    void mistakes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const QByteArray& text, const char* wanted) {
            QTest::newRow(text.right(40).simplified().constData()) << text << QString::fromLatin1(wanted);
        };
        row("Name=x\n" + device, "NotUnderstood:1:1");
        row(device + "nonsense\n", "NotUnderstood:7:1");
        row(device + "=1\n", "NotUnderstood:7:1");
        row(device + "[]\n", "NotUnderstood:7:1");
        row(device + "[Tunnel] x\n", "NotUnderstood:7:1");
        row(device + "Speed=9\n", "NotUnderstood:7:1");
        row(device + "[Peer]\n", "NotUnderstood:7:1");
        row(device + "TTL=64\nTTL=64\n", "RepeatedLine:8:1");
        row(device + "[Tunnel]\nRemote=4.3.2.2\n", "RepeatedLine:8:1");
        row(device + "TTL=\n", "MalformedNumber:7:5");
        row(device + "TTL=256\n", "NumberOutOfRange:7:5");
        row(device + "Key=052\n", "MalformedNumber:7:5");
        row(device + "Key=1.2.3.4.5\n", "MalformedAddress:7:5");
        row(device + "Local=fe80::1\n", "UnusableAddress:7:7");
        row(device + "DiscoverPathMTU=2\n", "UnknownWord:7:17");
        row(device + "FooOverUDP=yes\n", "NotGre:7:1");
        row(device + "External=yes\n", "NotGre:7:1");
        row(QByteArray(device).replace("Remote=4.3.2.1\n", ""), "Missing:4:1");
        row(QByteArray(device).replace("Remote=4.3.2.1", "Remote=any"), "MalformedAddress:6:8");
        row(QByteArray(device).replace("Name=gre-lab\n", ""), "Missing:1:1");
        row(QByteArray(device).replace("gre-lab", "a/../b"), "MalformedInterfaceName:2:6");
        row(QByteArray(device).replace("Kind=gre\n", ""), "Missing:1:1");
        row(QByteArray(device).replace("Kind=gre\n", "Kind=gretap\n"), "NotGre:3:6");
        row("[NetDev]\nName=x\nKind=gre\n", "Missing:1:1");
        row(QByteArray(device).replace("Kind=gre\n", "Kind=gre\nDescription=a\tb\n"),
            "ControlCharacter:4:13");
    }
    void mistakes() {
        QFETCH(QByteArray, text);
        QFETCH(QString, wanted);
        QCOMPARE(checks::firstIssue(read(text)), wanted);
    }

    void aSecondDeviceOfTheName() {
        QCOMPARE(checks::firstIssue(networkdFormat().read(
                     {{QStringLiteral("1.netdev"), device}, {QStringLiteral("2.netdev"), device}})),
                 QStringLiteral("RepeatedLine:1:1"));
    }

    void aPatternTakesNoTime() {
        const QByteArray stars = QByteArray("*a").repeated(1000) + "b";
        QVERIFY(!read(device, "[Match]\nName=" + stars + "\n[Network]\nAddress=172.16.10.1/30\n")
                     ->front()
                     .end.address);
    }

    void recognised() {
        const auto knows = [](const QByteArray& text) {
            return networkdFormat().recognises({QStringLiteral("x"), text});
        };
        QVERIFY(knows(device));
        QVERIFY(knows(network));
        QVERIFY(!knows("[Match]\nName=eth0\n[Link]\nName=wan\n")); // a .link is udev's
        QVERIFY(!knows("[Interface]\nPrivateKey=x\n[Peer]\n"));
        QVERIFY(!knows("[connection]\ntype=ip-tunnel\n"));
    }

    void announced_data() {
        QTest::addColumn<TunnelEnd>("end");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, const QString& field, const char* wanted, auto change) {
            TunnelEnd end = *checks::endOfProfile(QStringLiteral("plain"));
            change(end);
            QTest::newRow(name) << end << field << QString::fromLatin1(wanted);
        };
        const auto around = [](quint32 address, int length) {
            return [=](TunnelEnd& end) { end.networks = {{IpAddress::fromIpv4(address), length}}; };
        };
        const QString networks = field::networks(HostSide::Host2);
        row("no network over the peer", networks, "", [](TunnelEnd&) {});
        row("the Internet", networks, "CannotHold:4.3.2.1", around(0, 0));
        row("a network around the peer", networks, "CannotHold:4.3.2.1", around(0x04030000, 16));
        row("a network beside the peer", networks, "", around(0x04040000, 16));
        row("forwards", field::forward, "", [](TunnelEnd&) {});
        row("does not forward", field::forward, "CannotHold:off",
            [](TunnelEnd& end) { end.forward = false; });
    }
    void announced() {
        QFETCH(TunnelEnd, end);
        QFETCH(QString, field);
        QTEST(checks::announced(networkdFormat(), end, field), "wanted");
    }

    void noNameBreaksOut() {
        auto end = *checks::endOfProfile(QStringLiteral("plain"));
        for (const QString& name : {QStringLiteral("a\nRemote=9.9.9.9"), QStringLiteral("a\\")}) {
            end.name = name;
            for (const WrittenFile& file : networkdFormat().write(end))
                QVERIFY(!file.text.contains("\nRemote=9") && !file.text.contains("Description=a\\\n"));
        }
    }
};

QTEST_APPLESS_MAIN(TestNetworkd)
#include "test_networkd.moc"
