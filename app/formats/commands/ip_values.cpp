// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/ip_values.h"

#include <limits>

#include "core/encapsulation.h"
#include "core/plain_text.h"
#include "core/system_state.h"

namespace gretel::ip {

namespace {

constexpr quint32 mostKey = std::numeric_limits<quint32>::max();

Issue wrong(IssueKind kind, QStringView text, quint32 least, quint32 most) {
    return {kind, {}, {offendingText(text), QString::number(least), QString::number(most)}};
}

bool isOf(QStringView digits, QStringView allowed) {
    return !digits.isEmpty() &&
           std::all_of(digits.begin(), digits.end(), [&](QChar digit) { return allowed.contains(digit); });
}

bool isHex(QStringView digits) {
    return isOf(digits, u"0123456789abcdefABCDEF");
}

} // namespace

Parsed<quint32> parseNumber(QStringView text, quint32 least, quint32 most) {
    const bool inHex = text.startsWith(u"0x");
    const QStringView digits = inHex ? text.sliced(2) : text;
    const bool isNumber =
        inHex ? isHex(digits) : isOf(digits, u"0123456789") && (digits.size() == 1 || digits[0] != u'0');
    if (!isNumber)
        return wrong(IssueKind::MalformedNumber, text, least, most);
    bool fits = false;
    const quint32 number = digits.toUInt(&fits, inHex ? 16 : 10);
    if (!fits || number < least || number > most)
        return wrong(IssueKind::NumberOutOfRange, text, least, most);
    return number;
}

Parsed<quint32> parseKey(QStringView text) {
    if (!text.contains(u'.'))
        return parseNumber(text, 0, mostKey);
    const auto address = IpAddress::parse(text);
    if (!address || !address->isIpv4())
        return wrong(IssueKind::MalformedNumber, text, 0, mostKey);
    return address->toIpv4();
}

Parsed<quint8> parseTtl(QStringView text) {
    if (text == QLatin1StringView("inherit"))
        return GreParameters::inheritTtl;
    const auto number = parseNumber(text, 0, 255);
    if (!number)
        return number.error();
    return static_cast<quint8>(*number);
}

Parsed<quint8> parseTos(QStringView text) {
    if (text == QLatin1StringView("inherit"))
        return GreParameters::inheritTos;
    const QStringView digits = text.startsWith(u"0x") ? text.sliced(2) : text;
    if (!isHex(digits) || digits.size() > 2)
        return Issue{IssueKind::NotUnderstood, {}, {offendingText(text)}};
    return static_cast<quint8>(digits.toUInt(nullptr, 16));
}

Parsed<quint32> parseMtu(QStringView text) {
    return parseNumber(text, leastTunnelMtu4, mostMtu);
}

Parsed<IpAddress> parseOutside(QStringView text) {
    if (text == QLatin1StringView("any"))
        return IpAddress();
    auto address = IpAddress::parse(text);
    if (address && !address->isIpv4())
        return Issue{IssueKind::UnusableAddress, {}, {address->toString(), QStringLiteral("ipv6")}};
    return address;
}

Parsed<Prefix> parsePrefix(QStringView text, Family family) {
    if (text == QLatin1StringView("default"))
        return family == Family::IPv4
                   ? Prefix()
                   : Prefix(IpAddress::fromBytes(Family::IPv6, std::array<unsigned char, 16>{}.data()), 0);
    if (text.contains(u'/'))
        return Prefix::parse(text);
    const auto address = IpAddress::parse(text);
    if (!address)
        return address.error();
    return Prefix(*address, addressBits(address->family()));
}

Parsed<Prefix> parseNetwork(QStringView text, Family family) {
    const auto prefix = parsePrefix(text, family);
    if (prefix && !prefix->isNetwork())
        return Issue{IssueKind::HostBitsSet, {}, {prefix->toString(), prefix->network().toString()}};
    return prefix;
}

} // namespace gretel::ip
