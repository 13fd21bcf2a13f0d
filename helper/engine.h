// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/tunnel_engine.h"

namespace gretel {

/// The kernel's. It holds nothing: each call opens a netlink socket of its own, so that calls from several
/// threads do not meet.
class Engine : public TunnelEngine {
public:
    Outcome<TunnelStatuses> status() override;
    Outcome<Operations> preview(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<Operations> apply(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<Operations> remove(const std::vector<QUuid>& tunnels) override;
};

} // namespace gretel
