// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/executor.h"
#include "helper/firewall/firewall_table.h"
#include "helper/firewall/firewalld.h"
#include "helper/netlink/kernel_executor.h"

namespace gretel {

/// The whole machine: devices, addresses and routes in one kernel interface, the packet filter in another,
/// firewalld behind the bus.
class MachineExecutor : public Executor {
public:
    /// socket: must outlive the executor. added: to firewalld, by earlier changes.
    explicit MachineExecutor(netlink::Socket& socket,
                             const QDBusConnection& bus = QDBusConnection::systemBus(),
                             const FirewalldRules& added = {})
        : m_kernel(socket), m_firewalld(bus) {
        rememberZones(added);
    }

    std::vector<Outcome<Done>> run(const Operations& operations, OnFailure onFailure) override;
    using Executor::run;
    /// A kernel without nf_tables has no rules; writing any tells (KernelLacksNftables).
    /// A machine without a bus or without firewalld has none to ask.
    Outcome<SystemState> read() override;

private:
    void rememberZones(const FirewalldRules& rules);
    Outcome<Done> runElsewhere(const Operation& operation);
    Outcome<Done> setFirewall(const SetFirewall& set);
    Outcome<Done> setFirewalld(const SetFirewalld& set);

    netlink::KernelExecutor m_kernel;
    firewall::FirewallTable m_table;
    FirewallState m_firewall; ///< as last read or written
    Firewalld m_firewalld;
    QSet<QString> m_zones; ///< that hold something of ours
};

} // namespace gretel
