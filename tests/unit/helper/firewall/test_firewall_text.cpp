// SPDX-License-Identifier: GPL-3.0-or-later
// The table in nft's language and in sentences. That nft reads it so is for the system tests to show.
#include <QTest>

#include "core/firewall_text.h"
#include "words/firewall_words.h"

using namespace gretel;

namespace {

IpAddress address(const char* text) {
    return *IpAddress::parse(QString::fromLatin1(text));
}

Prefix prefix(const char* text) {
    return *Prefix::parse(QString::fromLatin1(text));
}

const QString lab = QStringLiteral("gre-lab");
const GrePair pair{address("1.2.3.4"), address("4.3.2.1")};
const GrePair pair2{address("1.2.3.4"), address("8.8.8.8")};
const MssClamp clamp{lab, 1468};
const Passage passage{lab, prefix("192.168.1.0/24"), prefix("192.168.2.0/24")};
const Passage passage2{lab, prefix("192.168.1.0/24"), prefix("10.0.0.0/8")};

} // namespace

class TestFirewallText : public QObject {
    Q_OBJECT
private slots:
    void text();
    void commands();
    void manyElements();
    void sentences_data();
    void sentences();
};

void TestFirewallText::text() {
    QCOMPARE(firewallText({}), QStringLiteral("add table inet gretel\ndelete table inet gretel\n"));
    FirewallRules rules;
    rules.pairs = {pair};
    rules.guarded = {pair.local};
    QCOMPARE(firewallText(rules),
             QStringLiteral("add table inet gretel\n"
                            "delete table inet gretel\n"
                            "\n"
                            "table inet gretel {\n"
                            "\tset endpoints {\n"
                            "\t\ttype ipv4_addr . ipv4_addr\n"
                            "\t\telements = { 1.2.3.4 . 4.3.2.1 }\n"
                            "\t}\n"
                            "\n"
                            "\tset guarded {\n"
                            "\t\ttype ipv4_addr\n"
                            "\t\telements = { 1.2.3.4 }\n"
                            "\t}\n"
                            "\n"
                            "\tchain input {\n"
                            "\t\ttype filter hook input priority 0; policy accept\n"
                            "\t\tip protocol 47 ip daddr . ip saddr @endpoints counter accept\n"
                            "\t\tip protocol 47 ip daddr @guarded counter drop\n"
                            "\t}\n"
                            "\n"
                            "\tchain output {\n"
                            "\t\ttype filter hook output priority 0; policy accept\n"
                            "\t\tip protocol 47 ip saddr . ip daddr @endpoints counter accept\n"
                            "\t}\n"
                            "}\n"));
}

void TestFirewallText::commands() {
    const QString remove = QStringLiteral("nft 'add table inet gretel; delete table inet gretel'");
    QCOMPARE(firewallCommands({}), QStringList{remove});
    FirewallRules rules;
    rules.passages = {passage};
    QCOMPARE(firewallCommands(rules),
             (QStringList{remove,
                          QStringLiteral("nft 'table inet gretel { set passages { type ifname . ipv4_addr . "
                                         "ipv4_addr; flags interval; elements = { \"gre-lab\" . "
                                         "192.168.1.0/24 . 192.168.2.0/24 }; }; }'"),
                          QStringLiteral("nft 'table inet gretel { chain forward { type filter hook forward "
                                         "priority 0; policy accept; iifname . ip daddr . ip saddr @passages "
                                         "counter accept; oifname . ip saddr . ip daddr @passages counter "
                                         "accept; }; }'")}));
}

/// Another host's table has another name, and no argument of a command grows without end.
void TestFirewallText::manyElements() {
    FirewallRules rules;
    for (quint32 second = 0; second < 61; ++second)
        rules.passages.push_back({QStringLiteral("gre-lab"),
                                  Prefix(IpAddress::fromIpv4((10U << 24) + (second << 16)), 16),
                                  *Prefix::parse(u"192.168.0.0/24")});
    const QStringList commands = firewallCommands(rules, QStringLiteral("other"));
    QCOMPARE(commands.size(), 5); // the table, 30 + 30 + 1 elements, the chain
    QCOMPARE(commands[0], QStringLiteral("nft 'add table inet other; delete table inet other'"));
    QCOMPARE(commands[3], QStringLiteral("nft 'table inet other { set passages { type ifname . ipv4_addr . "
                                         "ipv4_addr; flags interval; elements = { \"gre-lab\" . "
                                         "10.60.0.0/16 . 192.168.0.0/24 }; }; }'"));
    const QString text = firewallText(rules, QStringLiteral("other"));
    QCOMPARE(text.count(QStringLiteral("set passages {")), 1);
    QVERIFY(text.contains(QStringLiteral("\ntable inet other {\n")));
    QVERIFY(!text.contains(QStringLiteral("gretel\n")));
}

void TestFirewallText::sentences_data() {
    QTest::addColumn<FirewallRules>("before");
    QTest::addColumn<FirewallRules>("after");
    QTest::addColumn<QString>("sentences");
    const auto row = [](const char* name, const FirewallRules& before, const FirewallRules& after,
                        const char* sentences) {
        QTest::newRow(name) << before << after << QString::fromUtf8(sentences);
    };
    const FirewallRules none;
    const FirewallRules gre{{pair}, {}, {}, {}};
    const FirewallRules guarded{{pair}, {pair.local}, {}, {}};
    const FirewallRules two{{pair, pair2}, {pair.local}, {}, {}};
    row("one pair", none, gre, "Let GRE pass between 1.2.3.4 and 4.3.2.1.");
    row("one pair only", none, guarded,
        "Let GRE pass between 1.2.3.4 and 4.3.2.1, and drop what other GRE comes to 1.2.3.4.");
    row("two pairs", none, two,
        "Let GRE pass between 2 pairs of hosts. Drop what other GRE comes to 1.2.3.4.");
    row("one more", guarded, two, "Let GRE pass between 1.2.3.4 and 8.8.8.8.");
    row("one less", two, guarded, "No longer let GRE pass between 1.2.3.4 and 8.8.8.8.");
    row("open again", guarded, gre, "No longer drop other GRE that comes to 1.2.3.4.");
    row("a clamp", gre, {{pair}, {}, {clamp}, {}},
        "Keep the TCP segments through gre-lab within its MTU of 1468.");
    row("another MTU", {{pair}, {}, {clamp}, {}}, {{pair}, {}, {{lab, 1400}}, {}},
        "Keep the TCP segments through gre-lab within its MTU of 1400.");
    row("no clamp", {{pair}, {}, {clamp}, {}}, gre,
        "No longer keep the TCP segments through gre-lab within its MTU.");
    row("two clamps", none, {{}, {}, {clamp, {QStringLiteral("gre2"), 1400}}, {}},
        "Keep the TCP segments through 2 tunnels within their MTU.");
    row("a passage", none, {{}, {}, {}, {passage}},
        "Let 192.168.1.0/24 and 192.168.2.0/24 reach each other through gre-lab.");
    row("two passages", none, {{}, {}, {}, {passage, passage2}},
        "Let 2 pairs of private networks reach each other through tunnels.");
    row("a passage less", {{}, {}, {}, {passage, passage2}}, {{}, {}, {}, {passage2}},
        "No longer vouch for what goes between 192.168.1.0/24 and 192.168.2.0/24 through gre-lab.");
    row("all", none, {{pair}, {pair.local}, {clamp}, {passage}},
        "Let GRE pass between 1.2.3.4 and 4.3.2.1, and drop what other GRE comes to 1.2.3.4. Keep the TCP "
        "segments through gre-lab within its MTU of 1468. Let 192.168.1.0/24 and 192.168.2.0/24 reach each "
        "other through gre-lab.");
    const KeepaliveAnswer answer{lab, pair};
    const KeepaliveAnswer answer2{lab, pair2};
    const KeepaliveSender sender{lab, pair, 42, true};
    const auto keepalives = [](std::vector<KeepaliveAnswer> answers, std::vector<KeepaliveSender> senders) {
        return FirewallRules{{pair}, {}, {}, {}, std::move(answers), std::move(senders)};
    };
    row("answers", gre, keepalives({answer}, {}),
        "Let keepalives of 4.3.2.1 pass through gre-lab and back to it, and nothing else from there with an "
        "address of this computer.");
    row("two answers", gre, keepalives({answer, answer2}, {}),
        "Let keepalives pass through 2 tunnels and back to the other hosts, and nothing else from there with "
        "an address of this computer.");
    row("no answers", keepalives({answer}, {}), gre,
        "No longer let keepalives of 4.3.2.1 pass through gre-lab.");
    row("a sender", gre, keepalives({}, {sender}),
        "Make keepalives for 4.3.2.1 through gre-lab of small datagrams to port 47.");
    row("no sender", keepalives({}, {sender}), gre, "No longer make keepalives for 4.3.2.1 through gre-lab.");
    row("nothing left", {{pair}, {pair.local}, {clamp}, {passage}}, none,
        "Remove Gretel's own firewall rules.");
    row("the same", two, two, "Put Gretel's own firewall rules back as they were.");
    row("nothing at all", none, none, "Remove Gretel's own firewall rules.");
}

void TestFirewallText::sentences() {
    QFETCH(const FirewallRules, before);
    QFETCH(const FirewallRules, after);
    QFETCH(const QString, sentences);
    QCOMPARE(sentenceOf(SetFirewall{before.normalised(), after.normalised()}), sentences);
}

QTEST_APPLESS_MAIN(TestFirewallText)
#include "test_firewall_text.moc"
