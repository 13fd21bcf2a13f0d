// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/table_layout.h"

#include <algorithm>

#include "core/firewall_text.h"
#include "core/header_sizes.h"
#include "core/keepalive.h"
#include "core/system_state.h"

namespace gretel::firewall {
namespace {

using Kind = FirewallRuleKind;

constexpr int greProtocol = 47; // IPPROTO_GRE; nft has the name from /etc/protocols, which may be missing
constexpr int udpProtocol = 17;
constexpr int localAddress = 2; // RTN_LOCAL
constexpr int tcpSyn = 2;
constexpr int tcpRst = 4;
constexpr quint32 mostMss = 65535;
constexpr int priorityFilter = 0;    // NF_IP_PRI_FILTER
constexpr int priorityMangle = -150; // NF_IP_PRI_MANGLE
constexpr int priorityRaw = -300;    // NF_IP_PRI_RAW: nobody has tracked the packet yet

const std::string tableName = QString(firewallTable).toStdString();
const std::string mtuSet = "mtu";
const std::string answerSet = "answers";
const std::string closedSet = "closed";

Json inTable(Json object) {
    object["family"] = "inet";
    object["table"] = tableName;
    return object;
}

Json payload(const char* protocol, const char* field) {
    return {{"payload", {{"protocol", protocol}, {"field", field}}}};
}

Json meta(const char* key) {
    return {{"meta", {{"key", key}}}};
}

Json match(const Json& left, const Json& right, const char* op = "==") {
    return {{"match", {{"op", op}, {"left", left}, {"right", right}}}};
}

Json mangle(const Json& key, const Json& value) {
    return {{"mangle", {{"key", key}, {"value", value}}}};
}

Json concat(std::initializer_list<Json> parts) {
    return {{"concat", Json(Json::array_t(parts))}};
}

Json only(const char* key) {
    return {{key, nullptr}};
}

/// What tells the families apart in sets and rules.
struct FamilyWords {
    Family family;
    const char* suffix; ///< of a set's name
    const char* protocol;
    const char* type;
    int number; ///< NFPROTO_*
    quint32 headers;
};
constexpr FamilyWords ipv4{Family::IPv4, "", "ip", "ipv4_addr", 2, ipAndTcpHeaders(Family::IPv4)};
constexpr FamilyWords ipv6{Family::IPv6, "6", "ip6", "ipv6_addr", 10, ipAndTcpHeaders(Family::IPv6)};

constexpr std::array clampWays{std::pair(Kind::ClampFrom, "iifname"), std::pair(Kind::ClampInto, "oifname")};

const FamilyWords& wordsOf(Family family) {
    return family == Family::IPv4 ? ipv4 : ipv6;
}

class LayoutBuilder {
public:
    explicit LayoutBuilder(const ElementSets& sets) : m_sets(sets) {
        for (const auto& [name, set] : sets)
            m_layout.sets[name] = setObject(name, set);
        for (const FamilyWords& family : {ipv4, ipv6})
            addGre(family);
        for (const quint32 mtu : mtus())
            addClamp(mtu);
        addAnswers();
        addSenders();
        for (const FamilyWords& family : {ipv4, ipv6})
            addPassages(family);
    }
    TableLayout layout() && { return std::move(m_layout); }
    RuleSenses senses() && { return std::move(m_senses); }

private:
    static Json setObject(const std::string& name, const ElementSet& set) {
        Json object = inTable({{"name", name}, {"type", set.type}});
        if (set.interval)
            object["flags"] = Json::array({"interval"});
        return object;
    }

    std::vector<quint32> mtus() const {
        std::vector<quint32> found;
        for (const auto& [name, set] : m_sets)
            if (const auto mtu = mtuOfSet(name))
                found.push_back(*mtu);
        std::sort(found.begin(), found.end());
        return found;
    }

    /// The rule, and its chain, if the set is there at all.
    void addRule(const RuleSense& sense, const char* chain, const char* hook, int priority,
                 Json expressions) {
        if (!m_sets.contains(sense.set))
            return;
        m_senses[chain].push_back(sense);
        m_layout.chains[chain] = inTable(
            {{"name", chain}, {"type", "filter"}, {"hook", hook}, {"prio", priority}, {"policy", "accept"}});
        m_layout.rules[chain].push_back(inTable({{"chain", chain}, {"expr", std::move(expressions)}}));
    }

    void addGre(const FamilyWords& family) {
        // The protocol of IPv6 is behind the extension headers: ip6gre puts one there itself (RFC 2473).
        const bool extended = family.number == ipv6.number;
        const Json isGre = match(extended ? meta("l4proto") : payload("ip", "protocol"), greProtocol);
        const Json from = payload(family.protocol, "saddr");
        const Json to = payload(family.protocol, "daddr");
        const std::string endpoints = std::string("endpoints") + family.suffix;
        const std::string guarded = std::string("guarded") + family.suffix;
        const Json counter = only("counter");
        addRule({Kind::GreIn, endpoints}, "input", "input", priorityFilter,
                {isGre, match(concat({to, from}), "@" + endpoints), counter, only("accept")});
        addRule({Kind::OtherGre, guarded}, "input", "input", priorityFilter,
                {isGre, match(to, "@" + guarded), counter, only("drop")});
        addRule({Kind::GreOut, endpoints}, "output", "output", priorityFilter,
                {isGre, match(concat({from, to}), "@" + endpoints), counter, only("accept")});
    }

    /// Both ways: the SYN that comes out of the tunnel is answered through it. The kernel only ever lowers an
    /// MSS (nft_exthdr_tcp_set_eval), so that between two tunnels the lesser one counts.
    void addClamp(quint32 mtu) {
        const std::string set = mtuSet + std::to_string(mtu);
        const Json isSyn = match({{"&", {payload("tcp", "flags"), {tcpSyn, tcpRst}}}}, tcpSyn);
        for (const FamilyWords& family : {ipv4, ipv6}) {
            const quint32 mss = std::min(mtu > family.headers ? mtu - family.headers : 1, mostMss);
            const Json clamped = mangle({{"tcp option", {{"name", "maxseg"}, {"field", "size"}}}}, mss);
            for (const auto& [kind, way] : clampWays)
                addRule({kind, set, family.family, mss}, "clamp", "forward", priorityMangle,
                        {match(meta(way), "@" + set), match(meta("nfproto"), family.number), isSyn,
                         only("counter"), clamped});
        }
    }

    /// Let through on its way in and on to the other host. The kernel itself takes no packet with an address
    /// of this computer from any other device of ours.
    void addAnswers() {
        const Json isAnswer =
            match(concat({meta("iifname"), payload("ip", "saddr"), payload("ip", "daddr")}), "@" + answerSet);
        const Json isGre = match(payload("ip", "protocol"), greProtocol);
        const Json isIpv4 = match(meta("nfproto"), ipv4.number);
        const Json isLocal = match({{"fib", {{"result", "type"}, {"flags", {"saddr"}}}}}, localAddress);
        addRule({Kind::KeepaliveIn, answerSet}, "answer", "prerouting", priorityRaw,
                {isAnswer, isGre, only("counter"), only("accept")});
        addRule({Kind::OwnSender, answerSet}, "answer", "prerouting", priorityRaw,
                {match(meta("iifgroup"), ourLinkGroup), isIpv4, isLocal, only("counter"), only("drop")});
        addRule({Kind::KeepaliveBack, answerSet}, "forward", "forward", priorityFilter,
                {isAnswer, isGre, only("counter"), only("accept")});
        addRule({Kind::Closed, closedSet}, "forward", "forward", priorityFilter,
                {match(meta("iifname"), "@" + closedSet), isIpv4, only("counter"), only("drop")});
    }

    void addSenders() {
        const Json isOurs = match(payload("udp", "dport"), int(keepalivePort));
        bool first = true;
        for (const auto& [name, set] : m_sets) {
            const auto sender = senderOfSet(QString::fromStdString(name));
            if (!sender)
                continue;
            // All other traffic is not held against each sender.
            if (std::exchange(first, false)) {
                addRule({Kind::NotKeepalive, name}, "keepalive", "output", priorityRaw,
                        {match(meta("l4proto"), udpProtocol, "!="), only("accept")});
                addRule({Kind::NotKeepalive, name}, "keepalive", "output", priorityRaw,
                        {match(payload("udp", "dport"), int(keepalivePort), "!="), only("accept")});
            }
            Json rule = {match(meta("oifname"), "@" + name), match(payload("ip", "protocol"), udpProtocol),
                         isOurs, match(payload("udp", "checksum"), 0), only("notrack")};
            for (Json& step : rewriting(*sender))
                rule.push_back(std::move(step));
            rule.push_back(only("counter"));
            addRule({Kind::KeepaliveMade, name}, "keepalive", "output", priorityRaw, std::move(rule));
        }
    }

    /// Of the datagram into the keepalive. The addresses come before the transport header: with them the
    /// kernel renews a checksum of UDP's, where there is one (nft_payload_l4csum_offset() in
    /// net/netfilter/nft_payload.c).
    static std::vector<Json> rewriting(const KeepaliveSender& sender) {
        std::vector<Json> steps{mangle(payload("ip", "saddr"), elementOf(sender.pair.remote)),
                                mangle(payload("ip", "daddr"), elementOf(sender.pair.local)),
                                mangle(payload("ip", "protocol"), greProtocol),
                                mangle(payload("ip", "length"), keepaliveLength(sender)),
                                mangle(payload("ip", "ttl"), 255)};
        const std::vector<quint32> words = keepaliveWords(sender);
        for (size_t i = 0; i < words.size(); ++i)
            steps.push_back(
                mangle({{"payload", {{"base", "th"}, {"offset", 32 * i}, {"len", 32}}}}, words[i]));
        return steps;
    }

    void addPassages(const FamilyWords& family) {
        const std::string set = std::string("passages") + family.suffix;
        const Json from = payload(family.protocol, "saddr");
        const Json to = payload(family.protocol, "daddr");
        addRule({Kind::PassFrom, set}, "forward", "forward", priorityFilter,
                {match(concat({meta("iifname"), to, from}), "@" + set), only("counter"), only("accept")});
        addRule({Kind::PassInto, set}, "forward", "forward", priorityFilter,
                {match(concat({meta("oifname"), from, to}), "@" + set), only("counter"), only("accept")});
    }

    const ElementSets& m_sets;
    TableLayout m_layout;
    RuleSenses m_senses;
};

void add(ElementSets& sets, const std::string& name, const Json& type, bool interval, Json element) {
    ElementSet& set = sets[name];
    set.type = type;
    set.interval = interval;
    set.elements.push_back(std::move(element));
}

} // namespace

Json tableObject() {
    return {{"family", "inet"}, {"name", tableName}};
}

std::optional<quint32> mtuOfSet(const std::string& name) {
    if (!name.starts_with(mtuSet))
        return {};
    bool isNumber = false;
    const quint32 mtu = QString::fromStdString(name.substr(mtuSet.size())).toUInt(&isNumber);
    // toUInt() reads more spellings than the one that is written.
    return isNumber && name == mtuSet + std::to_string(mtu) ? std::optional(mtu) : std::nullopt;
}

ElementSets elementSetsOf(const FirewallRules& rules) {
    ElementSets sets;
    for (const GrePair& pair : rules.pairs) {
        const FamilyWords& family = wordsOf(pair.local.family());
        add(sets, std::string("endpoints") + family.suffix, {family.type, family.type}, false,
            elementOf(pair));
    }
    for (const IpAddress& address : rules.guarded) {
        const FamilyWords& family = wordsOf(address.family());
        add(sets, std::string("guarded") + family.suffix, family.type, false, elementOf(address));
    }
    for (const MssClamp& clamp : rules.clamps)
        add(sets, mtuSet + std::to_string(clamp.mtu), "ifname", false, elementOf(clamp.device));
    for (const Passage& passage : rules.passages) {
        const FamilyWords& family = wordsOf(passage.near.family());
        add(sets, std::string("passages") + family.suffix, {"ifname", family.type, family.type}, true,
            elementOf(passage));
    }
    for (const KeepaliveAnswer& answer : rules.answers) {
        add(sets, answerSet, {"ifname", ipv4.type, ipv4.type}, false, elementOf(answer));
        if (answer.closed)
            add(sets, closedSet, "ifname", false, elementOf(answer.device));
    }
    for (const KeepaliveSender& sender : rules.senders)
        add(sets, keepaliveSet(sender).toStdString(), "ifname", false, elementOf(sender.device));
    for (auto& [name, set] : sets)
        std::sort(set.elements.begin(), set.elements.end());
    return sets;
}

TableLayout layoutOf(const ElementSets& sets) {
    return LayoutBuilder(sets).layout();
}

RuleSenses sensesOf(const ElementSets& sets) {
    return LayoutBuilder(sets).senses();
}

} // namespace gretel::firewall
