// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/routers/ios.h"

#include <algorithm>

#include "core/dotted_mask.h"
#include "core/header_sizes.h"
#include "formats/routers/router_names.h"

// https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-3s/asr1000/
// ir-xe-3s-asr1000-book/ir-impl-tun-xe.html ("Implementing Tunnels") has the tunnel's commands,
// https://www.cisco.com/c/en/us/td/docs/ios/12_0s/feature/guide/12s_tos.html its TTL and TOS; their ranges
// are those of Cisco-IOS-XE-tunnel.yang.

namespace gretel {

namespace {

class Writer {
public:
    explicit Writer(const TunnelEnd& end)
        : m_end(end), m_tunnel(QStringLiteral("Tunnel%1").arg(10000 + numberFor(end.interface) % 50000)) {}

    QString write() {
        addHead();
        addRouting();
        add(QStringLiteral("interface ") + m_tunnel);
        add(QStringLiteral(" description ") + consoleText(m_end.name, m_end.interface));
        addInside();
        addOutside();
        add(QStringLiteral(" no shutdown"));
        add(QStringLiteral("exit"));
        for (const Prefix& network : m_end.networks)
            addRoute(network);
        add(QStringLiteral("end"));
        return m_text;
    }

private:
    void add(const QString& line) { m_text += line + u'\n'; }

    void addHead() {
        add(QStringLiteral("! Gretel: tunnel %1, this end on Cisco IOS or IOS XE.")
                .arg(consoleText(m_end.name, m_end.interface)));
        add(QStringLiteral("! No other tunnel of this router may be %1: else choose another number in all "
                           "lines below.")
                .arg(m_tunnel));
        add(QStringLiteral("! Load it with \"configure terminal\" and these lines, or with \"copy ... "
                           "running-config\"; keep it with"));
        add(QStringLiteral("! \"copy running-config startup-config\". \"reload in 10\" before that takes it "
                           "back if you lose the router."));
        // An access list of the outside interface is the router's own: a line of ours at its end would stand
        // behind its deny, and a list of ours in its place would lose the rest.
        add(QStringLiteral("! Where an access list guards the outside interface, it needs the line"));
        add(QStringLiteral("!   permit gre host %1 host %2")
                .arg(m_end.gre.remote.toString(), m_end.gre.local.toString()));
        if (coversPeer(m_end)) {
            add(QStringLiteral(
                "! What goes into the tunnel covers the other host itself. Give that a route of "
                "its own first:"));
            add(QStringLiteral("!   ip route %1 255.255.255.255 ...").arg(m_end.gre.remote.toString()));
        }
        if (m_end.gre.inputSequence || m_end.gre.outputSequence)
            add(QStringLiteral("! \"tunnel sequence-datagrams\" is not in every IOS XE: without it, turn "
                               "sequence numbers off on both ends."));
        if (carries(m_end, Family::IPv4) && m_end.address->family() != Family::IPv4)
            add(QStringLiteral("! For IPv4, %1 also needs \"ip unnumbered\" and an interface of this router.")
                    .arg(m_tunnel));
    }

    void addRouting() {
        if (!m_end.forward)
            return;
        add(QStringLiteral("ip routing"));
        if (carries(m_end, Family::IPv6))
            add(QStringLiteral("ipv6 unicast-routing"));
    }

    void addInside() {
        const Prefix& address = *m_end.address;
        const quint32 mtu = m_end.mtu.value_or(0);
        if (address.family() == Family::IPv4)
            add(QStringLiteral(" ip address %1 %2").arg(address.address().toString(), dottedMask(address)));
        else
            add(QStringLiteral(" ipv6 address %1").arg(address.toString()));
        if (address.family() == Family::IPv4 && carries(m_end, Family::IPv6))
            add(QStringLiteral(" ipv6 enable"));
        add(QStringLiteral(" ip mtu %1").arg(mtu));
        // 500 to 1460 is all that the command takes.
        const auto mss = [mtu](Family family) {
            const quint32 headers = ipAndTcpHeaders(family);
            return std::clamp(mtu, 500 + headers, 1460 + headers) - headers;
        };
        if (m_end.clampMss)
            add(QStringLiteral(" ip tcp adjust-mss %1").arg(mss(Family::IPv4)));
        if (!carries(m_end, Family::IPv6))
            return;
        add(QStringLiteral(" ipv6 mtu %1").arg(std::max(mtu, 1280U))); // RFC 8200, section 5
        if (m_end.clampMss)
            add(QStringLiteral(" ipv6 tcp adjust-mss %1").arg(mss(Family::IPv6)));
    }

    void addOutside() {
        const GreParameters& gre = m_end.gre;
        add(m_end.sendsKeepalives ? QStringLiteral(" keepalive 10 3") : QStringLiteral(" no keepalive"));
        add(QStringLiteral(" tunnel source %1").arg(gre.local.toString()));
        add(QStringLiteral(" tunnel destination %1").arg(gre.remote.toString()));
        add(QStringLiteral(" tunnel mode gre ip"));
        if (gre.outputKey)
            add(QStringLiteral(" tunnel key %1").arg(*gre.outputKey));
        if (gre.outputChecksum)
            add(QStringLiteral(" tunnel checksum"));
        if (gre.outputSequence)
            add(QStringLiteral(" tunnel sequence-datagrams"));
        // Copies the inner packet's don't-fragment bit; without it the bit is left out.
        if (!gre.ignoreDf)
            add(QStringLiteral(" tunnel path-mtu-discovery"));
        if (gre.ttl != GreParameters::inheritTtl)
            add(QStringLiteral(" tunnel ttl %1").arg(gre.ttl));
        if (gre.tos != GreParameters::inheritTos)
            add(QStringLiteral(" tunnel tos %1").arg(gre.tos));
    }

    void addRoute(const Prefix& network) {
        const QString hop = nextHopFor(m_end, network);
        const QString to = hop.isEmpty() ? m_tunnel : m_tunnel + u' ' + hop;
        if (network.family() == Family::IPv4)
            add(QStringLiteral("ip route %1 %2 %3")
                    .arg(network.address().toString(), dottedMask(network), to));
        else
            add(QStringLiteral("ipv6 route %1 %2").arg(network.toString(), to));
    }

    const TunnelEnd& m_end;
    QString m_tunnel;
    QString m_text;
};

std::vector<WrittenFile> write(const TunnelEnd& end) {
    return {{end.interface + QStringLiteral(".ios"), Writer(end).write().toUtf8()}};
}

Abilities abilities() {
    Abilities able;
    able.returnKey = false;
    able.inheritedTtl = false;
    able.strictDf = false;
    able.device = false; // "tunnel route-via" wants its own name of the interface
    able.firewall = false;
    able.interface = false;
    able.ownNetworks = false;
    able.keepalives = true;
    return able;
}

} // namespace

const Format& iosFormat() {
    static const Format format{QLatin1StringView("ios"),
                               QLatin1StringView("Cisco IOS"),
                               QLatin1StringView("ios"),
                               abilities(),
                               nullptr,
                               nullptr,
                               false,
                               write};
    return format;
}

} // namespace gretel
