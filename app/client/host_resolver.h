// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostInfo>
#include <QObject>

#include <functional>
#include <vector>

#include "core/issue.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// Turns the host names in profiles into addresses, which is all that the helper takes. Never blocks; the
/// names are looked up side by side, each once.
class HostResolver : public QObject {
    Q_OBJECT
public:
    /// How a name is looked up: QHostInfo, or a test's own. It calls back once, from the event loop.
    using Found = std::function<void(const QHostInfo&)>;
    using Lookup = std::function<void(const QString& name, Found found)>;
    /// The profiles with addresses only; or HostNameUnresolved with whole paths ("tunnels[0].host2.public").
    using Answer = std::function<void(Result<std::vector<TunnelProfile>, Issues>)>;

    explicit HostResolver(QObject* parent = nullptr);
    explicit HostResolver(Lookup lookup, QObject* parent = nullptr);

    /// Answers once, from the event loop; at once when there is no name to look up. Not when the resolver is
    /// gone by then.
    void resolve(const std::vector<TunnelProfile>& tunnels, Answer answer);

private:
    Lookup m_lookup;
};

/// The address of a looked-up name that suits a tunnel: of the other end's family if that is an address,
/// else IPv4 before IPv6; one that a host can have. Nothing when there is none.
std::optional<IpAddress> suitableAddress(const QHostInfo& info, const std::optional<Endpoint>& otherEnd);

} // namespace gretel
