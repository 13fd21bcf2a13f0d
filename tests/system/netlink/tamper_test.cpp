// SPDX-License-Identifier: GPL-3.0-or-later
#include "tamper_test.h"

#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

#include "helper/firewall/firewall_table.h"
#include "helper/firewall/nft_context.h"
#include "helper/firewall/survey.h"
#include "helper/firewall/table_monitor.h"
#include "rules_samples.h"

using gretel::firewall::FirewallTable;
using gretel::firewall::TableMonitor;

namespace gretel::test {

void TamperTest::foreignTablesStay() {
    QVERIFY(fresh());
    QVERIFY(!nft(QStringLiteral(
                     "table inet firewalld { chain c { type filter hook input priority 10; policy "
                     "accept; counter; ip saddr 1.2.3.4 drop; }; }\n"
                     "table ip gretel { chain input { type filter hook input priority 0; counter; }; }\n"
                     "table ip6 filter { set s { type ipv6_addr; elements = { ::1 }; }; }\n"
                     "table arp x { }"))
                 .isNull());
    const auto foreign = [] {
        return bash(
            QStringLiteral("nft -j list ruleset | sed 's/\"packets\": [0-9]*, \"bytes\": [0-9]*//g'"));
    };
    const QByteArray before = foreign();
    QCOMPARE(textOf(write(rulesOf(All))), QStringLiteral("done"));
    QVERIFY(foreign() != before);
    QCOMPARE(textOf(write(rulesOf(All & ~Clamp))), QStringLiteral("done"));
    QCOMPARE(textOf(write(rulesOf(Pair4))), QStringLiteral("done"));
    QCOMPARE(textOf(write({})), QStringLiteral("done"));
    QCOMPARE(foreign(), before);
}

void TamperTest::altered_data() {
    QTest::addColumn<QString>("change");
    const auto row = [](const char* name, const char* change) {
        QTest::newRow(name) << QString::fromLatin1(change);
    };
    row("a rule more", "add rule inet gretel input counter");
    row("a rule before", "insert rule inet gretel input tcp dport 22 drop");
    row("no rules", "flush chain inet gretel input");
    row("a chain more", "add chain inet gretel mine");
    row("a set more", "add set inet gretel mine { type mark; }");
    row("a map more", "add map inet gretel mine { type mark : verdict; }");
    row("a counter more", "add counter inet gretel mine");
    row("no elements", "flush set inet gretel endpoints");
    row("a policy", "chain inet gretel output { policy drop; }");
    row("a comment of an element", "add element inet gretel guarded { 9.9.9.9 comment \"hello\" }");
    row("a range", "add element inet gretel passages { \"gre-lab\" . 10.5.0.1-10.5.0.9 . 10.6.0.0/16 }");
    row("a name that is none", "add element inet gretel mtu1468 { \"a b\" }");
    row("dormant", "add table inet gretel { flags dormant; }");
}

void TamperTest::altered() {
    QFETCH(const QString, change);
    QVERIFY(fresh());
    QCOMPARE(textOf(write(rulesOf(All))), QStringLiteral("done"));
    QVERIFY(!nft(change).isNull());
    const FirewallState state = now();
    QVERIFY(!state.intact);
    QCOMPARE(textOf(write(rulesOf(All))), QStringLiteral("done"));
    QVERIFY(now() == intact(rulesOf(All)));
}

/// An element more or less is another table of ours.
void TamperTest::otherElements() {
    QVERIFY(fresh());
    FirewallRules rules = rulesOf(All);
    QCOMPARE(textOf(write(rules)), QStringLiteral("done"));
    QVERIFY(!nft(QStringLiteral("add element inet gretel guarded { 9.9.9.9 }\n"
                                "add element inet gretel endpoints { 9.9.9.9 . 8.8.8.8 }\n"
                                "delete element inet gretel mtu1468 { \"ip\" }"))
                 .isNull());
    rules.guarded.push_back(address("9.9.9.9"));
    rules.pairs.push_back({address("9.9.9.9"), address("8.8.8.8")});
    std::erase(rules.clamps, MssClamp{QStringLiteral("ip"), 1468});
    QVERIFY(now() == intact(rules.normalised()));
}

void TamperTest::monitor_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("heard");
    const auto row = [](const char* change, bool heard) {
        QTest::newRow(change) << QString::fromLatin1(change) << heard;
    };
    row("flush ruleset", true);
    row("delete table inet gretel", true);
    row("flush chain inet gretel input", true);
    row("add rule inet gretel input counter", true);
    row("delete element inet gretel endpoints { 1.2.3.4 . 4.3.2.1 }", true);
    row("delete element inet gretel passages { \"ip\" . 10.0.0.0/8 . 10.9.8.6/31 }", true);
    row("add chain inet gretel mine", true);
    row("add counter inet gretel mine", true);
    row("add table ip gretel", false);
    row("add rule inet other c counter", false);
    row("delete table inet other", false);
}

void TamperTest::monitor() {
    QFETCH(const QString, change);
    QFETCH(const bool, heard);
    QVERIFY(fresh());
    QCOMPARE(textOf(write(rulesOf(All))), QStringLiteral("done"));
    QVERIFY(!nft(QStringLiteral("table inet other { chain c { }; }")).isNull());
    const auto opened = TableMonitor::open();
    QVERIFY(opened.ok());
    const QSignalSpy changed(opened.value().get(), &TableMonitor::changed);
    QVERIFY(!nft(change).isNull());
    // The kernel has told it before the command ended: one turn of the event loop takes it.
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), heard ? 1 : 0);
    QCOMPARE(textOf(write(rulesOf(Pair4))), QStringLiteral("done"));
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), heard ? 2 : 1);
}

void TamperTest::withoutRights() {
    QVERIFY(fresh());
    QCOMPARE(textOf(write(rulesOf(Guard4))), QStringLiteral("done"));
    constexpr uid_t nobody = 65534;
    QVERIFY(seteuid(nobody) == 0);
    const auto read = FirewallTable().read();
    const auto written = FirewallTable().write(intact(rulesOf(Guard4)), rulesOf(Pair4));
    const auto monitor = TableMonitor::open();
    QVERIFY(seteuid(0) == 0);
    QCOMPARE(textOf(read), QStringLiteral("NotPermitted(nft list table inet gretel)"));
    QCOMPARE(textOf(written),
             QStringLiteral("NotPermitted(nft 'add table inet gretel; delete table inet gretel')"));
    QVERIFY(!monitor);
    QCOMPARE(failureName(monitor.error().kind), QStringLiteral("NotPermitted"));
    QVERIFY(now() == intact(rulesOf(Guard4)));
}

/// Of what nft would take for a set, for any name, or for a refusal, nothing gets as far as the kernel.
void TamperTest::refused() {
    QVERIFY(fresh());
    QCOMPARE(textOf(write(rulesOf(Guard4))), QStringLiteral("done"));
    for (const char* name : {"@guarded", "gre*", "*", "", "a b", "0123456789abcdef"}) {
        FirewallRules rules;
        rules.clamps = {{QString::fromLatin1(name), 1468}};
        QCOMPARE(failureName(write(rules).error().kind), QStringLiteral("Internal"));
    }
    FirewallRules mixed;
    mixed.pairs = {{address("1.2.3.4"), address("::1")}};
    QCOMPARE(failureName(write(mixed).error().kind), QStringLiteral("Internal"));
    QVERIFY(now() == intact(rulesOf(Guard4)));
}

/// A packet filter of somebody else's that drops all: each command that is told is taken, and then nothing
/// is left to tell.
void TamperTest::remediesMend() {
    QVERIFY(fresh());
    QVERIFY(!nft(QStringLiteral("table inet filter {\n"
                                "chain input { type filter hook input priority 0; policy drop; }\n"
                                "chain output { type filter hook output priority 0; policy drop; }\n"
                                "chain forward { type filter hook forward priority 0; policy drop; }\n"
                                "}\ntable ip6 own {\n"
                                "chain mine { type filter hook forward priority -300; policy drop; }\n}"))
                 .isNull());
    const auto blockers = [] {
        const auto ruleset = (*firewall::NftContext::open())->run("list ruleset");
        return firewall::survey(ruleset.output, rulesOf(All));
    };
    const auto before = blockers();
    QCOMPARE(before.size(), std::size_t(2 + 2 + 3 * 2 + 2 * 4 + 2)); // GRE; IPv4, IPv6 twice; answers
    for (const Blocker& blocker : before) {
        QVERIFY(blocker.certain);
        QVERIFY2(!bash(blocker.remedy).isNull(), qPrintable(blocker.remedy));
    }
    QVERIFY(blockers().empty());
}

} // namespace gretel::test
