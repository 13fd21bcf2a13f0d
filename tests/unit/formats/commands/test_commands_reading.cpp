// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/command_text.h"
#include "formats/catalogue.h"

using namespace gretel;

/// Texts as people have them, and what is read of them.

namespace {

QString flagsOf(const TunnelEnd& end) {
    Link link;
    link.name = end.interface;
    link.kind = QStringLiteral("gre");
    link.gre = end.gre;
    QString text = commandsOf(AddLink{link})[0];
    return text.remove(QStringLiteral("ip link add ")).remove(QStringLiteral(" type gre"));
}

/// "gre1 local … | mtu 1400 | 172.16.0.1/30 > 172.16.0.2/30 | 10.0.0.0/8 …", the losses each in a line
/// behind.
QString textOf(const ReadEnd& read) {
    const TunnelEnd& end = read.end;
    QStringList parts{flagsOf(end)};
    if (end.mtu)
        parts << QStringLiteral("mtu %1").arg(*end.mtu);
    if (end.address)
        parts << end.address->toString() +
                     (end.peer ? QLatin1String(" > ") + end.peer->toString() : QString());
    for (const Prefix& network : end.networks)
        parts << network.toString();
    QString text = parts.join(QLatin1String(" | "));
    for (const Issue& loss : read.losses)
        text += QStringLiteral("\nignored %1:%2 %3")
                    .arg(loss.place->line)
                    .arg(loss.place->column)
                    .arg(loss.arguments[0]);
    return text;
}

QString textOf(const ReadEnds& ends) {
    QStringList texts;
    if (ends) {
        for (const ReadEnd& end : *ends)
            texts << textOf(end);
    } else {
        for (const Issue& issue : ends.error())
            texts << QStringLiteral("refused %1 at %2:%3 %4")
                         .arg(int(issue.kind))
                         .arg(issue.place ? issue.place->line : 0)
                         .arg(issue.place ? issue.place->column : 0)
                         .arg(issue.arguments.join(u'|'));
    }
    return texts.join(u'\n');
}

} // namespace

class TestCommandsReading : public QObject {
    Q_OBJECT
private slots:
    void script_data();
    void script();
    void interfaces_data();
    void interfaces();
};

void TestCommandsReading::script_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char* name, const QByteArray& text, const char* wanted) {
        QTest::newRow(name) << text << QString::fromUtf8(wanted);
    };
    const char* plain = "gre1 local 1.2.3.4 remote 4.3.2.1 ttl 255 tos 0x00 | 172.16.0.1/30 | 10.16.0.0/24";
    row("ip tunnel, as in most guides",
        "#!/bin/bash\nip tunnel add gre1 mode gre remote 4.3.2.1 local 1.2.3.4 ttl 255\n"
        "ip link set gre1 up\nip addr add 172.16.0.1/30 dev gre1\nip route add 10.16.0.0/24 dev gre1\n",
        plain);
    row("abbreviated",
        "ip t a gre1 mode gre remote 4.3.2.1 local 1.2.3.4 ttl 255\nip l s gre1 up\n"
        "ip a a 172.16.0.1/30 dev gre1\nip r a 10.16.0.0/24 dev gre1",
        plain);
    row("whole paths, sudo, quotes, CRLF",
        "sudo /sbin/ip tunnel add 'gre1' mode gre remote \"4.3.2.1\" local 1.2.3.4 ttl 255 # to the lab\r\n"
        "sudo ip address add 172.16.0.1/30 dev gre1\r\nsudo ip route add 10.16.0.0/24 via 172.16.0.2\r\n",
        plain);
    row("continued lines, two in one",
        "set -e\nip link add gre1 \\\n  type gre \\\n  remote 4.3.2.1 local 1.2.3.4 \\\n  ttl 255\n"
        "ip link set gre1 up; ip addr add 172.16.0.1/30 dev gre1 && ip -4 route replace 10.16.0.0/24 dev "
        "gre1\n"
        "exit 0\n",
        plain);
    row("a tab in the alias",
        "ip link add gre1 type gre local 1.2.3.4 remote 4.3.2.1 ttl 255\nip link set gre1 alias \"c\td\"\n",
        "gre1 local 1.2.3.4 remote 4.3.2.1 ttl 255 tos 0x00\nignored 2:18 alias c\\u0009d");
    row("every setting",
        "ip link add name gre1 mtu 1400 type gre local 1.2.3.4 remote 4.3.2.1 ikey 1.2.3.4 okey 0x2a csum "
        "iseq oseq tos b8 nopmtudisc ignore-df dev eth0\n",
        "gre1 local 1.2.3.4 remote 4.3.2.1 ttl inherit ikey 16909060 okey 42 csum seq tos 0xb8 nopmtudisc "
        "ignore-df dev eth0 | mtu 1400");
    row("TOS of what it carries", "ip tunnel add gre1 mode gre remote 4.3.2.1 tos inherit\n",
        "gre1 local 0.0.0.0 remote 4.3.2.1 ttl inherit tos inherit");
    row("name behind the mode", "ip tunnel add mode gre name gre1 remote 4.3.2.1 key 42\n",
        "gre1 local 0.0.0.0 remote 4.3.2.1 ttl inherit key 42 tos 0x00");
    row("a peer's address",
        "ip tunnel add gre1 mode gre remote 4.3.2.1\nip addr add 172.16.0.1 peer 172.16.0.2/30 dev gre1\n"
        "ip link set up mtu 1400 dev gre1\nip route add default dev gre1\n",
        "gre1 local 0.0.0.0 remote 4.3.2.1 ttl inherit tos 0x00 | mtu 1400 | 172.16.0.1/30 > "
        "172.16.0.2/30 "
        "| 0.0.0.0/0");
    row("what no profile can say",
        "modprobe ip_gre\necho 1 > /proc/sys/net/ipv4/ip_forward\nip tunnel del gre1 2>/dev/null || true\n"
        "ip tunnel add gre1 mode gre remote 4.3.2.1\niptables -A INPUT -p gre ! -s 4.3.2.1 -j DROP\n"
        "ip route add 10.16.0.0/24 dev gre1 metric 50\nip route add 10.17.0.0/24 dev gre1 table 100\n"
        "ip link set gre1 txqueuelen 1000\nip addr add 172.16.0.1/30 dev gre1\nip addr add 172.17.0.1/30 dev "
        "gre1\n",
        "gre1 local 0.0.0.0 remote 4.3.2.1 ttl inherit tos 0x00 | 172.16.0.1/30 | 10.16.0.0/24\n"
        "ignored 6:36 metric 50\nignored 7:36 table 100\nignored 8:18 txqueuelen 1000\nignored 10:13 "
        "172.17.0.1/30\n"
        "ignored 1:1 modprobe ip_gre\nignored 2:1 echo 1 > /proc/sys/net/ipv4/ip_forward\n"
        "ignored 5:1 iptables -A INPUT -p gre ! -s 4.3.2.1 -j DROP");
    row("other devices are nobody's business",
        "ip link add br0 type bridge\nip addr add 10.0.0.1/24 dev br0\nip route add default via 1.2.3.1\n"
        "ip link set eth0 mtu 9000 up\nip rule add from 10.0.0.0/8 lookup 100\nip addr show\n"
        "ip tunnel add gre1 mode gre remote 4.3.2.1\nip tunnel add sit1 mode sit remote 4.3.2.1\n",
        "gre1 local 0.0.0.0 remote 4.3.2.1 ttl inherit tos 0x00");
    row("two tunnels",
        "ip tunnel add gre1 mode gre remote 4.3.2.1\nip tunnel add gre2 mode gre remote 5.5.5.5\n"
        "ip addr add 172.16.0.1/30 dev gre2\n",
        "gre1 local 0.0.0.0 remote 4.3.2.1 ttl inherit tos 0x00\n"
        "gre2 local 0.0.0.0 remote 5.5.5.5 ttl inherit tos 0x00 | 172.16.0.1/30");
}

void TestCommandsReading::script() {
    QFETCH(QByteArray, text);
    QFETCH(QString, wanted);
    const TextFile file{QStringLiteral("gre.sh"), text};
    for (const Format* format : foreignFormats())
        if (format->recognises)
            QCOMPARE(format->recognises(file), format->word == QLatin1StringView("iproute2"));
    QCOMPARE(textOf(foreignFormat(QStringLiteral("iproute2"))->read({file})), wanted);
}

void TestCommandsReading::interfaces_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char* name, const QByteArray& text, const char* wanted) {
        QTest::newRow(name) << text << QString::fromUtf8(wanted);
    };
    row("the tunnel method, with all that interfaces(5) has",
        "source /etc/network/interfaces.d/*\n\nauto lo\niface lo inet loopback\n\nauto gre1\niface gre1 inet "
        "tunnel\n"
        "  mode gre\n  address 172.16.0.1\n  netmask 255.255.255.252\n  dstaddr 172.16.0.2\n  endpoint "
        "4.3.2.1\n"
        "  local 1.2.3.4\n  ttl 64\n  mtu 1476\n  up ip route add 10.16.0.0/24 dev $IFACE\n"
        "  down ip route del 10.16.0.0/24 dev $IFACE\n",
        "gre1 local 1.2.3.4 remote 4.3.2.1 ttl 64 tos 0x00 | mtu 1476 | 172.16.0.1/30 > 172.16.0.2/30 | "
        "10.16.0.0/24");
    row("static with a device made before",
        "auto gre1\niface gre1 inet static\n\taddress 172.16.0.1\n\tnetmask 30\n\tbroadcast 172.16.0.3\n"
        "\tpre-up ip tunnel add ${IFACE} mode gre remote 4.3.2.1 \\\n\t\tlocal 1.2.3.4 ttl 255 key 7\n"
        "\tpre-up modprobe ip_gre || true\n\tmtu 1472\n\tmetric 5\n\tpost-up ip route add 10.16.0.0/24 via "
        "172.16.0.2\n"
        "\tpost-down ip tunnel del gre1\n",
        "gre1 local 1.2.3.4 remote 4.3.2.1 ttl 255 key 7 tos 0x00 | mtu 1472 | 172.16.0.1/30 | "
        "10.16.0.0/24\n"
        "ignored 10:2 metric 5\nignored 8:9 modprobe ip_gre || true");
    row("manual",
        "iface gre1 inet manual\n  up ip link add gre1 type gre remote 4.3.2.1 local 1.2.3.4\n"
        "  up ip addr add 172.16.0.1/30 dev gre1\n  up ip link set gre1 up\n  down ip link del gre1\n",
        "gre1 local 1.2.3.4 remote 4.3.2.1 ttl inherit tos 0x00 | 172.16.0.1/30");
    row("within another interface's stanza",
        "iface eth0 inet static\n  address 1.2.3.4/24\n  gateway 1.2.3.1\n  up /usr/local/bin/whatever "
        "$(id)\n"
        "  up ip tunnel add gre1 mode gre remote 4.3.2.1\n  up ip addr add 172.16.0.1/30 dev gre1\n",
        "gre1 local 0.0.0.0 remote 4.3.2.1 ttl inherit tos 0x00 | 172.16.0.1/30");
    row("IPv6 beside IPv4",
        "iface gre1 inet tunnel\n mode GRE\n address 172.16.0.1\n netmask 30\n endpoint 4.3.2.1\n"
        "iface gre1 inet6 static\n address fd77::1/64\n",
        "gre1 local 0.0.0.0 remote 4.3.2.1 ttl inherit tos 0x00 | 172.16.0.1/30\nignored 7:10 fd77::1/64");
    row("none", "auto eth0\niface eth0 inet dhcp\n", "");
}

void TestCommandsReading::interfaces() {
    QFETCH(QByteArray, text);
    QFETCH(QString, wanted);
    const TextFile file{QStringLiteral("interfaces"), text};
    for (const Format* format : foreignFormats())
        if (format->recognises)
            QCOMPARE(format->recognises(file), format->word == QLatin1StringView("ifupdown"));
    QCOMPARE(textOf(foreignFormat(QStringLiteral("ifupdown"))->read({file})), wanted);
}

QTEST_GUILESS_MAIN(TestCommandsReading)
#include "test_commands_reading.moc"
