// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/active_tunnels.h"

#include <QHash>
#include <QSet>

#include <algorithm>

#include "core/validation.h"

namespace gretel {

bool holds(const std::vector<TunnelProfile>& tunnels, const QUuid& id) {
    return std::any_of(tunnels.begin(), tunnels.end(),
                       [&](const TunnelProfile& tunnel) { return tunnel.id == id; });
}

bool holds(const std::vector<QUuid>& ids, const QUuid& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<QUuid> idsOf(const std::vector<TunnelProfile>& tunnels) {
    std::vector<QUuid> ids;
    ids.reserve(tunnels.size());
    for (const TunnelProfile& tunnel : tunnels)
        ids.push_back(tunnel.id);
    return ids;
}

std::vector<QUuid> without(const std::vector<QUuid>& ids, const std::vector<QUuid>& gone) {
    const QSet<QUuid> leaving(gone.begin(), gone.end());
    std::vector<QUuid> left;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(left),
                 [&](const QUuid& id) { return !leaving.contains(id); });
    return left;
}

std::vector<TunnelProfile> without(const std::vector<TunnelProfile>& tunnels, const std::vector<QUuid>& ids) {
    const QSet<QUuid> gone(ids.begin(), ids.end());
    std::vector<TunnelProfile> left;
    std::copy_if(tunnels.begin(), tunnels.end(), std::back_inserter(left),
                 [&](const TunnelProfile& tunnel) { return !gone.contains(tunnel.id); });
    return left;
}

std::vector<TunnelProfile> with(const std::vector<TunnelProfile>& tunnels,
                                const std::vector<TunnelProfile>& fresh) {
    std::vector<TunnelProfile> all = without(tunnels, idsOf(fresh));
    all.insert(all.end(), fresh.begin(), fresh.end());
    return all;
}

std::vector<TunnelProfile> renewed(const std::vector<TunnelProfile>& tunnels,
                                   const std::vector<TunnelProfile>& source) {
    std::vector<TunnelProfile> fresh;
    for (const TunnelProfile& tunnel : source)
        if (holds(tunnels, tunnel.id))
            fresh.push_back(tunnel);
    return fresh.empty() ? tunnels : with(tunnels, fresh);
}

std::vector<TunnelProfile> resolved(const std::vector<TunnelProfile>& tunnels, const SystemState& state) {
    std::vector<TunnelProfile> whole = tunnels;
    for (TunnelProfile& tunnel : whole)
        if (const auto here = hereOf(tunnel, state))
            tunnel.here = *here;
    return whole;
}

std::vector<TunnelNeeds> needsOf(const std::vector<TunnelProfile>& tunnels, const SystemState& state) {
    QHash<QUuid, const Link*> devices;
    for (const Link& link : state.links)
        if (const QUuid id = tunnelOfLink(link); !id.isNull())
            devices.insert(id, &link);
    std::vector<TunnelNeeds> needs;
    needs.reserve(tunnels.size());
    for (const TunnelProfile& tunnel : tunnels) {
        const HostSide here = tunnel.here.value_or(HostSide::Host1);
        if (const Link* link = devices.value(tunnel.id)) {
            needs.push_back(needsOf(tunnel, here, link->name, link->mtu));
            continue;
        }
        TunnelNeeds gone = needsOf(tunnel, here, tunnel.interface, 0);
        gone.clampMss = false;
        gone.forward = false;
        gone.far.clear();
        gone.answer.reset();
        gone.sender.reset();
        needs.push_back(std::move(gone));
    }
    return needs;
}

bool hasItsAddress(const TunnelProfile& tunnel, const SystemState& state) {
    const auto local = sendingAddress(tunnel.host(tunnel.here.value_or(HostSide::Host1)));
    return local && state.hasLocalAddress(*local);
}

} // namespace gretel
