// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prefix.h"

#include <algorithm>

#include "core/plain_text.h"

namespace gretel {

namespace {

/// The address with all bits from `from` on set to value.
IpAddress filled(const IpAddress& address, int from, bool value) {
    std::array<unsigned char, 16> bytes{};
    const int count = address.byteCount();
    for (int i = 0; i < count; ++i) {
        const int kept = std::clamp(from - 8 * i, 0, 8);
        const unsigned hostMask = 0xffU >> kept;
        const unsigned byte = address.bytes()[i];
        bytes[static_cast<size_t>(i)] =
            static_cast<unsigned char>(value ? byte | hostMask : byte & ~hostMask);
    }
    return IpAddress::fromBytes(address.family(), bytes.data());
}

/// The length in decimal; negative when it is not one at all.
int decimalLength(QStringView text) {
    const auto isDecimal = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), isDecimal))
        return -1;
    if (text.size() > 1 && text.front() == u'0')
        return -1;
    return text.toInt();
}

bool samePrefixBits(const IpAddress& left, const IpAddress& right, int length) {
    const int whole = length / 8;
    if (!std::equal(left.bytes(), left.bytes() + whole, right.bytes()))
        return false;
    const int rest = length % 8;
    return rest == 0 || (left.bytes()[whole] ^ right.bytes()[whole]) >> (8 - rest) == 0;
}

} // namespace

Prefix::Prefix(const IpAddress& address, int length)
    : m_address(address), m_length(std::clamp(length, 0, addressBits(address.family()))) {
    Q_ASSERT(length == m_length);
}

Parsed<Prefix> Prefix::parse(QStringView text) {
    if (text.isEmpty())
        return Issue{IssueKind::Missing, {}, {}};
    const qsizetype slash = text.indexOf(u'/');
    const auto address = IpAddress::parse(slash < 0 ? text : text.first(slash));
    if (!address && address.error().kind == IssueKind::UnusableAddress)
        return address.error();
    const auto malformed = [&] { return Issue{IssueKind::MalformedPrefix, {}, {offendingText(text)}}; };
    if (!address)
        return malformed();
    if (slash < 0)
        return Issue{IssueKind::PrefixLengthMissing, {}, {offendingText(text)}};
    const QStringView lengthText = text.sliced(slash + 1);
    const int length = decimalLength(lengthText);
    if (length < 0)
        return malformed();
    const int most = addressBits(address->family());
    if (length > most) {
        return Issue{IssueKind::NumberOutOfRange,
                     {},
                     {lengthText.toString(), QStringLiteral("0"), QString::number(most)}};
    }
    return Prefix(*address, length);
}

Prefix Prefix::network() const {
    return {filled(m_address, m_length, false), m_length};
}

IpAddress Prefix::lastAddress() const {
    return filled(m_address, m_length, true);
}

bool Prefix::isNetwork() const {
    return filled(m_address, m_length, false) == m_address;
}

bool Prefix::contains(const IpAddress& address) const {
    return address.family() == family() && samePrefixBits(m_address, address, m_length);
}

bool Prefix::contains(const Prefix& other) const {
    return other.m_length >= m_length && contains(other.m_address);
}

bool Prefix::overlaps(const Prefix& other) const {
    return other.family() == family() &&
           samePrefixBits(m_address, other.m_address, std::min(m_length, other.m_length));
}

QString Prefix::toString() const {
    return m_address.toString() + QLatin1Char('/') + QString::number(m_length);
}

bool isPointToPoint(const Prefix& prefix) {
    const int hostBits = addressBits(prefix.family()) - prefix.length();
    return hostBits == 1 || hostBits == 2;
}

std::optional<Prefix> otherEnd(const Prefix& end) {
    if (!isPointToPoint(end) || !whyUnusableOnInterface(end).isEmpty())
        return std::nullopt;
    const int last = addressBits(end.family()) - 1;
    const IpAddress& address = end.address();
    const IpAddress flipped = address.withBit(last, !address.bit(last));
    if (end.length() == last)
        return Prefix(flipped, end.length());
    // The ends of a /30 are 01 and 10. IPv6 lets a host have 11 too, but then the other end is anybody's
    // guess.
    if (address.bit(last) == address.bit(last - 1))
        return std::nullopt;
    return Prefix(flipped.withBit(last - 1, !address.bit(last - 1)), end.length());
}

QString whyUnusableOnInterface(const Prefix& prefix) {
    QString why = whyUnusable(prefix.address());
    if (!why.isEmpty())
        return why;
    if (prefix.length() >= addressBits(prefix.family()) - 1)
        return {};
    if (prefix.isNetwork())
        return QStringLiteral("network");
    // IPv6 has no broadcast: there the last address is like any other.
    if (prefix.family() == Family::IPv4 && prefix.address() == prefix.lastAddress())
        return QStringLiteral("broadcast");
    return {};
}

bool hasFamily(const std::vector<Prefix>& prefixes, Family family) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [family](const Prefix& prefix) { return prefix.family() == family; });
}

bool isDefaultRoute(const Prefix& prefix) {
    return prefix.length() <= 1;
}

} // namespace gretel
