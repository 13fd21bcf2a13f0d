// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

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
    /// How a name is looked up: by the C library, or a test's own way. It calls back once, from the event
    /// loop, with all addresses in the order of preference; none where the name is not known.
    using Found = std::function<void(const std::vector<IpAddress>&)>;
    using Lookup = std::function<void(const QString& name, Found found)>;
    /// The profiles with addresses only; or HostNameUnresolved with whole paths ("tunnels[0].host2.public").
    using Answer = std::function<void(Result<std::vector<TunnelProfile>, Issues>)>;

    explicit HostResolver(QObject* parent = nullptr);
    explicit HostResolver(Lookup lookup, QObject* parent = nullptr);

    /// Answers once, from the event loop; at once when there is no name to look up. Not when the resolver is
    /// gone by then; its destructor waits for the C library, which cannot be interrupted.
    void resolve(const std::vector<TunnelProfile>& tunnels, Answer answer);

private:
    Lookup m_lookup;
    QThreadPool m_threads; ///< last, so that it ends first
};

/// The address of a looked-up name that suits a tunnel: of the other end's family if that is an address,
/// else IPv4 before IPv6; one that a host can have. Nothing when there is none.
std::optional<IpAddress> suitableAddress(const std::vector<IpAddress>& found,
                                         const std::optional<Endpoint>& otherEnd);

} // namespace gretel
