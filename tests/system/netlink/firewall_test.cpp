// SPDX-License-Identifier: GPL-3.0-or-later
#include "firewall_test.h"

#include <QElapsedTimer>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <bit>

#include "core/firewall_text.h"
#include "helper/firewall/firewall_table.h"
#include "helper/firewall/table_counts.h"
#include "helper/firewall/table_monitor.h"
#include "rules_samples.h"

using gretel::firewall::FirewallTable;
using gretel::firewall::TableMonitor;

namespace gretel::test {
namespace {

/// Of the listed lines that hold the word, how many packets each has counted.
QList<int> packets(const QByteArray& text, const char* word) {
    QList<int> counts;
    for (const QByteArray& line : text.split('\n')) {
        const auto at = line.indexOf("packets ");
        if (at >= 0 && line.contains(word))
            counts << line.mid(at + 8).split(' ').front().toInt();
    }
    return counts;
}

/// An empty GRE packet over lo.
bool sendGre(const char* from, const char* to) {
    const int descriptor = ::socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_GRE);
    sockaddr_in ends[2]{};
    const char* texts[] = {from, to};
    for (int i = 0; i < 2; ++i) {
        ends[i].sin_family = AF_INET;
        ends[i].sin_addr.s_addr = htonl(address(texts[i]).toIpv4());
    }
    const quint32 header = htonl(0x0000'0800);
    const bool sent = ::bind(descriptor, reinterpret_cast<const sockaddr*>(&ends[0]), sizeof ends[0]) == 0 &&
                      ::sendto(descriptor, &header, sizeof header, 0,
                               reinterpret_cast<const sockaddr*>(&ends[1]), sizeof ends[1]) == sizeof header;
    ::close(descriptor);
    return sent;
}

} // namespace

void FirewallTest::withoutModule() {
    QVERIFY(enterFreshNamespace());
    const QByteArray script =
        bash(QStringLiteral("cat /proc/sys/kernel/modprobe; modprobe -r nf_tables nfnetlink; "
                            "echo /bin/false > /proc/sys/kernel/modprobe"));
    const auto noNetlink = FirewallTable().read();
    const auto noMonitor = TableMonitor::open();
    const QString load =
        QStringLiteral("echo %1 > /proc/sys/kernel/modprobe; ").arg(QString::fromLatin1(script.trimmed()));
    bash(load + QStringLiteral("modprobe nfnetlink; echo /bin/false > /proc/sys/kernel/modprobe"));
    const auto noTables = FirewallTable().read();
    const auto noWrite = FirewallTable().write({}, rulesOf(All));
    bash(load);
    QCOMPARE(textOf(noNetlink), QStringLiteral("KernelLacksNftables()"));
    QVERIFY(!noMonitor);
    QCOMPARE(failureName(noMonitor.error().kind), QStringLiteral("KernelLacksNftables"));
    QCOMPARE(textOf(noTables), QStringLiteral("KernelLacksNftables()"));
    QCOMPARE(textOf(noWrite), QStringLiteral("KernelLacksNftables()"));
}

/// One after the other in one namespace, so that each replaces another's table or changes its elements.
void FirewallTest::everyCombination() {
    QVERIFY(fresh());
    for (int parts = 0; parts <= All; ++parts) {
        const int count = std::popcount(unsigned(parts));
        if (count > 2 && count < 8)
            continue;
        const FirewallRules rules = rulesOf(parts);
        QCOMPARE(textOf(write(rules)), QStringLiteral("done"));
        const FirewallState state = now();
        if (state != intact(rules))
            qWarning("%s", listed().constData());
        QVERIFY2(state == intact(rules), qPrintable(QString::number(parts)));
    }
    QCOMPARE(textOf(write({})), QStringLiteral("done"));
    QVERIFY(now() == FirewallState());
    QCOMPARE(listed("tables"), QByteArray(""));
}

void FirewallTest::textIsTheSame_data() {
    QTest::addColumn<int>("parts");
    QTest::newRow("nothing") << 0;
    for (const int part : {Pair4, Pair6, Guard4, Guard6, Clamp, Passage4, Passage6, Answer, Send})
        QTest::addRow("all but %d", part) << (All & ~part);
    QTest::newRow("all") << int(All);
}

void FirewallTest::textIsTheSame() {
    QFETCH(const int, parts);
    QVERIFY(fresh());
    QVERIFY(!nft(firewallText(rulesOf(parts))).isNull());
    QVERIFY(now() == intact(rulesOf(parts)));
}

void FirewallTest::commandsAreTheSame() {
    QVERIFY(fresh());
    QVERIFY(!bash(firewallCommands(rulesOf(All)).join(QLatin1Char('\n'))).isNull());
    QVERIFY(now() == intact(rulesOf(All)));
    QVERIFY(!bash(firewallCommands({}).join(QLatin1Char('\n'))).isNull());
    QVERIFY(now() == FirewallState());
}

/// Networks that overlap go and come in one transaction.
void FirewallTest::widerAndNarrower() {
    QVERIFY(fresh());
    const Passage wide{lab, prefix("10.0.0.0/8"), prefix("10.0.0.0/8")};
    const Passage narrow{lab, prefix("10.0.0.0/16"), prefix("10.0.0.0/16")};
    const Passage other{lab, prefix("10.0.0.0/7"), prefix("11.0.0.0/8")};
    for (const auto& passages : std::vector<std::vector<Passage>>{
             {wide}, {narrow}, {wide}, {other}, {narrow, other}, {wide}, {narrow}}) {
        FirewallRules rules;
        rules.passages = passages;
        QCOMPARE(textOf(write(rules)), QStringLiteral("done"));
        QVERIFY(now() == intact(rules.normalised()));
    }
}

void FirewallTest::countersStay() {
    QVERIFY(fresh());
    FirewallRules rules;
    rules.pairs = {{address("127.0.0.1"), address("127.0.0.2")}};
    rules.guarded = {address("127.0.0.1")};
    QCOMPARE(textOf(write(rules)), QStringLiteral("done"));
    QVERIFY(sendGre("127.0.0.2", "127.0.0.1")); // the pair
    QVERIFY(sendGre("127.0.0.1", "127.0.0.2")); // its other way: out by the pair, in by nothing
    QVERIFY(sendGre("127.0.0.3", "127.0.0.1")); // a stranger
    QCOMPARE(packets(listed(), "accept"), (QList<int>{1, 1}));
    QCOMPARE(packets(listed(), "drop"), (QList<int>{1}));
    const auto table = FirewallTable().count();
    QVERIFY(table && table->counts.rules.size() == 3);
    for (const CountedRule& rule : table->counts.rules)
        QCOMPARE(rule.count, (PacketCount{1, 24})); // an IPv4 header and GRE's

    // Only elements differ.
    rules.pairs.push_back({address("127.0.0.1"), address("127.0.0.3")});
    QCOMPARE(textOf(write(rules)), QStringLiteral("done"));
    QVERIFY(sendGre("127.0.0.3", "127.0.0.1"));
    rules.pairs.erase(rules.pairs.begin());
    QCOMPARE(textOf(write(rules)), QStringLiteral("done"));
    QVERIFY(sendGre("127.0.0.2", "127.0.0.1"));
    QCOMPARE(packets(listed(), "accept"), (QList<int>{2, 1}));
    QCOMPARE(packets(listed(), "drop"), (QList<int>{2}));
    QVERIFY(now() == intact(rules));

    // What was read is no longer so: written all the same.
    const FirewallState before = now();
    bash(QStringLiteral("nft delete table inet gretel"));
    rules.pairs.push_back({address("127.0.0.1"), address("127.0.0.4")});
    QCOMPARE(textOf(FirewallTable().write(before, rules)), QStringLiteral("done"));
    QVERIFY(now() == intact(rules));
}

void FirewallTest::everyRuleIsTold() {
    QVERIFY(fresh());
    const auto none = FirewallTable().count();
    QVERIFY(none && none->counts == FirewallCounts() && none->state == FirewallState());
    QCOMPARE(textOf(write(rulesOf(All))), QStringLiteral("done"));
    const auto table = FirewallTable().count();
    QVERIFY2(table, qPrintable(textOf(table)));
    QVERIFY(table->state == intact(rulesOf(All)));
    QVERIFY(table->counts.rules.size() > 30);
    for (const CountedRule& rule : table->counts.rules) {
        QVERIFY2(rule.kind != FirewallRuleKind::Foreign, qPrintable(rule.text));
        QVERIFY2(rule.text.contains(QLatin1String("counter")) ||
                     (!rule.count && rule.text.endsWith(QLatin1String("accept"))),
                 qPrintable(rule.text));
        QVERIFY2(!rule.text.contains(QLatin1String("packets")), qPrintable(rule.text));
    }
    nft(QStringLiteral("insert rule inet gretel input meta mark 7 accept comment \"mine\""));
    const auto altered = FirewallTable().count();
    QVERIFY(altered && !altered->state.intact);
    QCOMPARE(altered->counts.rules.size(), table->counts.rules.size() + 1);
    QCOMPARE(std::count_if(altered->counts.rules.begin(), altered->counts.rules.end(),
                           [](const CountedRule& rule) {
                               return rule.kind == FirewallRuleKind::Foreign &&
                                      rule.text ==
                                          QLatin1String("meta mark 0x00000007 accept comment \"mine\"");
                           }),
             1);
}

/// A router between two hosts: a TCP connection through it bears the MSS of the device's MTU at both ends,
/// whoever began it, and a table that drops all other forwarding counts it as ours.
void FirewallTest::segmentsAndPassages() {
    QVERIFY(fresh());
    QVERIFY(
        !bash(QStringLiteral("ip netns del one 2> /dev/null || true; ip netns del two 2> /dev/null || true\n"
                             "ip netns add one; ip netns add two\n"
                             "ip -batch - <<'END'\n"
                             "link add lan type veth peer name port netns one\n"
                             "link add gre-lab type veth peer name port netns two\n"
                             "addr add 10.1.0.1/24 dev lan\naddr add fd01::1/64 dev lan nodad\n"
                             "addr add 10.2.0.1/24 dev gre-lab\naddr add fd02::1/64 dev gre-lab nodad\n"
                             "link set lan up\nlink set gre-lab up\nEND\n"
                             "for n in 1:one 2:two; do ip -n ${n#*:} -batch - <<END\n"
                             "addr add 10.${n%:*}.0.2/24 dev port\naddr add fd0${n%:*}::2/64 dev port nodad\n"
                             "link set port up\nroute add default via 10.${n%:*}.0.1\n"
                             "route add default via fd0${n%:*}::1\nEND\n"
                             "done\n"
                             "echo 1 > /proc/sys/net/ipv4/ip_forward\n"
                             "echo 1 > /proc/sys/net/ipv6/conf/all/forwarding"))
             .isNull());
    FirewallRules rules;
    rules.clamps = {{lab, 1300}};
    rules.passages = {{lab, prefix("10.1.0.0/24"), prefix("10.2.0.0/24")},
                      {lab, prefix("fd01::/64"), prefix("fd02::/64")}};
    QCOMPARE(textOf(write(rules)), QStringLiteral("done"));
    // Listens in two's namespace, connects from one's, then the other way, prints both ends' MSS.
    const QByteArray sizes = bash(
        QStringLiteral("/usr/bin/python3 - <<'END'\n"
                       "import ctypes, os, socket\n"
                       "libc = ctypes.CDLL(None)\n"
                       "def inside(name, family):\n"
                       "    libc.setns(os.open('/run/netns/' + name, os.O_RDONLY), 0x40000000)\n"
                       "    return socket.socket(family, socket.SOCK_STREAM)\n"
                       "for family, form in (socket.AF_INET, '10.%d.0.2'), (socket.AF_INET6, 'fd0%d::2'):\n"
                       "    for near, far, place in ('one', 'two', 2), ('two', 'one', 1):\n"
                       "        server = inside(far, family)\n"
                       "        open('/proc/sys/net/ipv4/tcp_timestamps', 'w').write('0')\n"
                       "        server.bind((form % place, 0)); server.listen()\n"
                       "        client = inside(near, family)\n"
                       "        client.settimeout(20); client.connect(server.getsockname()[:2])\n"
                       "        for end in client, server.accept()[0]:\n"
                       "            print(end.getsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG))\n"
                       "END\n"));
    QCOMPARE(sizes, QByteArray("1260\n1260\n1260\n1260\n1240\n1240\n1240\n1240\n"));
    const QByteArray table = listed();
    // A SYN each way in each family, or more if one had to be sent again.
    QCOMPARE(packets(table, "maxseg").size(), 4);
    for (const int count : packets(table, "maxseg"))
        QVERIFY(count >= 2);
    QCOMPARE(packets(table, "passages").size(), 4);
    for (const int count : packets(table, "passages"))
        QVERIFY(count > 2);
    bash(QStringLiteral("ip netns del one; ip netns del two"));
}

void FirewallTest::thousandTunnels() {
    constexpr quint32 count = 1000;
    QVERIFY(fresh());
    FirewallRules rules;
    rules.guarded = {address("1.2.3.4")};
    for (quint32 n = 0; n < count; ++n) {
        const QString device = QStringLiteral("gre%1").arg(n);
        rules.pairs.push_back({address("1.2.3.4"), IpAddress::fromIpv4(0x04030000 + n)});
        rules.clamps.push_back({device, n % 2 ? 1468U : 1472U});
        rules.passages.push_back(
            {device, prefix("192.168.0.0/16"), Prefix(IpAddress::fromIpv4(0x0a000000 + (n << 8)), 24)});
    }
    rules = rules.normalised();
    QElapsedTimer timer;
    const auto restart = [&] { return static_cast<long long>(timer.restart()); };
    timer.start();
    QCOMPARE(textOf(FirewallTable().write({}, rules)), QStringLiteral("done"));
    qInfo("the firewall of 1000 tunnels written: %lld ms", restart());
    const FirewallState state = now();
    qInfo("read: %lld ms", restart());
    QVERIFY(state == intact(rules));
    FirewallRules more = rules;
    more.pairs.push_back({address("1.2.3.4"), address("9.9.9.9")});
    more.passages.push_back({QStringLiteral("more"), prefix("192.168.0.0/16"), prefix("172.16.0.0/16")});
    more.clamps.push_back({QStringLiteral("more"), 1468});
    restart();
    QCOMPARE(textOf(FirewallTable().write(state, more)), QStringLiteral("done"));
    qInfo("one more: %lld ms", restart());
    QVERIFY(now() == intact(more.normalised()));
    restart();
    QCOMPARE(textOf(FirewallTable().write({rules, false}, {})), QStringLiteral("done"));
    qInfo("removed: %lld ms", restart());
    QCOMPARE(textOf(FirewallTable().write({}, rules)), QStringLiteral("done"));
    const QByteArray text = listed();
    QCOMPARE(text.count("counter"), 13);
    QCOMPARE(text.count("chain"), 4);
}

} // namespace gretel::test
