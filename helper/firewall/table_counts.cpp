// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/table_counts.h"

#include <QHash>

#include <algorithm>

#include "core/keepalive.h"
#include "core/plain_text.h"
#include "helper/firewall/table_layout.h"
#include "helper/firewall/table_reader.h"

namespace gretel::firewall {
namespace {

constexpr qsizetype longestText = 1024;

/// The outline's rules by handle. "\t\tip protocol 47 … accept # handle 13"
QHash<qint64, QString> textsOf(std::string_view outline) {
    static const QLatin1StringView indent("\t\t");
    static const QLatin1StringView mark(" # handle ");
    QHash<qint64, QString> texts;
    const QStringList lines =
        QString::fromUtf8(outline.data(), qsizetype(outline.size())).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const auto end = line.lastIndexOf(mark);
        bool isNumber = false;
        const qint64 handle = end < 0 ? 0 : line.mid(end + mark.size()).toLongLong(&isNumber);
        if (!isNumber || !line.startsWith(indent))
            continue;
        const QString text = line.mid(indent.size(), end - indent.size());
        texts.insert(handle, text.size() <= longestText && isPlainText(text) ? text : offendingText(text));
    }
    return texts;
}

std::optional<PacketCount> countIn(const Json& rule) {
    const auto expressions = rule.find("expr");
    if (expressions == rule.end() || !expressions->is_array())
        return {};
    static const Json::json_pointer packets("/counter/packets");
    static const Json::json_pointer bytes("/counter/bytes");
    for (const Json& expression : *expressions)
        if (expression.contains(packets) && expression.contains(bytes) &&
            expression[packets].is_number_unsigned() && expression[bytes].is_number_unsigned())
            return PacketCount{expression[packets].get<quint64>(), expression[bytes].get<quint64>()};
    return {};
}

/// The elements of a set in words, as FirewallRuleKind tells them.
std::vector<QStringList> elementsOf(const std::string& set, const FirewallRules& rules) {
    std::vector<QStringList> elements;
    const auto add = [&](const auto& values, auto belongs, auto words) {
        for (const auto& value : values)
            if (belongs(value))
                elements.push_back(words(value));
    };
    const Family family = set.ends_with('6') ? Family::IPv6 : Family::IPv4;
    if (set.starts_with("endpoints"))
        add(
            rules.pairs, [&](const GrePair& pair) { return pair.local.family() == family; },
            [](const GrePair& pair) {
                return QStringList{pair.local.toString(), pair.remote.toString()};
            });
    else if (set.starts_with("guarded"))
        add(
            rules.guarded, [&](const IpAddress& address) { return address.family() == family; },
            [](const IpAddress& address) { return QStringList{address.toString()}; });
    else if (set.starts_with("passages"))
        add(
            rules.passages, [&](const Passage& passage) { return passage.near.family() == family; },
            [](const Passage& passage) {
                return QStringList{passage.device, passage.near.toString(), passage.far.toString()};
            });
    else if (set == "answers" || set == "closed")
        add(
            rules.answers, [&](const KeepaliveAnswer& answer) { return answer.closed || set == "answers"; },
            [](const KeepaliveAnswer& answer) {
                return QStringList{answer.device, answer.pair.remote.toString()};
            });
    else if (const auto mtu = mtuOfSet(set))
        add(
            rules.clamps, [&](const MssClamp& clamp) { return clamp.mtu == *mtu; },
            [](const MssClamp& clamp) { return QStringList{clamp.device}; });
    else
        add(
            rules.senders,
            [&](const KeepaliveSender& sender) { return keepaliveSet(sender).toStdString() == set; },
            [](const KeepaliveSender& sender) {
                return QStringList{sender.device, sender.pair.remote.toString()};
            });
    return elements;
}

/// What the rules of a table are for, found by what they say.
class Meanings {
public:
    explicit Meanings(const FirewallRules& rules) : m_rules(rules) {
        const ElementSets sets = elementSetsOf(rules);
        m_layout = layoutOf(sets);
        m_senses = sensesOf(sets);
    }

    /// place: the rule's in its chain, where it is looked for first.
    void tell(const std::string& chain, const Json& rule, std::size_t place, CountedRule& counted) const {
        const auto laid = m_layout.rules.find(chain);
        if (laid == m_layout.rules.end())
            return;
        const std::vector<Json>& ours = laid->second;
        if (place >= ours.size() || ours[place] != rule)
            place = std::size_t(std::find(ours.begin(), ours.end(), rule) - ours.begin());
        if (place == ours.size())
            return;
        const RuleSense& sense = m_senses.at(chain)[place];
        counted.kind = sense.kind;
        counted.arguments = argumentsOf(sense);
    }

private:
    QStringList argumentsOf(const RuleSense& sense) const {
        QStringList arguments;
        if (sense.family)
            arguments << (*sense.family == Family::IPv4 ? QStringLiteral("IPv4") : QStringLiteral("IPv6"))
                      << QString::number(sense.mss);
        const auto elements = elementsOf(sense.set, m_rules);
        arguments << QString::number(elements.size());
        if (elements.size() == 1)
            arguments << elements.front();
        return arguments;
    }

    const FirewallRules& m_rules;
    TableLayout m_layout;
    RuleSenses m_senses;
};

} // namespace

CountedTable countedTable(std::string_view json, std::string_view outline) {
    CountedTable table{readTable(json), {}};
    const Meanings meanings(table.state.rules);
    const QHash<qint64, QString> texts = textsOf(outline);
    std::map<std::string, std::size_t> places;
    for (const Json& entry : listedObjects(json)) {
        const auto rule = entry.is_object() ? entry.find("rule") : entry.end();
        if (rule == entry.end() || !rule->is_object())
            continue;
        if (table.counts.rules.size() == mostCountedRules) {
            ++table.counts.leftOut;
            continue;
        }
        CountedRule counted;
        counted.count = countIn(*rule);
        if (const auto handle = rule->find("handle"); handle != rule->end() && handle->is_number_integer())
            counted.text = texts.value(handle->get<qint64>());
        const auto chain = rule->find("chain");
        if (chain != rule->end() && chain->is_string()) {
            const auto name = chain->get<std::string>();
            meanings.tell(name, asLaidOut(*rule), places[name]++, counted);
        }
        table.counts.rules.push_back(std::move(counted));
    }
    return table;
}

} // namespace gretel::firewall
