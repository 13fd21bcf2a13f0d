// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tunnel_values.h"

#include <algorithm>

#include "core/encapsulation.h"
#include "core/field.h"
#include "core/interface_name.h"
#include "core/plain_text.h"

namespace gretel {

namespace {

bool isDecimal(const QString& text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Issue ignored(const QString& setting, const TextPlace& place) {
    return {IssueKind::SettingIgnored, {}, {offendingText(setting)}, place};
}

QString onOneLine(const QString& name) {
    return isPlainText(name) ? name : offendingText(name);
}

Parsed<QString> parseTunnelTitle(const QString& text) {
    if (text.size() > mostNameCharacters)
        return Issue{
            IssueKind::TooLong, {}, {QString::number(text.size()), QString::number(mostNameCharacters)}};
    if (!isPlainText(text))
        return Issue{IssueKind::ControlCharacter, {}, {offendingText(text)}};
    return text;
}

template <typename T>
std::optional<T> TunnelValues::taken(Parsed<T> parsed, const PlacedText& text, const QString& field) {
    if (parsed)
        return std::move(parsed).value();
    m_issues.add(parsed.error(), text.place, field);
    return std::nullopt;
}

std::optional<IpAddress> TunnelValues::publicAddress(const PlacedText& text, HostSide side) {
    const QString field = field::publicAddress(side);
    const auto address = taken(IpAddress::parse(text.text), text, field);
    if (!address || address->isIpv4())
        return address;
    m_issues.add(IssueKind::UnusableAddress, text.place, {offendingText(text.text), QStringLiteral("ipv6")},
                 field);
    return std::nullopt;
}

std::optional<Prefix> TunnelValues::tunnelAddress(const PlacedText& text) {
    return taken(Prefix::parse(text.text), text, field::tunnel(HostSide::Host1));
}

std::optional<Prefix> TunnelValues::network(const PlacedText& text) {
    const QString field = field::networks(HostSide::Host2);
    const auto prefix = taken(Prefix::parse(text.text), text, field);
    if (!prefix || prefix->isNetwork())
        return prefix;
    m_issues.add(IssueKind::HostBitsSet, text.place, {offendingText(text.text), prefix->network().toString()},
                 field);
    return std::nullopt;
}

std::optional<IpAddress> TunnelValues::nextHop(const PlacedText& text) {
    return taken(IpAddress::parse(text.text), text, field::tunnel(HostSide::Host2));
}

std::optional<QString> TunnelValues::title(const PlacedText& text) {
    return taken(parseTunnelTitle(text.text), text, field::name);
}

std::optional<QString> TunnelValues::interfaceName(const PlacedText& text) {
    return taken(parseTunnelName(text.text), text, field::interface);
}

std::optional<QString> TunnelValues::deviceName(const PlacedText& text) {
    return taken(parseInterfaceName(text.text), text, field::device);
}

std::optional<quint32> TunnelValues::number(const PlacedText& text, quint32 least, quint32 most,
                                            QLatin1StringView field) {
    // A leading zero is an octal number to some programs, and so none here.
    const bool isNumber = isDecimal(text.text) && (text.text.size() == 1 || !text.text.startsWith(u'0'));
    bool fits = false;
    const quint32 value = text.text.toUInt(&fits);
    if (isNumber && fits && value >= least && value <= most)
        return value;
    m_issues.add(isNumber ? IssueKind::NumberOutOfRange : IssueKind::MalformedNumber, text.place,
                 {offendingText(text.text), QString::number(least), QString::number(most)}, field);
    return std::nullopt;
}

std::optional<quint32> TunnelValues::key(const PlacedText& text) {
    if (!text.text.contains(u'.'))
        return number(text, 0, 0xffffffff, field::key);
    const auto quad = taken(IpAddress::parse(text.text), text, field::key);
    return quad && quad->isIpv4() ? std::optional(quad->toIpv4()) : std::nullopt;
}

std::optional<bool> TunnelValues::boolean(const PlacedText& text) {
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("true"), QStringLiteral("on"),
                                 QStringLiteral("1"),   QStringLiteral("y"),    QStringLiteral("t")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("false"), QStringLiteral("off"),
                                QStringLiteral("0"),  QStringLiteral("n"),     QStringLiteral("f")};
    const QString lower = text.text.toLower();
    if (yes.contains(lower))
        return true;
    if (no.contains(lower))
        return false;
    m_issues.add(IssueKind::UnknownWord, text.place, {offendingText(text.text), QStringLiteral("yes, no")});
    return std::nullopt;
}

bool TunnelValues::word(const PlacedText& text, const QStringList& allowed) {
    if (allowed.contains(text.text))
        return true;
    m_issues.add(IssueKind::UnknownWord, text.place,
                 {offendingText(text.text), allowed.join(QStringLiteral(", "))});
    return false;
}

void RouteList::add(const Prefix& network, const PlacedText& text) {
    auto& networks = m_end.networks;
    if (std::find(networks.begin(), networks.end(), network) != networks.end())
        m_issues.add(IssueKind::RepeatedLine, text.place, {offendingText(text.text)});
    else if (networks.size() == size_t(mostNetworksOfHost))
        m_issues.add(IssueKind::TooLong, text.place,
                     {QString::number(networks.size() + 1), QString::number(mostNetworksOfHost)},
                     field::networks(HostSide::Host2));
    else
        networks.push_back(network);
}

void RouteList::addNextHop(const IpAddress& address, const PlacedText& text) {
    m_nextHops.push_back({address, text});
}

void RouteList::finish(Issues& losses) {
    const auto& own = m_end.address;
    if (own && !m_end.peer)
        m_end.peer = otherEnd(*own);
    for (const auto& [address, text] : m_nextHops) {
        if (own && !m_end.peer && own->contains(address) && address != own->address())
            m_end.peer = Prefix(address, own->length());
        if (!m_end.peer || m_end.peer->address() != address)
            losses.push_back(ignored(text.text, text.place));
    }
}

} // namespace gretel
