// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>
#include <vector>

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
    /// Asks for a password where polkit wants one (ALLOW_INTERACTIVE_AUTHORIZATION).
    void apply(const std::vector<TunnelProfile>& tunnels, Answer<QString> answer); ///< the token
    void remove(const std::vector<QUuid>& tunnels, Answer<Done> answer);

signals:
    void changed(); ///< the helper changed something
    void availabilityChanged(bool available);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
