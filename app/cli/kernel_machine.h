// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "cli/surroundings.h"
#include "netlink/socket.h"

namespace gretel {

/// The kernel that runs here, over one netlink socket that is opened when it is first needed.
class KernelMachine : public Machine {
public:
    Outcome<SystemState> state() override;
    Outcome<Underlay> routeTo(const IpAddress& peer, const QString& device) override;
    Result<Plan, Refused> plan(const std::vector<TunnelProfile>& tunnels, const SystemState& system) override;
    Observation observe(const TunnelProfile& tunnel, const SystemState& system) override;

private:
    Outcome<Done> open();
    std::unique_ptr<netlink::Socket> m_socket;
};

} // namespace gretel
