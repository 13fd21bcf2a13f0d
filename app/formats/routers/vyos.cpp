// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/routers/vyos.h"

#include "core/header_sizes.h"
#include "formats/routers/router_names.h"

// https://docs.vyos.io/en/1.4/configuration/interfaces/tunnel.html has the commands; what they take and what
// a commit refuses is in vyos-1x, interface-definitions/interfaces_tunnel.xml.in and
// src/conf_mode/interfaces_tunnel.py.

namespace gretel {

namespace {

class Writer {
public:
    explicit Writer(const TunnelEnd& end)
        : m_end(end), m_tunnel(QStringLiteral("tun%1").arg(10000 + numberFor(end.interface) % 50000)) {}

    QString write() {
        addHead();
        addInside();
        addOutside();
        for (const Prefix& network : m_end.networks)
            m_text += QStringLiteral("set protocols static %1 %2 interface %3\n")
                          .arg(network.family() == Family::IPv6 ? QStringLiteral("route6")
                                                                : QStringLiteral("route"),
                               network.toString(), m_tunnel);
        return m_text;
    }

private:
    /// No quotation mark, question mark or exclamation mark may stand in a comment: the shell in which it may
    /// be pasted acts on them.
    void addComment(const QString& line) { m_text += QStringLiteral("# ") + line + u'\n'; }
    void add(const QString& node) {
        m_text += QStringLiteral("set interfaces tunnel %1 %2\n").arg(m_tunnel, node);
    }
    void add(const QString& node, const QString& value) { add(QStringLiteral("%1 '%2'").arg(node, value)); }

    void addHead() {
        addComment(QStringLiteral("Gretel: tunnel %1, this end on VyOS 1.4 or later.")
                       .arg(consoleText(m_end.name, m_end.interface)));
        addComment(QStringLiteral("No other tunnel of this router may be %1: else choose another number in "
                                  "all lines below.")
                       .arg(m_tunnel));
        addComment(QStringLiteral("Load it with: configure, then the lines that begin with set, then "
                                  "commit-confirm 10, confirm, save."));
        addComment(QStringLiteral("VyOS forwards of itself. Where a firewall guards this router, let "
                                  "protocol gre in from %1 to %2.")
                       .arg(m_end.gre.remote.toString(), m_end.gre.local.toString()));
        if (!coversPeer(m_end))
            return;
        addComment(
            QStringLiteral("What goes into the tunnel covers the other host itself. Give that a route of "
                           "its own first:"));
        addComment(
            QStringLiteral("set protocols static route %1/32 next-hop ...").arg(m_end.gre.remote.toString()));
    }

    void addInside() {
        const quint32 mtu = m_end.mtu.value_or(0);
        add(QStringLiteral("encapsulation"), QStringLiteral("gre"));
        add(QStringLiteral("address"), m_end.address->toString());
        add(QStringLiteral("description"), consoleText(m_end.name, m_end.interface));
        add(QStringLiteral("mtu"), QString::number(mtu));
        if (m_end.clampMss)
            add(QStringLiteral("ip adjust-mss"), mss(mtu, Family::IPv4));
        if (m_end.clampMss && carries(m_end, Family::IPv6))
            add(QStringLiteral("ipv6 adjust-mss"), mss(mtu, Family::IPv6));
    }

    /// 536 is the least number that it takes.
    static QString mss(quint32 mtu, Family family) {
        const quint32 headers = ipAndTcpHeaders(family);
        return mtu >= 536 + headers ? QString::number(mtu - headers) : QStringLiteral("clamp-mss-to-pmtu");
    }

    void addOutside() {
        const GreParameters& gre = m_end.gre;
        add(QStringLiteral("source-address"), gre.local.toString());
        add(QStringLiteral("remote"), gre.remote.toString());
        if (!gre.device.isEmpty())
            add(QStringLiteral("source-interface"), gre.device);
        if (gre.outputKey)
            add(QStringLiteral("parameters ip key"), QString::number(*gre.outputKey));
        add(QStringLiteral("parameters ip ttl"), QString::number(gre.ttl)); // 0 inherits
        // Refused beside a fixed TTL; ignore-df is for gretap alone.
        if (!gre.pathMtuDiscovery && gre.ttl == GreParameters::inheritTtl)
            add(QStringLiteral("parameters ip no-pmtu-discovery"));
    }

    const TunnelEnd& m_end;
    QString m_tunnel;
    QString m_text;
};

std::vector<WrittenFile> write(const TunnelEnd& end) {
    return {{end.interface + QStringLiteral(".vyos"), Writer(end).write().toUtf8()}};
}

Abilities abilities() {
    Abilities able;
    able.returnKey = able.checksum = able.sequence = false;
    // 0 to 99, which iproute2 then takes for hexadecimal digits.
    able.fixedTos = false;
    able.inheritedDf = able.ignoredDf = false;
    // A rule needs a number, and one that is taken would be changed.
    able.firewall = false;
    able.interface = false;
    able.ownNetworks = false;
    return able;
}

} // namespace

const Format& vyosFormat() {
    static const Format format{QLatin1StringView("vyos"),
                               QLatin1StringView("VyOS"),
                               QLatin1StringView("vyos"),
                               abilities(),
                               nullptr,
                               nullptr,
                               false,
                               write};
    return format;
}

} // namespace gretel
