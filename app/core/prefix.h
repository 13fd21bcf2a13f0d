// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/ip_address.h"

namespace gretel {

/// An address with a prefix length. It is a network when no host bit is set, and an interface's address
/// otherwise (in a /31 or /127 the lower address is both: RFC 3021, RFC 6164).
class Prefix {
public:
    constexpr Prefix() = default;
    /// length: 0 to 32 or 128; anything else is clamped by an assertion.
    Prefix(const IpAddress& address, int length);

    /// ADDRESS/LENGTH, the length in decimal without sign or leading zero. Never a bare address.
    static Parsed<Prefix> parse(QStringView text);

    const IpAddress& address() const { return m_address; }
    int length() const { return m_length; }
    Family family() const { return m_address.family(); }

    /// The same prefix with all host bits zero, and its last address.
    Prefix network() const;
    IpAddress lastAddress() const;
    bool isNetwork() const;
    bool contains(const IpAddress& address) const;
    bool contains(const Prefix& other) const;
    bool overlaps(const Prefix& other) const;

    QString toString() const;

    friend auto operator<=>(const Prefix&, const Prefix&) = default;
    friend bool operator==(const Prefix&, const Prefix&) = default;

private:
    IpAddress m_address;
    int m_length = 0;
};

/// Whether the prefix holds exactly two usable ends: /30 or /31, /126 or /127.
bool isPointToPoint(const Prefix& prefix);

/// The other end of a point-to-point prefix; nothing when the prefix is not one, or the address is its
/// network or broadcast address.
std::optional<Prefix> otherEnd(const Prefix& end);

/// "network", "broadcast" or one of whyUnusable(), for an interface's address; empty when it is usable.
QString whyUnusableOnInterface(const Prefix& prefix);

/// The default route, or a half of it: VPNs lay 0.0.0.0/1 and 128.0.0.0/1 over it. What is in there is there
/// for want of a better route.
bool isDefaultRoute(const Prefix& prefix);

/// Whether one of them is of this family.
bool hasFamily(const std::vector<Prefix>& prefixes, Family family);

} // namespace gretel
