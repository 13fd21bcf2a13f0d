// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desired_state.h"

#include <algorithm>

#include "core/field.h"
#include "core/interface_name.h"
#include "core/path_mtu.h"

namespace gretel {

namespace {

/// The kernel stores this for an IPv6 route added without a metric (IP6_RT_PRIO_USER, include/net/ip6_fib.h).
constexpr quint32 ipv6RouteMetric = 1024;

/// Builds the value and gathers all that keeps it from being one.
class Builder {
public:
    Builder(const TunnelProfile& profile, HostSide here) : m_profile(profile), m_here(here) {}

    Result<DesiredTunnel, Issues> build(const Underlay& underlay) {
        readNames();
        readEndpoints();
        readParameters();
        readMtu(underlay);
        readAddress();
        readRoutes();
        if (!m_issues.empty())
            return m_issues;
        m_desired.needs = needsOf(m_profile, m_here, m_desired.link.name, m_desired.link.mtu);
        m_desired.link.settings.forwarding = wantedForwarding();
        if (m_desired.needs.answer)
            letKeepalivesThrough();
        return m_desired;
    }

private:
    /// Absent: there is no IPv4 to forward, so it stays as the kernel gives it.
    std::optional<quint32> wantedForwarding() const {
        if (!m_profile.forward)
            return 0;
        const TunnelNeeds& needs = m_desired.needs;
        const bool both = hasFamily(needs.near, Family::IPv4) && hasFamily(needs.far, Family::IPv4);
        return both ? std::optional<quint32>(1) : std::nullopt;
    }

    /// A keepalive that comes in has this computer's address as its source and is forwarded: neither what the
    /// kernel takes for spoofed nor what it does not forward. The table keeps all else of that kind out.
    void letKeepalivesThrough() {
        DeviceSettings& settings = m_desired.link.settings;
        settings.forwarding = 1;
        settings.acceptLocal = 1;
        // Where the device has no IPv4 address, only 0 lets it pass (__fib_validate_source() in
        // net/ipv4/fib_frontend.c); else the loose 2 does, also where the setting of all devices is 1.
        settings.reversePath = m_desired.address.address.family() == Family::IPv4 ? 2 : 0;
    }

    void complain(IssueKind kind, const QString& field, const QStringList& arguments = {}) {
        m_issues.push_back({kind, field, arguments});
    }

    void readNames() {
        m_desired.id = m_profile.id;
        m_desired.name = m_profile.name;
        if (m_profile.id.isNull())
            complain(IssueKind::MalformedId, field::id, {m_profile.id.toString(QUuid::WithoutBraces)});
        if (const auto name = parseTunnelName(m_profile.interface); !name)
            complain(name.error().kind, field::interface, name.error().arguments);
        Link& link = m_desired.link;
        link.name = m_profile.interface;
        link.alias = aliasOf(m_profile.id);
        link.kind = QStringLiteral("gre");
        link.group = ourLinkGroup;
        link.up = true;
    }

    /// The device's end on this side, or why there is none.
    IpAddress addressAt(HostSide side, const std::optional<IpAddress>& address) {
        const auto& endpoint = m_profile.host(side).endpoint;
        const QString field = field::publicAddress(side);
        if (address) {
            // ip_gre carries GRE over IPv4 only; ip6_gre's devices are another kind.
            if (!address->isIpv4())
                complain(IssueKind::UnusableAddress, field, {address->toString(), QStringLiteral("ipv6")});
            return *address;
        }
        if (endpoint)
            complain(IssueKind::HostNameUnresolved, field, {endpoint->hostName()});
        else
            complain(IssueKind::Missing, field);
        return {};
    }

    void readEndpoints() {
        const HostSide there = other(m_here);
        const auto& peer = m_profile.host(there).endpoint;
        GreParameters gre;
        gre.kind = m_profile.kind;
        gre.local = addressAt(m_here, sendingAddress(m_profile.host(m_here)));
        gre.remote = addressAt(there, peer ? peer->address() : std::nullopt);
        m_desired.link.gre = gre;
    }

    void readParameters() {
        GreParameters& gre = *m_desired.link.gre;
        gre.inputKey = m_profile.keyFrom(other(m_here));
        gre.outputKey = m_profile.keyFrom(m_here);
        gre.inputChecksum = gre.outputChecksum = m_profile.checksum;
        gre.inputSequence = gre.outputSequence = m_profile.sequence;
        gre.ttl = m_profile.ttl.value_or(GreParameters::inheritTtl);
        gre.tos = m_profile.tos.value_or(GreParameters::inheritTos);
        gre.pathMtuDiscovery = m_profile.df == DfPolicy::Strict;
        gre.ignoreDf = m_profile.df == DfPolicy::Fragment;
        gre.device = m_profile.device;
        if (m_profile.device.isEmpty())
            return;
        if (const auto device = parseInterfaceName(m_profile.device); !device)
            complain(device.error().kind, field::device, device.error().arguments);
    }

    void readMtu(const Underlay& underlay) {
        const auto layout = packetLayout(encapsulationOf(m_profile),
                                         m_profile.underlayMtu.value_or(underlay.mtu), m_profile.mtu);
        if (layout)
            m_desired.link.mtu = layout->tunnelMtu;
        else
            m_issues.push_back(layout.error());
        if (isMtuOfPath(m_profile))
            m_desired.carried = underlay.mtu;
        m_desired.followsPath = gretel::followsPath(m_profile);
    }

    void readAddress() {
        const auto& tunnel = m_profile.host(m_here).tunnel;
        if (tunnel)
            m_desired.address = {m_profile.interface, *tunnel};
        else
            complain(IssueKind::Missing, field::tunnel(m_here));
    }

    void readRoutes() {
        const HostSide there = other(m_here);
        const std::vector<Prefix>& networks = m_profile.host(there).networks;
        for (size_t index = 0; index < networks.size(); ++index) {
            const Prefix& network = networks[index];
            if (std::find(networks.begin(), networks.begin() + qsizetype(index), network) !=
                networks.begin() + qsizetype(index))
                continue;
            if (!network.isNetwork()) {
                complain(IssueKind::HostBitsSet, field::network(there, qsizetype(index)),
                         {network.toString(), network.network().toString()});
                continue;
            }
            Route route;
            route.destination = network;
            route.device = m_profile.interface;
            route.metric = network.family() == Family::IPv6 ? ipv6RouteMetric : 0;
            m_desired.routes.push_back(route);
        }
    }

    const TunnelProfile& m_profile;
    HostSide m_here;
    DesiredTunnel m_desired;
    Issues m_issues;
};

} // namespace

Result<DesiredTunnel, Issues> desiredTunnel(const TunnelProfile& profile, HostSide here,
                                            const Underlay& underlay) {
    return Builder(profile, here).build(underlay);
}

} // namespace gretel
