// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/survey.h"

#include <algorithm>

#include "core/firewall_text.h"
#include "helper/firewall/chain_walk.h"
#include "helper/firewall/remedy.h"

namespace gretel::firewall {
namespace {

/// Something that must pass, and the hooks on its way, in their order.
struct Question {
    BlockedTraffic traffic;
    Packet packet;
    std::vector<std::string> hooks;
    QString device;
};

Prefix host(const IpAddress& address) {
    return {address, addressBits(address.family())};
}

std::vector<Question> questionsOf(const FirewallRules& tunnels) {
    std::vector<Question> questions;
    for (const GrePair& pair : tunnels.pairs) {
        Packet packet;
        packet.family = pair.local.family();
        packet.from = host(pair.remote);
        packet.to = host(pair.local);
        questions.push_back({BlockedTraffic::GreIn, packet, {"prerouting", "input"}, {}});
        std::swap(packet.from, packet.to);
        questions.push_back({BlockedTraffic::GreOut, packet, {"output", "postrouting"}, {}});
    }
    for (const Passage& passage : tunnels.passages) {
        const std::vector<std::string> hooks{"prerouting", "forward", "postrouting"};
        Packet packet;
        packet.family = passage.near.family();
        packet.gre = false;
        packet.from = passage.far;
        packet.to = passage.near;
        packet.in = passage.device;
        questions.push_back({BlockedTraffic::ForwardFrom, packet, hooks, passage.device});
        std::swap(packet.from, packet.to);
        std::swap(packet.in, packet.out);
        questions.push_back({BlockedTraffic::ForwardInto, packet, hooks, passage.device});
    }
    for (const KeepaliveAnswer& answer : tunnels.answers) {
        Packet packet;
        packet.from = host(answer.pair.local);
        packet.to = host(answer.pair.remote);
        packet.in = answer.device;
        questions.push_back(
            {BlockedTraffic::Answer, packet, {"prerouting", "forward", "postrouting"}, answer.device});
    }
    return questions;
}

/// A name that a shell takes as it is.
bool isPlain(const std::string& name) {
    return !name.empty() && name.front() != '-' && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-' || c == '.';
    });
}

bool hasChain(const RulesetTable& table, const char* start) {
    return std::any_of(table.chains.begin(), table.chains.end(),
                       [&](const auto& chain) { return chain.first.starts_with(start); });
}

FirewallKind kindOf(const RulesetTable& table, const std::string& chain, const std::string& hook) {
    if (table.name == "firewalld")
        return FirewallKind::Firewalld;
    // iptables-nft makes these tables for one family each, with these chains.
    std::string builtIn = hook;
    std::transform(builtIn.begin(), builtIn.end(), builtIn.begin(),
                   [](char c) { return char(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c); });
    if (table.family == "inet" || chain != builtIn)
        return FirewallKind::Nftables;
    if (hook == "forward" && table.chains.contains("DOCKER-USER"))
        return FirewallKind::Docker;
    return hasChain(table, "ufw") ? FirewallKind::Ufw : FirewallKind::Iptables;
}

bool concerns(const RulesetTable& table, Family family) {
    const bool ours = table.family == "inet" && QString::fromStdString(table.name) == firewallTable;
    return !ours && (table.family == "inet" || table.family == (family == Family::IPv4 ? "ip" : "ip6"));
}

/// Devices are known from the routing decision on, and until it.
Packet atHook(Packet packet, const std::string& hook) {
    packet.comesIn = hook == "prerouting" || hook == "input" || hook == "forward";
    packet.goesOut = hook == "forward" || hook == "output" || hook == "postrouting";
    return packet;
}

QString textOf(const Prefix& prefix) {
    return prefix.length() == addressBits(prefix.family()) ? prefix.address().toString() : prefix.toString();
}

void ask(const Question& question, const RulesetTable& table, std::vector<Blocker>& blockers) {
    if (!concerns(table, question.packet.family) || !isPlain(table.name))
        return;
    for (const std::string& hook : question.hooks)
        for (const auto& [name, chain] : table.chains) {
            if (chain.hook != hook || chain.type == "nat" || !isPlain(name))
                continue;
            const Fate fate = fateOf(atHook(question.packet, hook), table, chain);
            if (fate == Fate::Passes)
                continue;
            Blocker blocker{kindOf(table, name, hook),
                            question.traffic,
                            QString::fromStdString(table.family),
                            QString::fromStdString(table.name),
                            QString::fromStdString(name),
                            fate == Fate::IsDropped,
                            textOf(question.packet.from),
                            textOf(question.packet.to),
                            question.device,
                            {}};
            blocker.remedy = remedyFor(blocker, question.packet.family);
            blockers.push_back(std::move(blocker));
        }
}

} // namespace

std::vector<Blocker> survey(std::string_view ruleset, const FirewallRules& tunnels) {
    const std::vector<RulesetTable> tables = readRuleset(ruleset);
    std::vector<Blocker> blockers;
    for (const Question& question : questionsOf(tunnels))
        for (const RulesetTable& table : tables)
            ask(question, table, blockers);
    return blockers;
}

} // namespace gretel::firewall
