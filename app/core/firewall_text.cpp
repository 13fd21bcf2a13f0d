// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall_text.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/keepalive.h"
#include "core/system_state.h"

namespace gretel {

namespace {

/// "set endpoints" or "chain input", and what stands between its braces.
struct Block {
    QString head;
    QStringList lines;
};
using Blocks = std::vector<Block>;

struct FamilyWords {
    QString suffix; ///< of a set's name
    QString protocol;
    QString type;
    QString isGre;
    QString number;  ///< NFPROTO_*
    quint32 headers; ///< IP and TCP, bytes
};

const std::array<FamilyWords, 2>& families() {
    static const std::array<FamilyWords, 2> words{
        FamilyWords{QString(), QStringLiteral("ip"), QStringLiteral("ipv4_addr"),
                    QStringLiteral("ip protocol 47"), QStringLiteral("2"), 40},
        // The protocol of IPv6 is behind the extension headers: ip6gre puts one there itself (RFC 2473).
        FamilyWords{QStringLiteral("6"), QStringLiteral("ip6"), QStringLiteral("ipv6_addr"),
                    QStringLiteral("meta l4proto 47"), QStringLiteral("10"), 60}};
    return words;
}

const FamilyWords& wordsOf(Family family) {
    return families()[family == Family::IPv4 ? 0 : 1];
}

/// By name: its type with what else it is, and its elements.
struct Sets {
    std::map<QString, std::pair<QString, QStringList>> all;

    void add(const QString& name, const QString& type, const QString& element) {
        auto& [itsType, elements] = all[name];
        itsType = type;
        elements << element;
    }
    bool has(const QString& name) const { return all.contains(name); }
};

QString mtuSet(quint32 mtu) {
    return QLatin1String("mtu") + QString::number(mtu);
}

Sets setsOf(const FirewallRules& rules) {
    Sets sets;
    for (const GrePair& pair : rules.pairs) {
        const FamilyWords& family = wordsOf(pair.local.family());
        sets.add(QLatin1String("endpoints") + family.suffix, QStringLiteral("type %1 . %1").arg(family.type),
                 QStringLiteral("%1 . %2").arg(pair.local.toString(), pair.remote.toString()));
    }
    for (const IpAddress& address : rules.guarded) {
        const FamilyWords& family = wordsOf(address.family());
        sets.add(QLatin1String("guarded") + family.suffix, QLatin1String("type ") + family.type,
                 address.toString());
    }
    for (const MssClamp& clamp : rules.clamps)
        sets.add(mtuSet(clamp.mtu), QStringLiteral("type ifname"),
                 QStringLiteral("\"%1\"").arg(clamp.device));
    for (const Passage& passage : rules.passages) {
        const FamilyWords& family = wordsOf(passage.near.family());
        sets.add(
            QLatin1String("passages") + family.suffix,
            QStringLiteral("type ifname . %1 . %1; flags interval").arg(family.type),
            QStringLiteral("\"%1\" . %2 . %3")
                .arg(passage.device, passage.near.network().toString(), passage.far.network().toString()));
    }
    for (const KeepaliveAnswer& answer : rules.answers) {
        const QString device = QStringLiteral("\"%1\"").arg(answer.device);
        sets.add(QStringLiteral("answers"), QStringLiteral("type ifname . ipv4_addr . ipv4_addr"),
                 QStringLiteral("%1 . %2 . %3")
                     .arg(device, answer.pair.local.toString(), answer.pair.remote.toString()));
        if (answer.closed)
            sets.add(QStringLiteral("closed"), QStringLiteral("type ifname"), device);
    }
    for (const KeepaliveSender& sender : rules.senders)
        sets.add(keepaliveSet(sender), QStringLiteral("type ifname"),
                 QStringLiteral("\"%1\"").arg(sender.device));
    return sets;
}

void addGre(const Sets& sets, const FamilyWords& family, QStringList& input, QStringList& output) {
    const QString endpoints = QLatin1String("endpoints") + family.suffix;
    const QString guarded = QLatin1String("guarded") + family.suffix;
    if (sets.has(endpoints)) {
        input << QStringLiteral("%1 %2 daddr . %2 saddr @%3 counter accept")
                     .arg(family.isGre, family.protocol, endpoints);
        output << QStringLiteral("%1 %2 saddr . %2 daddr @%3 counter accept")
                      .arg(family.isGre, family.protocol, endpoints);
    }
    if (sets.has(guarded))
        input << QStringLiteral("%1 %2 daddr @%3 counter drop").arg(family.isGre, family.protocol, guarded);
}

void addClamp(quint32 mtu, QStringList& clamp) {
    for (const FamilyWords& family : families()) {
        const quint32 mss = std::min(mtu > family.headers ? mtu - family.headers : 1, 65535U);
        for (const char* way : {"iifname", "oifname"})
            clamp << QStringLiteral("%1 @%2 meta nfproto %3 tcp flags & (syn | rst) == syn counter "
                                    "tcp option maxseg size set %4")
                         .arg(QLatin1String(way), mtuSet(mtu), family.number, QString::number(mss));
    }
}

void addPassages(const Sets& sets, const FamilyWords& family, QStringList& forward) {
    const QString set = QLatin1String("passages") + family.suffix;
    if (!sets.has(set))
        return;
    forward << QStringLiteral("iifname . %1 daddr . %1 saddr @%2 counter accept").arg(family.protocol, set)
            << QStringLiteral("oifname . %1 saddr . %1 daddr @%2 counter accept").arg(family.protocol, set);
}

/// The kernel takes no packet with an address of this computer from any other device of ours.
void addAnswers(const Sets& sets, QStringList& answer, QStringList& forward) {
    const QString isAnswer =
        QStringLiteral("iifname . ip saddr . ip daddr @answers ip protocol 47 counter accept");
    if (sets.has(QStringLiteral("answers"))) {
        answer << isAnswer
               << QStringLiteral("meta iifgroup %1 meta nfproto 2 fib saddr type local counter drop")
                      .arg(ourLinkGroup);
        forward << isAnswer;
    }
    if (sets.has(QStringLiteral("closed")))
        forward << QStringLiteral("iifname @closed meta nfproto 2 counter drop");
}

/// The first two rules keep all other traffic from being held against each sender.
void addSenders(const std::vector<KeepaliveSender>& senders, QStringList& chain) {
    if (senders.empty())
        return;
    chain << QStringLiteral("meta l4proto != 17 accept")
          << QStringLiteral("udp dport != %1 accept").arg(keepalivePort);
    QStringList rules;
    for (const KeepaliveSender& sender : senders) {
        QString header;
        const std::vector<quint32> words = keepaliveWords(sender);
        for (size_t i = 0; i < words.size(); ++i)
            header += QStringLiteral(" @th,%1,32 set %2").arg(32 * i).arg(words[i]);
        rules << QStringLiteral("oifname @%1 ip protocol 17 udp dport %2 udp checksum 0 notrack "
                                "ip saddr set %3 ip daddr set %4 ip protocol set 47 ip length set %5 "
                                "ip ttl set 255%6 counter")
                     .arg(keepaliveSet(sender), QString::number(keepalivePort), sender.pair.remote.toString(),
                          sender.pair.local.toString(), QString::number(keepaliveLength(sender)), header);
    }
    rules.removeDuplicates();
    rules.sort();
    chain << rules;
}

void addChain(Blocks& blocks, const QString& name, const QString& hook, const QStringList& rules) {
    if (!rules.isEmpty())
        blocks.push_back(
            {QLatin1String("chain ") + name,
             QStringList{QStringLiteral("type filter hook %1; policy accept").arg(hook)} + rules});
}

/// A set that is said again gets more elements.
void addSet(Blocks& blocks, const QString& name, const QString& type, const QStringList& elements,
            qsizetype most) {
    for (qsizetype first = 0; first < elements.size(); first += most)
        blocks.push_back(
            {QLatin1String("set ") + name,
             {type,
              QStringLiteral("elements = { %1 }").arg(elements.mid(first, most).join(QLatin1String(", ")))}});
}

/// most: elements of a block.
Blocks blocksOf(const FirewallRules& rules, qsizetype most) {
    const Sets sets = setsOf(rules);
    Blocks blocks;
    for (const auto& [name, set] : sets.all)
        addSet(blocks, name, set.first, set.second, most);
    std::vector<quint32> mtus;
    for (const MssClamp& clamp : rules.clamps)
        mtus.push_back(clamp.mtu);
    std::sort(mtus.begin(), mtus.end());
    mtus.erase(std::unique(mtus.begin(), mtus.end()), mtus.end());

    QStringList input, output, clamp, forward, answer, keepalive;
    addAnswers(sets, answer, forward);
    addSenders(rules.senders, keepalive);
    for (const FamilyWords& family : families()) {
        addGre(sets, family, input, output);
        addPassages(sets, family, forward);
    }
    for (const quint32 mtu : mtus)
        addClamp(mtu, clamp);
    addChain(blocks, QStringLiteral("input"), QStringLiteral("input priority 0"), input);
    addChain(blocks, QStringLiteral("output"), QStringLiteral("output priority 0"), output);
    addChain(blocks, QStringLiteral("clamp"), QStringLiteral("forward priority -150"), clamp);
    addChain(blocks, QStringLiteral("forward"), QStringLiteral("forward priority 0"), forward);
    addChain(blocks, QStringLiteral("answer"), QStringLiteral("prerouting priority -300"), answer);
    addChain(blocks, QStringLiteral("keepalive"), QStringLiteral("output priority -300"), keepalive);
    return blocks;
}

} // namespace

QString firewallText(const FirewallRules& rules, const QString& table) {
    // Deleting what is not there fails, and nft 1.0.6 has no "destroy": it is made first.
    QString text = QStringLiteral("add table inet %1\ndelete table inet %1\n").arg(table);
    if (rules.empty())
        return text;
    text += QStringLiteral("\ntable inet %1 {\n").arg(table);
    QString gap;
    for (const Block& block : blocksOf(rules.normalised(), std::numeric_limits<int>::max())) {
        text += gap + QStringLiteral("\t%1 {\n\t\t%2\n\t}\n")
                          .arg(block.head, block.lines.join(QLatin1String("\n\t\t")));
        gap = QStringLiteral("\n");
    }
    return text + QLatin1String("}\n");
}

QStringList firewallCommands(const FirewallRules& rules, const QString& table) {
    constexpr qsizetype mostElements = 30;
    QStringList commands{QStringLiteral("nft 'add table inet %1; delete table inet %1'").arg(table)};
    for (const Block& block : blocksOf(rules.normalised(), mostElements))
        commands << QStringLiteral("nft 'table inet %1 { %2 { %3; }; }'")
                        .arg(table, block.head, block.lines.join(QLatin1String("; ")));
    return commands;
}

} // namespace gretel
