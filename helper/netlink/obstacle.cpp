// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/obstacle.h"

#include "core/occupancy.h"

namespace gretel::netlink {
namespace {

template <typename Thing>
std::optional<Failure> among(const std::vector<Thing>& present, const Thing& wanted) {
    Occupancy occupancy;
    for (const Thing& thing : present)
        occupancy.add(thing);
    return occupancy.obstacleTo(wanted);
}

struct Obstacle {
    const SystemState& state;

    std::optional<Failure> operator()(const AddLink& step) const { return among(state.links, step.link); }
    std::optional<Failure> operator()(const AddAddress& step) const {
        return among(state.addresses, step.address);
    }
    std::optional<Failure> operator()(const AddRoute& step) const { return among(state.routes, step.route); }
    template <typename Step>
    std::optional<Failure> operator()(const Step&) const {
        return std::nullopt;
    }
};

} // namespace

std::optional<Failure> obstacleTo(const Operation& operation, const SystemState& state) {
    return std::visit(Obstacle{state}, operation);
}

} // namespace gretel::netlink
