// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_kernel.h"

#include <algorithm>

#include "core/command_text.h"

namespace gretel::test {

namespace {

template <typename Things, typename Test>
void removeIf(Things& things, Test test) {
    things.erase(std::remove_if(things.begin(), things.end(), test), things.end());
}

template <typename Thing>
bool has(const std::vector<Thing>& things, const Thing& thing) {
    return std::find(things.begin(), things.end(), thing) != things.end();
}

/// What the kernel refuses by itself: adding what is there, taking away what is not.
bool isImpossible(const Operation& operation, const SystemState& state) {
    if (const auto* add = std::get_if<AddLink>(&operation))
        return state.link(add->link.name);
    if (const auto* remove = std::get_if<RemoveLink>(&operation))
        return !state.link(remove->link.name);
    if (const auto* add = std::get_if<AddAddress>(&operation))
        return has(state.addresses, add->address);
    if (const auto* remove = std::get_if<RemoveAddress>(&operation))
        return !has(state.addresses, remove->address);
    if (const auto* add = std::get_if<AddRoute>(&operation))
        return has(state.routes, add->route);
    if (const auto* remove = std::get_if<RemoveRoute>(&operation))
        return !has(state.routes, remove->route);
    return false;
}

} // namespace

struct CarryOut {
    FakeKernel& kernel;

    Link* link(const QString& name) const {
        for (Link& link : kernel.state.links)
            if (link.name == name)
                return &link;
        qFatal("an operation on a device that is not there");
    }
    void operator()(const AddLink& add) const {
        Link made = add.link;
        made.index = ++kernel.m_lastIndex;
        kernel.state.links.push_back(made);
    }
    void operator()(const RemoveLink& remove) const {
        const QString name = link(remove.link.name)->name;
        removeIf(kernel.state.links, [&](const Link& link) { return link.name == name; });
        removeIf(kernel.state.addresses, [&](const InterfaceAddress& held) { return held.device == name; });
        removeIf(kernel.state.routes, [&](const Route& route) { return route.device == name; });
    }
    void operator()(const SetMtu& set) const { link(set.device)->mtu = set.after; }
    void operator()(const SetUp& set) const { link(set.device)->up = set.up; }
    void operator()(const AddAddress& add) const { kernel.state.addresses.push_back(add.address); }
    void operator()(const RemoveAddress& remove) const {
        removeIf(kernel.state.addresses,
                 [&](const InterfaceAddress& held) { return held == remove.address; });
    }
    void operator()(const AddRoute& add) const { kernel.state.routes.push_back(add.route); }
    void operator()(const RemoveRoute& remove) const {
        removeIf(kernel.state.routes, [&](const Route& route) { return route == remove.route; });
    }
    void operator()(const SetDevice& set) const { link(set.device)->settings.value(set.setting) = set.after; }
    void operator()(const SetFirewall& set) const { kernel.state.firewall = FirewallState{set.after, true}; }
    void operator()(const SetFirewalld& set) const {
        FirewalldRules& rules = kernel.state.firewalld->rules;
        rules = together(without(rules, set.remove), set.add);
    }
};

void FakeKernel::carryOut(const Operation& operation) {
    std::visit(CarryOut{*this}, operation);
}

std::vector<Outcome<Done>> FakeKernel::run(const Operations& operations, OnFailure onFailure) {
    std::vector<Outcome<Done>> outcomes;
    for (const Operation& operation : operations) {
        outcomes.push_back(runOne(operation));
        if (!outcomes.back() && onFailure == OnFailure::Stop)
            break;
    }
    return outcomes;
}

Outcome<Done> FakeKernel::runOne(const Operation& operation) {
    const auto fate = fates.find(static_cast<int>(calls.size()));
    calls.push_back(operation);
    const QString command = commandOf(operation);
    if (isImpossible(operation, state))
        return Failure{FailureKind::KernelRefused, {command, QStringLiteral("as it is")}};
    switch (fate == fates.end() ? Fate::Works : fate->second) {
    case Fate::Refused:
        return Failure{FailureKind::KernelRefused, {command, QStringLiteral("as asked")}};
    case Fate::NotPermitted:
        return Failure{FailureKind::NotPermitted, {command}};
    case Fate::LostUndone:
        return Failure{FailureKind::AnswerLost, {command}};
    case Fate::LostDone:
        carryOut(operation);
        return Failure{FailureKind::AnswerLost, {command}};
    case Fate::OddMtu:
        carryOut(operation);
        state.links.back().mtu = 999;
        return Done{};
    case Fate::Works:
        carryOut(operation);
        return Done{};
    }
    return Done{};
}

Outcome<SystemState> FakeKernel::read() {
    if (const auto failure = readFailures.find(m_reads++); failure != readFailures.end())
        return failure->second;
    return state;
}

DesiredTunnel tunnel(int n) {
    const auto number = static_cast<quint32>(n);
    DesiredTunnel tunnel;
    tunnel.id = QUuid::createUuidV5(QUuid(), QString::number(n));
    tunnel.name = QStringLiteral("tunnel %1").arg(n);
    Link& link = tunnel.link;
    link.name = QStringLiteral("gre%1").arg(n);
    link.kind = QStringLiteral("gre");
    link.alias = aliasOf(tunnel.id);
    link.group = ourLinkGroup;
    link.mtu = 1476;
    link.up = true;
    link.gre = GreParameters();
    link.gre->local = IpAddress::fromIpv4(0x01020304);
    link.gre->remote = IpAddress::fromIpv4(0x04030200 + number);
    link.gre->ttl = 64;
    tunnel.address = {link.name, Prefix(IpAddress::fromIpv4(0xac100001 + 256 * number), 30)};
    Route route;
    route.destination = Prefix(IpAddress::fromIpv4(0x0a000000 + 65536 * number), 24);
    route.device = link.name;
    tunnel.routes = {route};
    return tunnel;
}

SystemState comparable(SystemState state) {
    for (Link& link : state.links)
        link.index = 0;
    std::sort(state.links.begin(), state.links.end(),
              [](const Link& a, const Link& b) { return a.name < b.name; });
    std::sort(state.addresses.begin(), state.addresses.end(),
              [](const InterfaceAddress& a, const InterfaceAddress& b) { return a.address < b.address; });
    std::sort(state.routes.begin(), state.routes.end(),
              [](const Route& a, const Route& b) { return a.destination < b.destination; });
    return state;
}

} // namespace gretel::test
