// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "core/desired_state.h"
#include "kernel_double.h"

namespace gretel {

/// Machines in every sort of disorder, and tunnels that are wanted of them; all out of so few names,
/// addresses and networks that they get into each other's way. The same ones for the same seed.
class MachineMaker {
public:
    explicit MachineMaker(quint32 seed) : m_random(seed) {}

    struct Case {
        SystemState before;
        std::vector<DesiredTunnel> desired;
    };
    Case make();

    quint32 number(quint32 least, quint32 most) {
        return std::uniform_int_distribution<quint32>(least, most)(m_random);
    }

private:
    bool oneIn(quint32 count) { return number(1, count) == 1; }
    DesiredTunnel tunnel(quint32 which);
    void addForeign(KernelDouble& kernel);
    void addOurs(KernelDouble& kernel, const DesiredTunnel& tunnel);
    void disturb(KernelDouble& kernel, const QString& device);
    DesiredTunnel changed(DesiredTunnel tunnel);
    Route routeTo(quint32 which, const QString& device);

    std::mt19937 m_random;
};

} // namespace gretel
