// SPDX-License-Identifier: GPL-3.0-or-later
// The table as JSON, both ways. That nft takes it is for tests/system/netlink/firewall_test.cpp to show.
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include "helper/firewall/table_layout.h"
#include "helper/firewall/table_reader.h"
#include "helper/firewall/table_writer.h"

using namespace gretel;
using namespace gretel::firewall;

namespace {

IpAddress address(const char* text) {
    return *IpAddress::parse(QString::fromLatin1(text));
}

Prefix prefix(const char* text) {
    return *Prefix::parse(QString::fromLatin1(text));
}

const QString lab = QStringLiteral("gre-lab");

/// What tests/unit/helper/firewall/table.json says.
FirewallRules fixtureRules() {
    const QString gre2 = QStringLiteral("gre2");
    return FirewallRules{
        {{address("1.2.3.4"), address("4.3.2.1")}, {address("2001:db8::1"), address("2001:db8::2")}},
        {address("1.2.3.4"), address("2001:db8::1")},
        {{lab, 1468}, {QStringLiteral("ip"), 1468}, {gre2, 900}},
        {{lab, prefix("192.168.1.0/24"), prefix("192.168.2.0/24")},
         {lab, prefix("10.0.0.1/32"), prefix("0.0.0.0/0")},
         {lab, prefix("fd00:1::/64"), prefix("::/0")},
         {gre2, prefix("fd00:2::1/128"), prefix("fd00:3::/47")}}}
        .normalised();
}

/// What tests/unit/helper/firewall/keepalives.json says.
FirewallRules keepaliveRules() {
    const GrePair pair{address("1.2.3.4"), address("4.3.2.1")};
    FirewallRules rules;
    rules.answers = {{lab, pair, true}, {QStringLiteral("gre2"), {pair.local, address("8.8.8.8")}, false}};
    rules.senders = {
        {lab, pair, {}, false}, {lab, pair, 42, false}, {lab, pair, {}, true}, {lab, pair, 0xffffffff, true}};
    return rules.normalised();
}

/// A table as nft 1.0.6 listed it (table.json, keepalives.json), or 1.1.3 (table-1.1.json).
Json fixture(const QString& name = QStringLiteral("table.json")) {
    QFile file(QStringLiteral(FIXTURES "/") + name);
    return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString(), nullptr, false)
                                          : Json();
}

FirewallState readFixture(const Json& listing) {
    return readTable(listing.dump());
}

/// The list that a kernel would give that did all of these commands in an empty table.
std::string obeyed(const std::string& transaction) {
    Json list = Json::array();
    const Json commands = Json::parse(transaction);
    for (const Json& command : commands["nftables"]) {
        if (!command.contains("add"))
            list.clear();
        else if (!command["add"].contains("table") || list.empty())
            list.push_back(command["add"]);
    }
    return Json{{"nftables", list}}.dump();
}

Json* entry(Json& listing, const char* kind, const char* name) {
    for (Json& one : listing["nftables"])
        if (one.contains(kind) &&
            (one[kind].value("name", "") == name || one[kind].value("chain", "") == name))
            return &one[kind];
    return nullptr;
}

} // namespace

class TestFirewallTable : public QObject {
    Q_OBJECT
private slots:
    void readsWhatNftLists_data();
    void readsWhatNftLists();
    void readsWhatIsWritten();
    void alteredKeepalives_data();
    void alteredKeepalives();
    void altered_data();
    void altered();
    void otherSpellings_data();
    void otherSpellings();
    void hostile_data();
    void hostile();
    void mutated();
    void differences_data();
    void differences();
    void misreadable_data();
    void misreadable();
};

namespace {

struct KeepaliveChange {
    const char* name;
    void (*change)(Json& listing);
};

const KeepaliveChange keepaliveChanges[] = {
    {"a closed device without an answer",
     [](Json& l) { (*entry(l, "set", "closed"))["elem"].push_back("gre-other"); }},
    {"closed twice", [](Json& l) { (*entry(l, "set", "closed"))["elem"].push_back("gre-lab"); }},
    {"none closed", [](Json& l) { (*entry(l, "set", "closed"))["elem"].clear(); }},
    {"an answer less", [](Json& l) { (*entry(l, "set", "answers"))["elem"].clear(); }},
    {"an answer over IPv6",
     [](Json& l) { (*entry(l, "set", "answers"))["elem"][0]["concat"][1] = "2001:db8::1"; }},
    {"no senders", [](Json& l) { (*entry(l, "set", "keepalive-1.2.3.4-4.3.2.1"))["elem"].clear(); }},
    {"an unusual name",
     [](Json& l) { (*entry(l, "set", "keepalive-1.2.3.4-4.3.2.1"))["name"] = "keepalive-1.2.3.4-4.3.2.1-"; }},
    {"another address",
     [](Json& l) { (*entry(l, "set", "keepalive-1.2.3.4-4.3.2.1"))["name"] = "keepalive-1.2.3.4-4.3.2.2"; }},
    {"a rule less", [](Json& l) { l["nftables"].erase(l["nftables"].size() - 1); }},
};

} // namespace

void TestFirewallTable::readsWhatNftLists_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<FirewallRules>("rules");
    QTest::newRow("nft 1.0.6") << QStringLiteral("table.json") << fixtureRules();
    QTest::newRow("nft 1.1.3") << QStringLiteral("table-1.1.json") << fixtureRules();
    QTest::newRow("keepalives") << QStringLiteral("keepalives.json") << keepaliveRules();
}

void TestFirewallTable::readsWhatNftLists() {
    QFETCH(QString, file);
    QFETCH(FirewallRules, rules);
    const FirewallState state = readFixture(fixture(file));
    QVERIFY(state.rules == rules);
    QVERIFY(state.intact);
}

void TestFirewallTable::readsWhatIsWritten() {
    for (const FirewallRules& rules : {fixtureRules(), keepaliveRules()}) {
        const FirewallState state = readTable(obeyed(replacement(rules)));
        QVERIFY(state.rules == rules);
        QVERIFY(state.intact);
    }
    QVERIFY(readTable(obeyed(replacement({}))) == (FirewallState{{}, false})); // a listing without a table
}

/// Of a table with keepalives: what somebody changed in it shows.
void TestFirewallTable::alteredKeepalives_data() {
    QTest::addColumn<int>("row");
    for (int row = 0; row < int(std::size(keepaliveChanges)); ++row)
        QTest::newRow(keepaliveChanges[row].name) << row;
}

void TestFirewallTable::alteredKeepalives() {
    QFETCH(int, row);
    Json listing = fixture(QStringLiteral("keepalives.json"));
    QVERIFY(readFixture(listing).intact);
    keepaliveChanges[row].change(listing);
    QVERIFY(!readFixture(listing).intact);
}

namespace {

using Change = void (*)(Json& listing);

struct AlteredRow {
    const char* name;
    Change change;
};

const AlteredRow alteredRows[] = {
    {"no table", [](Json& l) { l["nftables"].erase(1); }},
    {"two tables", [](Json& l) { l["nftables"].push_back(l["nftables"][1]); }},
    {"another table", [](Json& l) { l["nftables"][1]["table"]["name"] = "other"; }},
    {"a dormant table", [](Json& l) { l["nftables"][1]["table"]["flags"] = "dormant"; }},
    {"a rule twice", [](Json& l) { l["nftables"].push_back(l["nftables"].back()); }},
    {"a rule less", [](Json& l) { l["nftables"].erase(l["nftables"].size() - 1); }},
    {"rules in another order",
     [](Json& l) {
         const auto last = l["nftables"].size() - 1;
         std::swap(l["nftables"][last], l["nftables"][last - 1]);
     }},
    {"another verdict",
     [](Json& l) {
         (*entry(l, "rule", "input"))["expr"][3] = {{"drop", nullptr}};
     }},
    {"another protocol", [](Json& l) { (*entry(l, "rule", "input"))["expr"][0]["match"]["right"] = 6; }},
    {"not equal", [](Json& l) { (*entry(l, "rule", "input"))["expr"][0]["match"]["op"] = "!="; }},
    {"a named counter", [](Json& l) { (*entry(l, "rule", "input"))["expr"][2]["counter"] = "mine"; }},
    {"no counter", [](Json& l) { (*entry(l, "rule", "input"))["expr"].erase(2); }},
    {"a comment", [](Json& l) { (*entry(l, "rule", "input"))["comment"] = "mine"; }},
    {"another policy", [](Json& l) { (*entry(l, "chain", "input"))["policy"] = "drop"; }},
    {"another priority", [](Json& l) { (*entry(l, "chain", "clamp"))["prio"] = 0; }},
    {"another hook", [](Json& l) { (*entry(l, "chain", "clamp"))["hook"] = "output"; }},
    {"a chain more",
     [](Json& l) {
         l["nftables"].push_back({{"chain", {{"family", "inet"}, {"table", "gretel"}, {"name", "mine"}}}});
     }},
    {"a set more",
     [](Json& l) {
         l["nftables"].push_back(
             {{"set", {{"family", "inet"}, {"table", "gretel"}, {"name", "mtu0900"}, {"type", "ifname"}}}});
     }},
    {"a map more",
     [](Json& l) {
         l["nftables"].push_back({{"map", {{"name", "mine"}}}});
     }},
    {"an empty set", [](Json& l) { entry(l, "set", "mtu900")->erase("elem"); }},
    {"a set of another type", [](Json& l) { (*entry(l, "set", "guarded"))["type"] = "ipv6_addr"; }},
    {"a set with a timeout", [](Json& l) { (*entry(l, "set", "guarded"))["timeout"] = 60; }},
    {"an element with a timeout",
     [](Json& l) {
         (*entry(l, "set", "guarded"))["elem"][0] = {{"elem", {{"val", "1.2.3.4"}, {"timeout", 60}}}};
     }},
    {"an address of the other family",
     [](Json& l) { (*entry(l, "set", "guarded"))["elem"].push_back("2001:db8::7"); }},
    {"an address in another spelling",
     [](Json& l) { (*entry(l, "set", "guarded"))["elem"][0] = "01.2.3.4"; }},
    {"a network among addresses",
     [](Json& l) {
         (*entry(l, "set", "guarded"))["elem"][0] = {{"prefix", {{"addr", "1.2.3.0"}, {"len", 24}}}};
     }},
    {"a name that is none", [](Json& l) { (*entry(l, "set", "mtu900"))["elem"][0] = "a b"; }},
    {"any name", [](Json& l) { (*entry(l, "set", "mtu900"))["elem"][0] = "gre*"; }},
    {"host bits",
     [](Json& l) {
         (*entry(l, "set", "passages"))["elem"][0]["concat"][1] = {
             {"prefix", {{"addr", "10.0.0.1"}, {"len", 24}}}};
     }},
    {"too long a prefix",
     [](Json& l) {
         (*entry(l, "set", "passages"))["elem"][0]["concat"][1] = {
             {"prefix", {{"addr", "10.0.0.0"}, {"len", 33}}}};
     }},
    {"a range that is no network",
     [](Json& l) {
         (*entry(l, "set", "passages"))["elem"][0]["concat"][1] = {{"range", {"10.0.0.1", "10.0.0.9"}}};
     }},
    {"a passage inside another",
     [](Json& l) {
         (*entry(l, "set", "passages"))["elem"].push_back(
             {{"concat", {lab.toStdString(), "192.168.1.7", "192.168.2.7"}}});
     }},
};

} // namespace

void TestFirewallTable::altered_data() {
    QTest::addColumn<int>("row");
    int number = 0;
    for (const AlteredRow& row : alteredRows)
        QTest::newRow(row.name) << number++;
}

void TestFirewallTable::altered() {
    QFETCH(const int, row);
    Json listing = fixture();
    alteredRows[row].change(listing);
    QVERIFY(listing != fixture());
    QVERIFY(!readFixture(listing).intact);
}

namespace {

/// What other versions of nft may write for the same.
const AlteredRow spellingRows[] = {
    {"no metainfo", [](Json& l) { l["nftables"].erase(0); }},
    {"a flag without a list", [](Json& l) { (*entry(l, "set", "passages"))["flags"] = "interval"; }},
    {"a network as a range",
     [](Json& l) {
         (*entry(l, "set", "passages"))["elem"][0]["concat"][2] = {{"range", {"0.0.0.0", "255.255.255.255"}}};
     }},
    {"elements in another order",
     [](Json& l) {
         Json& elements = (*entry(l, "set", "mtu1468"))["elem"];
         std::swap(elements[0], elements[1]);
     }},
};

} // namespace

void TestFirewallTable::otherSpellings_data() {
    QTest::addColumn<int>("row");
    int number = 0;
    for (const AlteredRow& row : spellingRows)
        QTest::newRow(row.name) << number++;
}

void TestFirewallTable::otherSpellings() {
    QFETCH(const int, row);
    Json listing = fixture();
    spellingRows[row].change(listing);
    QVERIFY(listing != fixture());
    QVERIFY(readFixture(listing) == (FirewallState{fixtureRules(), true}));
}

void TestFirewallTable::hostile_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const QByteArray& bytes) { QTest::newRow(name) << bytes; };
    row("nothing", {});
    row("not JSON", "table inet gretel {");
    row("cut off", R"({"nftables": [{"table": )");
    row("a number", "7");
    row("a list", "[]");
    row("no list", R"({"nftables": {}})");
    row("odd entries", R"({"nftables": [1, null, [], {}, {"rule": 1}, {"a": {}, "b": {}}]})");
    row("odd kinds", R"({"nftables": [{"table": {"family": 1}}, {"set": {"name": [], "elem": 3}}]})");
    row("odd elements",
        R"({"nftables": [{"set": {"name": "endpoints", "elem": [1, {"concat": 1}, {"concat": [1, 2]}, {"concat": []}]}}]})");
    row("odd prefixes",
        R"({"nftables": [{"set": {"name": "passages", "elem": [{"concat": ["a", {"prefix": {"addr": 1, "len": -1}}, {"range": []}]}]}}]})");
    row("a large MTU", R"({"nftables": [{"set": {"name": "mtu99999999999999", "elem": ["a"]}}]})");
    row("not UTF-8", "{\"nftables\": [{\"set\": {\"name\": \"\xff\xfe\"}}]}");
    row("brackets", QByteArray(1 << 20, '['));
    row("nested entries", "{\"nftables\": [{\"rule\": {\"chain\": \"input\", \"expr\": " +
                              QByteArray(100000, '[') + QByteArray(100000, ']') + "}}]}");
}

void TestFirewallTable::hostile() {
    QFETCH(const QByteArray, bytes);
    QVERIFY(!readTable(std::string_view(bytes.constData(), std::size_t(bytes.size()))).intact);
}

/// Any byte of a listing may be another.
void TestFirewallTable::mutated() {
    const QByteArray whole = QByteArray::fromStdString(fixture().dump());
    QRandomGenerator random(20260401);
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes = whole;
        for (int n = random.bounded(1, 4); n > 0; --n)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(1, 256));
        const FirewallState state = readTable(std::string_view(bytes.constData(), std::size_t(bytes.size())));
        if (state.intact) // it was in a handle, a counter, or it is another element
            QVERIFY(readTable(obeyed(replacement(state.rules))) == state);
    }
}

void TestFirewallTable::differences_data() {
    QTest::addColumn<FirewallRules>("before");
    QTest::addColumn<FirewallRules>("after");
    QTest::addColumn<QByteArray>("commands"); ///< verb and set of each; "whole" if elements are not enough
    const FirewallRules all = fixtureRules();
    const auto row = [&](const char* name, auto&& change, const char* commands) {
        FirewallRules after = all;
        change(after);
        QTest::newRow(name) << all << after.normalised() << QByteArray(commands);
    };
    row(
        "the same", [](FirewallRules&) {}, "");
    row(
        "a pair more",
        [](FirewallRules& r) {
            r.pairs.push_back({address("1.1.1.1"), address("2.2.2.2")});
        },
        "add endpoints 1");
    row(
        "an address instead", [](FirewallRules& r) { r.guarded[0] = address("9.9.9.9"); },
        "delete guarded 1, add guarded 1");
    row(
        "another MTU of the same", [](FirewallRules& r) { r.clamps[0].mtu = 900; },
        "delete mtu1468 1, add mtu900 1");
    row(
        "a wider network", [](FirewallRules& r) { r.passages[1].near = prefix("192.168.0.0/16"); },
        "delete passages 1, add passages 1");
    row(
        "a new MTU", [](FirewallRules& r) { r.clamps[0].mtu = 1400; }, "whole");
    row(
        "the last of a set", [](FirewallRules& r) { r.guarded.pop_back(); }, "whole");
    row(
        "nothing left", [](FirewallRules& r) { r = {}; }, "whole");
    QTest::newRow("nothing before") << FirewallRules() << all << QByteArray("whole");
    QTest::newRow("nothing at all") << FirewallRules() << FirewallRules() << QByteArray("whole");
}

void TestFirewallTable::differences() {
    QFETCH(const FirewallRules, before);
    QFETCH(const FirewallRules, after);
    QFETCH(const QByteArray, commands);
    const auto transaction = difference(before, after);
    QByteArrayList said;
    if (transaction && !transaction->empty()) {
        const Json parsed = Json::parse(*transaction);
        for (const Json& command : parsed["nftables"]) {
            const Json& elements = command.begin().value()["element"];
            said << QByteArray::fromStdString(command.begin().key() + " " +
                                              elements["name"].get<std::string>() + " " +
                                              std::to_string(elements["elem"].size()));
        }
    }
    QCOMPARE(transaction ? said.join(", ") : QByteArray("whole"), commands);
}

void TestFirewallTable::misreadable_data() {
    QTest::addColumn<QString>("device");
    QTest::addColumn<bool>("wellFormed");
    QTest::addColumn<bool>("protocol");
    const auto row = [](const char* device, bool wellFormed, bool protocol) {
        QTest::newRow(device) << QString::fromLatin1(device) << wellFormed << protocol;
    };
    row("gre-lab", true, false);
    row("tcp", true, true);
    row("tcp1", true, false);
    row("icmpv6", true, true);
    row("@guarded", false, false);
    row("*", false, false);
    row("gre*", false, false);
    row("a b", false, false);
    row("", false, false);
    row("0123456789abcdef", false, false);
}

void TestFirewallTable::misreadable() {
    QFETCH(const QString, device);
    QFETCH(const bool, wellFormed);
    QFETCH(const bool, protocol);
    FirewallRules clamp;
    clamp.clamps = {{device, 1468}};
    FirewallRules passage;
    passage.passages = {{device, prefix("10.1.0.0/16"), prefix("10.2.0.0/16")}};
    for (const FirewallRules& rules : {clamp, passage}) {
        QCOMPARE(isWellFormed(rules), wellFormed);
        QCOMPARE(hasProtocolName(rules), protocol);
    }
    FirewallRules mixed;
    mixed.passages = {{lab, prefix("10.1.0.0/16"), prefix("fd00::/64")}};
    QVERIFY(!isWellFormed(mixed));
    mixed = {};
    mixed.pairs = {{address("1.2.3.4"), address("::1")}};
    QVERIFY(!isWellFormed(mixed));
}

QTEST_APPLESS_MAIN(TestFirewallTable)
#include "test_firewall_table.moc"
