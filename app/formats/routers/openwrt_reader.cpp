// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include "core/encapsulation.h"
#include "core/interface_name.h"
#include "core/plain_text.h"
#include "formats/routers/openwrt_firewall.h"
#include "formats/routers/openwrt_parts.h"
#include "formats/routers/uci_options.h"

// What an option means is what gre.sh and netifd (system_add_gre_tunnel() in system-linux.c) make of it;
// https://openwrt.org/docs/guide-user/network/tunneling_interface_protocols lists them.

namespace gretel::openwrt {

namespace {

using namespace Qt::StringLiterals;

constexpr quint32 unsetMtu = 1280; ///< gre.sh
constexpr quint8 unsetTtl = 64;    ///< netifd, where the don't-fragment bit is set

/// Interface options of netifd (interface.c, proto.c) that no profile can say.
constexpr QLatin1StringView knownOfAll[] = {
    "auto"_L1,       "broadcast"_L1,   "defaultroute"_L1, "delegate"_L1, "disabled"_L1, "dns"_L1,
    "dns_metric"_L1, "dns_search"_L1,  "force_link"_L1,   "gateway"_L1,  "hostname"_L1, "interface"_L1,
    "ip4table"_L1,   "ip6assign"_L1,   "ip6class"_L1,     "ip6gw"_L1,    "ip6hint"_L1,  "ip6ifaceid"_L1,
    "ip6prefix"_L1,  "ip6table"_L1,    "ipv6"_L1,         "metric"_L1,   "mtu"_L1,      "multicast"_L1,
    "name"_L1,       "nohostroute"_L1, "peerdns"_L1,      "tunlink"_L1,  "type"_L1,     "zone"_L1,
};
constexpr QLatin1StringView knownOfRoutes[] = {
    "disabled"_L1, "metric"_L1, "mtu"_L1, "name"_L1, "onlink"_L1, "proto"_L1, "source"_L1, "table"_L1,
};

constexpr QLatin1StringView otherTunnels[] = {
    "6in4"_L1,     "6rd"_L1,   "6to4"_L1,   "dslite"_L1,    "gretap"_L1, "grev6"_L1,
    "grev6tap"_L1, "ipip"_L1,  "ipip6"_L1,  "l2tp"_L1,      "map"_L1,    "vti"_L1,
    "vtiv6"_L1,    "vxlan"_L1, "vxlan6"_L1, "wireguard"_L1, "xfrm"_L1,
};

using Places = std::vector<size_t>; ///< of sections, in the file's order

const UciOption* optionOf(const UciSection& section, QLatin1StringView key) {
    const auto found = std::find_if(section.options.begin(), section.options.end(),
                                    [key](const UciOption& option) { return option.key.text == key; });
    return found == section.options.end() ? nullptr : &*found;
}

QString valueOf(const UciSection& section, QLatin1StringView key) {
    const UciOption* option = optionOf(section, key);
    return option ? option->value.text : QString();
}

/// The sections by what they stand on.
struct Configuration {
    explicit Configuration(const std::vector<UciSection>& all) : sections(all), firewall(all) {
        for (size_t at = 0; at < sections.size(); ++at) {
            const UciSection& section = sections[at];
            if (!section.package.isEmpty() && section.package != "network"_L1)
                continue;
            if (section.type.text == "interface"_L1)
                add(section, at);
            else if (section.type.text == "route"_L1 || section.type.text == "route6"_L1)
                routes[valueOf(section, "interface"_L1)].push_back(at);
        }
    }

    void add(const UciSection& section, size_t at) {
        const QString protocol = valueOf(section, "proto"_L1);
        if (protocol == "gre"_L1)
            tunnels.push_back(at);
        else if (std::find(std::begin(otherTunnels), std::end(otherTunnels), protocol) !=
                 std::end(otherTunnels))
            others.push_back(at);
        if (protocol == "gre"_L1)
            return;
        QString device = valueOf(section, "device"_L1);
        if (device.isEmpty())
            device = valueOf(section, "ifname"_L1); // before OpenWrt 21.02
        if (!device.isEmpty())
            onDevice[device].push_back(at);
    }

    const std::vector<UciSection>& sections;
    OpenwrtFirewall firewall;
    Places tunnels;
    Places others;
    std::map<QString, Places> onDevice; ///< interfaces
    std::map<QString, Places> routes;   ///< by interface
};

class TunnelReader {
public:
    TunnelReader(const Configuration& all, const UciSection& tunnel, IssueList& issues)
        : m_all(all), m_tunnel(tunnel), m_issues(issues) {}

    ReadEnd read() {
        const UciWord& name = m_tunnel.name;
        m_interfaces.push_back(name.text);
        if (name.text.isEmpty())
            m_issues.add(IssueKind::Missing, name.place);
        else if (const auto device = parseTunnelName(deviceOf(name.text)); !device)
            m_issues.add(device.error(), name.place);
        m_end.interface = deviceOf(name.text);
        readTunnel();
        for (const QString& device : {QString(u'@' + name.text), m_end.interface})
            if (const auto found = m_all.onDevice.find(device); found != m_all.onDevice.end())
                for (const size_t at : found->second)
                    readAddresses(m_all.sections[at]);
        readRoutes();
        m_all.firewall.apply(m_end, m_interfaces, m_losses);
        return {m_end, m_losses.issues(), m_tunnel.type.place};
    }

private:
    void readTunnel() {
        UciOptions options(m_tunnel, m_issues, m_losses);
        options.take("proto"_L1);
        GreParameters& gre = m_end.gre;
        gre.local = options.takeIpv4("ipaddr"_L1).value_or(IpAddress());
        const bool hasPeer = optionOf(m_tunnel, "peeraddr"_L1) != nullptr;
        gre.remote = options.takeIpv4("peeraddr"_L1).value_or(IpAddress());
        if (!hasPeer)
            options.complain(IssueKind::Missing, m_tunnel.type.place);
        gre.inputKey = takeKey(options, "ikey"_L1);
        gre.outputKey = takeKey(options, "okey"_L1);
        gre.inputChecksum = options.takeSwitch("icsum"_L1, false);
        gre.outputChecksum = options.takeSwitch("ocsum"_L1, false);
        gre.inputSequence = options.takeSwitch("iseqno"_L1, false);
        gre.outputSequence = options.takeSwitch("oseqno"_L1, false);
        gre.pathMtuDiscovery = options.takeSwitch("df"_L1, true);
        const auto ttl = options.takeNumber("ttl"_L1, 0, 255);
        const bool sets = gre.pathMtuDiscovery && ttl.value_or(0) == 0;
        gre.ttl = sets ? unsetTtl : quint8(ttl.value_or(GreParameters::inheritTtl));
        gre.tos = takeTos(options);
        m_end.mtu = quint32(options.takeNumber("mtu"_L1, leastTunnelMtu4, mostMtu).value_or(unsetMtu));
        options.finish(knownOfAll);
    }

    /// A signed number of 32 bits all the way down, so that what is above 2147483647 also has a negative
    /// name. 0 is none.
    static std::optional<quint32> takeKey(UciOptions& options, QLatin1StringView key) {
        const auto number = options.takeNumber(key, -2147483648LL, 4294967295LL);
        return number && *number != 0 ? std::optional(quint32(*number)) : std::nullopt;
    }

    /// system_tos_aton(): hexadecimal, with or without its 0x.
    static quint8 takeTos(UciOptions& options) {
        const UciWord* word = options.take("tos"_L1);
        if (!word)
            return 0;
        if (word->text == "inherit"_L1)
            return GreParameters::inheritTos;
        QStringView digits = word->text;
        if (digits.startsWith("0x"_L1, Qt::CaseInsensitive))
            digits = digits.sliced(2);
        bool good = false;
        const uint tos = digits.toUInt(&good, 16);
        if (good && tos <= 255 && digits.front() != u'+' && digits.size() <= 2)
            return quint8(tos);
        options.complain(IssueKind::UnknownWord, word->place,
                         {offendingText(word->text), QStringLiteral("inherit, 00 … ff")});
        return 0;
    }

    void readAddresses(const UciSection& section) {
        UciOptions options(section, m_issues, m_losses);
        m_interfaces.push_back(section.name.text);
        const UciWord* protocol = options.take("proto"_L1);
        if (!protocol || protocol->text != "static"_L1) {
            const UciWord& wrong = protocol ? *protocol : section.type;
            options.complain(IssueKind::NotUnderstood, wrong.place, {offendingText(wrong.text)});
            return;
        }
        options.take("device"_L1);
        options.take("ifname"_L1);
        const UciWord* mask = options.take("netmask"_L1);
        for (const UciWord& word : options.takeWords("ipaddr"_L1))
            addAddress(word, mask ? mask->text : QString());
        for (const UciWord& word : options.takeWords("ip6addr"_L1))
            addAddress(word, {});
        options.finish(knownOfAll);
    }

    void addAddress(const UciWord& word, const QString& mask) {
        const auto prefix = prefixWithMask(word.text, mask);
        if (!prefix)
            m_issues.add(prefix.error(), word.place);
        else if (m_end.address)
            m_losses.add(IssueKind::SettingIgnored, word.place, {prefix->toString()});
        else
            m_end.address = *prefix;
    }

    void readRoutes() {
        Places places;
        for (const QString& interface : m_interfaces)
            if (const auto found = m_all.routes.find(interface);
                found != m_all.routes.end() && !interface.isEmpty())
                places.insert(places.end(), found->second.begin(), found->second.end());
        std::sort(places.begin(), places.end());
        if (places.size() > size_t(mostNetworksOfHost)) {
            m_issues.add(IssueKind::TooLong, m_all.sections[places[mostNetworksOfHost]].type.place,
                         {QString::number(places.size()), QString::number(mostNetworksOfHost)});
            return;
        }
        for (const size_t at : places)
            readRoute(m_all.sections[at]);
    }

    void readRoute(const UciSection& section) {
        UciOptions options(section, m_issues, m_losses);
        options.take("interface"_L1);
        const UciWord* mask = options.take("netmask"_L1);
        if (const UciWord* target = options.take("target"_L1)) {
            addNetwork(*target, mask ? mask->text : QString());
        } else {
            options.complain(IssueKind::Missing, section.type.place);
        }
        if (const UciWord* hop = options.take("gateway"_L1))
            addNextHop(*hop);
        if (const UciWord* kind = options.take("type"_L1); kind && kind->text != "unicast"_L1)
            options.complain(IssueKind::NotUnderstood, kind->place, {offendingText(kind->text)});
        options.finish(knownOfRoutes);
    }

    /// A target without a length is a host.
    void addNetwork(const UciWord& target, const QString& mask) {
        const bool host = mask.isEmpty() && !target.text.contains(u'/');
        const QString length = target.text.contains(u':') ? QStringLiteral("/128") : QStringLiteral("/32");
        const auto network = prefixWithMask(host ? target.text + length : target.text, mask);
        if (network)
            m_end.networks.push_back(*network);
        else
            m_issues.add(network.error(), target.place);
    }

    void addNextHop(const UciWord& word) {
        const auto hop = IpAddress::parse(word.text);
        if (!hop) {
            m_issues.add(hop.error(), word.place);
            return;
        }
        if (!m_end.peer && m_end.address && m_end.address->family() == hop->family() &&
            m_end.address->contains(*hop))
            m_end.peer = Prefix(*hop, m_end.address->length());
        // A device with two ends asks nobody for the way: any other next hop is one all the same.
        if (!m_end.peer || m_end.peer->address() != *hop)
            m_losses.add(IssueKind::SettingIgnored, word.place, {QStringLiteral("gateway")});
    }

    const Configuration& m_all;
    const UciSection& m_tunnel;
    IssueList& m_issues;
    IssueList m_losses;
    TunnelEnd m_end;
    std::vector<QString> m_interfaces; ///< the tunnel's own and those with its addresses
};

} // namespace

QString deviceOf(const QString& interface) {
    return u"gre4-"_s + interface;
}

bool recognises(const TextFile& file) {
    for (QByteArray line : file.bytes.split('\n')) {
        line = line.replace('\t', ' ').simplified().replace('\'', "").replace('"', "");
        if (line == "package network" || line.startsWith("config interface ") || line == "config interface")
            return true;
    }
    return false;
}

ReadEnds read(const std::vector<TextFile>& files) {
    IssueList issues;
    std::vector<UciSection> sections;
    for (const TextFile& file : files) {
        auto more = uciSections(file, files.size() > 1 ? file.name : QString(), issues);
        std::move(more.begin(), more.end(), std::back_inserter(sections));
    }
    const Configuration all(sections);
    std::vector<ReadEnd> ends;
    for (const size_t at : all.tunnels)
        if (!issues.full())
            ends.push_back(TunnelReader(all, sections[at], issues).read());
    if (ends.empty())
        for (const size_t at : all.others) {
            const UciOption* protocol = optionOf(sections[at], "proto"_L1);
            issues.add(IssueKind::NotGre, protocol->value.place, {protocol->value.text});
        }
    if (!issues.issues().empty())
        return issues.issues();
    return ends;
}

} // namespace gretel::openwrt
