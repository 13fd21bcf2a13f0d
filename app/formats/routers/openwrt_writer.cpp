// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/dotted_mask.h"
#include "formats/routers/openwrt_parts.h"
#include "formats/routers/router_names.h"

// In the words of https://openwrt.org/docs/guide-user/network/tunneling_interface_protocols and
// https://openwrt.org/docs/guide-user/firewall/firewall_configuration.

namespace gretel::openwrt {

namespace {

bool isLetterOrDigit(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// A section of ours is named after it, and a section that has the name already would be changed, such as
/// "lan". So only "gre1" and the like stay as they are: any other is followed by digits of its own. Without
/// underscores, which begin what we append to it.
QString interfaceFor(const QString& device) {
    QString name;
    for (const QChar c : device)
        if (isLetterOrDigit(c))
            name += c;
    constexpr qsizetype most = 10; // gre4-NAME is a device, and a zone's name has 11 at most
    if (name == device && name.startsWith(QLatin1StringView("gre")) && name.size() <= most)
        return name;
    return name.first(std::min<qsizetype>(name.size(), most - 4)) +
           QStringLiteral("%1").arg(numberFor(device) & 0xffff, 4, 16, QLatin1Char('0'));
}

class Writer {
public:
    explicit Writer(const TunnelEnd& end) : m_end(end), m_name(interfaceFor(end.interface)) {}

    QString write() {
        addHead();
        m_text += QStringLiteral("\npackage network\n");
        addTunnel();
        addAddress();
        int number = 0;
        for (const Prefix& network : m_end.networks)
            addRoute(network, ++number);
        m_text += QStringLiteral("\npackage firewall\n");
        addZone();
        if (m_end.firewall != FirewallPolicy::Off)
            addRules();
        return m_text;
    }

private:
    void addComment(const QString& line) { m_text += QStringLiteral("# ") + line + u'\n'; }

    void addHead() {
        const QString file = m_end.interface + QStringLiteral(".uci");
        addComment(
            QStringLiteral("Gretel: tunnel %1, this end on OpenWrt 21.02 or later with the package gre.")
                .arg(consoleText(m_end.name, m_end.interface)));
        // "uci import" takes one package at a time where it is to merge (uci_do_import() in cli.c), and
        // where it is not, it replaces all that the router has.
        addComment(QStringLiteral("Copy this file to the router, and load it there as root:"));
        addComment(QStringLiteral("  sed '/^package firewall/,$d' %1 | uci -m import network").arg(file));
        addComment(QStringLiteral("  sed -n '/^package firewall/,$p' %1 | uci -m import firewall").arg(file));
        addComment(QStringLiteral("  uci commit; service network reload; service firewall reload"));
        addComment(
            QStringLiteral("Its networks are taken to be in the firewall zone lan, and the other host to "
                           "be reached by wan."));
    }

    void section(const QString& type, const QString& suffix) {
        m_text += QStringLiteral("\nconfig %1 '%2%3'\n").arg(type, m_name, suffix);
    }
    /// value: nothing in it that ends the quotation marks.
    void option(const char* key, const QString& value) {
        m_text += QStringLiteral("\toption %1 '%2'\n").arg(QLatin1StringView(key), value);
    }
    void option(const char* key, bool on) { option(key, on ? QStringLiteral("1") : QStringLiteral("0")); }

    void addTunnel() {
        const GreParameters& gre = m_end.gre;
        section(QStringLiteral("interface"), {});
        option("proto", QStringLiteral("gre"));
        option("ipaddr", gre.local.toString());
        option("peeraddr", gre.remote.toString());
        option("mtu", QString::number(m_end.mtu.value_or(0)));
        // netifd refuses a fixed TTL without the bit, and inherits none with it.
        const bool fragments = !gre.pathMtuDiscovery && gre.ttl == GreParameters::inheritTtl;
        option("df", !fragments);
        if (gre.ttl != GreParameters::inheritTtl)
            option("ttl", QString::number(gre.ttl));
        option("tos", gre.tos == GreParameters::inheritTos
                          ? QStringLiteral("inherit")
                          : QStringLiteral("%1").arg(gre.tos, 2, 16, QLatin1Char('0')));
        addKey("ikey", gre.inputKey);
        addKey("okey", gre.outputKey);
        addSwitch("icsum", gre.inputChecksum);
        addSwitch("ocsum", gre.outputChecksum);
        addSwitch("iseqno", gre.inputSequence);
        addSwitch("oseqno", gre.outputSequence);
    }

    /// As a signed number: above 2147483647 libubox makes 64 bits of it, and netifd passes those over
    /// (blobmsg_add_json_element() in blobmsg_json.c).
    void addKey(const char* name, const std::optional<quint32>& key) {
        if (key)
            option(name, QString::number(qint32(*key)));
    }
    void addSwitch(const char* name, bool on) {
        if (on)
            option(name, true);
    }

    void addAddress() {
        const Prefix& address = *m_end.address;
        section(QStringLiteral("interface"), QStringLiteral("_ip"));
        option("proto", QStringLiteral("static"));
        option("device", u'@' + m_name);
        if (address.family() == Family::IPv6) {
            option("ip6addr", address.toString());
            return;
        }
        option("ipaddr", address.address().toString());
        option("netmask", dottedMask(address));
    }

    void addRoute(const Prefix& network, int number) {
        const bool ipv6 = network.family() == Family::IPv6;
        section(ipv6 ? QStringLiteral("route6") : QStringLiteral("route"),
                QStringLiteral("_r%1").arg(number));
        option("interface", m_name + QStringLiteral("_ip"));
        option("target", network.toString());
        if (const QString hop = nextHopFor(m_end, network); !hop.isEmpty())
            option("gateway", hop);
    }

    void addZone() {
        section(QStringLiteral("zone"), QStringLiteral("_zone"));
        option("name", m_name);
        option("network", QStringLiteral("%1 %1_ip").arg(m_name));
        option("input", QStringLiteral("ACCEPT"));
        option("output", QStringLiteral("ACCEPT"));
        option("forward", QStringLiteral("REJECT"));
        option("mtu_fix", m_end.clampMss);
        if (!m_end.forward)
            return;
        const QString lan = QStringLiteral("lan");
        section(QStringLiteral("forwarding"), QStringLiteral("_in"));
        option("src", m_name);
        option("dest", lan);
        section(QStringLiteral("forwarding"), QStringLiteral("_out"));
        option("src", lan);
        option("dest", m_name);
    }

    void addRule(const char* suffix, const QString& zone, bool fromPeer, const QString& target) {
        section(QStringLiteral("rule"), QLatin1StringView(suffix));
        option("name", m_name + QLatin1StringView(suffix));
        option("src", zone);
        option("family", QStringLiteral("ipv4"));
        if (fromPeer)
            option("src_ip", m_end.gre.remote.toString());
        option("dest_ip", m_end.gre.local.toString());
        option("proto", QStringLiteral("47"));
        option("target", target);
    }

    /// A rule for all zones stands before those of one zone, so that another tunnel's GRE is let in before
    /// it could be dropped, whichever was loaded first.
    void addRules() {
        addRule("_gre", QStringLiteral("*"), true, QStringLiteral("ACCEPT"));
        if (m_end.firewall == FirewallPolicy::Endpoints)
            addRule("_others", QStringLiteral("wan"), false, QStringLiteral("DROP"));
    }

    const TunnelEnd& m_end;
    QString m_name;
    QString m_text;
};

} // namespace

std::vector<WrittenFile> write(const TunnelEnd& end) {
    return {{end.interface + QStringLiteral(".uci"), Writer(end).write().toUtf8()}};
}

} // namespace gretel::openwrt
