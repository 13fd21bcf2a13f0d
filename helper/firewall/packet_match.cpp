// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/packet_match.h"

#include <algorithm>
#include <array>

namespace gretel::firewall {
namespace {

constexpr int greProtocol = 47;
// Bits of ct state and ct status in nft's own numbers (src/ct.c; enum ip_conntrack_status).
constexpr int stateNew = 8;
constexpr int statusDnat = 32;

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json* only(const Json& object, const char* key) {
    if (!object.is_object() || object.size() != 1)
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

Truth truth(bool holds) {
    return holds ? Truth::Yes : Truth::No;
}

/// The least and the last address of an address, a prefix or a range.
struct Span {
    IpAddress first;
    IpAddress last;
};

std::optional<Span> spanOf(const Json& value, Family family) {
    if (const auto address = addressOf(value, family))
        return Span{*address, *address};
    if (const Json* range = only(value, "range"); range && range->is_array() && range->size() == 2) {
        const auto first = addressOf((*range)[0], family);
        const auto last = addressOf((*range)[1], family);
        return first && last ? std::optional(Span{*first, *last}) : std::nullopt;
    }
    const Json* prefix = only(value, "prefix");
    if (!prefix || !prefix->is_object())
        return {};
    const auto address = addressOf(prefix->value("addr", Json()), family);
    const Json length = prefix->value("len", Json());
    if (!address || !length.is_number_unsigned() || length.get<quint64>() > quint64(addressBits(family)))
        return {};
    const Prefix network = Prefix(*address, int(length.get<quint64>())).network();
    return Span{network.address(), network.lastAddress()};
}

Truth isWithin(const Prefix& packets, const Json& value) {
    const auto span = spanOf(value, packets.family());
    if (!span)
        return Truth::Unknown;
    const IpAddress first = packets.network().address();
    const IpAddress last = packets.lastAddress();
    if (last < span->first || span->last < first)
        return Truth::No;
    return first < span->first || span->last < last ? Truth::Unknown : Truth::Yes;
}

/// Bridges of containers and virtual machines, and the loopback: nothing of a tunnel's goes through them.
bool isInnerDevice(const std::string& name) {
    static const std::array<std::string, 8> starts{"docker", "virbr", "veth", "cni",
                                                   "podman", "lxc",   "lxd",  "vnet"};
    const bool dockerBridge = name.size() == 15 && name.starts_with("br-");
    return name == "lo" || dockerBridge ||
           std::any_of(starts.begin(), starts.end(),
                       [&](const std::string& start) { return name.starts_with(start); });
}

Truth isDevice(const QString& device, const Json& value) {
    if (!value.is_string())
        return Truth::Unknown;
    const std::string name = value.get<std::string>();
    if (device.isEmpty())
        return isInnerDevice(name) ? Truth::No : Truth::Unknown;
    const std::string own = device.toStdString();
    if (name.ends_with('*'))
        return truth(own.starts_with(name.substr(0, name.size() - 1)));
    return truth(own == name);
}

Truth isNumber(const Json& value, int number, const char* name) {
    if (value.is_number_integer())
        return truth(value.get<qint64>() == number);
    return value.is_string() ? truth(value.get<std::string>() == name) : Truth::Unknown;
}

Truth isProtocol(const Packet& packet, const Json& value) {
    return packet.gre ? isNumber(value, greProtocol, "gre") : Truth::No;
}

Truth isPayload(const Packet& packet, const Json& payload, const Json& value) {
    static const std::array<std::string, 10> others{"tcp",  "udp",    "udplite", "sctp", "dccp",
                                                    "icmp", "icmpv6", "igmp",    "esp",  "ah"};
    const std::string protocol = textAt(payload, "protocol");
    const std::string field = textAt(payload, "field");
    if (std::find(others.begin(), others.end(), protocol) != others.end())
        return Truth::No;
    if (protocol != "ip" && protocol != "ip6")
        return Truth::Unknown;
    if ((protocol == "ip") != (packet.family == Family::IPv4))
        return Truth::No;
    if (field == "saddr")
        return isWithin(packet.from, value);
    if (field == "daddr")
        return isWithin(packet.to, value);
    return field == "protocol" || field == "nexthdr" ? isProtocol(packet, value) : Truth::Unknown;
}

Truth isMeta(const Packet& packet, const std::string& key, const Json& value) {
    const bool isIpv4 = packet.family == Family::IPv4;
    if (key == "l4proto")
        return isProtocol(packet, value);
    if (key == "nfproto")
        return isNumber(value, isIpv4 ? 2 : 10, isIpv4 ? "ipv4" : "ipv6");
    if (key == "protocol")
        return isNumber(value, isIpv4 ? 0x0800 : 0x86dd, isIpv4 ? "ip" : "ip6");
    if (key == "iifname" || key == "iif")
        return packet.comesIn ? isDevice(packet.in, value) : Truth::No;
    if (key == "oifname" || key == "oif")
        return packet.goesOut ? isDevice(packet.out, value) : Truth::No;
    return Truth::Unknown;
}

Truth isConntrack(const std::string& key, const Json& value) {
    if (key == "state")
        return value.is_number_unsigned() ? truth((value.get<quint64>() & stateNew) != 0)
                                          : isNumber(value, stateNew, "new");
    if (key == "status")
        return isNumber(value, statusDnat, "dnat") == Truth::Yes ? Truth::No : Truth::Unknown;
    return Truth::Unknown;
}

Truth anyOf(const Packet& packet, const Json& key, const Json& values, const RulesetTable& table) {
    Truth found = Truth::No;
    for (const Json& value : values)
        found = std::max(found, isValue(packet, key, value, table));
    return found;
}

bool namesSet(const Json& value) {
    return value.is_string() && value.get_ref<const std::string&>().starts_with('@');
}

/// No set is an element of another.
Truth isInSet(const Packet& packet, const Json& key, const std::string& name, const RulesetTable& table) {
    const auto set = table.sets.find(name);
    if (set == table.sets.end() || std::any_of(set->second.begin(), set->second.end(), namesSet))
        return Truth::Unknown;
    return anyOf(packet, key, set->second, table);
}

} // namespace

Truth isValue(const Packet& packet, const Json& key, const Json& value, const RulesetTable& table) {
    if (const Json* set = only(value, "set"))
        return set->is_array() ? anyOf(packet, key, *set, table) : Truth::Unknown;
    if (value.is_array()) // flags, any of them
        return anyOf(packet, key, value, table);
    if (const Json* element = only(value, "elem"))
        return element->is_object() ? isValue(packet, key, element->value("val", Json()), table)
                                    : Truth::Unknown;
    if (namesSet(value))
        return isInSet(packet, key, value.get<std::string>().substr(1), table);
    if (const Json* payload = only(key, "payload"); payload && payload->is_object())
        return isPayload(packet, *payload, value);
    if (const Json* meta = only(key, "meta"); meta && meta->is_object())
        return isMeta(packet, textAt(*meta, "key"), value);
    if (const Json* ct = only(key, "ct"); ct && ct->is_object())
        return isConntrack(textAt(*ct, "key"), value);
    return Truth::Unknown;
}

Truth matches(const Packet& packet, const Json& match, const RulesetTable& table) {
    if (!match.is_object())
        return Truth::Unknown;
    const std::string op = textAt(match, "op");
    const Json left = match.value("left", Json());
    const Json right = match.value("right", Json());
    const Truth equal = isValue(packet, left, right, table);
    if (op == "==" || op == "in")
        return equal;
    if (op != "!=")
        return Truth::Unknown;
    // A field of another protocol is not there at all: the rule does not match either way.
    const Json* payload = only(left, "payload");
    const std::string protocol =
        payload && payload->is_object() ? textAt(*payload, "protocol") : std::string();
    const bool absent = payload && protocol != (packet.family == Family::IPv4 ? "ip" : "ip6");
    if (absent)
        return equal == Truth::No ? Truth::No : Truth::Unknown;
    return equal == Truth::Unknown ? Truth::Unknown : truth(equal == Truth::No);
}

bool isSpecific(const Json& match) {
    const Json left = match.is_object() ? match.value("left", Json()) : Json();
    if (const Json* meta = only(left, "meta"))
        return meta->is_object() && textAt(*meta, "key") == "l4proto";
    return only(left, "payload") != nullptr;
}

} // namespace gretel::firewall
