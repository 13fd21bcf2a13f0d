// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "uci_texts.h"

using namespace gretel;
using namespace gretel::test;
using K = IssueKind;

/// What OpenWrt users have in /etc/config.
class TestOpenwrtReader : public QObject {
    Q_OBJECT
private slots:
    void manual();
    void options_data();
    void options();
    void addresses_data();
    void addresses();
    void routes();
    void firewall_data();
    void firewall();
    void ignored();
    void several();
    void spellings_data();
    void spellings();
    void recognised_data();
    void recognised();
};

namespace {

ReadEnd only(const QByteArray& text) {
    const ReadEnds ends = read(text);
    if (!ends || ends->size() != 1) {
        QTest::qFail("not one tunnel", __FILE__, __LINE__);
        return {};
    }
    return ends->front();
}

IpAddress ip(const char* text) {
    return IpAddress::parse(QString::fromLatin1(text)).value();
}

Prefix net(const char* text) {
    return Prefix::parse(QString::fromLatin1(text)).value();
}

} // namespace

/// The example of openwrt.org's page on tunnelling protocols, its LAN and WAN around it.
void TestOpenwrtReader::manual() {
    const ReadEnd read = only("# /etc/config/network\n"
                              "\n"
                              "config interface 'lan'\n"
                              "\toption device 'eth1'\n"
                              "\toption proto 'static'\n"
                              "\toption ipaddr '172.16.1.1'\n"
                              "\toption netmask '255.255.255.0'\n"
                              "\toption ip6assign '60'\n"
                              "\n"
                              "config interface 'wan'\n"
                              "\toption device 'eth0'\n"
                              "\toption proto 'static'\n"
                              "\toption ipaddr '10.1.1.1'\n"
                              "\toption netmask '255.255.255.252'\n"
                              "\toption gateway '10.1.1.2'\n"
                              "\n"
                              "config interface 'mygre'\n"
                              "\toption ipaddr '10.1.1.1'\n"
                              "\toption peeraddr '10.2.2.1'\n"
                              "\toption proto 'gre'\n"
                              "\n"
                              "config interface 'mygre_static'\n"
                              "\toption proto 'static'\n"
                              "\toption device '@mygre'\n"
                              "\toption ipaddr '172.16.12.1'\n"
                              "\toption netmask '255.255.255.252'\n"
                              "\n"
                              "config route 'tunnel'\n"
                              "\toption interface 'mygre_static'\n"
                              "\toption target '172.16.2.0'\n"
                              "\toption netmask '255.255.255.0'\n"
                              "\toption gateway '172.16.12.2'\n");
    TunnelEnd wanted;
    wanted.interface = QStringLiteral("gre4-mygre");
    wanted.gre.local = ip("10.1.1.1");
    wanted.gre.remote = ip("10.2.2.1");
    wanted.gre.ttl = 64; // netifd's own
    wanted.gre.tos = 0;
    wanted.mtu = 1280; // gre.sh's own
    wanted.address = net("172.16.12.1/30");
    wanted.peer = net("172.16.12.2/30");
    wanted.networks = {net("172.16.2.0/24")};
    QCOMPARE(placed(read.losses), QString());
    QVERIFY(read.end == wanted);
    QCOMPARE(read.place.line, 17);
}

void TestOpenwrtReader::options_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value"); // field=value of what differs from the smallest tunnel
    const auto row = [](const char* text, const char* value) {
        QTest::newRow(QByteArray(text).replace('\n', ", ").constData())
            << QByteArray(text) << QString::fromLatin1(value);
    };
    row("option ikey '42'\noption okey '43'", "ikey=42 okey=43");
    row("option ikey '0'\noption okey '0'", "");
    row("option ikey '-1'\noption okey '-2147483648'", "ikey=4294967295 okey=2147483648");
    row("option ikey '4294967295'\noption okey 2147483647", "ikey=4294967295 okey=2147483647");
    row("option ikey 0x2A", "ikey=42");
    row("option icsum 1\noption ocsum true", "icsum ocsum");
    row("option icsum 0\noption ocsum false", "");
    row("option iseqno '1'\noption oseqno '1'", "iseq oseq");
    row("option ttl 200", "ttl=200");
    row("option ttl 0", "");
    row("option df 0", "ttl=0 nopmtu");
    row("option df 0\noption ttl 0", "ttl=0 nopmtu");
    row("option df 1", "");
    row("option tos inherit", "tos=1");
    row("option tos b8", "tos=184");
    row("option tos 0xB8", "tos=184");
    row("option tos 10", "tos=16");
    row("option mtu 1400", "mtu=1400");
}

void TestOpenwrtReader::options() {
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    const TunnelEnd end = only(tunnel(text)).end;
    const GreParameters& gre = end.gre;
    QStringList values;
    const auto add = [&](bool differs, const QString& word) {
        if (differs)
            values += word;
    };
    add(gre.inputKey.has_value(), QStringLiteral("ikey=%1").arg(gre.inputKey.value_or(0)));
    add(gre.outputKey.has_value(), QStringLiteral("okey=%1").arg(gre.outputKey.value_or(0)));
    add(gre.inputChecksum, QStringLiteral("icsum"));
    add(gre.outputChecksum, QStringLiteral("ocsum"));
    add(gre.inputSequence, QStringLiteral("iseq"));
    add(gre.outputSequence, QStringLiteral("oseq"));
    add(gre.ttl != 64, QStringLiteral("ttl=%1").arg(gre.ttl));
    add(gre.tos != 0, QStringLiteral("tos=%1").arg(gre.tos));
    add(!gre.pathMtuDiscovery, QStringLiteral("nopmtu"));
    add(gre.ignoreDf, QStringLiteral("ignoredf"));
    add(end.mtu != 1280U, QStringLiteral("mtu=%1").arg(end.mtu.value_or(0)));
    QCOMPARE(values.join(u' '), value);
    QCOMPARE(gre.local, ip("192.0.2.1"));
    QCOMPARE(gre.remote, ip("198.51.100.7"));
}

void TestOpenwrtReader::addresses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("peer");
    const auto row = [](const char* name, const char* text, const char* address, const char* peer) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(address) << QString::fromLatin1(peer);
    };
    row("none", "", "", "");
    row("with a mask",
        "config interface a\n option proto static\n option device '@gre1'\n option ipaddr 10.0.0.1\n option "
        "netmask 255.255.255.252\n",
        "10.0.0.1/30", "");
    row("with a length",
        "config interface a\n option proto static\n option device @gre1\n option ipaddr "
        "10.0.0.1/31\n",
        "10.0.0.1/31", "");
    row("of a list",
        "config interface a\n option proto static\n option device @gre1\n list ipaddr "
        "'10.0.0.1/30'\n",
        "10.0.0.1/30", "");
    row("ifname, before 21.02",
        "config interface a\n option ifname '@gre1'\n option proto static\n option "
        "ipaddr 10.0.0.1/30\n",
        "10.0.0.1/30", "");
    row("on the device itself",
        "config interface a\n option proto static\n option device 'gre4-gre1'\n "
        "option ipaddr 10.0.0.1/30\n",
        "10.0.0.1/30", "");
    row("before the tunnel is not needed",
        "config interface a\n option proto static\n option device "
        "@gre1\n option ip6addr 'fd00::1/127'\n",
        "fd00::1/127", "");
    row("a next hop in a wide prefix",
        "config interface a\n option proto static\n option device @gre1\n option ipaddr 10.0.0.1/24\n"
        "config route\n option interface a\n option target 10.9.0.0/16\n option gateway 10.0.0.9\n",
        "10.0.0.1/24", "10.0.0.9/24");
    row("another tunnel's",
        "config interface a\n option proto static\n option device @gre2\n option ipaddr "
        "10.0.0.1/30\n",
        "", "");
}

void TestOpenwrtReader::addresses() {
    QFETCH(QByteArray, text);
    QFETCH(QString, address);
    QFETCH(QString, peer);
    const TunnelEnd end = only(tunnel() + text).end;
    QCOMPARE(end.address ? end.address->toString() : QString(), address);
    QCOMPARE(end.peer ? end.peer->toString() : QString(), peer);
}

void TestOpenwrtReader::routes() {
    const ReadEnd read = only(tunnel() + "config route\n option interface lan\n option target 10.1.0.0/16\n"
                                         "config route\n option interface gre1\n option target 10.2.0.0/16\n"
                                         "config interface a\n option proto static\n option device @gre1\n"
                                         "config route6\n option interface a\n option target fd00:1::/32\n"
                                         "config route\n option interface a\n option target 10.3.0.7\n"
                                         "config route\n option interface gre1\n option target 10.4.0.0\n"
                                         " option netmask 255.255.0.0\n option type unicast\n"
                                         "config route6\n option interface a\n option target fd00::9\n"
                                         "config route\n option interface a\n option target 0.0.0.0/0\n");
    const std::vector<Prefix> wanted{net("10.2.0.0/16"), net("fd00:1::/32"), net("10.3.0.7/32"),
                                     net("10.4.0.0/16"), net("fd00::9/128"), net("0.0.0.0/0")};
    QVERIFY(read.end.networks == wanted);
}

void TestOpenwrtReader::firewall_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char* name, const char* text, const char* meaning) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(meaning);
    };
    const char* asNew = "clamp forward endpoints";
    row("no firewall in the file", "", asNew);
    row("a policy routing rule is none", "config rule\n option src 10.0.0.0/8\n option lookup 100\n", asNew);
    row("the defaults alone", "package firewall\nconfig defaults\n option input REJECT\n", asNew);
    row("a zone of others", "config zone\n option name lan\n option network lan\n option mtu_fix 1\n", "off");
    row("a zone with a clamp",
        "config zone\n option name vpn\n list network lan\n list network gre1\n option "
        "mtu_fix 1\n",
        "clamp off");
    row("a zone without one", "config zone\n option name vpn\n option network 'lan gre1'\n", "off");
    row("forwarded",
        "config zone\n option name vpn\n option network gre1\nconfig forwarding\n option src "
        "vpn\n option dest lan\n",
        "forward off");
    row("forwarding turned off",
        "config zone\n option name vpn\n option network gre1\nconfig forwarding\n "
        "option src vpn\n option dest lan\n option enabled 0\n",
        "off");
    row("others are forwarded",
        "config zone\n option name vpn\n option network gre1\nconfig forwarding\n "
        "option src lan\n option dest wan\n",
        "off");
    row("let in",
        "config rule\n option src wan\n option proto gre\n option src_ip 198.51.100.7\n option "
        "target ACCEPT\n",
        "open");
    row("by number, as a prefix",
        "config rule\n option src wan\n list proto 47\n list src_ip "
        "198.51.100.7/32\n option target ACCEPT\n",
        "open");
    row("anybody is let in", "config rule\n option src wan\n option proto gre\n option target ACCEPT\n",
        "open");
    row("somebody else is",
        "config rule\n option src wan\n option proto gre\n option src_ip 198.51.100.8\n "
        "option target ACCEPT\n",
        "off");
    row("through a closed zone",
        "config zone\n option name wan\n option input REJECT\nconfig rule\n option src "
        "wan\n option proto gre\n option src_ip 198.51.100.7\n option target "
        "ACCEPT\n",
        "endpoints");
    row("and others dropped",
        "config rule\n option proto gre\n option src_ip 198.51.100.7\n option target "
        "ACCEPT\nconfig rule\n option proto 47\n option dest_ip 192.0.2.1\n option "
        "target DROP\n",
        "endpoints");
    row("others dropped elsewhere",
        "config rule\n option proto gre\n option src_ip 198.51.100.7\n option "
        "target ACCEPT\nconfig rule\n option proto 47\n option dest_ip 192.0.2.2\n "
        "option target DROP\n",
        "open");
    row("a rule turned off",
        "config rule\n option proto gre\n option src_ip 198.51.100.7\n option target "
        "ACCEPT\n option enabled 0\n",
        "off");
    row("a rule for what is forwarded",
        "config rule\n option src wan\n option dest lan\n option proto gre\n "
        "option target ACCEPT\n",
        "off");
    row("another protocol", "config rule\n option src wan\n option proto 'tcp udp'\n option target ACCEPT\n",
        "off");
}

void TestOpenwrtReader::firewall() {
    QFETCH(QByteArray, text);
    QFETCH(QString, meaning);
    const TunnelEnd end = only(tunnel() + text).end;
    QStringList words;
    if (end.clampMss)
        words += QStringLiteral("clamp");
    if (end.forward)
        words += QStringLiteral("forward");
    words += end.firewall == FirewallPolicy::Endpoints ? QStringLiteral("endpoints")
             : end.firewall == FirewallPolicy::Open    ? QStringLiteral("open")
                                                       : QStringLiteral("off");
    QCOMPARE(words.join(u' '), meaning);
}

void TestOpenwrtReader::ignored() {
    const ReadEnd read = only(tunnel("\toption zone 'tunnel'\n\toption tunlink 'wan'\n") +
                              "config interface a\n option proto static\n option device @gre1\n"
                              " list ipaddr 10.0.0.1/30\n list ipaddr 10.0.1.1/30\n option metric 5\n"
                              "config route\n option interface a\n option target 10.9.0.0/16\n"
                              " option gateway 10.0.0.3\n option table 100\n"
                              "config zone\n option name vpn\n option network gre1\n option masq 1\n");
    QStringList wanted;
    wanted << expected(5, 9, K::SettingIgnored, QStringLiteral("zone"))
           << expected(6, 9, K::SettingIgnored, QStringLiteral("tunlink"))
           << expected(11, 14, K::SettingIgnored, QStringLiteral("10.0.1.1/30"))
           << expected(12, 9, K::SettingIgnored, QStringLiteral("metric"))
           << expected(17, 9, K::SettingIgnored, QStringLiteral("table"))
           << expected(21, 9, K::SettingIgnored, QStringLiteral("masq"));
    QCOMPARE(placed(read.losses), wanted.join(u'\n'));
    for (const Issue& issue : read.losses)
        QVERIFY(issue.severity() == Severity::Warning);
}

void TestOpenwrtReader::several() {
    const ReadEnds ends =
        read(tunnel() + "config interface 'office'\n option proto gre\n option peeraddr 203.0.113.9\n"
                        "config interface tap\n option proto gretap\n option peeraddr 203.0.113.9\n");
    QVERIFY(ends);
    QCOMPARE(ends->size(), size_t(2));
    QCOMPARE(ends->at(1).end.interface, QStringLiteral("gre4-office"));
    QVERIFY(ends->at(1).end.gre.local.isUnspecified());
    QCOMPARE(ends->at(1).place.line, 5);
    const ReadEnds none = read("config interface lan\n\toption proto static\n");
    QVERIFY(none);
    QVERIFY(none->empty());
}

/// The same tunnel in other words.
void TestOpenwrtReader::spellings_data() {
    QTest::addColumn<QByteArray>("text");
    const QByteArray plain = tunnel("\toption mtu '1400'\n");
    QTest::newRow("as it is") << plain;
    QTest::newRow("CRLF") << QByteArray(plain).replace("\n", "\r\n");
    QTest::newRow("no final newline") << plain.chopped(1);
    QTest::newRow("without quotation marks") << QByteArray(plain).replace("'", "");
    QTest::newRow("the others") << QByteArray(plain).replace("'", "\"");
    QTest::newRow("around keys too") << QByteArray(plain).replace("option mtu", "option 'mtu'");
    QTest::newRow("blanks") << QByteArray(plain).replace("\t", "    ").replace(" '", "\t  '");
    QTest::newRow("in pieces") << QByteArray(plain).replace("'1400'", "1'4'\"0\"0");
    QTest::newRow("escaped") << QByteArray(plain).replace("'1400'", "\\1400");
    QTest::newRow("comments") << QByteArray(plain).replace("\n", " # it's \"so\n").prepend("# 'a\n\n");
    QTest::newRow("a comment in a word") << QByteArray(plain).replace("'1400'", "1400#5");
    QTest::newRow("exported") << "package network\n\n" + plain +
                                     "\npackage dhcp\n\nconfig interface 'gre1'\n";
    QTest::newRow("another package's sections") << plain +
                                                       "package wireless\nconfig interface a\n option proto "
                                                       "gre\nconfig route\n option interface gre1\n";
}

void TestOpenwrtReader::spellings() {
    QFETCH(QByteArray, text);
    const ReadEnd read = only(text);
    QVERIFY(read.end == only(tunnel("\toption mtu '1400'\n")).end);
    QVERIFY(read.losses.empty());
}

void TestOpenwrtReader::recognised_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("ours");
    QTest::newRow("a network file") << tunnel() << true;
    QTest::newRow("an export") << QByteArray("package 'network'\n") << true;
    QTest::newRow("other spelling") << QByteArray("# x\r\n  config\t\"interface\"   lan\r\n") << true;
    QTest::newRow("anonymous") << QByteArray("config interface\n") << true;
    QTest::newRow("with a fault") << QByteArray("config interface 'gre1\n") << true;
    QTest::newRow("a firewall file") << QByteArray("config defaults\nconfig zone\n") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("ifupdown") << QByteArray("auto gre1\niface gre1 inet tunnel\n  mode gre\n") << false;
    QTest::newRow("a script") << QByteArray("#!/bin/sh\nip link add gre1 type gre\n") << false;
    QTest::newRow("networkd") << QByteArray("[NetDev]\nKind=gre\n") << false;
    QTest::newRow("netplan") << QByteArray("network:\n  tunnels:\n") << false;
    QTest::newRow("a document") << QByteArray("{\"format\":\"gretel\"}") << false;
    QTest::newRow("only a word of it") << QByteArray("config interfaces\nreconfig interface x\n") << false;
}

void TestOpenwrtReader::recognised() {
    QFETCH(QByteArray, text);
    QFETCH(bool, ours);
    QCOMPARE(openwrtFormat().recognises({QStringLiteral("x"), text}), ours);
}

QTEST_GUILESS_MAIN(TestOpenwrtReader)
#include "test_openwrt_reader.moc"
