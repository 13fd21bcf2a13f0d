// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/validation.h"
#include "core/validation_parts.h"

namespace gretel {

namespace {

/// IPv4 addresses from first to last, both included; 64 bits wide, so that "one past the last" never wraps.
struct Range {
    quint64 first;
    quint64 last;
};

Range rangeOf(const Prefix& prefix) {
    return {prefix.network().address().toIpv4(), prefix.lastAddress().toIpv4()};
}

/// All that somebody already uses or means to use, by first address.
class Taken {
public:
    void add(const Prefix& prefix) {
        if (prefix.family() == Family::IPv4 && !isDefaultRoute(prefix))
            m_ranges.push_back(rangeOf(prefix));
    }

    void add(const std::optional<IpAddress>& address) {
        if (address)
            add(Prefix(*address, addressBits(address->family())));
    }

    void add(const Host& host) {
        if (host.endpoint)
            add(host.endpoint->address());
        add(host.local);
        if (host.tunnel)
            add(*host.tunnel);
        for (const Prefix& network : host.networks)
            add(network);
    }

    void sort() {
        std::sort(m_ranges.begin(), m_ranges.end(),
                  [](const Range& left, const Range& right) { return left.first < right.first; });
    }

    /// The first whole /30 of the pool that touches no range. One pass: each range only pushes it on.
    std::optional<Prefix> firstFree(const Prefix& pool) const {
        constexpr quint64 size = 4;
        const Range whole = rangeOf(pool);
        quint64 candidate = whole.first;
        for (const Range& range : m_ranges) {
            if (range.last < candidate)
                continue;
            if (range.first >= candidate + size)
                break;
            candidate = (range.last / size + 1) * size;
        }
        if (candidate + size - 1 > whole.last)
            return std::nullopt;
        return Prefix(IpAddress::fromIpv4(static_cast<quint32>(candidate)), 30);
    }

private:
    std::vector<Range> m_ranges;
};

Taken takenIn(const ValidationContext& context) {
    Taken taken;
    if (context.system) {
        for (const Route& route : context.system->routes) {
            taken.add(route.destination);
            taken.add(route.gateway);
        }
        for (const InterfaceAddress& address : context.system->addresses)
            taken.add(address.address);
        for (const Link& link : context.system->links) {
            if (link.gre) {
                taken.add(link.gre->local);
                taken.add(link.gre->remote);
            }
        }
    }
    if (context.others) {
        for (const TunnelProfile& profile : *context.others) {
            taken.add(profile.host1);
            taken.add(profile.host2);
        }
    }
    taken.sort();
    return taken;
}

} // namespace

std::optional<std::pair<Prefix, Prefix>> suggestTunnelPrefix(const ValidationContext& context) {
    const Taken taken = takenIn(context);
    const Prefix pools[] = {Prefix(IpAddress::fromIpv4(0xac100000), 12),
                            Prefix(IpAddress::fromIpv4(0x0a000000), 8)};
    for (const Prefix& pool : pools) {
        if (const auto free = taken.firstFree(pool)) {
            const quint32 network = free->address().toIpv4();
            return std::pair(Prefix(IpAddress::fromIpv4(network + 1), 30),
                             Prefix(IpAddress::fromIpv4(network + 2), 30));
        }
    }
    return std::nullopt;
}

} // namespace gretel
