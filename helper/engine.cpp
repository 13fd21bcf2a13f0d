// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/engine_machine.h"

#include "helper/active_tunnels.h"
#include "helper/log.h"
#include "netlink/kernel_reader.h"

namespace gretel {

Engine::Engine(BootClock clock, const QString& boot) : m_clock(std::move(clock)), m_memory(boot) {}

Outcome<Engine::Machine> Engine::reachMachine() const {
    Outcome<std::unique_ptr<netlink::Socket>> socket = netlink::Socket::open();
    if (!socket.ok())
        return socket.error();
    Machine machine{std::move(socket).value(), nullptr, {}};
    machine.executor = std::make_unique<MachineExecutor>(*machine.socket, QDBusConnection::systemBus(),
                                                         oursInFirewalld(m_memory.state()));
    return machine;
}

Outcome<Engine::Machine> Engine::openMachine() const {
    auto reached = reachMachine();
    if (!reached)
        return reached;
    Machine machine = std::move(reached).value();
    Outcome<SystemState> state = machine.executor->read();
    if (!state)
        return state.error();
    machine.state = std::move(state).value();
    return machine;
}

Outcome<Done> Engine::start(const QString& directory) {
    if (const auto opened = m_memory.open(directory); !opened)
        return opened;
    return recover();
}

Outcome<Done> Engine::recover() {
    if (const Operations& halfDone = m_memory.halfDone(); !halfDone.empty()) {
        const auto machine = openMachine();
        if (!machine)
            return machine.error();
        const auto undone = Transaction(*machine->executor).takeBack(halfDone);
        if (!undone)
            return undone.error();
        log::write(log::Level::Warning, "A change that was cut short was taken back.",
                   {{QLatin1StringView("operations"), QString::number(undone->size())}});
    }
    return m_memory.settle();
}

Outcome<StatusReport> Engine::status() {
    Outcome<std::unique_ptr<netlink::Socket>> socket = netlink::Socket::open();
    if (!socket.ok())
        return socket.error();
    const auto state = netlink::readSystemState(**socket);
    if (!state.ok())
        return state.error();
    const std::vector<TunnelProfile> autostart = m_memory.state().autostart;
    StatusReport report;
    for (const Link& link : state->links) {
        const QUuid id = tunnelOfLink(link);
        if (!id.isNull())
            report.tunnels.append(
                {id.toString(QUuid::WithoutBraces), link.name, link.up, holds(autostart, id)});
    }
    // Those that wait for their local address have no device yet.
    for (const TunnelProfile& tunnel : autostart)
        if (!state->linkOfTunnel(tunnel.id))
            report.tunnels.append({tunnel.id.toString(QUuid::WithoutBraces), {}, false, true});
    report.confirmSeconds = static_cast<uint>(secondsLeft());
    return report;
}

Outcome<Done> Engine::mayChange() {
    if (deadline())
        return Failure{FailureKind::ChangePending, {QString::number(secondsLeft())}};
    return m_memory.halfDone().empty() ? Outcome<Done>(Done{}) : recover();
}

bool Engine::isNeeded() const {
    const HelperState state = m_memory.state();
    return !state.active.empty() || state.pending || !state.waiting.empty();
}

} // namespace gretel
