// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ip_address.h"

#include <QHashFunctions>

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <cstring>

#include "core/plain_text.h"

namespace gretel {

namespace {

constexpr qsizetype mostAddressCharacters = INET6_ADDRSTRLEN - 1;

Issue malformed(QStringView text) {
    return {IssueKind::MalformedAddress, {}, {offendingText(text)}};
}

bool isDecimal(QChar character) {
    return character >= u'0' && character <= u'9';
}

/// One of the four parts; negative when it is not one. inet_aton() would read "010" as octal.
int decimalByte(QStringView part) {
    if (part.isEmpty() || part.size() > 3 || !std::all_of(part.begin(), part.end(), isDecimal))
        return -1;
    if (part.size() > 1 && part.front() == u'0')
        return -1;
    const int value = part.toInt();
    return value <= 255 ? value : -1;
}

Parsed<IpAddress> parseIpv4(QStringView text) {
    const auto parts = text.split(u'.');
    if (parts.size() != 4)
        return malformed(text);
    quint32 hostOrder = 0;
    for (const QStringView part : parts) {
        const int value = decimalByte(part);
        if (value < 0)
            return malformed(text);
        hostOrder = hostOrder << 8 | static_cast<quint32>(value);
    }
    return IpAddress::fromIpv4(hostOrder);
}

/// ::ffff:0:0/96 and the older ::/96 (RFC 4291, section 2.5.5): an IPv4 address in disguise, which a check
/// for the IPv4 one would not see.
bool holdsIpv4(const IpAddress& address) {
    static constexpr std::array<unsigned char, 12> compatible{};
    static constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (address.isUnspecified() || address.isLoopback())
        return false;
    return std::memcmp(address.bytes(), compatible.data(), compatible.size()) == 0 ||
           std::memcmp(address.bytes(), mapped.data(), mapped.size()) == 0;
}

Parsed<IpAddress> parseIpv6(QStringView text) {
    const auto allowed = [](QChar c) {
        return isDecimal(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F') || c == u':' || c == u'.';
    };
    if (!std::all_of(text.begin(), text.end(), allowed))
        return malformed(text);
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET6, text.toLatin1().constData(), bytes.data()) != 1)
        return malformed(text);
    const IpAddress address = IpAddress::fromBytes(Family::IPv6, bytes.data());
    if (holdsIpv4(address))
        return Issue{IssueKind::UnusableAddress, {}, {offendingText(text), QStringLiteral("mapped")}};
    return address;
}

/// The first of the longest runs of two or more zero groups (RFC 5952, section 4.2); length 0 without one.
struct ZeroRun {
    int start = 0;
    int length = 0;
};

ZeroRun longestZeroRun(const std::array<unsigned, 8>& groups) {
    ZeroRun best;
    ZeroRun run;
    for (int i = 0; i < 8; ++i) {
        if (groups[static_cast<size_t>(i)] != 0) {
            run = {i + 1, 0};
            continue;
        }
        ++run.length;
        if (run.length > best.length)
            best = run;
    }
    return best.length >= 2 ? best : ZeroRun{};
}

QString ipv6Text(const unsigned char* bytes) {
    std::array<unsigned, 8> groups{};
    for (size_t i = 0; i < groups.size(); ++i)
        groups[i] = static_cast<unsigned>(bytes[2 * i]) << 8 | bytes[2 * i + 1];
    const ZeroRun zeros = longestZeroRun(groups);
    QString text;
    for (int i = 0; i < 8; ++i) {
        if (zeros.length > 0 && i == zeros.start) {
            text += QLatin1String("::");
            i += zeros.length - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u':'))
            text += u':';
        text += QString::number(groups[static_cast<size_t>(i)], 16);
    }
    return text;
}

/// Whether the first bits of an IPv4 address are those of network/length; host order.
bool inIpv4(quint32 address, quint32 network, int length) {
    return (address ^ network) >> (32 - length) == 0;
}

} // namespace

IpAddress IpAddress::fromIpv4(quint32 hostOrder) {
    IpAddress address;
    for (int i = 0; i < 4; ++i)
        address.m_bytes[static_cast<size_t>(i)] = static_cast<unsigned char>(hostOrder >> (24 - 8 * i));
    return address;
}

IpAddress IpAddress::fromBytes(Family family, const void* bytes) {
    IpAddress address;
    address.m_family = family;
    std::memcpy(address.m_bytes.data(), bytes, family == Family::IPv4 ? 4 : 16);
    return address;
}

Parsed<IpAddress> IpAddress::parse(QStringView text) {
    if (text.isEmpty())
        return Issue{IssueKind::Missing, {}, {}};
    if (text.size() > mostAddressCharacters)
        return malformed(text);
    return text.contains(u':') ? parseIpv6(text) : parseIpv4(text);
}

quint32 IpAddress::toIpv4() const {
    Q_ASSERT(isIpv4());
    return static_cast<quint32>(m_bytes[0]) << 24 | static_cast<quint32>(m_bytes[1]) << 16 |
           static_cast<quint32>(m_bytes[2]) << 8 | m_bytes[3];
}

bool IpAddress::bit(int index) const {
    Q_ASSERT(index >= 0 && index < addressBits(m_family));
    return (m_bytes[static_cast<size_t>(index / 8)] >> (7 - index % 8) & 1) != 0;
}

IpAddress IpAddress::withBit(int index, bool value) const {
    Q_ASSERT(index >= 0 && index < addressBits(m_family));
    IpAddress changed = *this;
    unsigned char& byte = changed.m_bytes[static_cast<size_t>(index / 8)];
    const auto mask = static_cast<unsigned char>(0x80 >> (index % 8));
    byte = static_cast<unsigned char>(value ? byte | mask : byte & ~mask);
    return changed;
}

QString IpAddress::toString() const {
    if (!isIpv4())
        return ipv6Text(m_bytes.data());
    // By hand: a thousand tunnels have tens of thousands of addresses to be written, and QString::arg() takes
    // its time.
    std::array<char, sizeof "255.255.255.255"> text;
    char* at = text.data();
    for (size_t i = 0; i < 4; ++i) {
        if (i > 0)
            *at++ = '.';
        at = std::to_chars(at, text.data() + text.size(), unsigned(m_bytes[i])).ptr;
    }
    return QString::fromLatin1(text.data(), at - text.data());
}

bool IpAddress::isUnspecified() const {
    return std::all_of(m_bytes.begin(), m_bytes.end(), [](unsigned char byte) { return byte == 0; });
}

bool IpAddress::isLoopback() const {
    if (isIpv4())
        return m_bytes[0] == 127;
    return m_bytes[15] == 1 &&
           std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](unsigned char byte) { return byte == 0; });
}

bool IpAddress::isMulticast() const {
    return isIpv4() ? m_bytes[0] >> 4 == 0xe : m_bytes[0] == 0xff;
}

bool IpAddress::isLinkLocal() const {
    return isIpv4() ? m_bytes[0] == 169 && m_bytes[1] == 254
                    : m_bytes[0] == 0xfe && (m_bytes[1] & 0xc0) == 0x80;
}

bool IpAddress::isLimitedBroadcast() const {
    return isIpv4() && toIpv4() == 0xffffffff;
}

bool IpAddress::isPrivate() const {
    if (!isIpv4())
        return (m_bytes[0] & 0xfe) == 0xfc;
    const quint32 address = toIpv4();
    return inIpv4(address, 0x0a000000, 8) || inIpv4(address, 0xac100000, 12) ||
           inIpv4(address, 0xc0a80000, 16) || inIpv4(address, 0x64400000, 10);
}

size_t qHash(const IpAddress& address, size_t seed) {
    return qHashBits(address.bytes(), static_cast<size_t>(address.byteCount()), seed);
}

QString whyUnusable(const IpAddress& address) {
    // All of 0.0.0.0/8 means "this host on this network" (RFC 1122, section 3.2.1.3): routers drop it.
    if (address.isUnspecified() || (address.isIpv4() && address.bytes()[0] == 0))
        return QStringLiteral("unspecified");
    if (address.isLoopback())
        return QStringLiteral("loopback");
    if (address.isMulticast())
        return QStringLiteral("multicast");
    // IPv4's 169.254.0.0/16 is common inside tunnels (cloud providers number them so) and needs no zone.
    if (!address.isIpv4() && address.isLinkLocal())
        return QStringLiteral("link-local");
    if (address.isLimitedBroadcast())
        return QStringLiteral("broadcast");
    return {};
}

} // namespace gretel
