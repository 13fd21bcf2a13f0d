// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"

#include <QHash>
#include <QSet>

#include <algorithm>

#include "core/difference.h"
#include "core/occupancy.h"

namespace gretel {

namespace {

/// The devices that bear a mark of ours with all that hangs on them, each found at once: a machine can have
/// thousands.
class OurDevices {
public:
    explicit OurDevices(const SystemState& state) {
        for (const Link& link : state.links) {
            const QUuid tunnel = tunnelOfLink(link);
            if (tunnel.isNull())
                continue;
            m_ofTunnel[tunnel].push_back(link.name);
            m_ofName.insert(link.name, RemoveLink{link, {}, {}});
        }
        for (const InterfaceAddress& address : state.addresses)
            if (const auto ours = m_ofName.find(address.device); ours != m_ofName.end())
                ours->addresses.push_back(address);
        for (const Route& route : state.routes)
            if (const auto ours = m_ofName.find(route.device);
                ours != m_ofName.end() && route.protocol != kernelRouteProtocol)
                ours->routes.push_back(route);
    }

    /// What the tunnel has now; the first device, if more than one bears its mark.
    const RemoveLink* ofTunnel(const QUuid& tunnel) const {
        const auto names = m_ofTunnel.find(tunnel);
        return names == m_ofTunnel.end() ? nullptr : &*m_ofName.find(names->front());
    }

    std::vector<QString> namesOf(const QUuid& tunnel) const { return m_ofTunnel.value(tunnel); }

    /// The operation that takes a device away. Its undo must not add what the kernel adds by itself.
    RemoveLink removal(const QString& name) const {
        RemoveLink remove = *m_ofName.find(name);
        remove.addresses.erase(std::remove_if(remove.addresses.begin(), remove.addresses.end(), isAutomatic),
                               remove.addresses.end());
        return remove;
    }

private:
    QHash<QUuid, std::vector<QString>> m_ofTunnel;
    QHash<QString, RemoveLink> m_ofName;
};

/// One tunnel on its way into the plan.
struct Task {
    const DesiredTunnel* desired;
    const RemoveLink* present; ///< null: there is no device yet
    Difference difference;     ///< only with a device
    bool makesDevice() const { return !present || difference.needsNewDevice(); }
};

class Planner {
public:
    Planner(const std::vector<DesiredTunnel>& desired, const SystemState& current) : m_ours(current) {
        for (const DesiredTunnel& tunnel : desired) {
            Task task{&tunnel, m_ours.ofTunnel(tunnel.id), {}};
            if (task.present) {
                task.difference =
                    differenceOf(tunnel, task.present->link, task.present->addresses, task.present->routes);
            }
            m_tasks.push_back(std::move(task));
        }
        planRemovals();
        occupy(current);
    }

    Outcome<Plan> plan() {
        for (const Task& task : m_tasks) {
            if (task.makesDevice())
                make(*task.desired);
            else
                mend(task);
            if (m_obstacle)
                return *m_obstacle;
        }
        return std::move(m_plan);
    }

private:
    /// First whatever frees a name, endpoints or a destination that another of the tunnels may want.
    void planRemovals() {
        for (const Task& task : m_tasks) {
            if (!task.present)
                continue;
            if (task.makesDevice()) {
                const RemoveLink remove = m_ours.removal(task.present->link.name);
                m_removedDevices.insert(remove.link.name);
                m_plan.operations.emplace_back(remove);
                continue;
            }
            m_kept.insert(task.present->link.name, &task.difference);
            for (const Route& route : task.difference.staleRoutes)
                m_plan.operations.emplace_back(RemoveRoute{route});
        }
    }

    /// What will still be there after the removals.
    void occupy(const SystemState& current) {
        for (const Link& link : current.links)
            if (!m_removedDevices.contains(link.name))
                m_occupancy.add(link);
        for (const InterfaceAddress& address : current.addresses)
            if (stays(address, &Difference::extraAddresses))
                m_occupancy.add(address);
        for (const Route& route : current.routes)
            if (stays(route, &Difference::staleRoutes))
                m_occupancy.add(route);
    }

    template <typename Thing>
    bool stays(const Thing& thing, std::vector<Thing> Difference::*leaving) const {
        const Difference* kept = m_kept.value(thing.device);
        if (!kept)
            return !m_removedDevices.contains(thing.device);
        return std::find((kept->*leaving).begin(), (kept->*leaving).end(), thing) == (kept->*leaving).end();
    }

    /// Plans an addition, unless something is in its way.
    template <typename Add, typename Thing>
    void add(const Thing& thing) {
        if (m_obstacle)
            return;
        m_obstacle = m_occupancy.obstacleTo(thing);
        m_occupancy.add(thing);
        m_plan.operations.emplace_back(Add{thing});
    }

    void make(const DesiredTunnel& desired) {
        add<AddLink>(desired.link);
        add<AddAddress>(desired.address);
        for (const Route& route : desired.routes)
            add<AddRoute>(route);
    }

    /// Under the name that the device has now: somebody may have given it another.
    void mend(const Task& task) {
        const Link& link = task.present->link;
        const Difference& difference = task.difference;
        if (difference.mtu)
            m_plan.operations.emplace_back(SetMtu{link.name, link.mtu, task.desired->link.mtu});
        if (difference.down)
            m_plan.operations.emplace_back(SetUp{link.name, true});
        // The kernel drops all routes of a device with its last IPv4 address (fib_disable_ip()), so the new
        // one comes before the others go; those go last first, so that none takes another with it.
        if (difference.missingAddress)
            add<AddAddress>(*difference.missingAddress);
        const auto& extra = difference.extraAddresses;
        for (auto address = extra.rbegin(); address != extra.rend(); ++address)
            m_plan.operations.emplace_back(RemoveAddress{*address});
        for (const Route& route : difference.missingRoutes)
            add<AddRoute>(route);
    }

    OurDevices m_ours;
    std::vector<Task> m_tasks;
    QSet<QString> m_removedDevices;
    QHash<QString, const Difference*> m_kept;
    Occupancy m_occupancy;
    std::optional<Failure> m_obstacle;
    Plan m_plan;
};

} // namespace

Outcome<Plan> planApply(const std::vector<DesiredTunnel>& desired, const SystemState& current) {
    return Planner(desired, current).plan();
}

Plan planRemove(const std::vector<QUuid>& tunnels, const SystemState& current) {
    const OurDevices ours(current);
    QSet<QUuid> seen;
    Plan plan;
    for (const QUuid& tunnel : tunnels) {
        if (seen.contains(tunnel))
            continue;
        seen.insert(tunnel);
        for (const QString& name : ours.namesOf(tunnel))
            plan.operations.emplace_back(ours.removal(name));
    }
    return plan;
}

} // namespace gretel
