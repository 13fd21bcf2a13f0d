// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/engine.h"

#include "helper/netlink/kernel_executor.h"
#include "helper/transaction.h"
#include "netlink/kernel_reader.h"
#include "netlink/tunnel_planner.h"
#include "words/refused_words.h"

namespace gretel {

namespace {

using netlink::Socket;

/// A socket and what the kernel holds now.
struct Kernel {
    std::unique_ptr<Socket> socket;
    SystemState state;
};

Outcome<Kernel> openKernel() {
    Outcome<std::unique_ptr<Socket>> socket = Socket::open();
    if (!socket.ok())
        return socket.error();
    Kernel kernel{std::move(socket).value(), {}};
    Outcome<SystemState> state = netlink::readSystemState(*kernel.socket);
    if (!state.ok())
        return state.error();
    kernel.state = std::move(state).value();
    return kernel;
}

} // namespace

Outcome<TunnelStatuses> Engine::status() {
    const Outcome<Kernel> kernel = openKernel();
    if (!kernel.ok())
        return kernel.error();
    TunnelStatuses statuses;
    for (const Link& link : kernel->state.links) {
        const QUuid id = tunnelOfAlias(link.alias);
        if (!id.isNull())
            statuses.append({id.toString(QUuid::WithoutBraces), link.name, link.up});
    }
    return statuses;
}

Outcome<Operations> Engine::preview(const std::vector<TunnelProfile>& tunnels) {
    const Outcome<Kernel> kernel = openKernel();
    if (!kernel.ok())
        return kernel.error();
    const auto plan = netlink::planBringUp(*kernel->socket, tunnels, kernel->state);
    if (!plan.ok())
        return asFailure(plan.error());
    return plan->operations;
}

Outcome<Operations> Engine::apply(const std::vector<TunnelProfile>& tunnels) {
    const Outcome<Kernel> kernel = openKernel();
    if (!kernel.ok())
        return kernel.error();
    const auto desired = netlink::desiredTunnels(*kernel->socket, tunnels, kernel->state);
    if (!desired.ok())
        return asFailure(desired.error());
    netlink::KernelExecutor executor(*kernel->socket);
    return Transaction(executor).apply(*desired);
}

Outcome<Operations> Engine::remove(const std::vector<QUuid>& tunnels) {
    Outcome<std::unique_ptr<Socket>> socket = Socket::open();
    if (!socket.ok())
        return socket.error();
    netlink::KernelExecutor executor(**socket);
    return Transaction(executor).remove(tunnels);
}

} // namespace gretel
