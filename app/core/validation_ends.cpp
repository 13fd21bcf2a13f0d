// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/field.h"
#include "core/validation_parts.h"

namespace gretel::validation {

namespace {

constexpr std::array bothSides{HostSide::Host1, HostSide::Host2};

/// Why a tunnel cannot start or end at this address; empty when it can.
QString whyUnusableOutside(const IpAddress& address) {
    QString why = whyUnusable(address);
    if (why.isEmpty() && !address.isIpv4())
        return QStringLiteral("ipv6"); // ip_gre carries GRE over IPv4 only
    return why;
}

void checkOutsideAddress(const IpAddress& address, const QString& field, Findings& findings) {
    const QString why = whyUnusableOutside(address);
    if (!why.isEmpty())
        findings.add(IssueKind::UnusableAddress, field, {address.toString(), why});
}

void checkEndpoint(const Host& host, HostSide side, Findings& findings) {
    if (!host.endpoint) {
        findings.add(IssueKind::Missing, field::publicAddress(side));
    } else if (const auto& address = host.endpoint->address()) {
        checkOutsideAddress(*address, field::publicAddress(side), findings);
        if (address->isPrivate() || (address->isIpv4() && address->isLinkLocal()))
            findings.add(IssueKind::PublicIsPrivate, field::publicAddress(side), {address->toString()});
    }
    if (host.local)
        checkOutsideAddress(*host.local, field::local(side), findings);
}

/// A packet would be sent from an address to itself: the host's own behind its NAT counts as well.
bool endsEqual(const Host& from, const Host& to) {
    return to.endpoint &&
           (from.endpoint == to.endpoint || (from.local && from.local == to.endpoint->address()));
}

void checkFamilies(const TunnelProfile& profile, Findings& findings) {
    std::optional<Family> family;
    for (const HostSide side : bothSides) {
        const Host& host = profile.host(side);
        const auto& address = host.endpoint ? host.endpoint->address() : std::nullopt;
        if (address && family && address->family() != *family)
            findings.add(IssueKind::WrongFamily, field::publicAddress(side), {address->toString()});
        if (address && !family)
            family = address->family();
        if (host.local && family && host.local->family() != *family)
            findings.add(IssueKind::WrongFamily, field::local(side), {host.local->toString()});
    }
}

void checkCoveredAddresses(const Prefix& tunnel, const QString& field, const TunnelProfile& profile,
                           Findings& findings) {
    for (const HostSide side : bothSides) {
        const Host& host = profile.host(side);
        if (host.endpoint && host.endpoint->address() && tunnel.contains(*host.endpoint->address())) {
            findings.add(IssueKind::TunnelCoversPublic, field,
                         {tunnel.network().toString(), host.endpoint->toString()});
        }
        if (host.local && tunnel.contains(*host.local)) {
            findings.add(IssueKind::TunnelCoversPublic, field,
                         {tunnel.network().toString(), host.local->toString()});
        }
    }
}

void checkTunnelAddress(const TunnelProfile& profile, HostSide side, Findings& findings) {
    const QString field = field::tunnel(side);
    const auto& tunnel = profile.host(side).tunnel;
    if (!tunnel) {
        findings.add(IssueKind::Missing, field);
        return;
    }
    const QString why = whyUnusableOnInterface(*tunnel);
    if (!why.isEmpty())
        findings.add(IssueKind::UnusableAddress, field, {tunnel->toString(), why});
}

void checkTunnelPair(const Prefix& end1, const Prefix& end2, Findings& findings) {
    const QString field = field::tunnel(HostSide::Host2);
    if (end1.family() != end2.family())
        findings.add(IssueKind::WrongFamily, field, {end2.toString()});
    else if (end1.address() == end2.address())
        findings.add(IssueKind::TunnelEndsEqual, field, {end2.address().toString()});
    else if (end1.network() != end2.network())
        findings.add(IssueKind::TunnelEndsApart, field, {end2.toString(), end1.toString()});
    else if (end1 > end2)
        findings.add(IssueKind::TunnelEndsSwapped, field::tunnel(HostSide::Host1),
                     {end1.toString(), end2.toString()});
}

} // namespace

std::optional<HostSide> tunnelSide(const TunnelProfile& profile, Here here) {
    const HostSide first = here.value_or(HostSide::Host1);
    for (const HostSide side : {first, other(first)}) {
        if (profile.host(side).tunnel)
            return side;
    }
    return std::nullopt;
}

void checkPublicAddresses(const TunnelProfile& profile, Findings& findings) {
    for (const HostSide side : bothSides)
        checkEndpoint(profile.host(side), side, findings);
    checkFamilies(profile, findings);
    if (endsEqual(profile.host1, profile.host2) || endsEqual(profile.host2, profile.host1)) {
        // Host 2 may have only a local address yet, the public one of host 1.
        const auto& shown = profile.host2.endpoint ? profile.host2.endpoint : profile.host1.endpoint;
        findings.add(IssueKind::EndsEqual, field::publicAddress(HostSide::Host2), {shown->toString()});
    }
}

void checkTunnelAddresses(const TunnelProfile& profile, Findings& findings) {
    for (const HostSide side : bothSides)
        checkTunnelAddress(profile, side, findings);
    const auto side = tunnelSide(profile, profile.here);
    if (!side)
        return;
    const Prefix& tunnel = *profile.host(*side).tunnel;
    const QString field = field::tunnel(*side);
    if (tunnel.length() < addressBits(tunnel.family()) - 2)
        findings.add(IssueKind::TunnelPrefixTooWide, field, {tunnel.toString()});
    checkCoveredAddresses(tunnel, field, profile, findings);
    if (profile.host1.tunnel && profile.host2.tunnel)
        checkTunnelPair(*profile.host1.tunnel, *profile.host2.tunnel, findings);
}

} // namespace gretel::validation
