// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "helper/engine.h"
#include "helper/machine_executor.h"
#include "netlink/socket.h"

namespace gretel {

/// What one call of the engine works on: sockets of its own, and what was there when it began (nothing, of a
/// machine that was only reached).
struct Engine::Machine {
    std::unique_ptr<netlink::Socket> socket;
    std::unique_ptr<MachineExecutor> executor;
    SystemState state;
};

} // namespace gretel
