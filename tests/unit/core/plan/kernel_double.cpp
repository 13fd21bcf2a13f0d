// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel_double.h"

#include <algorithm>
#include <tuple>

namespace gretel {

namespace {

template <typename T, typename Predicate>
void eraseIf(std::vector<T>& values, Predicate predicate) {
    values.erase(std::remove_if(values.begin(), values.end(), predicate), values.end());
}

template <typename T>
bool contains(const std::vector<T>& values, const T& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool sameNetwork(const InterfaceAddress& left, const InterfaceAddress& right) {
    return left.device == right.device && left.address.length() == right.address.length() &&
           left.address.network() == right.address.network();
}

Route connectedRoute(const InterfaceAddress& address) {
    const bool ipv6 = address.address.family() == Family::IPv6;
    return {address.address.network(), address.device, std::nullopt, std::nullopt, kernelRouteProtocol, 254,
            ipv6 ? 256U : 0U};
}

/// As addrconf_add_linklocal() would, from the local endpoint.
InterfaceAddress linkLocalOf(const Link& link) {
    unsigned char bytes[16] = {0xfe, 0x80};
    std::copy(link.gre->local.bytes(), link.gre->local.bytes() + 4, bytes + 12);
    return {link.name, Prefix(IpAddress::fromBytes(Family::IPv6, bytes), 64)};
}

} // namespace

QString KernelDouble::run(const Operation& operation) {
    return std::visit([this](const auto& one) { return apply(one); }, operation);
}

QString KernelDouble::run(const Operations& operations) {
    for (const Operation& operation : operations)
        if (const QString refusal = run(operation); !refusal.isEmpty())
            return refusal;
    return {};
}

void KernelDouble::rename(const QString& from, const QString& to) {
    find(from)->name = to;
    for (InterfaceAddress& address : m_state.addresses)
        if (address.device == from)
            address.device = to;
    for (Route& route : m_state.routes)
        if (route.device == from)
            route.device = to;
}

Link* KernelDouble::find(const QString& name) {
    const auto found = std::find_if(m_state.links.begin(), m_state.links.end(),
                                    [&](const Link& link) { return link.name == name; });
    return found == m_state.links.end() ? nullptr : &*found;
}

void KernelDouble::connect(const InterfaceAddress& address) {
    const Route route = connectedRoute(address);
    if (!contains(m_state.routes, route))
        m_state.routes.push_back(route);
}

void KernelDouble::disconnect(const InterfaceAddress& address) {
    if (std::none_of(m_state.addresses.begin(), m_state.addresses.end(),
                     [&](const InterfaceAddress& other) { return sameNetwork(other, address); }))
        eraseIf(m_state.routes, [&](const Route& route) { return route == connectedRoute(address); });
}

void KernelDouble::switchOn(const Link& link) {
    if (link.gre)
        m_state.addresses.push_back(linkLocalOf(link));
    for (const InterfaceAddress& address : m_state.addressesOf(link.name))
        connect(address);
}

void KernelDouble::switchOff(const Link& link) {
    eraseIf(m_state.routes, [&](const Route& route) { return route.device == link.name; });
    eraseIf(m_state.addresses, [&](const InterfaceAddress& address) {
        return address.device == link.name && address.address.family() == Family::IPv6;
    });
}

QString KernelDouble::apply(const AddLink& add) {
    Link link = add.link;
    for (const Link& other : m_state.links) {
        const bool sameEnds = link.gre && other.gre && link.kind == other.kind &&
                              link.gre->local == other.gre->local && link.gre->remote == other.gre->remote &&
                              link.gre->device == other.gre->device &&
                              link.gre->inputKey == other.gre->inputKey;
        if (other.name == link.name || sameEnds)
            return QStringLiteral("EEXIST");
        if (link.index != 0 && other.index == link.index)
            return QStringLiteral("EBUSY");
    }
    if (link.index == 0) {
        for (const Link& other : m_state.links)
            link.index = std::max(link.index, other.index);
        ++link.index;
    }
    m_state.links.push_back(link);
    if (link.up)
        switchOn(link);
    return {};
}

QString KernelDouble::apply(const RemoveLink& remove) {
    const Link* link = find(remove.link.name);
    if (!link)
        return QStringLiteral("ENODEV");
    if (link->fallback)
        return QStringLiteral("EOPNOTSUPP");
    eraseIf(m_state.addresses, [&](const auto& address) { return address.device == remove.link.name; });
    eraseIf(m_state.routes, [&](const auto& route) { return route.device == remove.link.name; });
    eraseIf(m_state.links, [&](const auto& other) { return other.name == remove.link.name; });
    return {};
}

QString KernelDouble::apply(const SetMtu& set) {
    Link* link = find(set.device);
    if (!link)
        return QStringLiteral("ENODEV");
    if (link->mtu != set.before)
        return QStringLiteral("not the MTU that was expected");
    link->mtu = set.after;
    return {};
}

QString KernelDouble::apply(const SetDevice& set) {
    Link* link = find(set.device);
    if (!link)
        return QStringLiteral("ENODEV");
    std::optional<quint32>& value = link->settings.value(set.setting);
    if (value.value_or(0) != set.before)
        return QStringLiteral("not the setting that was expected");
    value = set.after;
    return {};
}

QString KernelDouble::apply(const SetFirewall& set) {
    m_state.firewall = FirewallState{set.after, true};
    return {};
}

QString KernelDouble::apply(const SetFirewalld& set) {
    if (!m_state.firewalld)
        return QStringLiteral("firewalld does not run");
    FirewalldRules& rules = m_state.firewalld->rules;
    if (!without(set.remove, rules).empty())
        return QStringLiteral("NOT_ENABLED");
    rules = without(rules, set.remove);
    if (m_state.firewalld->missing(set.add) != set.add)
        return QStringLiteral("ALREADY_ENABLED");
    rules = together(rules, set.add);
    return {};
}

QString KernelDouble::apply(const SetUp& set) {
    Link* link = find(set.device);
    if (!link)
        return QStringLiteral("ENODEV");
    if (link->up == set.up)
        return QStringLiteral("needless");
    link->up = set.up;
    if (set.up)
        switchOn(*link);
    else
        switchOff(*link);
    return {};
}

QString KernelDouble::apply(const AddAddress& add) {
    const Link* link = find(add.address.device);
    if (!link)
        return QStringLiteral("ENODEV");
    if (contains(m_state.addresses, add.address))
        return QStringLiteral("EEXIST");
    m_state.addresses.push_back(add.address);
    if (link->up)
        connect(add.address);
    return {};
}

QString KernelDouble::apply(const RemoveAddress& remove) {
    const auto gone = std::find(m_state.addresses.begin(), m_state.addresses.end(), remove.address);
    if (gone == m_state.addresses.end())
        return QStringLiteral("EADDRNOTAVAIL");
    const bool ipv4 = remove.address.address.family() == Family::IPv4;
    const bool primary = std::none_of(m_state.addresses.begin(), gone, [&](const InterfaceAddress& other) {
        return sameNetwork(other, remove.address);
    });
    m_state.addresses.erase(gone);
    if (ipv4 && primary && !m_promoteSecondaries)
        eraseIf(m_state.addresses,
                [&](const InterfaceAddress& other) { return sameNetwork(other, remove.address); });
    disconnect(remove.address);
    const auto left = m_state.addressesOf(remove.address.device);
    const bool last = std::none_of(left.begin(), left.end(), [](const InterfaceAddress& other) {
        return other.address.family() == Family::IPv4;
    });
    if (ipv4 && last) {
        eraseIf(m_state.routes, [&](const Route& route) {
            return route.device == remove.address.device && route.destination.family() == Family::IPv4;
        });
    }
    return {};
}

QString KernelDouble::apply(const AddRoute& add) {
    const Link* link = find(add.route.device);
    if (!link)
        return QStringLiteral("ENODEV");
    if (!link->up)
        return QStringLiteral("ENETDOWN");
    for (const Route& other : m_state.routes)
        if (other.destination == add.route.destination && other.table == add.route.table &&
            other.metric == add.route.metric)
            return QStringLiteral("EEXIST");
    m_state.routes.push_back(add.route);
    return {};
}

QString KernelDouble::apply(const RemoveRoute& remove) {
    const auto gone = std::find(m_state.routes.begin(), m_state.routes.end(), remove.route);
    if (gone == m_state.routes.end())
        return QStringLiteral("ESRCH");
    m_state.routes.erase(gone);
    return {};
}

SystemState inOrder(SystemState state) {
    for (Link& link : state.links)
        link.receivedBytes = link.sentBytes = 0;
    std::sort(state.links.begin(), state.links.end(),
              [](const Link& left, const Link& right) { return left.name < right.name; });
    std::sort(state.addresses.begin(), state.addresses.end(), [](const auto& left, const auto& right) {
        return std::tie(left.device, left.address) < std::tie(right.device, right.address);
    });
    std::sort(state.routes.begin(), state.routes.end(), [](const Route& left, const Route& right) {
        return std::tie(left.device, left.destination, left.table, left.metric, left.protocol) <
               std::tie(right.device, right.destination, right.table, right.metric, right.protocol);
    });
    return state;
}

} // namespace gretel
