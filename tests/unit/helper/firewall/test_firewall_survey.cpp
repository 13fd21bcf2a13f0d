// SPDX-License-Identifier: GPL-3.0-or-later
// Rulesets as Debian 12's nft lists them, made there with nft and iptables-nft.
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include "helper/firewall/chain_walk.h"
#include "helper/firewall/survey.h"
#include "words/blocker_words.h"

using namespace gretel;
using namespace gretel::firewall;

namespace {

IpAddress address(const char* text) {
    return *IpAddress::parse(QString::fromLatin1(text));
}

Prefix prefix(const char* text) {
    return *Prefix::parse(QString::fromLatin1(text));
}

FirewallRules lab() {
    FirewallRules rules;
    rules.pairs = {{address("1.2.3.4"), address("4.3.2.1")}};
    rules.passages = {{QStringLiteral("gre-lab"), prefix("192.168.1.0/24"), prefix("192.168.2.0/24")}};
    return rules;
}

QByteArray ruleset(const char* name) {
    QFile file(QStringLiteral(FIXTURES "/rulesets/%1.json").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Blocker> survey(const QByteArray& json, const FirewallRules& rules = lab()) {
    return firewall::survey(std::string_view(json.constData(), std::size_t(json.size())), rules);
}

QString lineOf(const Blocker& blocker) {
    static const char* const kinds[] = {"firewalld", "ufw", "docker", "iptables", "nft"};
    static const char* const traffics[] = {"in", "out", "from", "into", "answer"};
    return QStringLiteral("%1 %2 %3 %4 %5: %6")
        .arg(QLatin1String(kinds[int(blocker.firewall)]), QLatin1String(traffics[int(blocker.traffic)]),
             blocker.certain ? QStringLiteral("certain") : QStringLiteral("possible"), blocker.table,
             blocker.chain, blocker.remedy);
}

/// A ruleset of one base chain at input, or of what else is given.
QByteArray withRules(const QByteArray& rules, const QByteArray& policy = "accept",
                     const QByteArray& rest = {}) {
    QByteArray list = R"({"chain": {"family": "inet", "table": "t", "name": "c", "type": "filter", )"
                      R"("hook": "input", "prio": 0, "policy": ")" +
                      policy + "\"}}";
    if (!rest.isEmpty())
        list += ", " + rest;
    for (const QByteArray& rule : rules.split(';'))
        if (!rule.trimmed().isEmpty())
            list += R"(, {"rule": {"family": "inet", "table": "t", "chain": "c", "expr": [)" + rule + "]}}";
    return "{\"nftables\": [" + list + "]}";
}

QByteArray match(const QByteArray& left, const QByteArray& right, const QByteArray& op = "==") {
    return R"({"match": {"op": ")" + op + R"(", "left": )" + left + R"(, "right": )" + right + "}}";
}

const QByteArray drop = R"({"drop": null})";
const QByteArray accept = R"({"accept": null})";
const QByteArray unknown = R"({"xt": {"type": "match", "name": "conntrack"}})";
const QByteArray l4proto = R"({"meta": {"key": "l4proto"}})";
const QByteArray source = R"({"payload": {"protocol": "ip", "field": "saddr"}})";
const QByteArray device = R"({"meta": {"key": "iifname"}})";
const QByteArray state = R"({"ct": {"key": "state"}})";
const QByteArray port = R"({"payload": {"protocol": "tcp", "field": "dport"}})";

QByteArray chain(const char* name, const QByteArray& rules) {
    QByteArray list = R"({"chain": {"family": "inet", "table": "t", "name": ")" + QByteArray(name) + "\"}}";
    for (const QByteArray& rule : rules.split(';'))
        list += R"(, {"rule": {"family": "inet", "table": "t", "chain": ")" + QByteArray(name) +
                R"(", "expr": [)" + rule + "]}}";
    return list;
}

QByteArray to(const char* verb, const char* chain) {
    return R"({")" + QByteArray(verb) + R"(": {"target": ")" + chain + "\"}}";
}

} // namespace

class TestFirewallSurvey : public QObject {
    Q_OBJECT
private slots:
    void realRulesets_data();
    void realRulesets();
    void keepalives_data();
    void keepalives();
    void ourOwnTableIsNotAsked();
    void fates_data();
    void fates();
    void endless();
    void hostile();
    void sentences();
};

void TestFirewallSurvey::realRulesets_data() {
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* name, const QStringList& lines) { QTest::newRow(name) << lines; };
    // Some of iptables' matches cannot be seen, so nothing is certain behind "-m conntrack … -j ACCEPT".
    row("ufw", {"ufw in possible filter INPUT: ufw allow proto gre from 4.3.2.1 to 1.2.3.4",
                "ufw from possible filter FORWARD: ufw route allow in on gre-lab from 192.168.2.0/24 to "
                "192.168.1.0/24",
                "ufw into possible filter FORWARD: ufw route allow out on gre-lab from 192.168.1.0/24 to "
                "192.168.2.0/24"});
    row("docker", {"docker from certain filter FORWARD: iptables -I DOCKER-USER -i gre-lab -s 192.168.2.0/24 "
                   "-d 192.168.1.0/24 -j ACCEPT",
                   "docker into certain filter FORWARD: iptables -I DOCKER-USER -o gre-lab -s 192.168.1.0/24 "
                   "-d 192.168.2.0/24 -j ACCEPT"});
    row("iptables",
        {"iptables in possible filter INPUT: iptables -I INPUT -p 47 -s 4.3.2.1 -d 1.2.3.4 -j ACCEPT",
         "iptables out certain filter OUTPUT: iptables -I OUTPUT -p 47 -s 1.2.3.4 -d 4.3.2.1 -j ACCEPT",
         "iptables from possible filter FORWARD: iptables -I FORWARD -i gre-lab -s 192.168.2.0/24 -d "
         "192.168.1.0/24 -j ACCEPT",
         "iptables into possible filter FORWARD: iptables -I FORWARD -o gre-lab -s 192.168.1.0/24 -d "
         "192.168.2.0/24 -j ACCEPT"});
    row("plain", {"nft in certain filter input: nft insert rule inet filter input ip saddr 4.3.2.1 ip daddr "
                  "1.2.3.4 meta l4proto 47 accept",
                  "nft out certain filter output: nft insert rule inet filter output ip saddr 1.2.3.4 ip "
                  "daddr 4.3.2.1 meta l4proto 47 accept",
                  "nft from certain filter forward: nft insert rule inet filter forward 'iifname \"gre-lab\" "
                  "ip saddr 192.168.2.0/24 ip daddr 192.168.1.0/24 accept'",
                  "nft into possible filter forward: nft insert rule inet filter forward 'oifname "
                  "\"gre-lab\" ip saddr 192.168.1.0/24 ip daddr 192.168.2.0/24 accept'"});
    row("firewalld",
        {"firewalld in certain firewalld filter_INPUT: firewall-cmd --permanent --add-rich-rule='rule "
         "family=\"ipv4\" source address=\"4.3.2.1\" destination address=\"1.2.3.4\" protocol "
         "value=\"gre\" accept' && firewall-cmd --reload",
         "firewalld from possible firewalld filter_FORWARD: nft insert rule inet firewalld filter_FORWARD "
         "'iifname \"gre-lab\" ip saddr 192.168.2.0/24 ip daddr 192.168.1.0/24 accept'",
         "firewalld into certain firewalld filter_FORWARD: nft insert rule inet firewalld filter_FORWARD "
         "'oifname \"gre-lab\" ip saddr 192.168.1.0/24 ip daddr 192.168.2.0/24 accept'"});
}

void TestFirewallSurvey::realRulesets() {
    QFETCH(const QStringList, lines);
    QStringList found;
    for (const Blocker& blocker : survey(ruleset(QTest::currentDataTag())))
        found << lineOf(blocker);
    QCOMPARE(found.join(u'\n'), lines.join(u'\n'));
}

/// The answer to a keepalive is forwarded: a firewall that lets GRE in and out may still drop it.
void TestFirewallSurvey::keepalives_data() {
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QStringList>("lines");
    const QStringList blocked{
        QStringLiteral("nft answer certain t c: nft insert rule inet t c 'iifname \"gre-lab\" ip saddr "
                       "1.2.3.4 ip daddr 4.3.2.1 accept'")};
    QTest::newRow("all is forwarded") << QByteArray() << QByteArray("accept") << QStringList();
    QTest::newRow("nothing is") << QByteArray() << QByteArray("drop") << blocked;
    QTest::newRow("the remedy") << match(device, "\"gre-lab\"") + ", " + match(source, "\"1.2.3.4\"") + ", " +
                                       accept
                                << QByteArray("drop") << QStringList();
    QTest::newRow("protocol 47") << match(l4proto, "47") + ", " + accept << QByteArray("drop")
                                 << QStringList();
    QTest::newRow("another device's")
        << match(device, "\"gre-shop\"") + ", " + accept << QByteArray("drop") << blocked;
}

void TestFirewallSurvey::keepalives() {
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, policy);
    QFETCH(QStringList, lines);
    FirewallRules answering;
    answering.answers = {{QStringLiteral("gre-lab"), {address("1.2.3.4"), address("4.3.2.1")}, false}};
    QByteArray json = withRules(rules, policy);
    json.replace(R"("hook": "input")", R"("hook": "forward")");
    QStringList seen;
    for (const Blocker& blocker : survey(json, answering))
        seen << lineOf(blocker);
    QCOMPARE(seen, lines);
}

void TestFirewallSurvey::ourOwnTableIsNotAsked() {
    QByteArray json = ruleset("plain");
    json.replace("\"filter\", \"", "\"gretel\", \"")
        .replace("\"table\": \"filter\"", "\"table\": \"gretel\"");
    QVERIFY(json != ruleset("plain"));
    QVERIFY(survey(json).empty());
    QVERIFY(survey(ruleset("plain"), {}).empty());
}

void TestFirewallSurvey::fates_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fate"); ///< of GRE from 4.3.2.1 to 1.2.3.4 at input
    const auto row = [](const char* name, const QByteArray& json, const char* fate) {
        QTest::newRow(name) << json << QString::fromLatin1(fate);
    };
    const QByteArray gre = match(l4proto, "47");
    row("an empty chain", withRules({}), "passes");
    row("a policy", withRules({}, "drop"), "dropped");
    row("a drop", withRules(drop), "dropped");
    row("a reject", withRules(R"({"reject": {"type": "tcp reset"}})"), "dropped");
    row("accepted before", withRules(accept + ";" + drop, "drop"), "passes");
    row("of GRE", withRules(gre + "," + drop), "dropped");
    row("of TCP", withRules(match(l4proto, "6") + "," + drop), "passes");
    row("of all but TCP", withRules(match(l4proto, "6", "!=") + "," + drop), "dropped");
    row("of a port", withRules(match(port, "22") + "," + drop), "passes");
    row("of all but a port", withRules(match(port, "22", "!=") + "," + drop), "passes");
    row("of its host", withRules(match(source, "\"4.3.2.1\"") + "," + drop), "dropped");
    row("of another host", withRules(match(source, "\"4.3.2.2\"") + "," + drop), "passes");
    row("of its network",
        withRules(match(source, R"({"prefix": {"addr": "4.3.0.0", "len": 16}})") + "," + drop), "dropped");
    row("of its range", withRules(match(source, R"({"range": ["4.3.2.0", "4.3.2.9"]})") + "," + drop),
        "dropped");
    row("of one of these",
        withRules(match(source, R"({"set": ["9.9.9.9", {"elem": {"val": "4.3.2.1", "timeout": 9}}]})") + "," +
                  drop),
        "dropped");
    row("of a set that is not there", withRules(match(source, "\"@x\"") + "," + drop), "passes");
    row("of a set, GRE", withRules(gre + "," + match(source, "\"@x\"") + "," + drop), "may be dropped");
    row("of a new one", withRules(match(state, "[8, 64]", "in") + "," + drop), "dropped");
    row("of an established one", withRules(match(state, R"({"set": [2, 4]})") + "," + drop), "passes");
    row("of lo", withRules(match(device, "\"lo\"") + "," + drop), "passes");
    row("of eth0", withRules(match(device, "\"eth0\"") + "," + drop), "passes");
    row("of GRE on eth0", withRules(gre + "," + match(device, "\"eth0\"") + "," + drop), "may be dropped");
    row("on eth0 accepted", withRules(match(device, "\"eth0\"") + "," + accept, "drop"), "may be dropped");
    row("an unknown match", withRules(unknown + "," + drop), "passes");
    row("GRE and an unknown match", withRules(gre + "," + unknown + "," + drop), "may be dropped");
    row("an unknown match saves", withRules(unknown + "," + accept, "drop"), "may be dropped");
    row("what follows an unknown match is certain", withRules(unknown + "," + drop + ";" + drop), "dropped");
    row("a target of iptables", withRules(R"({"xt": {"type": "target", "name": "REJECT"}})"), "dropped");
    row("another target", withRules(R"({"xt": {"type": "target", "name": "LOG"}})"), "passes");
    row("jump and drop", withRules(to("jump", "x"), "accept", chain("x", gre + "," + drop)), "dropped");
    row("jump and come back",
        withRules(to("jump", "x") + ";" + drop, "accept", chain("x", R"({"return": null})")), "dropped");
    row("goto and do not come back",
        withRules(to("goto", "x") + ";" + accept, "drop", chain("x", R"({"counter": null})")), "dropped");
    row("goto, then the policy accepts",
        withRules(to("goto", "x") + ";" + drop, "accept", chain("x", R"({"return": null})")), "passes");
    row("jump, goto, back to the first",
        withRules(to("jump", "x") + ";" + drop, "accept",
                  chain("x", to("goto", "y") + ";" + accept) + "," + chain("y", R"({"return": null})")),
        "dropped");
    row("return from the base chain", withRules(R"({"return": null})" + QByteArray(";") + accept, "drop"),
        "dropped");
    row("both ways end alike",
        withRules(match(device, "\"eth0\"") + "," + to("goto", "x") + ";" + to("goto", "x"), "accept",
                  chain("x", drop)),
        "dropped");
    row("a chain that is not there", withRules(to("jump", "x"), "drop"), "may be dropped");
    row("a verdict map",
        withRules(R"({"vmap": {"key": )" + l4proto +
                  R"(, "data": {"set": [[6, {"accept": null}], [47, {"drop": null}]]}}})"),
        "dropped");
    row("a verdict map without it",
        withRules(R"({"vmap": {"key": )" + l4proto + R"(, "data": {"set": [[6, {"drop": null}]]}}})"),
        "passes");
    row("a named verdict map",
        withRules(
            R"({"vmap": {"key": )" + l4proto + R"(, "data": "@m"}})", "accept",
            R"({"map": {"family": "inet", "table": "t", "name": "m", "elem": [[47, {"drop": null}]]}})"),
        "dropped");
    row("only what is too much", withRules(R"({"limit": {"rate": 5}},)" + accept, "drop"), "may be dropped");
}

void TestFirewallSurvey::fates() {
    QFETCH(const QByteArray, json);
    QFETCH(const QString, fate);
    QVERIFY(Json::accept(json.toStdString()));
    const auto blockers = survey(json);
    QVERIFY(blockers.size() <= 1);
    QCOMPARE(blockers.empty()           ? QStringLiteral("passes")
             : blockers.front().certain ? QStringLiteral("dropped")
                                        : QStringLiteral("may be dropped"),
             fate);
}

/// Chains that jump round and round, or branch without end, are given up.
void TestFirewallSurvey::endless() {
    const QByteArray round =
        withRules(to("jump", "x"), "drop",
                  chain("x", unknown + "," + to("jump", "y")) + "," + chain("y", to("jump", "x")));
    QCOMPARE(survey(round).size(), std::size_t(1));
    QByteArray chains;
    for (int i = 0; i < 15; ++i) {
        const QByteArray next = to("jump", qPrintable(QStringLiteral("x%1").arg(i + 1)));
        chains +=
            chain(qPrintable(QStringLiteral("x%1").arg(i)), next + ";" + next + ";" + next + ";" + next) +
            ",";
    }
    const auto branching =
        survey(withRules(to("jump", "x0"), "drop", chains + chain("x15", R"({"counter": null})")));
    QCOMPARE(branching.size(), std::size_t(1));
    QVERIFY(!branching.front().certain);
}

void TestFirewallSurvey::hostile() {
    for (const char* json :
         {"", "[]", "{}", R"({"nftables": 1})", R"({"nftables": [{"rule": {"expr": 1}}]})"})
        QVERIFY(survey(QByteArray(json)).empty());
    QVERIFY(survey(withRules(match(source, "\"@s\"") + "," + drop, "accept",
                             R"({"set": {"family": "inet", "table": "t", "name": "s", "elem": ["@s"]}})"))
                .empty());
    // What would be no name in a command is no chain's.
    QByteArray odd = withRules(drop);
    odd.replace("\"c\"", "\"c; rm -rf /\"");
    QVERIFY(survey(odd).empty());

    QRandomGenerator random(20260402);
    for (const char* name : {"ufw", "docker", "iptables", "plain", "firewalld"}) {
        const QByteArray whole = ruleset(name);
        for (int i = 0; i < 100; ++i) {
            QByteArray bytes = whole;
            for (int n = random.bounded(1, 9); n > 0; --n)
                bytes[random.bounded(int(bytes.size()))] = "{}[]\",:0a"[random.bounded(9)];
            for (const Blocker& blocker : survey(bytes))
                QVERIFY(!blocker.remedy.isEmpty());
        }
    }
}

void TestFirewallSurvey::sentences() {
    Blocker blocker;
    blocker.firewall = FirewallKind::Ufw;
    blocker.family = QStringLiteral("ip");
    blocker.table = QStringLiteral("filter");
    blocker.chain = QStringLiteral("INPUT");
    blocker.from = QStringLiteral("4.3.2.1");
    blocker.to = QStringLiteral("1.2.3.4");
    blocker.device = QStringLiteral("gre-lab");
    blocker.remedy = QStringLiteral("ufw allow");
    QCOMPARE(sentenceOf(blocker), QStringLiteral("A firewall (ufw, chain ip filter INPUT) drops GRE from "
                                                 "4.3.2.1 to 1.2.3.4; “ufw allow” lets it in."));
    for (int traffic = 0; traffic <= int(BlockedTraffic::Answer); ++traffic)
        for (const bool certain : {true, false}) {
            blocker.traffic = BlockedTraffic(traffic);
            blocker.certain = certain;
            const QString sentence = sentenceOf(blocker);
            QVERIFY(!sentence.contains(u'%') && sentence.endsWith(u'.'));
            QCOMPARE(sentence.contains(QLatin1String(" may ")), !certain);
            QCOMPARE(sentence.contains(blocker.device), traffic >= int(BlockedTraffic::ForwardFrom));
        }
}

QTEST_APPLESS_MAIN(TestFirewallSurvey)
#include "test_firewall_survey.moc"
