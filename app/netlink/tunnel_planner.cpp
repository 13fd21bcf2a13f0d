// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/tunnel_planner.h"

#include <iterator>

#include "core/change.h"
#include "core/field.h"
#include "core/validation.h"
#include "core/validation_tables.h"
#include "netlink/ways.h"

namespace gretel::netlink {

namespace {

Issues inTunnel(qsizetype index, Issues issues) {
    for (Issue& issue : issues)
        issue.field = field::inTunnel(index, issue.field);
    return issues;
}

/// What applying needs beyond what may be saved: whole cells, addresses, a side.
Result<DesiredTunnel, Refused> desiredOf(Ways& ways, const TunnelProfile& profile,
                                         ValidationContext context) {
    const Parsed<HostSide> here = hereOf(profile, *context.tables);
    const std::optional<Endpoint> peer = here ? profile.host(other(*here)).endpoint : std::nullopt;
    std::optional<Failure> noWay;
    if (peer && peer->address()) {
        const Outcome<Underlay>& way = ways.to(*peer->address(), profile.device);
        if (way)
            context.underlay = *way;
        else
            noWay = way.error();
    }
    const Issues issues = validate(profile, context);
    if (hasErrors(issues))
        return Refused(issues);
    if (!here)
        return Refused(Issues{here.error()});
    if (noWay)
        return Refused(*noWay);

    Result<DesiredTunnel, Issues> desired =
        desiredTunnel(profile, *here, context.underlay.value_or(Underlay{}));
    if (!desired)
        return Refused(desired.error());
    DesiredTunnel tunnel = std::move(desired).value();
    constexpr quint32 loose = 2;
    if (!tunnel.link.settings.reversePath && needsLooseReversePath(tunnel.needs, *context.system))
        tunnel.link.settings.reversePath = loose;
    return tunnel;
}

} // namespace

Result<std::vector<DesiredTunnel>, Refused>
desiredTunnels(Socket& socket, const std::vector<TunnelProfile>& profiles, const SystemState& system) {
    std::vector<DesiredTunnel> tunnels;
    tunnels.reserve(profiles.size());
    Issues wrong;
    Ways ways(socket);
    const ValidationTables tables(system, profiles);
    const ValidationContext context{&system, &profiles, std::nullopt, &tables};
    for (size_t i = 0; i < profiles.size(); ++i) {
        Result<DesiredTunnel, Refused> desired = desiredOf(ways, profiles[i], context);
        if (desired) {
            tunnels.push_back(std::move(desired).value());
            continue;
        }
        if (const auto* failure = std::get_if<Failure>(&desired.error()))
            return Refused(*failure);
        Issues issues = inTunnel(static_cast<qsizetype>(i), std::get<Issues>(desired.error()));
        std::move(issues.begin(), issues.end(), std::back_inserter(wrong));
    }
    if (!wrong.empty())
        return Refused(wrong);
    if (const auto tooMany = tooManyPassages(profiles))
        return Refused(Issues{*tooMany});
    return tunnels;
}

Result<Plan, Refused> planBringUp(Socket& socket, const std::vector<TunnelProfile>& profiles,
                                  const SystemState& system) {
    const Result<std::vector<DesiredTunnel>, Refused> desired = desiredTunnels(socket, profiles, system);
    if (!desired)
        return desired.error();
    Change change;
    change.apply = *desired;
    change.others.reset();
    const Outcome<Plan> plan = planChange(change, system);
    if (!plan)
        return Refused(plan.error());
    return *plan;
}

} // namespace gretel::netlink
