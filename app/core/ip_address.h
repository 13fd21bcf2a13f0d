// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <functional>

#include "core/issue.h"

namespace gretel {

enum class Family { IPv4, IPv6 };

constexpr int addressBits(Family family) {
    return family == Family::IPv4 ? 32 : 128;
}

/// An IPv4 or IPv6 address, always a whole one; an absent address is a std::optional. Bytes are in network
/// order.
class IpAddress {
public:
    /// 0.0.0.0
    constexpr IpAddress() = default;

    /// hostOrder: 0x01020304 is 1.2.3.4.
    static IpAddress fromIpv4(quint32 hostOrder);
    /// bytes: 4 or 16 of them (by family), network order, as they stand in a packet or a netlink attribute.
    static IpAddress fromBytes(Family family, const void* bytes);

    /// Exactly four decimal parts without leading zeros, or RFC 4291 text without a zone. Never anything that
    /// some other tool might read otherwise: "1.2", "0x7f.1", "010.0.0.1", "::ffff:1.2.3.4" and blanks are
    /// refused.
    static Parsed<IpAddress> parse(QStringView text);

    Family family() const { return m_family; }
    bool isIpv4() const { return m_family == Family::IPv4; }
    /// Host order; only for IPv4.
    quint32 toIpv4() const;
    /// 4 or 16 bytes, network order.
    const unsigned char* bytes() const { return m_bytes.data(); }
    int byteCount() const { return isIpv4() ? 4 : 16; }
    /// Bit 0 is the most significant one.
    bool bit(int index) const;
    IpAddress withBit(int index, bool value) const;

    /// Canonical text (RFC 5952 for IPv6).
    QString toString() const;

    bool isUnspecified() const;
    bool isLoopback() const;
    bool isMulticast() const;
    bool isLinkLocal() const;
    bool isLimitedBroadcast() const;
    /// RFC 1918, RFC 6598 (shared address space) and fc00::/7: not reachable over the internet without NAT.
    bool isPrivate() const;

    friend auto operator<=>(const IpAddress&, const IpAddress&) = default;
    friend bool operator==(const IpAddress&, const IpAddress&) = default;

private:
    Family m_family = Family::IPv4;
    std::array<unsigned char, 16> m_bytes{};
};

size_t qHash(const IpAddress& address, size_t seed = 0);

/// Why a host cannot have this address as its own: "unspecified", "loopback", "multicast", "link-local" (IPv6
/// link-local needs a zone, which a profile cannot say), "broadcast"; empty when it can.
QString whyUnusable(const IpAddress& address);

} // namespace gretel

template <>
struct std::hash<gretel::IpAddress> {
    size_t operator()(const gretel::IpAddress& address) const noexcept { return qHash(address); }
};
