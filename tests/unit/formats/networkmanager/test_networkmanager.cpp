// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "format_checks.h"
#include "formats/ini/networkmanager.h"

using namespace gretel;

namespace {

const QByteArray usual = "[connection]\n"
                         "id=Office to lab\n"
                         "type=ip-tunnel\n"
                         "interface-name=gre-lab\n"
                         "[ip-tunnel]\n"
                         "mode=2\n"
                         "remote=4.3.2.1\n";

ReadEnds read(const QByteArray& text) {
    return networkManagerFormat().read({{QStringLiteral("a.nmconnection"), text}});
}

} // namespace

class TestNetworkManager : public QObject {
    Q_OBJECT

private slots:
    void golden() { QCOMPARE(checks::golden(networkManagerFormat(), QStringLiteral(GOLDEN)), QString()); }
    void roundTrip() {
        const QString wrong = checks::roundTrip(networkManagerFormat(), [](const QString&) { return true; });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void truncation() { QCOMPARE(checks::truncation(networkManagerFormat()), QString()); }
    void badBytes() { QCOMPARE(checks::badBytes(networkManagerFormat()), QString()); }

    void whatNmcliExports() {
        // nmcli connection add type ip-tunnel …, as 1.42 stores it
        const auto ends = read("[connection]\n"
                               "id=gre 1\\s\n"
                               "uuid=7c7ba8a3-3b5a-44a5-9e3b-0a4b51a5a7d9\n"
                               "type=ip-tunnel\n"
                               "interface-name=gre1\n"
                               "timestamp=1700000000\n"
                               "\n"
                               "[ip-tunnel]\n"
                               "input-key=7\n"
                               "local=1.2.3.4\n"
                               "mode=2\n"
                               "mtu=1400\n"
                               "output-key=8\n"
                               "parent=eth0\n"
                               "path-mtu-discovery=false\n"
                               "remote=4.3.2.1\n"
                               "\n"
                               "[ipv4]\n"
                               "address1=172.16.10.1/30\n"
                               "method=manual\n"
                               "route1=10.16.0.0/24,172.16.10.2\n"
                               "route2=10.17.0.0/16\n"
                               "\n"
                               "[ipv6]\n"
                               "addr-gen-mode=default\n"
                               "method=disabled\n"
                               "\n"
                               "[proxy]\n");
        QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
        QCOMPARE(ends->size(), size_t(1));
        QVERIFY(ends->front().losses.empty());
        TunnelEnd wanted;
        wanted.name = QStringLiteral("gre 1 ");
        wanted.interface = QStringLiteral("gre1");
        wanted.gre.local = IpAddress::fromIpv4(0x01020304);
        wanted.gre.remote = IpAddress::fromIpv4(0x04030201);
        wanted.gre.inputKey = 7;
        wanted.gre.outputKey = 8;
        wanted.gre.tos = 0; // NetworkManager's own, where it says none
        wanted.gre.pathMtuDiscovery = false;
        wanted.gre.device = QStringLiteral("eth0");
        wanted.mtu = 1400;
        wanted.address = Prefix(IpAddress::fromIpv4(0xac100a01), 30);
        wanted.peer = Prefix(IpAddress::fromIpv4(0xac100a02), 30);
        wanted.networks = {Prefix(IpAddress::fromIpv4(0x0a100000), 24),
                           Prefix(IpAddress::fromIpv4(0x0a110000), 16)};
        QVERIFY(ends->front().end == wanted);
    }

    void losses_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("wanted"); // setting@line:column of the only loss
        const auto row = [](const char* lines, const char* wanted) {
            QTest::newRow(QByteArray(lines).simplified().constData())
                << QByteArray(lines) << QString::fromLatin1(wanted);
        };
        row("", "");
        row("[ipv4]\nmethod=auto\n", "method@9:1");
        row("[ipv4]\naddress1=172.16.10.1/30,172.16.10.2\n", "172.16.10.2@9:25");
        row("[ipv4]\naddress1=172.16.10.1/30\naddress2=172.16.11.1/30\n", "address2@10:1");
        row("[ipv4]\naddress1=172.16.10.1/30\nroute1=10.0.0.0/8,172.16.10.9\n", "172.16.10.9@10:19");
        row("[ipv4]\nroute1=10.0.0.0/8,,50\n", "50@9:20");
        row("[ipv4]\nroute1=10.0.0.0/8\nroute1_options=mtu=1000\n", "route1_options@10:1");
        row("[ipv4]\ndns=9.9.9.9;\n", "dns@9:1");
        row("flags=1\n", "flags@8:1");
        row("parent=27afa607-ee36-43f0-b8c3-9d245cdc4bb3\n", "parent@8:1");
        row("[ethtool]\nfeature-tso=false\n", "[ethtool]@8:1");
        row("[connection]\nautoconnect=false\n", "autoconnect@9:1");
        row("[connection]\nautoconnect=true\n", "");
        row("[connection]\nzone=trusted\n", "zone@9:1");
    }
    void losses() {
        QFETCH(QByteArray, lines);
        QFETCH(QString, wanted);
        const auto ends = read(usual + lines);
        QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
        QString seen;
        for (const Issue& loss : ends->front().losses)
            seen += QStringLiteral("%1@%2:%3")
                        .arg(loss.arguments.value(0))
                        .arg(loss.place->line)
                        .arg(loss.place->column);
        QCOMPARE(seen, wanted);
    }

    void mistakes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const QByteArray& text, const char* wanted) {
            QTest::newRow(text.right(40).simplified().constData()) << text << QString::fromLatin1(wanted);
        };
        row("stray=1\n" + usual, "NotUnderstood:1:1");
        row(usual + "nonsense\n", "NotUnderstood:8:1");
        row(usual + "; no comment here\n", "NotUnderstood:8:1");
        row(usual + "[ipv4\n", "NotUnderstood:8:1");
        row(usual + "speed=9\n", "NotUnderstood:8:1");
        row(usual + "  TTL = 9\n", "NotUnderstood:8:3");
        row(usual + "[wlan]\n", "NotUnderstood:8:1");
        row(usual + "[ipv4]\nmetod=manual\n", "NotUnderstood:9:1");
        row(usual + "[ipv4]\nmethod=magic\n", "UnknownWord:9:8");
        row(usual + "ttl=64\nttl=64\n", "RepeatedLine:9:1");
        row(usual + "[ip-tunnel]\nremote=4.3.2.2\n", "RepeatedLine:9:1");
        row(usual + "[ipv4]\nroute1=10.0.0.0/8\nroute2=10.0.0.0/8\n", "RepeatedLine:10:8");
        row(usual + "ttl=256\n", "NumberOutOfRange:8:5");
        row(usual + "ttl=064\n", "MalformedNumber:8:5");
        row(usual + "mtu=70000\n", "NumberOutOfRange:8:5");
        row(usual + "input-key=4294967296\n", "NumberOutOfRange:8:11");
        row(usual + "input-key=-1\n", "MalformedNumber:8:11");
        row(usual + "input-key=1.2.3\n", "MalformedAddress:8:11");
        row(usual + "local= 1.2.3\n", "MalformedAddress:8:8");
        row(usual + "local=2001:db8::1\n", "UnusableAddress:8:7");
        row(usual + "path-mtu-discovery=maybe\n", "UnknownWord:8:20");
        row(usual + "parent=../etc\n", "MalformedInterfaceName:8:8");
        row(usual + "[ipv4]\naddress1=172.16.10.1\n", "PrefixLengthMissing:9:10");
        row(usual + "[ipv6]\naddress1=172.16.10.1/30\n", "WrongFamily:9:10");
        row(usual + "[ipv4]\nroute1=10.0.0.1/8\n", "HostBitsSet:9:8");
        row(usual + "[ipv4]\nroute1=10.0.0.0/8, 1.2.3\n", "MalformedAddress:9:19");
        row(QByteArray(usual).replace("id=Office", "id=a\\nb"), "ControlCharacter:2:4");
        row(QByteArray(usual).replace("id=Office", QByteArray("id=" + QByteArray(130, 'x'))), "TooLong:2:4");
        row(QByteArray(usual).replace("interface-name=gre-lab\n", ""), "Missing:1:1");
        row(QByteArray(usual).replace("gre-lab", "gre0"), "ReservedInterfaceName:4:16");
        row(QByteArray(usual).replace("remote=4.3.2.1\n", ""), "Missing:5:1");
        row(QByteArray(usual).replace("mode=2\n", ""), "Missing:5:1");
        row(QByteArray(usual).replace("mode=2", "mode=10"), "NotGre:6:6");
        row(QByteArray(usual).replace("mode=2", "mode=77"), "NumberOutOfRange:6:6");
        row(QByteArray(usual).replace("ip-tunnel\n", "wireguard\n"), "NotGre:3:6");
    }
    void mistakes() {
        QFETCH(QByteArray, text);
        QFETCH(QString, wanted);
        QCOMPARE(checks::firstIssue(read(text)), wanted);
    }

    void allMistakesAtOnce() {
        const auto ends = read(usual + "ttl=x\nmtu=x\n[ipv4]\naddress1=x\n");
        QVERIFY(!ends.ok());
        QCOMPARE(ends.error().size(), size_t(3));
        QCOMPARE(ends.error().front().place->file, QStringLiteral("a.nmconnection"));
    }

    void anotherConnectionIsNothing() {
        const auto ends = read("[connection]\ntype=ethernet\nid=wan\n[ethernet]\nwhat=ever\n");
        QVERIFY(ends.ok() && ends->empty());
    }

    void recognised() {
        const auto knows = [](const QByteArray& text) {
            return networkManagerFormat().recognises({QStringLiteral("x"), text});
        };
        QVERIFY(knows(usual));
        QVERIFY(knows("# hm\r\n [connection]\r\ntype=vlan\r\n"));
        QVERIFY(!knows("[NetDev]\nKind=gre\n"));
        QVERIFY(!knows("remark [connection]\ntype=x\n"));
        QVERIFY(!knows(""));
    }

    void hostTwoIsTheOtherWayRound() {
        auto end = *checks::endOfProfile(QStringLiteral("keys"));
        QVERIFY(networkManagerFormat().write(end)[0].text.contains("input-key=4294967295\noutput-key=7\n"));
        std::swap(end.gre.inputKey, end.gre.outputKey);
        QVERIFY(networkManagerFormat().write(end)[0].text.contains("input-key=7\noutput-key=4294967295\n"));
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
        const auto df = [](quint8 ttl, bool ignores) {
            return [=](TunnelEnd& end) {
                end.gre.ttl = ttl;
                end.gre.pathMtuDiscovery = false;
                end.gre.ignoreDf = ignores;
            };
        };
        row("strict", field::df, "", [](TunnelEnd&) {});
        row("all inherited", field::df, "", df(GreParameters::inheritTtl, false));
        row("fixed TTL, inherits", field::df, "CannotHold:", df(64, false));
        row("fixed TTL, fragments", field::df, "CannotHold:", df(64, true));
        row("fragments", field::df, "CannotHold:", df(GreParameters::inheritTtl, true));
        row("the Internet", field::networks(HostSide::Host2), "CannotHold:4.3.2.1", [](TunnelEnd& end) {
            end.networks = {{IpAddress(), 0}};
        });
        row("does not forward", field::forward, "CannotHold:off",
            [](TunnelEnd& end) { end.forward = false; });
    }
    void announced() {
        QFETCH(TunnelEnd, end);
        QFETCH(QString, field);
        QTEST(checks::announced(networkManagerFormat(), end, field), "wanted");
    }

    /// NetworkManager drops a connection that has both.
    void discoveryIsOffOnlyBesideAnInheritedTtl() {
        auto end = *checks::endOfProfile(QStringLiteral("plain"));
        end.gre.pathMtuDiscovery = false;
        for (const quint8 ttl : {quint8(64), GreParameters::inheritTtl}) {
            end.gre.ttl = ttl;
            QCOMPARE(networkManagerFormat().write(end)[0].text.contains("path-mtu-discovery=false\n"),
                     ttl == GreParameters::inheritTtl);
        }
    }

    void noNameBreaksOut() {
        auto end = *checks::endOfProfile(QStringLiteral("plain"));
        end.name = QStringLiteral("a\n[ip-tunnel]\nremote=9.9.9.9\u2028#");
        const auto files = networkManagerFormat().write(end);
        QCOMPARE(files[0].text.count("\nremote="), 1);
        QCOMPARE(files[0].text.count("\n[ip-tunnel]\n"), 1);
    }
};

QTEST_APPLESS_MAIN(TestNetworkManager)
#include "test_networkmanager.moc"
