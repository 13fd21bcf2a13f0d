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
    explicit HelperChanger(AuthenticationAgent* agent);

    HelperClient& client() { return m_client; }

    Result<std::vector<TunnelProfile>, Issues> resolve(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<PlannedChange> preview(const std::vector<TunnelProfile>& tunnels) override;
    Outcome<AppliedChange> apply(const std::vector<TunnelProfile>& tunnels,
                                 const Countdown& countdown) override;
    Outcome<AppliedChange> remove(const std::vector<QUuid>& tunnels, const Countdown& countdown) override;
    Outcome<Done> confirm(const QString& token) override;
    Outcome<Done> revert(const QString& token) override;
    Outcome<Done> setAutostart(const std::vector<QUuid>& tunnels, bool on) override;
    Outcome<FirewallCounts> inspectRules() override;
    Outcome<HelperStatus> status() override;
    Outcome<HelperStatus> awaitStatus(const std::function<bool(const HelperStatus&)>& enough,
                                      std::chrono::seconds most) override;

private:
    void awaitChange(std::chrono::milliseconds most);

    HelperClient m_client;
    HostResolver m_resolver;
    bool m_changed = false; ///< since the last look
};

} // namespace gretel
