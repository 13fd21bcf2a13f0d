// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "format_checks.h"
#include "formats/ini/networkd.h"
#include "formats/ini/networkmanager.h"
#include "formats/netplan/netplan.h"

using namespace gretel;

namespace {

const QByteArray usual = "network:\n"
                         "  version: 2\n"
                         "  tunnels:\n"
                         "    gre-lab:\n"
                         "      mode: gre\n"
                         "      local: 1.2.3.4\n"
                         "      remote: 4.3.2.1\n";

ReadEnds read(const QByteArray& text) {
    return netplanFormat().read({{QStringLiteral("90-x.yaml"), text}});
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

class TestNetplan : public QObject {
    Q_OBJECT

private slots:
    void golden() { QCOMPARE(checks::golden(netplanFormat(), QStringLiteral(GOLDEN)), QString()); }
    void roundTrip() {
        QCOMPARE(checks::roundTrip(netplanFormat(), [](const QString&) { return true; }), QString());
    }
    void truncation() { QCOMPARE(checks::truncation(netplanFormat()), QString()); }
    void badBytes() { QCOMPARE(checks::badBytes(netplanFormat()), QString()); }

    void keys_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<qint64>("input"); // -1: none
        QTest::addColumn<qint64>("output");
        const auto row = [](const char* lines, qint64 input, qint64 output) {
            QTest::newRow(QByteArray(lines).simplified().constData()) << QByteArray(lines) << input << output;
        };
        row("", -1, -1);
        row("      key: 42\n", 42, 42);
        row("      keys: 42\n", 42, 42);
        row("      key: 0.0.1.2\n", 258, 258);
        row("      key: \"42\"\n", 42, 42);
        row("      key: {input: 1, output: 0.0.0.2}\n", 1, 2);
        row("      keys:\n        input: 1\n        output: 2\n", 1, 2);
        row("      key: 0\n", -1, -1);
    }
    void keys() {
        QFETCH(QByteArray, lines);
        const auto ends = read(usual + lines);
        QVERIFY2(ends.ok(), qPrintable(checks::firstIssue(ends)));
        const GreParameters& gre = ends->front().end.gre;
        QTEST(gre.inputKey ? qint64(*gre.inputKey) : -1, "input");
        QTEST(gre.outputKey ? qint64(*gre.outputKey) : -1, "output");
    }

    void real() {
        const auto ends = read("---\n"
                               "# cloud-init was here\n"
                               "network:\n"
                               "    version: 2\n"
                               "    renderer: networkd\n"
                               "    ethernets:\n"
                               "        eth0: {dhcp4: true, match: {macaddress: \"aa:bb:cc:dd:ee:ff\"}}\n"
                               "    tunnels:\n"
                               "        wg0: {mode: wireguard, key: c2VjcmV0}\n"
                               "        \"tun0\":\n"
                               "            mode: gre\n"
                               "            remote: 4.3.2.1\n"
                               "            local: '1.2.3.4'\n"
                               "            ttl: 255\n"
                               "            dhcp4: no\n"
                               "            addresses: [ 172.16.10.1/30 ]\n"
                               "            routes:\n"
                               "            - to: default\n"
                               "              via: 172.16.10.2\n"
                               "            - {to: \"fd00:2::/64\", scope: link}\n");
        QCOMPARE(lossesIn(ends), QString());
        QCOMPARE(ends->size(), size_t(1));
        const TunnelEnd& end = ends->front().end;
        QCOMPARE(end.interface, QStringLiteral("tun0"));
        QCOMPARE(end.gre.ttl, quint8(255));
        QCOMPARE(end.gre.tos, quint8(0)); // what both of its programs send
        QCOMPARE(end.address->toString(), QStringLiteral("172.16.10.1/30"));
        QCOMPARE(end.networks.size(), size_t(2));
        QCOMPARE(end.networks.front().toString(), QStringLiteral("0.0.0.0/0"));
        QCOMPARE(ends->front().place, (TextPlace{10, 9, QStringLiteral("90-x.yaml")}));
    }

    void losses_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* lines, const char* wanted) {
            QTest::newRow(QByteArray(lines).simplified().constData())
                << QByteArray(lines) << QString::fromLatin1(wanted);
        };
        row("", "");
        row("      optional: true\n", "");
        row("      dhcp4: true\n", "dhcp4@8:7");
        row("      nameservers: {addresses: [9.9.9.9]}\n", "nameservers@8:7");
        row("      addresses: [172.16.10.1/30, 172.16.11.1/30]\n", "172.16.11.1/30@8:35");
        row("      addresses:\n      - 172.16.10.1/30: {label: x}\n", "172.16.10.1/30@9:25");
        row("      routes: [{to: 10.0.0.0/8, table: 7, hm: 1}]\n", "routes@8:16");
        row("      routes: [{to: 10.0.0.0/8, metric: 7}]\n", "metric@8:33");
        row("      routes: [{to: 10.0.0.0/8, via: 10.1.1.1}]\n", "10.1.1.1@8:38");
        row("      gateway4: 172.16.10.2\n", "gateway4@8:7");
    }
    void losses() {
        QFETCH(QByteArray, lines);
        QFETCH(QString, wanted);
        QCOMPARE(lossesIn(read(usual + lines)), wanted);
    }

    void mistakes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const QByteArray& text, const char* wanted) {
            QTest::newRow(text.right(40).simplified().constData()) << text << QString::fromLatin1(wanted);
        };
        const QByteArray six(6, ' ');
        row("more: 1\n" + usual, "NotUnderstood:1:1");
        row(usual + "  tunels: {}\n", "NotUnderstood:8:3");
        row(usual + six + "csum: true\n", "NotUnderstood:8:7");
        row(usual + six + "mode: gre\n", "RepeatedLine:8:7");
        row(usual + "  tunnels: {}\n", "RepeatedLine:8:3");
        row(usual + six + "key: 1\n" + six + "keys: 1\n", "RepeatedLine:9:7");
        row(usual + six + "key: {input: 1, output: 2, private: 3}\n", "NotUnderstood:8:34");
        row(usual + six + "key: [1]\n", "WrongType:8:12");
        row(usual + six + "key:\n", "WrongType:9:1");
        row(usual + six + "key: 0x2a\n", "MalformedNumber:8:12");
        row(usual + six + "ttl: 256\n", "NumberOutOfRange:8:12");
        row(usual + six + "mtu: 1e3\n", "MalformedNumber:8:12");
        row(usual + six + "addresses: 172.16.10.1/30\n", "WrongType:8:18");
        row(usual + six + "addresses: [172.16.10.1]\n", "PrefixLengthMissing:8:19");
        row(usual + six + "routes: [10.0.0.0/8]\n", "WrongType:8:16");
        row(usual + six + "routes: [{via: 1.2.3.4}]\n", "Missing:8:16");
        row(usual + six + "routes: [{to: 10.0.0.1/8}]\n", "HostBitsSet:8:21");
        row(usual + six + "dhcp4: perhaps\n", "UnknownWord:8:14");
        row(usual + six + "ttl: &a 64\n", "NotUnderstood:8:12");
        row(usual + six + "ttl: *a\n", "NotUnderstood:8:12");
        row(usual + six + "ttl: !!str 64\n", "NotUnderstood:8:12");
        row(usual + six + "<<: {ttl: 1}\n", "NotUnderstood:8:7");
        row(usual + six + "? [a]\n" + six + ": b\n", "NotUnderstood:8:9");
        row(usual + "\tttl: 1\n", "NotUnderstood:8:1");
        row(usual + six + "ttl: [\n", "NotUnderstood:9:1");
        row(usual + six + "\xc3\xbc: \"\n", "NotUnderstood:8:7");
        row(usual + six + "\xc3\xbc\xc3\xbc: 1\n", "NotUnderstood:8:7");
        row(usual + "---\n" + usual, "NotUnderstood:1:1");
        row("%YAML 1.1\n---\n" + usual, "NotUnderstood:1:1");
        row(usual + six + "routes: " + QByteArray(4000, '[') + "\n", "NotUnderstood:8:16");
        row(usual + six + "routes: " + QByteArray("{a: ").repeated(900) + "\n", "NotUnderstood:8:127");
        row("network: [1]\n", "WrongType:1:10");
        row("network: {tunnels: [1]}\n", "WrongType:1:20");
        row("network: {tunnels: {a: b}}\n", "WrongType:1:24");
        row("network: {version: 3}\n", "WrongVersion:1:20");
        row(QByteArray(usual).replace("mode: gre\n", "ttl: 1\n"), "Missing:4:5");
        row(QByteArray(usual).replace("mode: gre\n", "mode: sit\n"), "NotGre:5:13");
        row(QByteArray(usual).replace("mode: gre\n", "mode: grey\n"), "NotUnderstood:5:13");
        row(QByteArray(usual).replace("remote: 4.3.2.1\n", ""), "Missing:4:5");
        row(QByteArray(usual).replace("4.3.2.1", "\"2001:db8::1\""), "UnusableAddress:7:15");
        row(QByteArray(usual).replace("gre-lab", "lo"), "ReservedInterfaceName:4:5");
    }
    void mistakes() {
        QFETCH(QByteArray, text);
        QFETCH(QString, wanted);
        QCOMPARE(checks::firstIssue(read(text)), wanted);
    }

    void others() {
        const auto ends = read("network:\n  ethernets:\n    eth0: {what: ever}\n");
        QVERIFY(ends.ok() && ends->empty());
        QVERIFY(read("network:\n").ok());
        QVERIFY(read("").ok());
    }

    void recognised() {
        const auto knows = [](const QByteArray& text) {
            return netplanFormat().recognises({QStringLiteral("x"), text});
        };
        QVERIFY(knows(usual));
        QVERIFY(knows("# x\n\"network\":\n  version: 2\n"));
        QVERIFY(!knows("services:\n  a:\n    network: x\n"));
        QVERIFY(!knows("interfaces:\n- name: gre1\n"));
    }

    /// generated/ is what netplan 0.106 makes of the golden files, for both of its programs.
    void generatedSaysTheSame_data() {
        QTest::addColumn<QString>("profile");
        for (const char* profile : {"key", "keys", "networks", "inner6", "hostile"})
            QTest::newRow(profile) << QString::fromLatin1(profile);
    }
    void generatedSaysTheSame() {
        QFETCH(QString, profile);
        const auto own = netplanFormat().read(checks::filesIn(QStringLiteral(GOLDEN "/") + profile));
        QVERIFY(own.ok() && own->size() == 1);
        TunnelEnd wanted = own->front().end;
        const QString generated = QStringLiteral(GENERATED "/%1/") + profile;

        const auto networkd =
            networkdFormat().read(checks::filesIn(generated.arg(QStringLiteral("networkd"))));
        QVERIFY2(networkd.ok(), qPrintable(checks::firstIssue(networkd)));
        QVERIFY(networkd->size() == 1 && networkd->front().losses.empty());
        QVERIFY(networkd->front().end == wanted);

        const auto manager =
            networkManagerFormat().read(checks::filesIn(generated.arg(QStringLiteral("networkmanager"))));
        // NetworkManager has no [ethernet] for GRE, where netplan puts the MTU.
        QCOMPARE(lossesIn(manager), QStringLiteral("[ethernet]@6:1"));
        wanted.name = QStringLiteral("netplan-") + wanted.interface;
        wanted.mtu.reset();
        // nor does netplan give it routes of a family without an address.
        std::erase_if(wanted.networks,
                      [&](const Prefix& network) { return network.family() != wanted.address->family(); });
        QVERIFY(manager->front().end == wanted);
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
        const auto tos = [](quint8 value) { return [=](TunnelEnd& end) { end.gre.tos = value; }; };
        row("inherited TOS", field::tos, "NotWritten:", tos(GreParameters::inheritTos));
        row("no TOS", field::tos, "", tos(0));
        row("fixed TOS", field::tos, "CannotHold:", tos(184));
        row("the Internet", field::networks(HostSide::Host2), "CannotHold:4.3.2.1", [](TunnelEnd& end) {
            end.networks = {{IpAddress(), 0}};
        });
        row("does not forward", field::forward, "CannotHold:off",
            [](TunnelEnd& end) { end.forward = false; });
    }
    void announced() {
        QFETCH(TunnelEnd, end);
        QFETCH(QString, field);
        QTEST(checks::announced(netplanFormat(), end, field), "wanted");
    }

    void noNameBreaksOut() {
        auto end = *checks::endOfProfile(QStringLiteral("plain"));
        end.name = QStringLiteral("a\nnetwork: {}");
        QVERIFY(netplanFormat().write(end)[0].text.startsWith("# a\\u000anetwork: {}\n"));
    }
};

QTEST_APPLESS_MAIN(TestNetplan)
#include "test_netplan.moc"
