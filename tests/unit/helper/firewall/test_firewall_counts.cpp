// SPDX-License-Identifier: GPL-3.0-or-later
// What nft lists of the table, as rules that somebody may look at.
#include <QFile>
#include <QTest>

#include "helper/firewall/element.h"
#include "helper/firewall/table_counts.h"
#include "words/firewall_count_words.h"

using namespace gretel;
using namespace gretel::firewall;
using namespace Qt::StringLiterals;

namespace {

/// A table as nft 1.0.6 listed it.
Json fixture(const QString& name) {
    QFile file(QStringLiteral(FIXTURES "/") + name);
    return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString(), nullptr, false)
                                          : Json();
}

/// The rule with the handle.
Json& ruleIn(Json& listing, int handle) {
    for (Json& entry : listing["nftables"])
        if (entry.contains("rule") && entry["rule"]["handle"] == handle)
            return entry["rule"];
    qFatal("no rule %d", handle);
}

FirewallCounts countsOf(const Json& listing, const std::string& outline = {}) {
    return countedTable(listing.dump(), outline).counts;
}

} // namespace

class TestFirewallCounts : public QObject {
    Q_OBJECT
private slots:
    void tellsEachRule_data();
    void tellsEachRule();
    void countsOfEachRule();
    void whatIsAlteredIsForeign();
    void ofAnotherOrder();
    void textsGoByHandle();
    void longAndSpoiltTexts();
    void noMoreThanTheMost();
    void anyBytes();
};

void TestFirewallCounts::tellsEachRule_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("sentences");
    const auto clamps = [](const QString& devices4, const QString& devices6, const QString& mss4,
                           const QString& mss6) {
        const QString from = u"TCP over %1 that comes out of %2 opens with an MSS of %3 bytes at the most."_s;
        const QString into = u"TCP over %1 that goes into %2 opens with an MSS of %3 bytes at the most."_s;
        return QStringList{from.arg(u"IPv4"_s, devices4, mss4), into.arg(u"IPv4"_s, devices4, mss4),
                           from.arg(u"IPv6"_s, devices6, mss6), into.arg(u"IPv6"_s, devices6, mss6)};
    };
    QTest::newRow("all but keepalives")
        << u"table.json"_s
        << (QStringList{u"GRE from 4.3.2.1 to 1.2.3.4 is let in."_s, u"Other GRE to 1.2.3.4 is dropped."_s,
                        u"GRE from 2001:db8::2 to 2001:db8::1 is let in."_s,
                        u"Other GRE to 2001:db8::1 is dropped."_s,
                        u"GRE from 1.2.3.4 to 4.3.2.1 is let out."_s,
                        u"GRE from 2001:db8::1 to 2001:db8::2 is let out."_s} +
            clamps(u"gre2"_s, u"gre2"_s, u"860"_s, u"840"_s) +
            clamps(u"2 tunnels"_s, u"2 tunnels"_s, u"1428"_s, u"1408"_s) +
            QStringList{u"What comes out of tunnels is let through between 2 pairs of private networks."_s,
                        u"What goes into tunnels is let through between 2 pairs of private networks."_s,
                        u"What comes out of tunnels is let through between 2 pairs of private networks."_s,
                        u"What goes into tunnels is let through between 2 pairs of private networks."_s});
    QTest::newRow("keepalives")
        << u"keepalives.json"_s
        << QStringList{u"Keepalives are let back into 2 tunnels."_s,
                       u"Other IPv4 that comes out of gre-lab is not passed on."_s,
                       u"Keepalives that come out of 2 tunnels are let in."_s,
                       u"What else comes out of a tunnel with an address of this computer as its sender is "
                       "dropped."_s,
                       u"What is no keepalive of this computer's is left as it is."_s,
                       u"What is no keepalive of this computer's is left as it is."_s,
                       u"Keepalives for 4.3.2.1 are made of small datagrams that go into gre-lab."_s,
                       u"Keepalives for 4.3.2.1 are made of small datagrams that go into gre-lab."_s,
                       u"Keepalives for 4.3.2.1 are made of small datagrams that go into gre-lab."_s,
                       u"Keepalives for 4.3.2.1 are made of small datagrams that go into gre-lab."_s};
}

void TestFirewallCounts::tellsEachRule() {
    QFETCH(QString, file);
    QFETCH(QStringList, sentences);
    QStringList told;
    for (const CountedRule& rule : countsOf(fixture(file)).rules) {
        told << sentenceOf(rule);
        QCOMPARE(ruleKindOfName(ruleKindName(rule.kind)), rule.kind); // as it travels
    }
    QCOMPARE(told, sentences);
}

void TestFirewallCounts::countsOfEachRule() {
    const auto counts = countsOf(fixture(u"table.json"_s));
    QCOMPARE(counts.leftOut, 0U);
    QCOMPARE(counts.rules[0].count, (PacketCount{3, 252}));
    QCOMPARE(counts.rules[17].count, (PacketCount{54, 4536}));
    Json listing = fixture(u"table.json"_s);
    ruleIn(listing, 13)["expr"][2]["counter"]["bytes"] = 18446744073709551615ULL;
    QCOMPARE(countsOf(listing).rules[0].count, (PacketCount{3, 18446744073709551615ULL}));
    const auto keepalives = countsOf(fixture(u"keepalives.json"_s));
    QCOMPARE(keepalives.rules[0].count, PacketCount());
    QVERIFY(!keepalives.rules[4].count); // it only saves the others work
}

/// The rule is not told as what it was; the others still are.
void TestFirewallCounts::whatIsAlteredIsForeign() {
    Json listing = fixture(u"table.json"_s);
    ruleIn(listing, 14)["expr"].back() = Json{{"accept", nullptr}};
    const CountedTable table = countedTable(listing.dump(), {});
    QVERIFY(!table.state.intact);
    QCOMPARE(table.counts.rules[1].kind, FirewallRuleKind::Foreign);
    QCOMPARE(table.counts.rules[1].count, (PacketCount{6, 504}));
    QCOMPARE(table.counts.rules[0].kind, FirewallRuleKind::GreIn);
    QCOMPARE(table.counts.rules[2].kind, FirewallRuleKind::GreIn);
}

void TestFirewallCounts::ofAnotherOrder() {
    Json listing = fixture(u"table.json"_s);
    std::swap(ruleIn(listing, 13), ruleIn(listing, 16));
    const auto rules = countsOf(listing).rules;
    QCOMPARE(rules[0].kind, FirewallRuleKind::OtherGre);
    QCOMPARE(rules[0].arguments, (QStringList{u"1"_s, u"2001:db8::1"_s}));
    QCOMPARE(rules[3].kind, FirewallRuleKind::GreIn);
}

/// A rule that is in one listing alone, or a line that only looks like one, is nobody's.
void TestFirewallCounts::textsGoByHandle() {
    const auto rules =
        countsOf(fixture(u"table.json"_s), "table inet gretel { # handle 2\n"
                                           "\tset endpoints { # handle 13\n"
                                           "\t}\n"
                                           "\tchain input { # handle 1\n"
                                           "\t\ttype filter hook input priority 0; policy accept;\n"
                                           "\t\tcounter accept comment \"x # handle 13\" # handle 99\n"
                                           "\t\tip protocol 47 ip daddr @guarded counter drop # handle 14\n"
                                           "\t}\n}\n")
            .rules;
    QCOMPARE(rules[0].text, QString());
    QCOMPARE(rules[1].text, u"ip protocol 47 ip daddr @guarded counter drop"_s);
}

void TestFirewallCounts::longAndSpoiltTexts() {
    const std::string longText(2000, 'x');
    const auto rules = countsOf(fixture(u"table.json"_s), "\t\t" + longText + " # handle 13\n" +
                                                              "\t\tcomment \"\x1b[31m\" # handle 14\n")
                           .rules;
    QVERIFY(rules[0].text.size() < 100);
    QVERIFY(rules[0].text.startsWith(u"xxx"));
    QCOMPARE(rules[1].text, u"comment \"\\u001b[31m\""_s);
}

void TestFirewallCounts::noMoreThanTheMost() {
    Json listing = fixture(u"table.json"_s);
    const Json one = ruleIn(listing, 13);
    for (std::size_t i = 0; i < mostCountedRules; ++i)
        listing["nftables"].push_back({{"rule", one}});
    const auto counts = countsOf(listing);
    QCOMPARE(counts.rules.size(), mostCountedRules);
    QCOMPARE(counts.leftOut, 18U);
    QCOMPARE(leftOutSentence(counts), u"18 more rules are not shown."_s);
}

void TestFirewallCounts::anyBytes() {
    for (const char* bytes : {"", "{", "[]", "{\"nftables\": 1}", "{\"nftables\": [1, {\"rule\": 2}]}"})
        QCOMPARE(countedTable(bytes, bytes).counts, FirewallCounts());
    const auto odd =
        countedTable(R"({"nftables": [{"rule": {"handle": "x", "chain": 3, "expr": [7, {"counter":
                                      {"packets": -1, "bytes": "2"}}]}}]})",
                     "\t\t # handle \n\t\t # handle 99999999999999999999\n");
    QCOMPARE(odd.counts.rules, std::vector<CountedRule>(1));
}

QTEST_GUILESS_MAIN(TestFirewallCounts)
#include "test_firewall_counts.moc"
