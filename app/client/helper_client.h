// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUuid>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "client/helper_answer.h"
#include "core/failure.h"
#include "core/tunnel_profile.h"

namespace gretel {

class AuthenticationAgent;

/// The helper, over the system bus. Never blocks: each answer comes through its callback, once, from the
/// event loop, and not at all when the client is gone by then. Public addresses must be addresses by now (see
/// host_resolver.h). A bus that was lost is joined anew by the next call.
class HelperClient : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Answer = std::function<void(Outcome<T>)>;

    /// agent: who asks for a password where the session has nobody to ask ("no-agent"): it is registered
    /// then, and the call made once more. Not owned; null for nobody.
    explicit HelperClient(AuthenticationAgent* agent = nullptr, QObject* parent = nullptr);
    ~HelperClient() override;

    /// Whether the helper is running or can be started by the bus. HelperMissing with the bus's own words if
    /// not.
    void probe(Answer<Done> answer);
    /// What the helper has of ours. Never asks for a password.
    void status(Answer<HelperStatus> answer);
    /// What apply() would do, as only the helper knows it: the firewall and the other tunnels are in it. Its
    /// sentences are the helper's, in English. Never asks for a password.
    void preview(const std::vector<TunnelProfile>& tunnels, Answer<PlannedChange> answer);

    // All that follows asks for a password where polkit wants one (ALLOW_INTERACTIVE_AUTHORIZATION).

    /// The rules of our table with what they have counted.
    void inspectRules(Answer<FirewallCounts> answer);
    /// A change that finds nothing to do waits for nobody, whatever the countdown.
    void apply(const std::vector<TunnelProfile>& tunnels, const Countdown& countdown,
               Answer<AppliedChange> answer);
    void remove(const std::vector<QUuid>& tunnels, const Countdown& countdown, Answer<AppliedChange> answer);
    void confirm(const QString& token, Answer<Done> answer);
    void revert(const QString& token, Answer<Done> answer);
    /// Only a tunnel that is up can be switched on: NoSuchTunnel otherwise.
    void setAutostart(const std::vector<QUuid>& tunnels, bool on, Answer<Done> answer);

signals:
    void changed();                                    ///< the helper changed something
    void confirmPending(std::chrono::seconds seconds); ///< a change waits, anybody's, for so long
    void reverted();                                   ///< and was taken back, in time or by hand
    void availabilityChanged(bool available);

protected:
    void connectNotify(const QMetaMethod& signal) override; ///< the bus is listened to for who listens here

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
