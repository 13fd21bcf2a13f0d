// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "formats/commands/ip_reader.h"

/// "ip address add" and "ip route add", as far as they are about a tunnel.
namespace gretel::ip {

namespace {

using namespace Qt::StringLiterals;

bool isOneOf(const QString& word, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* one) { return word == QLatin1StringView(one); });
}

} // namespace

/// ip address add ADDRESS [peer ADDRESS] [SETTING…] dev NAME [SETTING…]
void Reader::addAddress(Words& words) {
    const ShellWord* address = nullptr;
    const ShellWord* peer = nullptr;
    const ShellWord* device = nullptr;
    const ShellWord* unknown = nullptr;
    while (!words.atEnd()) {
        const ShellWord& word = words.next();
        if (word.text == "dev"_L1)
            device = words.value();
        else if (isOneOf(word.text, {"peer", "remote"}))
            peer = words.value();
        else if (word.text == "local"_L1)
            address = words.value();
        else if (isOneOf(word.text,
                         {"broadcast", "brd", "label", "scope", "metric", "valid_lft", "preferred_lft"}))
            words.value();
        else if (!address)
            address = &word;
        else if (!isOneOf(word.text, {"nodad", "noprefixroute", "home", "optimistic"}))
            unknown = unknown ? unknown : &word;
    }
    MadeTunnel* tunnel = device ? find(device->text) : nullptr;
    if (!tunnel)
        return;
    if (unknown)
        return notUnderstood(*unknown);
    if (address)
        takeAddress(*tunnel, *address, peer);
    else
        notUnderstood(*device);
}

/// ip route add [unicast] [to] NETWORK [via GATEWAY] [dev NAME] [SETTING…]
void Reader::addRoute(Words& words, Family family) {
    const ShellWord* network = nullptr;
    QString device, gateway;
    std::vector<std::pair<const ShellWord*, QString>> ignored;
    const ShellWord* unknown = nullptr;
    bool elsewhere = false;
    if (!words.takeIf("unicast"_L1) && !words.atEnd() &&
        isOneOf(words.peek().text, {"blackhole", "unreachable", "prohibit", "throw", "local", "broadcast"}))
        return;
    while (!words.atEnd()) {
        const ShellWord& word = words.next();
        const bool hasValue = isOneOf(word.text, {"to", "via", "dev", "proto", "protocol", "scope", "table",
                                                  "metric", "src", "mtu", "advmss", "preference", "realm"});
        const ShellWord* value = hasValue ? words.value() : nullptr;
        if (hasValue && !value)
            return;
        if (word.text == "to"_L1 || (!hasValue && !network)) {
            network = hasValue ? value : &word;
        } else if (word.text == "via"_L1) {
            gateway =
                isOneOf(value->text, {"inet", "inet6"}) && !words.atEnd() ? words.next().text : value->text;
        } else if (word.text == "dev"_L1) {
            device = value->text;
        } else if (word.text == "table"_L1) {
            elsewhere = !isOneOf(value->text, {"main", "254"});
            if (elsewhere)
                ignored.emplace_back(&word, u"table "_s + value->text);
        } else if (isOneOf(word.text, {"metric", "src", "mtu", "advmss", "preference", "realm"})) {
            ignored.emplace_back(&word, word.text + u' ' + value->text);
        } else if (!hasValue && word.text != "onlink"_L1) {
            unknown = unknown ? unknown : &word;
        }
    }
    MadeTunnel* tunnel = behind(device, gateway);
    if (!tunnel)
        return;
    if (unknown)
        return notUnderstood(*unknown);
    if (!network) {
        words.value();
        return;
    }
    for (const auto& [word, text] : ignored)
        ignore(*tunnel, *word, text);
    if (!elsewhere)
        takeRoute(*tunnel, *network, family);
}

/// The tunnel that a route leads into: by the device's name, or because the next hop is its other end.
MadeTunnel* Reader::behind(const QString& device, const QString& gateway) {
    if (!device.isEmpty())
        return find(device);
    const auto hop = IpAddress::parse(gateway);
    if (!hop)
        return nullptr;
    for (MadeTunnel& tunnel : m_tunnels) {
        const TunnelEnd& end = tunnel.read.end;
        if ((end.address && end.address->contains(*hop)) || (end.peer && end.peer->address() == *hop))
            return &tunnel;
    }
    return nullptr;
}

} // namespace gretel::ip
