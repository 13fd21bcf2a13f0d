// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/encapsulation.h"
#include "core/field.h"
#include "core/plain_text.h"
#include "formats/netplan/netplan.h"
#include "formats/netplan/yaml_tree.h"

namespace gretel::netplan {

namespace {

using namespace Qt::Literals::StringLiterals;

// netplan(5) of 0.106 to 1.1.
constexpr QLatin1StringView otherDevices[]{
    "bonds"_L1,      "bridges"_L1,     "dummy-devices"_L1, "ethernets"_L1, "modems"_L1,
    "nm-devices"_L1, "openvswitch"_L1, "renderer"_L1,      "version"_L1,   "virtual-ethernets"_L1,
    "vlans"_L1,      "vrfs"_L1,        "wifis"_L1};
constexpr QLatin1StringView otherModes[]{"erspan"_L1, "gretap"_L1, "ip6gre"_L1, "ip6gretap"_L1, "ip6ip6"_L1,
                                         "ip6tnl"_L1, "ipip"_L1,   "ipip6"_L1,  "isatap"_L1,    "sit"_L1,
                                         "vti"_L1,    "vti6"_L1,   "vxlan"_L1,  "wireguard"_L1};
constexpr QLatin1StringView harmless[]{"accept-ra"_L1,  "critical"_L1, "ignore-carrier"_L1,
                                       "link-local"_L1, "optional"_L1, "optional-addresses"_L1,
                                       "renderer"_L1};
constexpr QLatin1StringView known[]{
    "activation-mode"_L1,    "dhcp-identifier"_L1, "dhcp4"_L1,
    "dhcp4-overrides"_L1,    "dhcp6"_L1,           "dhcp6-overrides"_L1,
    "gateway4"_L1,           "gateway6"_L1,        "ipv6-address-generation"_L1,
    "ipv6-address-token"_L1, "ipv6-mtu"_L1,        "ipv6-privacy"_L1,
    "macaddress"_L1,         "nameservers"_L1,     "neigh-suppress"_L1,
    "networkmanager"_L1,     "routing-policy"_L1};
constexpr QLatin1StringView harmlessInRoute[]{"on-link"_L1, "scope"_L1};
constexpr QLatin1StringView knownInRoute[]{"advertised-mss"_L1,
                                           "advertised-receive-window"_L1,
                                           "congestion-window"_L1,
                                           "from"_L1,
                                           "metric"_L1,
                                           "mtu"_L1};

bool isAmong(std::span<const QLatin1StringView> words, const QString& text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// One of "tunnels", of mode gre.
class TunnelReader {
public:
    TunnelReader(const PlacedText& name, const YamlNode& node, IssueList& issues)
        : m_name(name), m_reader(node, issues), m_issues(issues) {}

    ReadEnd read() {
        m_read.place = m_name.place;
        take(m_values.interfaceName(m_name), m_end.interface);
        m_reader.take("mode"_L1);
        m_end.gre.tos = 0; // what both of its programs send
        readEnds();
        readKeys();
        if (const PlacedText* ttl = m_reader.takeText("ttl"_L1))
            m_end.gre.ttl = quint8(m_values.number(*ttl, 0, 255, field::ttl).value_or(0));
        if (const PlacedText* mtu = m_reader.takeText("mtu"_L1))
            m_end.mtu = m_values.number(*mtu, leastTunnelMtu4, mostMtu, field::mtu);
        if (const YamlNode* addresses = m_reader.take("addresses"_L1))
            for (const YamlNode& address : listOf(*addresses, m_issues))
                readAddress(address);
        if (const YamlNode* routes = m_reader.take("routes"_L1))
            for (const YamlNode& route : listOf(*routes, m_issues))
                readRoute(route);
        m_routes.finish(m_read.losses);
        passIfOff("dhcp4"_L1);
        passIfOff("dhcp6"_L1);
        m_reader.finish(harmless, known, m_read.losses);
        return std::move(m_read);
    }

private:
    void readEnds() {
        if (const PlacedText* local = m_reader.takeText("local"_L1))
            take(m_values.publicAddress(*local, HostSide::Host1), m_end.gre.local);
        if (const YamlNode* remote = m_reader.take("remote"_L1)) {
            if (const PlacedText* text = textOf(*remote, m_issues))
                take(m_values.publicAddress(*text, HostSide::Host2), m_end.gre.remote);
        } else {
            m_issues.add(IssueKind::Missing, m_name.place, {}, field::publicAddress(HostSide::Host2));
        }
    }

    /// "key" or "keys", each a key or a map of two.
    void readKeys() {
        const YamlNode* one = m_reader.take("key"_L1);
        const YamlNode* other = m_reader.take("keys"_L1);
        if (one && other)
            m_issues.add(IssueKind::RepeatedLine, m_reader.placeOf("keys"_L1), {u"keys"_s}, field::key);
        const YamlNode* node = one ? one : other;
        if (!node)
            return;
        GreParameters& gre = m_end.gre;
        if (node->kind != YamlNode::Kind::Map) {
            const PlacedText* text = textOf(*node, m_issues);
            gre.inputKey = gre.outputKey = text ? key(*text) : std::nullopt;
            return;
        }
        MapReader keys(*node, m_issues);
        if (const PlacedText* text = keys.takeText("input"_L1))
            gre.inputKey = key(*text);
        if (const PlacedText* text = keys.takeText("output"_L1))
            gre.outputKey = key(*text);
        keys.finish({}, {}, m_read.losses);
    }

    /// What netplan makes of 0 is no key at all.
    std::optional<quint32> key(const PlacedText& text) {
        const auto value = m_values.key(text);
        return value && *value != 0 ? value : std::nullopt;
    }

    /// "A/30", or a map of it with a label and a lifetime.
    void readAddress(const YamlNode& node) {
        PlacedText text = node.value;
        if (node.kind == YamlNode::Kind::Map && node.keys.size() == 1) {
            text = node.keys.front();
            m_read.losses.push_back(ignored(text.text, node.items.front().value.place));
        } else if (!textOf(node, m_issues)) {
            return;
        }
        const auto address = m_values.tunnelAddress(text);
        if (m_end.address)
            m_read.losses.push_back(ignored(text.text, text.place));
        else
            m_end.address = address;
    }

    void readRoute(const YamlNode& node) {
        MapReader route(node, m_issues);
        const PlacedText* to = route.takeText("to"_L1);
        const PlacedText* via = route.takeText("via"_L1);
        if (isElsewhere(route, node.value.place))
            return;
        const auto hop = via ? m_values.nextHop(*via) : std::nullopt;
        if (!to)
            m_issues.add(IssueKind::Missing, node.value.place, {}, field::networks(HostSide::Host2));
        else if (to->text == "default"_L1)
            m_routes.add(hop && !hop->isIpv4() ? everywhere6() : Prefix(IpAddress(), 0), *to);
        else if (const auto network = m_values.network(*to))
            m_routes.add(*network, *to);
        if (hop)
            m_routes.addNextHop(*hop, *via);
        route.finish(harmlessInRoute, knownInRoute, m_read.losses);
    }

    static Prefix everywhere6() {
        const unsigned char zero[16] = {};
        return Prefix(IpAddress::fromBytes(Family::IPv6, zero), 0);
    }

    /// No route of the main table through the tunnel: left behind as a whole.
    bool isElsewhere(MapReader& route, const TextPlace& place) {
        const PlacedText* type = route.takeText("type"_L1);
        const PlacedText* table = route.takeText("table"_L1);
        const bool elsewhere = (type && type->text != "unicast"_L1) || (table && table->text != "254"_L1);
        if (elsewhere)
            m_read.losses.push_back(ignored(u"routes"_s, place));
        return elsewhere;
    }

    void passIfOff(QLatin1StringView key) {
        const PlacedText* text = m_reader.takeText(key);
        if (text && m_values.boolean(*text).value_or(false))
            m_read.losses.push_back(ignored(key, m_reader.placeOf(key)));
    }

    template <typename T>
    static void take(std::optional<T> value, T& target) {
        if (value)
            target = std::move(*value);
    }

    const PlacedText& m_name;
    MapReader m_reader;
    IssueList& m_issues;
    TunnelValues m_values{m_issues};
    ReadEnd m_read;
    TunnelEnd& m_end = m_read.end;
    RouteList m_routes{m_end, m_issues};
};

class Reader {
public:
    ReadEnds read(const QByteArray& bytes) && {
        if (const auto root = yamlOf(bytes, m_issues); root && root->kind != YamlNode::Kind::Nothing)
            readRoot(*root);
        if (m_ends.empty() && m_issues.issues().empty())
            m_issues = m_others;
        if (!m_issues.issues().empty())
            return m_issues.issues();
        return m_ends;
    }

private:
    void readRoot(const YamlNode& root) {
        Issues none;
        MapReader reader(root, m_issues);
        const YamlNode* network = reader.take("network"_L1);
        reader.finish({}, {}, none);
        if (!network || network->kind == YamlNode::Kind::Nothing)
            return;
        MapReader devices(*network, m_issues);
        if (const PlacedText* version = devices.takeText("version"_L1); version && version->text != "2"_L1)
            m_issues.add(IssueKind::WrongVersion, version->place, {offendingText(version->text)});
        if (const YamlNode* tunnels = devices.take("tunnels"_L1);
            tunnels && tunnels->kind != YamlNode::Kind::Nothing)
            readTunnels(*tunnels);
        devices.finish(otherDevices, {}, none);
    }

    void readTunnels(const YamlNode& tunnels) {
        if (tunnels.kind != YamlNode::Kind::Map) {
            const MapReader complaint(tunnels, m_issues);
            return;
        }
        for (size_t i = 0; i < tunnels.keys.size() && !m_issues.full(); ++i)
            readTunnel(tunnels.keys[i], tunnels.items[i]);
    }

    void readTunnel(const PlacedText& name, const YamlNode& node) {
        if (name.text == "renderer"_L1 && node.kind == YamlNode::Kind::Scalar)
            return;
        const PlacedText* mode = nullptr;
        {
            MapReader reader(node, m_issues);
            if (node.kind != YamlNode::Kind::Map)
                return;
            mode = reader.takeText("mode"_L1);
        }
        if (!mode)
            m_issues.add(IssueKind::Missing, name.place, {}, field::kind);
        else if (isAmong(otherModes, mode->text))
            m_others.add(IssueKind::NotGre, mode->place, {mode->text}, field::kind);
        else if (mode->text != "gre"_L1)
            m_issues.add(IssueKind::NotUnderstood, mode->place, {offendingText(mode->text)}, field::kind);
        else
            m_ends.push_back(TunnelReader(name, node, m_issues).read());
    }

    IssueList m_issues;
    IssueList m_others; ///< what counts only where there is no GRE tunnel
    std::vector<ReadEnd> m_ends;
};

/// In every place, since a front end shows issues of several files together.
Issues inFile(Issues issues, const QString& name) {
    for (Issue& issue : issues)
        if (issue.place)
            issue.place->file = name;
    return issues;
}

} // namespace

bool recognises(const TextFile& file) {
    for (const QByteArray& key :
         {QByteArray("network:"), QByteArray("\"network\":"), QByteArray("'network':")})
        if (file.bytes.startsWith(key) || file.bytes.contains(QByteArray("\n" + key)))
            return true;
    return false;
}

ReadEnds read(const std::vector<TextFile>& files) {
    std::vector<ReadEnd> ends;
    Issues issues;
    for (const TextFile& file : files) {
        ReadEnds one = Reader().read(file.bytes);
        if (!one) {
            const Issues found = inFile(one.error(), file.name);
            issues.insert(issues.end(), found.begin(), found.end());
            continue;
        }
        for (ReadEnd read : *one) {
            read.place.file = file.name;
            read.losses = inFile(std::move(read.losses), file.name);
            ends.push_back(std::move(read));
        }
    }
    if (!issues.empty())
        return issues;
    return ends;
}

} // namespace gretel::netplan
