// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"

#include <QHash>
#include <QSet>

#include <algorithm>

#include "core/difference.h"
#include "core/occupancy.h"
#include "core/our_devices.h"

namespace gretel {

namespace {

/// One tunnel on its way into the plan.
struct Task {
    const DesiredTunnel* desired;
    const RemoveLink* present; ///< null: there is no device yet
    Difference difference;     ///< only with a device
    bool makesDevice() const { return !present || difference.needsNewDevice(); }
};

class Planner {
public:
    Planner(const std::vector<DesiredTunnel>& desired, const SystemState& current, const OurDevices& ours)
        : m_ours(ours) {
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
        for (const SetDevice& set : difference.settings)
            m_plan.operations.emplace_back(set);
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

    const OurDevices& m_ours;
    std::vector<Task> m_tasks;
    QSet<QString> m_removedDevices;
    QHash<QString, const Difference*> m_kept;
    Occupancy m_occupancy;
    std::optional<Failure> m_obstacle;
    Plan m_plan;
};

} // namespace

Outcome<Plan> planApply(const std::vector<DesiredTunnel>& desired, const SystemState& current) {
    return planApply(desired, current, OurDevices(current));
}

Outcome<Plan> planApply(const std::vector<DesiredTunnel>& desired, const SystemState& current,
                        const OurDevices& ours) {
    return Planner(desired, current, ours).plan();
}

Plan planRemove(const std::vector<QUuid>& tunnels, const SystemState& current) {
    return planRemove(tunnels, OurDevices(current));
}

Plan planRemove(const std::vector<QUuid>& tunnels, const OurDevices& ours) {
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
