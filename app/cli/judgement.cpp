// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/judgement.h"

#include "cli/cli_words.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "core/field.h"
#include "core/validation.h"
#include "core/validation_tables.h"

#include <QSet>

#include <map>

namespace gretel {

namespace {

/// The ways to the other hosts; many tunnels to one of them ask once.
class Underlays {
public:
    explicit Underlays(Machine& machine) : m_machine(machine) {}

    /// Nothing while it is not known who the other host is, or where.
    std::optional<Underlay> of(const TunnelProfile& tunnel, const ValidationTables& tables) {
        const auto here = hereOf(tunnel, tables);
        if (!here.ok())
            return std::nullopt;
        const auto& peer = tunnel.host(other(*here)).endpoint;
        if (!peer || !peer->address())
            return std::nullopt;
        const std::pair key(*peer->address(), tunnel.device);
        const auto known = m_known.find(key);
        if (known != m_known.end())
            return known->second;
        const auto underlay = m_machine.routeTo(key.first, key.second);
        return m_known[key] = underlay.ok() ? std::optional(*underlay) : std::nullopt;
    }

private:
    Machine& m_machine;
    std::map<std::pair<IpAddress, QString>, std::optional<Underlay>> m_known;
};

/// The document's own tunnels stand for stored ones with the same id.
std::vector<TunnelProfile> together(std::vector<TunnelProfile> tunnels,
                                    const std::vector<TunnelProfile>& stored) {
    QSet<QUuid> ids;
    for (const TunnelProfile& tunnel : tunnels)
        ids.insert(tunnel.id);
    for (const TunnelProfile& tunnel : stored)
        if (!ids.contains(tunnel.id))
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
    const SystemState nothing;
    const ValidationTables tables(system ? *system : nothing, others);
    Underlays underlays(machine);
    Issues all;
    for (size_t index = 0; index < target.tunnels.size(); ++index) {
        const TunnelProfile& tunnel = target.tunnels[index];
        ValidationContext context{system, &others, std::nullopt, &tables};
        if (system)
            context.underlay = underlays.of(tunnel, tables);
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
