// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>

#include "core/health.h"
#include "core/system_state.h"
#include "probe/examination.h"
#include "probe/keepalive_datagram.h"

namespace gretel {

/// Asks the other ends of tunnels at their interval, as long as it lives; one small packet each time.
class HealthWatch : public QObject {
public:
    /// Told after every result: the tunnel's, and what is made of all of them.
    using Listener = std::function<void(const QUuid& tunnel, const EchoResult& result, const Health& health)>;
    using KeepaliveSending = std::function<Outcome<Done>(const KeepaliveDatagram& datagram)>;
    /// counters: to see whether the other host sends anything at all.
    explicit HealthWatch(Listener listener, std::unique_ptr<CounterReader> counters = kernelCounters(),
                         EchoOpener opener = openEchoSocket, KeepaliveSending keepalives = sendKeepalive);
    ~HealthWatch() override;

    struct Watched {
        EchoTarget target;
        int deviceIndex = 0;
        HealthRules rules;
        /// Sent with each request: a router that answers no echo sends this back, so that it is heard.
        std::optional<KeepaliveDatagram> keepalive = std::nullopt;
        friend bool operator==(const Watched&, const Watched&) = default;
    };
    /// Begins, or goes on with what is new about it; what is known of a tunnel whose target changed is
    /// forgotten. Failures as openEchoSocket().
    Outcome<Done> watch(const QUuid& tunnel, const Watched& watched);
    using Wanted = std::vector<std::pair<QUuid, Watched>>;
    /// These and no others. One that cannot be watched now is tried again by the next call; the failure of
    /// the first such one.
    Outcome<Done> watchOnly(const Wanted& wanted);
    void forget(const QUuid& tunnel);
    /// After waking up, and when the network changed: what is known holds no more, and is found out again at
    /// once.
    void refresh();
    void refresh(const QUuid& tunnel);

    /// Unverified for a tunnel that is not watched.
    Health health(const QUuid& tunnel) const;

private:
    struct Private;
    void ask(const QUuid& tunnel);
    std::unique_ptr<Private> d;
};

/// How a tunnel that is up is watched; nothing while it is down, and where its profile says that nobody is to
/// be asked or not whom.
std::optional<HealthWatch::Watched> watchedOf(const TunnelProfile& profile, const SystemState& system);

} // namespace gretel
