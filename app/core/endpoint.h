// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/ip_address.h"

namespace gretel {

/// A host's public address as a profile holds it: an address, or a host name that the front end resolves when
/// the profile is applied. The helper accepts addresses only.
class Endpoint {
public:
    Endpoint() = default;
    Endpoint(const IpAddress& address) : m_address(address) {}

    /// An address as IpAddress::parse takes it, or a host name (RFC 1123, at most 253 characters, whose last
    /// label is not a number, so that a mistyped address is never taken for a name).
    static Parsed<Endpoint> parse(QStringView text);

    const std::optional<IpAddress>& address() const { return m_address; }
    /// Empty when it is an address.
    const QString& hostName() const { return m_hostName; }
    QString toString() const { return m_address ? m_address->toString() : m_hostName; }

    friend bool operator==(const Endpoint&, const Endpoint&) = default;

private:
    std::optional<IpAddress> m_address;
    QString m_hostName;
};

} // namespace gretel
