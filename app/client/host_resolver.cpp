// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/host_resolver.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <memory>

#include "core/field.h"

namespace gretel {

namespace {

constexpr HostSide bothSides[] = {HostSide::Host1, HostSide::Host2};

struct Job {
    std::vector<TunnelProfile> tunnels;
    QHash<QString, QHostInfo> found;
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

} // namespace

std::optional<IpAddress> suitableAddress(const QHostInfo& info, const std::optional<Endpoint>& otherEnd) {
    std::optional<IpAddress> best;
    for (const QHostAddress& candidate : info.addresses()) {
        const auto address = IpAddress::parse(candidate.toString());
        if (!address.ok() || !whyUnusable(*address).isEmpty())
            continue;
        if (otherEnd && otherEnd->address() && otherEnd->address()->family() != address->family())
            continue;
        if (!best || (address->isIpv4() && !best->isIpv4()))
            best = *address;
    }
    return best;
}

HostResolver::HostResolver(QObject* parent)
    : HostResolver(
          [this](const QString& name, Found found) {
              QHostInfo::lookupHost(name, this,
                                    [found = std::move(found)](const QHostInfo& info) { found(info); });
          },
          parent) {}

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
        m_lookup(name, [job, name, alive = QPointer(this)](const QHostInfo& info) {
            job->found.insert(name, info);
            if (--job->awaited == 0 && alive)
                finish(*job);
        });
}

} // namespace gretel
