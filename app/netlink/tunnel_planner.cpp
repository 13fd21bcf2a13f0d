// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/tunnel_planner.h"

#include <iterator>

#include "core/field.h"
#include "core/validation.h"
#include "netlink/kernel_reader.h"

namespace gretel::netlink {

namespace {

Issues inTunnel(qsizetype index, Issues issues) {
    for (Issue& issue : issues)
        issue.field = field::inTunnel(index, issue.field);
    return issues;
}

/// What applying needs beyond what may be saved: whole cells, addresses, a side.
Result<DesiredTunnel, Refused> desiredOf(Socket& socket, const TunnelProfile& profile,
                                         ValidationContext context) {
    const Parsed<HostSide> here = hereOf(profile, *context.system);
    const std::optional<Endpoint> peer = here ? profile.host(other(*here)).endpoint : std::nullopt;
    std::optional<Failure> noWay;
    if (peer && peer->address()) {
        Outcome<Underlay> way = routeTo(socket, *peer->address(), profile.device);
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
    return *desired;
}

} // namespace

Result<std::vector<DesiredTunnel>, Refused>
desiredTunnels(Socket& socket, const std::vector<TunnelProfile>& profiles, const SystemState& system) {
    std::vector<DesiredTunnel> tunnels;
    tunnels.reserve(profiles.size());
    Issues wrong;
    for (size_t i = 0; i < profiles.size(); ++i) {
        ValidationContext context;
        context.system = &system;
        context.others = &profiles;
        Result<DesiredTunnel, Refused> desired = desiredOf(socket, profiles[i], context);
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
    return tunnels;
}

Result<Plan, Refused> planBringUp(Socket& socket, const std::vector<TunnelProfile>& profiles,
                                  const SystemState& system) {
    const Result<std::vector<DesiredTunnel>, Refused> desired = desiredTunnels(socket, profiles, system);
    if (!desired)
        return desired.error();
    const Outcome<Plan> plan = planApply(*desired, system);
    if (!plan)
        return Refused(plan.error());
    return *plan;
}

} // namespace gretel::netlink
