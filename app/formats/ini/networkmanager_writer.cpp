// SPDX-License-Identifier: GPL-3.0-or-later
#include <QUuid>

#include "formats/ini/networkmanager.h"
#include "formats/tunnel_values.h"

namespace gretel {

namespace networkmanager {

namespace {

/// A string as GLib's key files hold it: no blank at either end, no line end, no lone backslash.
QString escaped(const QString& text) {
    QString value = onOneLine(text);
    value.replace(u'\\', QLatin1StringView("\\\\"));
    if (value.startsWith(u' '))
        value.replace(0, 1, QStringLiteral("\\s"));
    if (value.endsWith(u' '))
        value.replace(value.size() - 1, 1, QStringLiteral("\\s"));
    return value;
}

/// The same tunnel on the same host is the same connection, however often it is written.
QString uuidOf(const TunnelEnd& end) {
    static const QUuid space(QStringLiteral("{b5c1a1de-6b5d-5c39-8a4e-5f1d1f5a7c60}"));
    const QString identity =
        end.interface + u' ' + end.gre.local.toString() + u' ' + end.gre.remote.toString();
    return QUuid::createUuidV5(space, identity).toString(QUuid::WithoutBraces);
}

class Writer {
public:
    explicit Writer(const TunnelEnd& end) : m_end(end) {}

    WrittenFile write() && {
        const QString path = QStringLiteral("/etc/NetworkManager/system-connections/gretel-%1.nmconnection")
                                 .arg(m_end.interface);
        writeHeader(path);
        writeConnection();
        writeTunnel();
        writeFamily(Family::IPv4, QStringLiteral("ipv4"));
        writeFamily(Family::IPv6, QStringLiteral("ipv6"));
        return {path, m_text.toUtf8()};
    }

private:
    void line(const QString& text) { m_text += text + u'\n'; }
    void set(const QString& key, const QString& value) { line(key + u'=' + value); }
    void set(const QString& key, quint32 number) { set(key, QString::number(number)); }

    void writeHeader(const QString& path) {
        line(QStringLiteral("# ") + onOneLine(m_end.name.isEmpty() ? m_end.interface : m_end.name));
        line(QStringLiteral("# GRE tunnel for NetworkManager, written by Gretel."));
        line(QStringLiteral("# Keep it as ") + path);
        line(QStringLiteral("# owned by root, mode 600; NetworkManager ignores it otherwise. Then:"));
        line(QStringLiteral("#   nmcli connection load ") + path);
        line(QStringLiteral("#   nmcli connection up uuid ") + uuidOf(m_end));
        if (!coversPeer(m_end))
            return;
        line(QStringLiteral(
            "# What goes into the tunnel covers the other host itself. Give that a route of its "
            "own first,"));
        line(QStringLiteral("# in the connection that leads there:"));
        line(QStringLiteral("#   nmcli connection modify ... +ipv4.routes \"%1/32 ...\"")
                 .arg(m_end.gre.remote.toString()));
    }

    void writeConnection() {
        line(QStringLiteral("\n[connection]"));
        set(QStringLiteral("id"), escaped(m_end.name.isEmpty() ? m_end.interface : m_end.name));
        set(QStringLiteral("uuid"), uuidOf(m_end));
        set(QStringLiteral("type"), QStringLiteral("ip-tunnel"));
        set(QStringLiteral("interface-name"), m_end.interface);
    }

    void writeTunnel() {
        const GreParameters& gre = m_end.gre;
        line(QStringLiteral("\n[ip-tunnel]"));
        set(QStringLiteral("mode"), 2); // NM_IP_TUNNEL_MODE_GRE
        set(QStringLiteral("local"), gre.local.toString());
        set(QStringLiteral("remote"), gre.remote.toString());
        if (!gre.device.isEmpty())
            set(QStringLiteral("parent"), gre.device);
        if (gre.inputKey)
            set(QStringLiteral("input-key"), *gre.inputKey);
        if (gre.outputKey)
            set(QStringLiteral("output-key"), *gre.outputKey);
        set(QStringLiteral("ttl"), gre.ttl);
        // Without it NetworkManager sends 0; the kernel inherits at 1.
        set(QStringLiteral("tos"), gre.tos);
        // Refused beside a fixed TTL (verify() in nm-setting-ip-tunnel.c).
        if (!gre.pathMtuDiscovery && gre.ttl == GreParameters::inheritTtl)
            set(QStringLiteral("path-mtu-discovery"), QStringLiteral("false"));
        if (m_end.mtu)
            set(QStringLiteral("mtu"), *m_end.mtu);
    }

    void writeFamily(Family family, const QString& section) {
        line(QStringLiteral("\n[%1]").arg(section));
        const bool hasAddress = m_end.address && m_end.address->family() == family;
        QStringList routes;
        for (const Prefix& network : m_end.networks)
            if (network.family() == family)
                routes.push_back(network.toString());
        // A disabled family has no routes; link-local is the least that has.
        set(QStringLiteral("method"), hasAddress         ? QStringLiteral("manual")
                                      : routes.isEmpty() ? QStringLiteral("disabled")
                                                         : QStringLiteral("link-local"));
        if (hasAddress)
            set(QStringLiteral("address1"), m_end.address->toString());
        for (qsizetype i = 0; i < routes.size(); ++i)
            set(QStringLiteral("route%1").arg(i + 1), routes[i]);
    }

    const TunnelEnd& m_end;
    QString m_text;
};

} // namespace

std::vector<WrittenFile> write(const TunnelEnd& end) {
    return {Writer(end).write()};
}

} // namespace networkmanager

const Format& networkManagerFormat() {
    static const Format format{
        QLatin1StringView("networkmanager"),
        QLatin1StringView("NetworkManager"),
        QLatin1StringView("nmconnection"),
        Abilities{.checksum = false,
                  .sequence = false,
                  .ignoredDf = false,
                  .dfBesideTtl = false,
                  .clampMss = false,
                  .forward = false,
                  .firewall = false,
                  .ownNetworks = false},
        networkmanager::recognises,
        networkmanager::read,
        false,
        networkmanager::write,
    };
    return format;
}

} // namespace gretel
