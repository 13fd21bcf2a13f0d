// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the engine by which a tunnel's MTU follows the way to the other host.
#include "helper/engine_machine.h"

#include <algorithm>

#include "helper/active_tunnels.h"
#include "helper/log.h"
#include "netlink/ways.h"

namespace gretel {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenLooks = 10s; // a path MTU that a router tells of is learned without a notification

/// The way that tells what a tunnel may carry: not one through the tunnel itself, nor within this computer.
std::optional<Underlay> wayOf(const TunnelProfile& tunnel, netlink::Ways& ways,
                              const std::vector<Link>& links) {
    const auto& peer = tunnel.host(other(tunnel.here.value_or(HostSide::Host1))).endpoint;
    if (!peer || !peer->address())
        return std::nullopt;
    const Outcome<Underlay>& way = ways.to(*peer->address(), tunnel.device);
    if (!way)
        return std::nullopt;
    const auto out =
        std::find_if(links.begin(), links.end(), [&](const Link& link) { return link.name == way->device; });
    if (out == links.end() || out->loopback || tunnelOfLink(*out) == tunnel.id)
        return std::nullopt;
    return *way;
}

void tellFollowed(const QUuid& tunnel, const SetMtu& set) {
    log::write(log::Level::Notice, "The MTU of a tunnel follows the way to the other host.",
               {{QLatin1StringView("tunnel"), tunnel.toString(QUuid::WithoutBraces)},
                {QLatin1StringView("device"), set.device},
                {QLatin1StringView("before"), QString::number(set.before)},
                {QLatin1StringView("after"), QString::number(set.after)}});
}

void tellTooSmall(const TunnelProfile& tunnel, const Underlay& way) {
    log::write(log::Level::Warning,
               "The way to the other host carries too little for a tunnel; its MTU stays.",
               {{QLatin1StringView("tunnel"), tunnel.id.toString(QUuid::WithoutBraces)},
                {QLatin1StringView("carried"), QString::number(way.mtu)}});
}

} // namespace

std::vector<TunnelProfile> Engine::followers() const {
    std::vector<TunnelProfile> followers = m_memory.state().active;
    std::erase_if(followers, [](const TunnelProfile& tunnel) { return !followsPath(tunnel); });
    return followers;
}

std::optional<std::chrono::milliseconds> Engine::nextPathLook() const {
    if (followers().empty())
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(0, m_nextPathLook - m_clock.now()));
}

Outcome<Operations> Engine::followPaths() {
    m_nextPathLook = m_clock.now() + std::chrono::milliseconds(betweenLooks).count();
    const std::vector<TunnelProfile> tunnels = followers();
    std::erase_if(m_following, [&](const auto& one) { return !holds(tunnels, one.first); });
    if (tunnels.empty() || deadline() || !m_memory.halfDone().empty())
        return Operations{};
    const auto due = dueMtus(tunnels);
    if (!due)
        return due.error();
    return due->isEmpty() ? Outcome<Operations>(Operations{}) : setMtus(*due);
}

/// Looks at the ways without reading all of the machine: mostly nothing is due.
Outcome<QHash<QUuid, quint32>> Engine::dueMtus(const std::vector<TunnelProfile>& tunnels) {
    const auto socket = netlink::Socket::open();
    if (!socket)
        return socket.error();
    const auto links = netlink::readLinks(**socket);
    if (!links)
        return links.error();
    QHash<QUuid, quint32> due;
    if (isBlindTo(*links, m_memory))
        return due;
    QHash<QUuid, quint32> has;
    for (const Link& link : *links)
        if (const QUuid id = tunnelOfLink(link); !id.isNull())
            has.insert(id, link.mtu);

    const qint64 now = m_clock.now();
    netlink::Ways ways(**socket);
    for (const TunnelProfile& tunnel : tunnels) {
        Following& following = m_following[tunnel.id];
        const auto way = has.contains(tunnel.id) ? wayOf(tunnel, ways, *links) : std::nullopt;
        const auto mtu = way ? tunnelMtuOf(tunnel, way->mtu) : std::nullopt;
        if (way && !mtu && !std::exchange(following.toldTooSmall, true))
            tellTooSmall(tunnel, *way);
        if (!mtu) {
            following.rule.lose();
            continue;
        }
        following.toldTooSmall = false;
        const quint32 present = has.value(tunnel.id);
        if (const quint32 next = following.rule.take({*mtu, way->learned}, present, now); next != present)
            due.insert(tunnel.id, next);
        if (const auto look = following.rule.nextLook(now))
            m_nextPathLook = std::min<qint64>(m_nextPathLook, *look);
    }
    return due;
}

/// A change like any other: planned, written down, verified; the MSS is in the firewall's part of it.
Outcome<Operations> Engine::setMtus(const QHash<QUuid, quint32>& mtus) {
    const auto machine = openMachine();
    if (!machine)
        return machine.error();
    Undertaking undertaking;
    undertaking.change = changeOf(m_memory, machine->state, {}, {});
    QHash<QString, QUuid> tunnels;
    for (const Link& link : machine->state.links) {
        const QUuid id = tunnelOfLink(link);
        if (!mtus.contains(id))
            continue;
        undertaking.change.mtus.insert(link.name, mtus.value(id));
        tunnels.insert(link.name, id);
    }
    auto done = run(*machine, undertaking);
    if (done)
        for (const Operation& operation : *done)
            if (const auto* set = std::get_if<SetMtu>(&operation))
                tellFollowed(tunnels.value(set->device), *set);
    return done;
}

} // namespace gretel
