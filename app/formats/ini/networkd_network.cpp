// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ini/networkd_network.h"

#include "core/encapsulation.h"
#include "core/field.h"
#include "core/interface_name.h"
#include "core/plain_text.h"
#include "formats/ini/networkd_words.h"

namespace gretel::networkd {

namespace {

/// fnmatch(3) with '*' and '?'; a pattern with '[' takes nothing. Goes back to the last '*' only, so that no
/// pattern takes long.
bool isLike(QStringView pattern, QStringView text) {
    if (pattern.contains(u'['))
        return false;
    qsizetype star = -1;
    qsizetype afterStar = 0;
    qsizetype at = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (at < pattern.size() && (pattern[at] == u'?' || (pattern[at] != u'*' && pattern[at] == text[i]))) {
            ++at;
            ++i;
        } else if (at < pattern.size() && pattern[at] == u'*') {
            star = at++;
            afterStar = i;
        } else if (star >= 0) {
            at = star + 1;
            i = ++afterStar;
        } else {
            return false;
        }
    }
    while (at < pattern.size() && pattern[at] == u'*')
        ++at;
    return at == pattern.size();
}

class NetworkReader {
public:
    NetworkReader(const std::vector<IniSection>& sections, ReadEnd& read, IssueList& issues)
        : m_sections(sections), m_issues(issues), m_read(read) {}

    void read() && {
        readMatch();
        readLink();
        readShared();
        for (const IniSection& section : m_sections)
            readOne(section);
        m_routes.finish(m_read.losses);
    }

private:
    void readMatch() {
        const IniSection section = joined(m_sections, "Match"_L1);
        SectionReader reader(section, m_issues);
        reader.takeAll("Name"_L1);
        reader.finish({}, knownInMatch, m_read.losses);
    }

    void readLink() {
        const IniSection section = joined(m_sections, "Link"_L1);
        SectionReader reader(section, m_issues);
        if (const IniEntry* mtu = reader.take("MTUBytes"_L1))
            if (const auto value = m_values.number(mtu->value, leastTunnelMtu4, mostMtu, field::mtu))
                m_end.mtu = value;
        reader.finish(harmlessInLink, knownInLink, m_read.losses);
    }

    void readShared() {
        const IniSection section = joined(m_sections, "Network"_L1);
        SectionReader reader(section, m_issues);
        for (const IniEntry* address : reader.takeAll("Address"_L1))
            readAddress(address->value);
        for (const QLatin1StringView key : {"IPForward"_L1, "IPv4Forwarding"_L1, "IPv6Forwarding"_L1})
            if (const IniEntry* entry = reader.take(key))
                readForward(entry->value);
        reader.finish(harmlessInNetwork, knownInNetwork, m_read.losses);
    }

    void readForward(const PlacedText& text) {
        if (text.text == "ipv4"_L1 || text.text == "ipv6"_L1)
            m_end.forward = true;
        else if (const auto on = m_values.boolean(text))
            m_end.forward = *on;
    }

    void readOne(const IniSection& section) {
        static constexpr QLatin1StringView done[]{"Match"_L1, "Link"_L1, "Network"_L1};
        if (isAmong(done, section.name) || section.name.startsWith("X-"_L1))
            return;
        if (section.name == "Address"_L1)
            readAddressSection(section);
        else if (section.name == "Route"_L1)
            readRoute(section);
        else if (isAmong(knownSections, section.name))
            m_read.losses.push_back(ignored(u'[' + section.name + u']', section.place));
        else
            m_issues.add(IssueKind::NotUnderstood, section.place, {offendingText(section.name)});
    }

    void readAddressSection(const IniSection& section) {
        SectionReader reader(section, m_issues);
        const IniEntry* address = reader.take("Address"_L1);
        if (!address)
            m_issues.add(IssueKind::Missing, section.place, {}, field::tunnel(HostSide::Host1));
        const bool isFirst = address && readAddress(address->value);
        if (const IniEntry* peer = reader.take("Peer"_L1); peer && isFirst)
            readPeer(peer->value);
        reader.finish({}, knownInAddress, m_read.losses);
    }

    /// Whether it is the one; further ones are left behind.
    bool readAddress(const PlacedText& text) {
        const auto address = m_values.tunnelAddress(text);
        if (m_end.address) {
            m_read.losses.push_back(ignored(text.text, text.place));
            return false;
        }
        m_end.address = address;
        return address.has_value();
    }

    void readPeer(const PlacedText& text) {
        if (text.text.contains(u'/'))
            m_end.peer = m_values.tunnelAddress(text);
        else if (const auto address = m_values.nextHop(text))
            m_end.peer = Prefix(*address, addressBits(address->family()));
    }

    void readRoute(const IniSection& section) {
        SectionReader reader(section, m_issues);
        const IniEntry* destination = reader.take("Destination"_L1);
        const IniEntry* gateway = reader.take("Gateway"_L1);
        if (isElsewhere(reader, section))
            return;
        if (destination) {
            if (const auto network = m_values.network(destination->value))
                m_routes.add(*network, destination->value);
        } else if (gateway) {
            m_routes.add(everywhere(gateway->value), gateway->value);
        } else {
            m_issues.add(IssueKind::Missing, section.place, {}, field::networks(HostSide::Host2));
        }
        if (gateway)
            if (const auto hop = m_values.nextHop(gateway->value))
                m_routes.addNextHop(*hop, gateway->value);
        reader.finish(harmlessInRoute, knownInRoute, m_read.losses);
    }

    /// No route of the main table through the tunnel: left behind as a whole.
    bool isElsewhere(SectionReader& reader, const IniSection& section) {
        const IniEntry* type = reader.take("Type"_L1);
        const IniEntry* table = reader.take("Table"_L1);
        const bool elsewhere = (type && type->value.text != "unicast"_L1) ||
                               (table && table->value.text != "main"_L1 && table->value.text != "254"_L1);
        if (elsewhere)
            m_read.losses.push_back(ignored(u"[Route]"_s, section.place));
        return elsewhere;
    }

    static Prefix everywhere(const PlacedText& gateway) {
        const auto address = IpAddress::parse(gateway.text);
        const unsigned char zero[16] = {};
        return address && !address->isIpv4() ? Prefix(IpAddress::fromBytes(Family::IPv6, zero), 0)
                                             : Prefix(IpAddress(), 0);
    }

    const std::vector<IniSection>& m_sections;
    IssueList& m_issues;
    ReadEnd& m_read;
    TunnelEnd& m_end = m_read.end;
    TunnelValues m_values{m_issues};
    RouteList m_routes{m_end, m_issues};
};

} // namespace

QStringList namesIn(const IniSection& match) {
    QStringList names;
    for (const IniEntry& entry : match.entries)
        if (entry.key == "Name"_L1)
            names += entry.value.text.split(u' ', Qt::SkipEmptyParts);
    return names;
}

bool isMatch(const IniSection& match, const QString& device) {
    QStringList names = namesIn(match);
    if (names.isEmpty())
        return false;
    const bool inverted = names.front().startsWith(u'!');
    if (inverted)
        names.front().remove(0, 1);
    for (const QString& pattern : names)
        if (isLike(pattern, device))
            return !inverted;
    return inverted;
}

void readNetwork(const std::vector<IniSection>& sections, ReadEnd& read, IssueList& issues) {
    NetworkReader(sections, read, issues).read();
}

QString soleDeviceIn(const IniSection& match) {
    const QStringList names = namesIn(match);
    return names.size() == 1 && parseInterfaceName(names.front()) ? names.front() : QString();
}

} // namespace gretel::networkd
