// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/plain_text.h"
#include "formats/catalogue.h"
#include "formats/document.h"

using namespace gretel;

namespace {

const QByteArray made =
    "ip tunnel add gre1 mode gre remote 4.3.2.1\n"; // one line, so that the next is line 2

/// "kind line:column argument", the first issue.
QString firstOf(const char* format, const QByteArray& text) {
    const auto read = foreignFormat(QString::fromLatin1(format))->read({{QStringLiteral("file"), text}});
    if (read)
        return QStringLiteral("%1 tunnels").arg(read->size());
    const Issue& issue = read.error().front();
    const TextPlace place = issue.place.value_or(TextPlace{0, 0, {}});
    return QStringLiteral("%1 %2:%3 %4")
        .arg(int(issue.kind))
        .arg(place.line)
        .arg(place.column)
        .arg(issue.arguments.value(0));
}

} // namespace

class TestCommandsRefused : public QObject {
    Q_OBJECT
private slots:
    void refused_data();
    void refused();
    void allIsGathered();
    void neverTooMuch();
};

void TestCommandsRefused::refused_data() {
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("wanted");
    using K = IssueKind;
    const auto row = [](const char* name, const QByteArray& text, K kind, const char* where,
                        const char* format = "iproute2") {
        QTest::newRow(name) << QByteArray(format) << text
                            << QStringLiteral("%1 %2").arg(int(kind)).arg(QString::fromUtf8(where));
    };
    row("variable", "ip tunnel add gre1 mode gre remote $PEER\n", K::NotUnderstood, "1:36 $PEER");
    row("variable in quotes", "ip tunnel add gre1 mode gre remote \"$PEER\"\n", K::NotUnderstood,
        "1:36 \"$PEER\"");
    row("substitution", "ip tunnel add gre1 mode gre remote `cat peer`\n", K::NotUnderstood,
        "1:36 `cat peer`");
    row("assignment", made + "PEER=4.3.2.1\n", K::NotUnderstood, "2:1 PEER=4.3.2.1");
    row("redirection", made + "ip addr add 172.16.0.1/30 dev gre1 > log\n", K::NotUnderstood, "2:36 > log");
    row("may fail", made + "ip addr add 172.16.0.1/30 dev gre1 || true\n", K::NotUnderstood, "2:36 || true");
    row("loop", made + "for i in 1 2 3\ndo\nip link set gre1 up\ndone\n", K::NotUnderstood, "2:1 for");
    row("condition", made + "if true; then ip link del gre1; fi\n", K::NotUnderstood, "2:1 if");
    row("function", made + "start() { ip link set gre1 up\n}\n", K::NotUnderstood,
        "2:6 () { ip link set gre1 up");
    row("another program", made + "/usr/local/bin/tunnel-up gre1\n", K::NotUnderstood,
        "2:1 /usr/local/bin/tunnel-up");
    row("open quote", made + "ip addr add '172.16.0.1/30 dev gre1\n", K::NotUnderstood,
        "2:13 '172.16.0.1/30 dev gre1");
    row("in a continued line", "ip tunnel add gre1 \\\n  mode gre \\\n  remote $PEER\n", K::NotUnderstood,
        "3:10 $PEER");
    row("a comment that seems to go on", made + "ip link set gre1 up # now \\\nip link set gre1 mtu 1400\n",
        K::NotUnderstood, "2:21 # now ip link set gre1 mtu 1400");
    row("unknown setting", "ip link add gre1 type gre remote 4.3.2.1 encap fou\n", K::NotUnderstood,
        "1:42 encap");
    row("setting without its value", "ip link add gre1 type gre remote\n", K::NotUnderstood, "1:27 remote");
    row("address", "ip tunnel add gre1 mode gre remote 4.3.2\n", K::MalformedAddress, "1:36 4.3.2");
    row("IPv6 outside", "ip tunnel add gre1 mode gre remote 2001:db8::1\n", K::UnusableAddress,
        "1:36 2001:db8::1");
    row("an octal key", "ip tunnel add gre1 mode gre key 010\n", K::MalformedNumber, "1:33 010");
    row("a key too large", "ip tunnel add gre1 mode gre key 4294967296\n", K::NumberOutOfRange,
        "1:33 4294967296");
    row("TTL", "ip tunnel add gre1 mode gre ttl 256\n", K::NumberOutOfRange, "1:33 256");
    row("MTU", made + "ip link set gre1 mtu 67\n", K::NumberOutOfRange, "2:22 67");
    row("host bits", made + "ip route add 10.0.0.1/24 dev gre1\n", K::HostBitsSet, "2:14 10.0.0.1/24");
    row("name", "ip tunnel add gre-much-too-long-1 mode gre\n", K::InterfaceNameTooLong,
        "1:15 gre-much-too-long-1");
    row("the kernel's own", "ip tunnel add gre0 mode gre\n", K::ReservedInterfaceName, "1:15 gre0");
    row("twice", made + made, K::RepeatedLine, "2:15 gre1");
    row("remote twice", "ip tunnel add gre1 mode gre remote 1.1.1.1 remote 2.2.2.2\n", K::RepeatedLine,
        "1:44 remote");
    row("key twice", "ip tunnel add gre1 mode gre key 1 okey 2\n", K::RepeatedLine, "1:35 okey");
    row("MTU twice", made + "ip link set gre1 mtu 1400\nip link set gre1 mtu 1300\n", K::RepeatedLine,
        "3:22 1300");
    row("route twice", made + "ip r a 10.0.0.0/8 dev gre1\nip r a 10.0.0.0/8 dev gre1\n", K::RepeatedLine,
        "3:8 10.0.0.0/8");
    row("taken away again", made + "ip link del gre1\n", K::NotUnderstood, "2:13 gre1");
    row("after exit", "exit 0\n" + made, K::NotUnderstood, "1:1 exit");
    row("another kind", "ip tunnel add sit1 mode sit remote 4.3.2.1\n", K::NotGre, "1:25 sit");
    row("Ethernet over GRE", "ip link add tap1 type gretap remote 4.3.2.1\n", K::NotGre, "1:23 gretap");
    row("byte order mark", "\xef\xbb\xbf" + made, K::ControlCharacter, "1:1 \\ufeff");
    row("UTF-16", QByteArray("i\0p\0", 4), K::ControlCharacter, "1:2 \\u0000");
    row("Latin-1", made + "# B\xfcro\n", K::NotUtf8, "2:4 ");
    row("text that runs backwards", made + "ip link set gre1 alias \xe2\x80\xaex\n", K::ControlCharacter,
        "2:24 \\u202e");
    row("a mebibyte and more", QByteArray(mostDocumentBytes + 1, ' '), K::DocumentTooLarge, "0:0 1048577");
    row("a line without end", QByteArray(5000, 'a'), K::TooLong, "1:1 5000");
    row("our mark without its end", "# Gretel tunnel \"x\":\n" + made, K::NotUnderstood,
        "2:1 ip tunnel add gre1 mode gre remote 4.3.2.1");
    row("our end without its mark", made + "# End of Gretel tunnel.\n", K::NotUnderstood,
        "2:1 # End of Gretel tunnel.");
    row("a tab in a name", "# Gretel tunnel \"a\tb\":\n" + made + "# End of Gretel tunnel.\n",
        K::ControlCharacter, "1:18 a\\u0009b");
    row("a mark within a mark", "# Gretel tunnel \"x\":\n# Gretel tunnel \"y\":\n# End of Gretel tunnel.\n",
        K::NotUnderstood, "2:1 # Gretel tunnel \"y\":");

    const QByteArray stanza = "iface gre1 inet tunnel\n mode gre\n endpoint 4.3.2.1\n"; // three lines
    const auto inStanza = [&](const char* name, const QByteArray& more, K kind, const char* where) {
        row(name, stanza + more, kind, where, "ifupdown");
    };
    inStanza("unknown option", " adress 172.16.0.1\n", K::NotUnderstood, "4:2 adress");
    inStanza("option twice", " endpoint 1.1.1.1\n", K::RepeatedLine, "4:2 endpoint");
    inStanza("option without value", " mtu\n", K::NotUnderstood, "4:2 mtu");
    inStanza("bad value", " local 1.2.3\n", K::MalformedAddress, "4:8 1.2.3");
    inStanza("bad mask", " address 172.16.0.1\n netmask 255.0.255.0\n", K::NotUnderstood, "5:2 netmask");
    inStanza("a command's variable", " up ip route add $LAN dev gre1\n", K::NotUnderstood,
             "4:18 $LAN dev gre1");
    inStanza("not quite the interface's name", " up ip route add 10.0.0.0/8 dev $IFACES\n", K::NotUnderstood,
             "4:33 $IFACES");
    inStanza("behind the interface's name", " up ip route add dev $IFACE 10.0.0.1/8\n", K::HostBitsSet,
             "4:29 10.0.0.1/8");
    inStanza("another program", " up /etc/openvpn/up\n", K::NotUnderstood, "4:5 /etc/openvpn/up");
    row("inherited", "iface gre1 inet tunnel inherits base\n mode gre\n", K::NotUnderstood, "1:24 inherits",
        "ifupdown");
    row("without a mode", "iface gre1 inet tunnel\n endpoint 4.3.2.1\n", K::NotUnderstood, "1:7 gre1",
        "ifupdown");
    row("stanza of another kind", "iface t1 inet tunnel\n mode ipip\n endpoint 4.3.2.1\n", K::NotGre,
        "2:7 ipip", "ifupdown");
    row("option of nothing", " address 1.2.3.4\n" + stanza, K::NotUnderstood, "1:2 address", "ifupdown");
}

void TestCommandsRefused::refused() {
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, text);
    QTEST(firstOf(format.constData(), text), "wanted");
}

void TestCommandsRefused::allIsGathered() {
    const auto read =
        foreignFormat(QStringLiteral("iproute2"))
            ->read({{QStringLiteral("x"), made + "reboot\nip link set gre1 mtu x\nip route add x dev "
                                                 "gre1\n"}});
    QVERIFY(!read);
    QCOMPARE(read.error().size(), size_t(3));
}

/// Hostile files end soon, with short and plain words.
void TestCommandsRefused::neverTooMuch() {
    const QByteArray texts[] = {
        made + QByteArray("reboot\n").repeated(100000),
        QByteArray("ip tunnel add gre1 mode gre\n").repeated(30000),
        made + QByteArray(4000, '\''),
        made + QByteArray("ip route add 10.0.0.0/8 dev gre1\n").repeated(20000),
        made + QByteArray("ip link set gre1 \\\n").repeated(40000),
        QByteArray("iface gre1 inet tunnel\n").repeated(40000),
        QByteArray("iface gre1 inet static\n up ip tunnel add $IFACE mode gre\n").repeated(15000),
        "iface gre1 inet static\n" + QByteArray(" up ip tunnel add $IFACE mode gre\n").repeated(20000),
        "iface g inet tunnel\n mode gre\n" + QByteArray(" address 1\n").repeated(80000),
    };
    for (const QByteArray& text : texts)
        for (const char* format : {"iproute2", "ifupdown"}) {
            const auto read = foreignFormat(QString::fromLatin1(format))->read({{QStringLiteral("x"), text}});
            if (read)
                continue;
            QVERIFY(!read.error().empty() && read.error().size() <= 100);
            for (const Issue& issue : read.error())
                for (const QString& argument : issue.arguments)
                    QVERIFY(argument.size() < 200 && isPlainText(argument));
        }
}

QTEST_GUILESS_MAIN(TestCommandsRefused)
#include "test_commands_refused.moc"
