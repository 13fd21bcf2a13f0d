// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/routers/routeros.h"

#include "formats/routers/router_names.h"

// https://help.mikrotik.com/docs/spaces/ROS/pages/24805531/GRE has all that a GRE interface can be told: no
// key, checksum, sequence number or TTL. https://help.mikrotik.com/docs/display/ROS/Scripting has the
// language; the texts that go into its strings are consoleText(), so that nothing in them needs its escapes.

namespace gretel {

namespace {

class Writer {
public:
    explicit Writer(const TunnelEnd& end)
        : m_end(end),
          m_comment(QStringLiteral("comment=\"Gretel: %1\"").arg(consoleText(end.name, end.interface))) {}

    QString write() {
        addHead();
        addInterface();
        addAddress();
        for (const Prefix& network : m_end.networks)
            addRoute(network);
        if (m_end.firewall != FirewallPolicy::Off)
            addGreRules();
        if (m_end.forward)
            for (const Family family : {Family::IPv4, Family::IPv6})
                addForwarding(family);
        return m_text;
    }

private:
    void add(const QString& line) { m_text += line + u'\n'; }

    void addHead() {
        add(QStringLiteral("# Gretel: tunnel %1, this end on RouterOS 7.")
                .arg(consoleText(m_end.name, m_end.interface)));
        add(QStringLiteral("# Upload this file to the router. Load it there in Safe Mode (Ctrl+X), so that "
                           "losing the router undoes it:"));
        add(QStringLiteral("#   /import file-name=%1.rsc").arg(m_end.interface));
        if (!coversPeer(m_end))
            return;
        add(QStringLiteral(
            "# What goes into the tunnel covers the other host itself. Give that a route of its "
            "own first:"));
        add(QStringLiteral("#   /ip route add dst-address=%1/32 gateway=...")
                .arg(m_end.gre.remote.toString()));
    }

    void addInterface() {
        const GreParameters& gre = m_end.gre;
        // Outside of the tunnel, ECN's two bits follow the inner packet (RFC 6040): the DSCP is all that is
        // set.
        const QString dscp =
            gre.tos == GreParameters::inheritTos ? QStringLiteral("inherit") : QString::number(gre.tos >> 2);
        // Unanswered keepalives would take the interface down, and Linux does not answer them by itself.
        const QString keepalive =
            m_end.sendsKeepalives ? QStringLiteral("keepalive=10s,10") : QStringLiteral("!keepalive");
        add(QStringLiteral("/interface gre add name=\"%1\" local-address=%2 remote-address=%3 mtu=%4 "
                           "%5 dont-fragment=%6 dscp=%7 clamp-tcp-mss=%8 allow-fast-path=yes %9")
                .arg(m_end.interface, gre.local.toString(), gre.remote.toString(),
                     QString::number(m_end.mtu.value_or(0)), keepalive,
                     gre.ignoreDf ? QStringLiteral("no") : QStringLiteral("inherit"), dscp,
                     m_end.clampMss ? QStringLiteral("yes") : QStringLiteral("no"), m_comment));
    }

    void addAddress() {
        const Prefix& address = *m_end.address;
        const QString interface = QStringLiteral("interface=\"%1\" %2").arg(m_end.interface, m_comment);
        if (address.family() == Family::IPv6)
            add(QStringLiteral("/ipv6 address add address=%1 advertise=no %2")
                    .arg(address.toString(), interface));
        else if (address.length() == 31 && m_end.peer)
            // RouterOS has no /31 before its latest releases; two /32 that face each other are the same.
            add(QStringLiteral("/ip address add address=%1/32 network=%2 %3")
                    .arg(address.address().toString(), m_end.peer->address().toString(), interface));
        else
            add(QStringLiteral("/ip address add address=%1 %2").arg(address.toString(), interface));
    }

    static QString menu(Family family) {
        return family == Family::IPv6 ? QStringLiteral("/ipv6") : QStringLiteral("/ip");
    }

    void addRoute(const Prefix& network) {
        const QString hop = nextHopFor(m_end, network);
        add(QStringLiteral("%1 route add dst-address=%2 gateway=%3 %4")
                .arg(menu(network.family()), network.toString(),
                     hop.isEmpty() ? u'"' + m_end.interface + u'"' : hop, m_comment));
    }

    /// Before the chain's first rule that is somebody's own: the router's dynamic ones cannot be preceded,
    /// and an empty chain has none. https://help.mikrotik.com/docs/display/ROS/Filter
    void addFirst(Family family, const QString& chain, const QStringList& rules) {
        const QString filter = menu(family) + QStringLiteral(" firewall filter");
        add(QStringLiteral("{"));
        add(QStringLiteral("  :local rules [%1 find where chain=%2 and dynamic=no]").arg(filter, chain));
        add(QStringLiteral("  :if ([:len $rules] > 0) do={"));
        for (const QString& rule : rules)
            add(QStringLiteral("    %1 add chain=%2 %3 place-before=[:pick $rules 0]")
                    .arg(filter, chain, rule));
        add(QStringLiteral("  } else={"));
        for (const QString& rule : rules)
            add(QStringLiteral("    %1 add chain=%2 %3").arg(filter, chain, rule));
        add(QStringLiteral("  }"));
        add(QStringLiteral("}"));
    }

    void addGreRules() {
        const QString local = m_end.gre.local.toString();
        addFirst(Family::IPv4, QStringLiteral("input"),
                 {QStringLiteral("action=accept protocol=gre src-address=%1 dst-address=%2 %3")
                      .arg(m_end.gre.remote.toString(), local, m_comment)});
        // At the end of the chain, so that it stands behind what lets another tunnel's GRE in.
        if (m_end.firewall == FirewallPolicy::Endpoints)
            add(QStringLiteral(
                    "/ip firewall filter add chain=input action=drop protocol=gre dst-address=%1 %2")
                    .arg(local, m_comment));
    }

    int addList(Family family, const QString& list, const std::vector<Prefix>& networks) {
        int count = 0;
        for (const Prefix& network : networks) {
            if (network.family() != family)
                continue;
            add(QStringLiteral("%1 firewall address-list add list=\"%2\" address=%3 %4")
                    .arg(menu(family), list, network.toString(), m_comment));
            ++count;
        }
        return count;
    }

    static bool hasAny(Family family, const std::vector<Prefix>& networks) {
        for (const Prefix& network : networks)
            if (network.family() == family)
                return true;
        return false;
    }

    void addForwarding(Family family) {
        if (!hasAny(family, m_end.networks) || !hasAny(family, m_end.ownNetworks))
            return;
        add(family == Family::IPv6 ? QStringLiteral("/ipv6 settings set forward=yes")
                                   : QStringLiteral("/ip settings set ip-forward=yes"));
        const QString near = m_end.interface + QStringLiteral("-near");
        const QString far = m_end.interface + QStringLiteral("-far");
        addList(family, near, m_end.ownNetworks);
        addList(family, far, m_end.networks);
        const QString rule = QStringLiteral("action=accept %1-interface=\"%2\" src-address-list=\"%3\" "
                                            "dst-address-list=\"%4\" %5");
        addFirst(family, QStringLiteral("forward"),
                 {rule.arg(QStringLiteral("in"), m_end.interface, far, near, m_comment),
                  rule.arg(QStringLiteral("out"), m_end.interface, near, far, m_comment)});
    }

    const TunnelEnd& m_end;
    QString m_comment;
    QString m_text;
};

std::vector<WrittenFile> write(const TunnelEnd& end) {
    return {{end.interface + QStringLiteral(".rsc"), Writer(end).write().toUtf8()}};
}

Abilities abilities() {
    Abilities able;
    able.key = able.returnKey = able.keyZero = able.checksum = able.sequence = false;
    able.fixedTtl = able.inheritedTtl = false;
    able.strictDf = false; // dont-fragment is inherit or no
    able.device = false;
    able.ownNetworks = false;
    able.keepalives = true;
    return able;
}

} // namespace

const Format& routerosFormat() {
    static const Format format{QLatin1StringView("routeros"),
                               QLatin1StringView("RouterOS"),
                               QLatin1StringView("rsc"),
                               abilities(),
                               nullptr,
                               nullptr,
                               false,
                               write};
    return format;
}

} // namespace gretel
