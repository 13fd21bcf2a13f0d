// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/routers/openwrt_firewall.h"

namespace gretel {

namespace {

/// The words of an option or a list; of an option that is written twice, the last one, as in UCI.
QStringList wordsOf(const UciSection& section, QLatin1StringView key) {
    QStringList words;
    for (const UciOption& option : section.options) {
        if (option.key.text != key)
            continue;
        if (!option.list)
            words.clear();
        words += option.value.text.split(u' ', Qt::SkipEmptyParts);
    }
    return words;
}

QString wordOf(const UciSection& section, QLatin1StringView key) {
    return wordsOf(section, key).value(0);
}

bool isOn(const UciSection& section, QLatin1StringView key, bool unset) {
    const QString word = wordOf(section, key);
    // parse_bool() in fw4.uc
    static const QStringList on{QStringLiteral("1"), QStringLiteral("on"), QStringLiteral("true"),
                                QStringLiteral("yes"), QStringLiteral("enabled")};
    return word.isEmpty() ? unset : on.contains(word);
}

bool closes(const QString& target) {
    return target == QLatin1StringView("DROP") || target == QLatin1StringView("REJECT");
}

/// Addresses, those of one host without their length; with one empty one where there are none.
QStringList addressesOf(const UciSection& section, QLatin1StringView key) {
    QStringList addresses = wordsOf(section, key);
    for (QString& address : addresses)
        if (address.endsWith(QLatin1StringView("/32")))
            address.chop(3);
    return addresses.isEmpty() ? QStringList{QString()} : addresses;
}

} // namespace

OpenwrtFirewall::OpenwrtFirewall(const std::vector<UciSection>& sections) {
    for (const UciSection& section : sections) {
        if (!section.package.isEmpty() && section.package != QLatin1StringView("firewall"))
            continue;
        const QString& type = section.type.text;
        // /etc/config/network has rules too, of another kind.
        const bool isPolicyRule =
            type == QLatin1StringView("rule") && wordOf(section, QLatin1StringView("target")).isEmpty();
        if (type == QLatin1StringView("zone"))
            addZone(section);
        else if (type == QLatin1StringView("forwarding"))
            addForwarding(section);
        else if (type == QLatin1StringView("rule") && !isPolicyRule)
            addRule(section);
        else
            continue;
        m_any = true;
    }
}

void OpenwrtFirewall::addZone(const UciSection& section) {
    Zone zone{wordOf(section, QLatin1StringView("name")), isOn(section, QLatin1StringView("mtu_fix"), false),
              isOn(section, QLatin1StringView("masq"), false), section.type.place};
    for (const UciOption& option : section.options)
        if (option.key.text == QLatin1StringView("masq"))
            zone.masqueradePlace = option.key.place;
    if (closes(wordOf(section, QLatin1StringView("input"))))
        m_closed.insert(zone.name);
    for (const QString& interface : wordsOf(section, QLatin1StringView("network")))
        m_zones.insert({interface, zone});
}

void OpenwrtFirewall::addForwarding(const UciSection& section) {
    if (!isOn(section, QLatin1StringView("enabled"), true))
        return;
    for (const char* side : {"src", "dest"})
        m_forwarding.insert(wordOf(section, QLatin1StringView(side)));
}

void OpenwrtFirewall::addRule(const UciSection& section) {
    const QStringList protocols = wordsOf(section, QLatin1StringView("proto"));
    const bool gre =
        protocols.contains(QLatin1StringView("gre")) || protocols.contains(QLatin1StringView("47"));
    // With a destination zone it is about what is forwarded.
    if (!gre || !isOn(section, QLatin1StringView("enabled"), true) ||
        !wordOf(section, QLatin1StringView("dest")).isEmpty())
        return;
    const QString target = wordOf(section, QLatin1StringView("target"));
    if (target == QLatin1StringView("ACCEPT"))
        for (const QString& source : addressesOf(section, QLatin1StringView("src_ip")))
            m_greAccepted.insert({source, wordOf(section, QLatin1StringView("src"))});
    else if (closes(target) && wordsOf(section, QLatin1StringView("src_ip")).isEmpty())
        for (const QString& local : addressesOf(section, QLatin1StringView("dest_ip")))
            m_greDropped.insert(local);
}

FirewallPolicy OpenwrtFirewall::policyFor(const GreParameters& gre) const {
    const auto ours = m_greAccepted.equal_range(gre.remote.toString());
    if (ours.first == ours.second)
        return m_greAccepted.contains(QString()) ? FirewallPolicy::Open : FirewallPolicy::Off;
    if (m_greDropped.contains(QString()) || m_greDropped.contains(gre.local.toString()))
        return FirewallPolicy::Endpoints;
    for (auto rule = ours.first; rule != ours.second; ++rule)
        if (m_closed.contains(rule->second))
            return FirewallPolicy::Endpoints;
    return FirewallPolicy::Open;
}

void OpenwrtFirewall::apply(TunnelEnd& end, const std::vector<QString>& interfaces, IssueList& losses) const {
    if (!m_any)
        return;
    end.clampMss = false;
    end.forward = false;
    end.firewall = policyFor(end.gre);
    for (const QString& interface : interfaces) {
        const auto zone = m_zones.find(interface);
        if (zone == m_zones.end())
            continue;
        end.clampMss = zone->second.clampMss;
        end.forward = m_forwarding.contains(zone->second.name);
        if (zone->second.masquerades)
            losses.add(IssueKind::SettingIgnored, zone->second.masqueradePlace, {QStringLiteral("masq")});
        return;
    }
}

} // namespace gretel
