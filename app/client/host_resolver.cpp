// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/host_resolver.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <arpa/inet.h>
#include <netdb.h>

#include <memory>

#include "core/field.h"

namespace gretel {

namespace {

constexpr HostSide bothSides[] = {HostSide::Host1, HostSide::Host2};

struct Job {
    std::vector<TunnelProfile> tunnels;
    QHash<QString, std::vector<IpAddress>> found;
    qsizetype awaited = 0;
    HostResolver::Answer answer;
};

QSet<QString> namesIn(const std::vector<TunnelProfile>& tunnels) {
    QSet<QString> names;
    for (const TunnelProfile& tunnel : tunnels)
        for (const HostSide side : bothSides)
            if (const auto& endpoint = tunnel.host(side).endpoint; endpoint && !endpoint->address())
                names.insert(endpoint->hostName());
    return names;
}

void finish(Job& job) {
    Issues issues;
    for (size_t index = 0; index < job.tunnels.size(); ++index) {
        TunnelProfile& tunnel = job.tunnels[index];
        for (const HostSide side : bothSides) {
            auto& endpoint = tunnel.host(side).endpoint;
            if (!endpoint || endpoint->address())
                continue;
            const QString name = endpoint->hostName();
            if (const auto address =
                    suitableAddress(job.found.value(name), tunnel.host(other(side)).endpoint))
                endpoint = Endpoint(*address);
            else
                issues.push_back({IssueKind::HostNameUnresolved,
                                  field::inTunnel(qsizetype(index), field::publicAddress(side)),
                                  {name}});
        }
    }
    if (issues.empty())
        job.answer(std::move(job.tunnels));
    else
        job.answer(std::move(issues));
}

std::optional<IpAddress> addressIn(const sockaddr* address) {
    if (address->sa_family == AF_INET)
        return IpAddress::fromBytes(Family::IPv4, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr);
    if (address->sa_family == AF_INET6)
        return IpAddress::fromBytes(Family::IPv6, &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr);
    return std::nullopt;
}

/// Blocking. In the order of RFC 6724, of the families that this computer has an address of.
std::vector<IpAddress> addressesOf(const QByteArray& name) {
    addrinfo hints{};
    hints.ai_flags = AI_ADDRCONFIG;
    hints.ai_socktype = SOCK_STREAM; // each address once
    addrinfo* list = nullptr;
    if (::getaddrinfo(name.constData(), nullptr, &hints, &list) != 0)
        return {};
    std::vector<IpAddress> addresses;
    for (const addrinfo* entry = list; entry; entry = entry->ai_next)
        if (const auto address = addressIn(entry->ai_addr))
            addresses.push_back(*address);
    ::freeaddrinfo(list);
    return addresses;
}

} // namespace

std::optional<IpAddress> suitableAddress(const std::vector<IpAddress>& found,
                                         const std::optional<Endpoint>& otherEnd) {
    std::optional<IpAddress> best;
    for (const IpAddress& address : found) {
        if (!whyUnusable(address).isEmpty())
            continue;
        if (otherEnd && otherEnd->address() && otherEnd->address()->family() != address.family())
            continue;
        if (!best || (address.isIpv4() && !best->isIpv4()))
            best = address;
    }
    return best;
}

HostResolver::HostResolver(QObject* parent)
    : HostResolver(
          [this](const QString& name, const Found& found) {
              m_threads.start([this, name = name.toLatin1(), found] {
                  const std::vector<IpAddress> addresses = addressesOf(name);
                  QMetaObject::invokeMethod(this, [found, addresses] { found(addresses); });
              });
          },
          parent) {
    constexpr int mostAtOnce = 20; // they wait for name servers, not for a processor
    m_threads.setMaxThreadCount(mostAtOnce);
}

HostResolver::HostResolver(Lookup lookup, QObject* parent) : QObject(parent), m_lookup(std::move(lookup)) {}

void HostResolver::resolve(const std::vector<TunnelProfile>& tunnels, Answer answer) {
    const QSet<QString> names = namesIn(tunnels);
    auto job = std::make_shared<Job>(Job{tunnels, {}, names.size(), std::move(answer)});
    if (names.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [job] { finish(*job); }, Qt::QueuedConnection);
        return;
    }
    for (const QString& name : names)
        m_lookup(name, [job, name, alive = QPointer(this)](const std::vector<IpAddress>& found) {
            job->found.insert(name, found);
            if (--job->awaited == 0 && alive)
                finish(*job);
        });
}

} // namespace gretel
