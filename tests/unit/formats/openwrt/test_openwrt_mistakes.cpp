// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>

#include "core/plain_text.h"
#include "uci_texts.h"

using namespace gretel;
using namespace gretel::test;
using K = IssueKind;

/// What nobody should have in /etc/config, torn files among it.
class TestOpenwrtMistakes : public QObject {
    Q_OBJECT
private slots:
    void mistakes_data();
    void mistakes();
    void allMistakes();
    void truncated_data();
    void truncated();
    void changed();
};

void TestOpenwrtMistakes::mistakes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("issue");
    const auto row = [](const char* name, const QByteArray& text, int line, int column, IssueKind kind,
                        const char* arguments = "") {
        QTest::newRow(name) << text << expected(line, column, kind, QString::fromUtf8(arguments));
    };
    // the language
    row("no such command", "wat\n", 1, 1, K::NotUnderstood, "wat");
    row("a command's first letter", "c interface gre1\n", 1, 1, K::NotUnderstood, "c");
    row("a quotation mark left open", "config interface 'gre1\n", 1, 18, K::NotUnderstood, "'gre1");
    row("and the other one", "config interface \"gre1\\\"\n", 1, 18, K::NotUnderstood, "\"gre1\\\"");
    row("the next line continues", "config interface gre1\\\n", 1, 22, K::NotUnderstood, "\\");
    row("two commands", "config interface gre1; option proto gre\n", 1, 22, K::NotUnderstood,
        "; option proto gre");
    row("an option of nothing", "option proto gre\n", 1, 1, K::NotUnderstood, "option");
    row("an option of a package", "package network\noption proto gre\n", 2, 1, K::NotUnderstood, "option");
    row("no value", tunnel("option mtu\n"), 5, 1, K::NotUnderstood, "option");
    row("two values", tunnel("option mtu 1400 1500\n"), 5, 17, K::NotUnderstood, "1500");
    row("a hyphen in a name", "config interface gre-1\n option proto lan\n", 1, 18, K::NotUnderstood,
        "gre-1");
    row("a byte order mark", "\xef\xbb\xbf" + tunnel(), 1, 1, K::ControlCharacter, "\\ufeff");
    row("another encoding", tunnel("option zone 'B\xfcro'\n"), 5, 15, K::NotUtf8);
    row("a zero byte", tunnel(QByteArray("option mtu '14\0'\n", 17)), 5, 15, K::ControlCharacter, "\\u0000");
    row("too long a line", tunnel("option mtu '" + QByteArray(5000, '1') + "'\n"), 5, 1, K::TooLong,
        "5013|4096");
    // the tunnel
    row("no peer", "config interface gre1\n option proto gre\n", 1, 8, K::Missing);
    row("no name", "config interface\n option proto gre\n option peeraddr 1.2.3.4\n", 1, 1, K::Missing);
    row("too long a name", "config interface gre12345678\n option proto gre\n option peeraddr 1.2.3.4\n", 1,
        18, K::InterfaceNameTooLong, "gre4-gre12345678|15");
    row("a host name", "config interface gre1\n option proto gre\n option peeraddr vpn.example.net\n", 3, 18,
        K::HostNameUnresolved, "vpn.example.net");
    row("an address of too few parts", "config interface gre1\n option proto gre\n option peeraddr 1.2.3\n",
        3, 18, K::MalformedAddress, "1.2.3");
    row("an IPv6 peer", "config interface gre1\n option proto gre\n option peeraddr fd00::1\n", 3, 18,
        K::UnusableAddress, "fd00::1|ipv6");
    row("an unknown option", tunnel("\toption keepalive '10'\n"), 5, 9, K::NotUnderstood, "keepalive");
    row("twice", tunnel("option mtu 1400\noption mtu 1500\n"), 6, 8, K::RepeatedLine, "mtu");
    row("twice the protocol", tunnel("option proto static\n"), 5, 8, K::RepeatedLine, "proto");
    row("a list of one", tunnel("list mtu 1400\n"), 5, 6, K::NotUnderstood, "mtu");
    row("the section again",
        tunnel() + "config interface gre1\n option proto gre\n option peeraddr 1.2.3.4\n", 5, 18,
        K::RepeatedLine, "gre1");
    row("a key too large", tunnel("option ikey 4294967296\n"), 5, 13, K::NumberOutOfRange,
        "4294967296|-2147483648|4294967295");
    row("a huge key", tunnel("option ikey 99999999999999999999\n"), 5, 13, K::NumberOutOfRange,
        "99999999999999999999|-2147483648|4294967295");
    row("an octal key", tunnel("option ikey 052\n"), 5, 13, K::MalformedNumber, "052|-2147483648|4294967295");
    row("a dotted key", tunnel("option ikey 0.0.0.42\n"), 5, 13, K::MalformedNumber,
        "0.0.0.42|-2147483648|4294967295");
    row("a sign too many", tunnel("option ikey --1\n"), 5, 13, K::MalformedNumber,
        "--1|-2147483648|4294967295");
    row("another script's digits", tunnel("option mtu '١٢٨٠'\n"), 5, 12, K::MalformedNumber, "١٢٨٠|68|65535");
    row("no number", tunnel("option mtu ''\n"), 5, 12, K::MalformedNumber, "|68|65535");
    row("too small an MTU", tunnel("option mtu 67\n"), 5, 12, K::NumberOutOfRange, "67|68|65535");
    row("a TTL of 256", tunnel("option ttl 256\n"), 5, 12, K::NumberOutOfRange, "256|0|255");
    row("a word for a switch", tunnel("option icsum yes\n"), 5, 14, K::UnknownWord, "yes|0, 1, false, true");
    row("a TOS too large", tunnel("option tos 100\n"), 5, 12, K::UnknownWord, "100|inherit, 00 … ff");
    row("a TOS with a sign", tunnel("option tos +1\n"), 5, 12, K::UnknownWord, "+1|inherit, 00 … ff");
    row("no TOS", tunnel("option tos ''\n"), 5, 12, K::UnknownWord, "|inherit, 00 … ff");
    // what stands on it
    row("an address without its length",
        tunnel() +
            "config interface a\n option proto static\n option device @gre1\n option ipaddr 10.0.0.1\n",
        8, 16, K::PrefixLengthMissing, "10.0.0.1");
    row("a mask with holes",
        tunnel() +
            "config interface a\n option proto static\n option device @gre1\n option ipaddr 10.0.0.1\n "
            "option netmask 255.0.255.0\n",
        8, 16, K::MalformedPrefix, "10.0.0.1/255.0.255.0");
    row("an address from elsewhere",
        tunnel() + "config interface a\n option proto dhcp\n option device @gre1\n", 6, 15, K::NotUnderstood,
        "dhcp");
    row("unknown there",
        tunnel() + "config interface a\n option proto static\n option device @gre1\n option "
                   "wat 1\n",
        8, 9, K::NotUnderstood, "wat");
    row("a route to nowhere", tunnel() + "config route\n option interface gre1\n", 5, 8, K::Missing);
    row("a route to no network", tunnel() + "config route\n option interface gre1\n option target here\n", 7,
        16, K::MalformedPrefix, "here/32");
    row("a route that is none",
        tunnel() + "config route\n option interface gre1\n option target 10.0.0.0/8\n "
                   "option type blackhole\n",
        8, 14, K::NotUnderstood, "blackhole");
    row("a next hop that is none",
        tunnel() + "config route\n option interface gre1\n option target "
                   "10.0.0.0/8\n option gateway me\n",
        8, 17, K::MalformedAddress, "me");
    row("another tunnel alone", "config interface t\n option proto gretap\n option peeraddr 1.2.3.4\n", 2, 15,
        K::NotGre, "gretap");
}

void TestOpenwrtMistakes::mistakes() {
    QFETCH(QByteArray, text);
    QFETCH(QString, issue);
    const ReadEnds ends = read(text);
    QVERIFY(!ends);
    QCOMPARE(placed(ends.error()), issue);
}

void TestOpenwrtMistakes::allMistakes() {
    const ReadEnds two = read(tunnel("option mtu x\noption ttl y\n"));
    QVERIFY(!two);
    QCOMPARE(two.error().size(), size_t(2));
    QByteArray many = "config interface gre1\n";
    for (int line = 0; line < 20000; ++line)
        many += "wat\n";
    const ReadEnds all = read(many);
    QVERIFY(!all);
    QCOMPARE(all.error().size(), size_t(100));
    const ReadEnds large = read(QByteArray(2 * 1024 * 1024, '\n'));
    QVERIFY(!large);
    QCOMPARE(large.error().front().kind, K::DocumentTooLarge);
    QByteArray routes = tunnel();
    for (int line = 0; line < 257; ++line)
        routes += "config route\n option interface gre1\n option target 10.0.0.0/8\n";
    const ReadEnds crowded = read(routes);
    QVERIFY(!crowded);
    QCOMPARE(placed(crowded.error()), expected(5 + 3 * 256, 8, K::TooLong, QStringLiteral("257|256")));
}

void TestOpenwrtMistakes::truncated_data() {
    QTest::addColumn<QString>("path");
    const QDir golden(QStringLiteral(GRETEL_ROUTERS "/golden/openwrt"));
    for (const char* name : {"key-and-checksum.uci", "ipv6-inside.uci", "firewall-open.uci"})
        QTest::newRow(name) << golden.filePath(QString::fromLatin1(name));
}

/// However much of it is there: what is read are whole lines, or there is an issue.
void TestOpenwrtMistakes::truncated() {
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray text = whole.first(size);
        const ReadEnds ends = read(text);
        if (!ends) {
            QVERIFY(!ends.error().empty());
            QVERIFY(ends.error().front().place);
            continue;
        }
        // A section may begin there, which means something by itself, and a value may be closed.
        const QByteArray last = text.mid(text.lastIndexOf('\n') + 1);
        const bool complete = last.endsWith('\'') || last.startsWith("config ");
        const ReadEnds lines = read(complete ? QByteArray(text + '\n') : text.chopped(last.size()));
        QVERIFY(lines);
        QCOMPARE(ends->size(), lines->size());
        for (size_t at = 0; at < ends->size(); ++at)
            QVERIFY2(ends->at(at).end == lines->at(at).end, last.constData());
    }
}

/// Any one byte of it changed: never a crash, and issues that can stand in a line.
void TestOpenwrtMistakes::changed() {
    QFile file(QStringLiteral(GRETEL_ROUTERS "/golden/openwrt/many-networks.uci"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype at = 0; at < whole.size(); at += 11)
        for (const char byte : {'\0', '\n', '\'', ' ', '9', '\xff'}) {
            QByteArray text = whole;
            text[at] = byte;
            const ReadEnds ends = read(text);
            if (!ends)
                for (const Issue& issue : ends.error())
                    for (const QString& argument : issue.arguments)
                        QVERIFY(isPlainText(argument) && argument.size() <= 200);
        }
}

QTEST_GUILESS_MAIN(TestOpenwrtMistakes)
#include "test_openwrt_mistakes.moc"
