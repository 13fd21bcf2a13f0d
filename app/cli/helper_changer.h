// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/surroundings.h"
#include "client/helper_client.h"
#include "client/host_resolver.h"

namespace gretel {

/// The helper on the system bus. Each call runs the event loop until the answer is there.
class HelperChanger : public Changer {
public:
    /// agent: see HelperClient; null for nobody.
    explicit HelperChanger(AuthenticationAgent* agent) : m_client(agent) {}

    Result<std::vector<TunnelProfile>, Issues> resolve(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<QString> apply(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<Done> remove(const std::vector<QUuid>& tunnels) override;

private:
    HelperClient m_client;
    HostResolver m_resolver;
};

} // namespace gretel
