// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

namespace gretel {

/// Does to a SystemState what the kernel would do when an operation is run, side effects included: connected
/// routes, link-local addresses, what goes with the last address or with a device that is switched off, and
/// what cannot exist twice.
class KernelDouble {
public:
    explicit KernelDouble(SystemState state, bool promoteSecondaries = false)
        : m_state(std::move(state)), m_promoteSecondaries(promoteSecondaries) {}

    const SystemState& state() const { return m_state; }
    /// Why the kernel would refuse, in its own words; empty when it was done.
    QString run(const Operation& operation);
    /// Until the first refusal.
    QString run(const Operations& operations);
    void rename(const QString& from, const QString& to);

private:
    QString apply(const AddLink& add);
    QString apply(const RemoveLink& remove);
    QString apply(const SetMtu& set);
    QString apply(const SetUp& set);
    QString apply(const AddAddress& add);
    QString apply(const RemoveAddress& remove);
    QString apply(const AddRoute& add);
    QString apply(const RemoveRoute& remove);
    QString apply(const SetDevice& set);
    QString apply(const SetFirewall& set);
    QString apply(const SetFirewalld& set);

    Link* find(const QString& name);
    void connect(const InterfaceAddress& address);
    void disconnect(const InterfaceAddress& address);
    void switchOn(const Link& link);
    void switchOff(const Link& link);

    SystemState m_state;
    bool m_promoteSecondaries;
};

/// The same state for comparing: order does not matter, nor do counters.
SystemState inOrder(SystemState state);

} // namespace gretel
