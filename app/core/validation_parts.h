// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation.h"
#include "core/validation_tables.h"

/// The parts of validate(), each with a file of its own. They append in any order; validate() sorts.
namespace gretel::validation {

/// Gathers issues; a field is formatted only once there is something to say about it.
class Findings {
public:
    void add(IssueKind kind, const QString& field, const QStringList& arguments = {}) {
        m_issues.push_back({kind, field, arguments});
    }
    void add(const Issue& issue, const QString& field) { add(issue.kind, field, issue.arguments); }
    bool has(IssueKind kind) const;
    /// In the order of the document's fields; within a field as they were added.
    Issues inFieldOrder() &&;

private:
    Issues m_issues;
};

/// Which column is this computer, as far as it is known.
using Here = std::optional<HostSide>;

/// The system's state, by way of the tables where there are some.
class Ground {
public:
    Ground(const SystemState& system, const ValidationTables* tables) : m_system(system), m_tables(tables) {}

    const Link* link(const QString& name) const {
        return m_tables ? m_tables->link(name) : m_system.link(name);
    }
    const Link* linkOfTunnel(const QUuid& tunnel) const {
        return m_tables ? m_tables->linkOfTunnel(tunnel) : m_system.linkOfTunnel(tunnel);
    }
    bool forwardsIpv6() const { return m_system.forwardsIpv6; }
    bool hasLocalAddress(const IpAddress& address) const {
        return m_tables ? m_tables->hasLocalAddress(address) : m_system.hasLocalAddress(address);
    }
    /// At least all that overlap the prefix, in the state's order.
    template <typename Visit>
    void visitRoutes(const Prefix& prefix, Visit visit) const {
        if (m_tables)
            visitAll(
                m_tables->routesAt(prefix), [](const Route* one) -> auto& { return *one; }, visit);
        else
            visitAll(
                m_system.routes, [](const Route& one) -> auto& { return one; }, visit);
    }
    template <typename Visit>
    void visitAddresses(const Prefix& prefix, Visit visit) const {
        if (m_tables)
            visitAll(
                m_tables->addressesAt(prefix), [](const auto* one) -> auto& { return *one; }, visit);
        else
            visitAll(
                m_system.addresses, [](const auto& one) -> auto& { return one; }, visit);
    }
    struct Peer {
        IpAddress address;
        std::optional<quint32> key; ///< in what it sends
    };
    /// At least all GRE devices to one of these with its key inwards, in the state's order.
    std::vector<const Link*> devicesTo(const std::vector<Peer>& peers) const;

private:
    template <typename Values, typename Of, typename Visit>
    static void visitAll(const Values& values, Of of, Visit visit) {
        for (const auto& value : values)
            visit(of(value));
    }

    const SystemState& m_system;
    const ValidationTables* m_tables;
};

/// The other profiles, by way of the tables where there are some.
struct Others {
    const std::vector<TunnelProfile>& all;
    const ValidationTables* tables;
};

void checkNames(const TunnelProfile& profile, Findings& findings);
void checkPublicAddresses(const TunnelProfile& profile, Findings& findings);
void checkTunnelAddresses(const TunnelProfile& profile, Findings& findings);
void checkNetworks(const TunnelProfile& profile, Findings& findings);
void checkSizes(const TunnelProfile& profile, const std::optional<Underlay>& underlay, Findings& findings);
/// Finds what the profile leaves open, and complains where both hosts or neither can be this computer.
Here checkHere(const TunnelProfile& profile, const Ground& ground, Findings& findings);
void checkOtherProfiles(const TunnelProfile& profile, Here here, const Others& others, Findings& findings);
void checkSystem(const TunnelProfile& profile, Here here, const Ground& ground, Findings& findings);

/// The side whose cell gets what is said of the tunnel's prefix: this computer's, or the first one filled.
/// Nothing while neither is.
std::optional<HostSide> tunnelSide(const TunnelProfile& profile, Here here);

} // namespace gretel::validation
