// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/judgement.h"

#include "cli/cli_words.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "core/field.h"
#include "core/validation.h"

#include <algorithm>

namespace gretel {

namespace {

/// The way to the other host; nothing while it is not known who that is, or where.
std::optional<Underlay> underlayOf(const TunnelProfile& tunnel, const SystemState& system, Machine& machine) {
    const auto here = hereOf(tunnel, system);
    if (!here.ok())
        return std::nullopt;
    const auto& peer = tunnel.host(other(*here)).endpoint;
    if (!peer || !peer->address())
        return std::nullopt;
    const auto underlay = machine.routeTo(*peer->address(), tunnel.device);
    return underlay.ok() ? std::optional(*underlay) : std::nullopt;
}

bool contains(const std::vector<TunnelProfile>& tunnels, const QUuid& id) {
    return std::any_of(tunnels.begin(), tunnels.end(),
                       [&](const TunnelProfile& tunnel) { return tunnel.id == id; });
}

/// The document's own tunnels stand for stored ones with the same id.
std::vector<TunnelProfile> together(std::vector<TunnelProfile> tunnels,
                                    const std::vector<TunnelProfile>& stored) {
    for (const TunnelProfile& tunnel : stored)
        if (!contains(tunnels, tunnel.id))
            tunnels.push_back(tunnel);
    return tunnels;
}

/// Paths of a file name the tunnel; a stored profile has only one.
void placeIssues(Issues& issues, const Target& target) {
    if (target.fromFile)
        return;
    const QString prefix = field::inTunnel(0, QString());
    for (Issue& issue : issues)
        if (issue.field.startsWith(prefix))
            issue.field.remove(0, prefix.size() + 1);
}

} // namespace

Issues issuesOf(const Target& target, const SystemState* system, const std::vector<TunnelProfile>& stored,
                Machine& machine) {
    const std::vector<TunnelProfile> others = together(target.tunnels, stored);
    Issues all;
    for (size_t index = 0; index < target.tunnels.size(); ++index) {
        const TunnelProfile& tunnel = target.tunnels[index];
        ValidationContext context{system, &others, std::nullopt};
        if (system)
            context.underlay = underlayOf(tunnel, *system, machine);
        for (Issue& issue : validate(tunnel, context)) {
            if (target.fromFile)
                issue.field = field::inTunnel(qsizetype(index), issue.field);
            all.push_back(std::move(issue));
        }
    }
    return all;
}

Result<Judged, int> judge(const Target& target, Surroundings& surroundings) {
    auto system = surroundings.machine.state();
    if (!system.ok())
        return reportFailure(surroundings.console, system.error());
    const auto stored = surroundings.store.load();
    const auto others = stored.ok() ? stored->tunnels : std::vector<TunnelProfile>();

    Target resolved = target;
    auto addresses = surroundings.changer.resolve(target.tunnels);
    Issues issues;
    if (addresses.ok()) {
        resolved.tunnels = std::move(addresses).value();
    } else {
        issues = addresses.error();
        placeIssues(issues, target);
    }
    const Issues found = issuesOf(resolved, &*system, others, surroundings.machine);
    issues.insert(issues.end(), found.begin(), found.end());
    reportIssues(surroundings.console, issues, Cli::tr("tunnel", "stands for the place of an issue"));
    if (hasErrors(issues))
        return statusBadInput;
    return Judged{std::move(resolved.tunnels), std::move(system).value()};
}

} // namespace gretel
