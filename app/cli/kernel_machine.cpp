// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/kernel_machine.h"

#include "netlink/kernel_reader.h"
#include "netlink/tunnel_observer.h"
#include "netlink/tunnel_planner.h"

namespace gretel {

Outcome<Done> KernelMachine::open() {
    if (m_socket)
        return Done{};
    auto socket = netlink::Socket::open();
    if (!socket.ok())
        return socket.error();
    m_socket = std::move(socket).value();
    return Done{};
}

Outcome<SystemState> KernelMachine::state() {
    if (const auto opened = open(); !opened.ok())
        return opened.error();
    return netlink::readSystemState(*m_socket);
}

Outcome<Underlay> KernelMachine::routeTo(const IpAddress& peer, const QString& device) {
    if (const auto opened = open(); !opened.ok())
        return opened.error();
    return netlink::routeTo(*m_socket, peer, device);
}

Result<Plan, Refused> KernelMachine::plan(const std::vector<TunnelProfile>& tunnels,
                                          const SystemState& system) {
    if (const auto opened = open(); !opened.ok())
        return Refused(opened.error());
    return netlink::planBringUp(*m_socket, tunnels, system);
}

Observation KernelMachine::observe(const TunnelProfile& tunnel, const SystemState& system) {
    return open().ok() ? netlink::observeTunnel(*m_socket, tunnel, system) : Observation{};
}

} // namespace gretel
