// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ini/networkd.h"
#include "formats/tunnel_values.h"

namespace gretel {

namespace networkd {

namespace {

/// systemd takes a value as it stands, less blanks at its ends; a backslash there would go on with the next
/// line (systemd.syntax(7)). Empty: the file cannot say it.
QString description(const QString& name) {
    const QString value = onOneLine(name);
    const bool isCut = value.startsWith(u' ') || value.endsWith(u' ') || value.endsWith(u'\\');
    return isCut ? QString() : value;
}

/// Of the private networks that reach each other: "ipv4", "ipv6" or "yes" for both; empty for none.
QString forwardedFamilies(const TunnelEnd& end) {
    const auto isForwarded = [&](Family family) {
        const auto has = [family](const std::vector<Prefix>& networks) {
            for (const Prefix& network : networks)
                if (network.family() == family)
                    return true;
            return false;
        };
        return has(end.networks) && has(end.ownNetworks);
    };
    const bool ipv4 = isForwarded(Family::IPv4);
    if (isForwarded(Family::IPv6))
        return ipv4 ? QStringLiteral("yes") : QStringLiteral("ipv6");
    return ipv4 ? QStringLiteral("ipv4") : QString();
}

bool isIpv4Only(const TunnelEnd& end) {
    if (end.address && !end.address->address().isIpv4())
        return false;
    for (const Prefix& network : end.networks)
        if (network.family() != Family::IPv4)
            return false;
    return true;
}

/// One of the files that belong together.
class File {
public:
    File(const TunnelEnd& end, const QString& path, const QString& load) : m_path(path) {
        line(QStringLiteral("# ") + onOneLine(end.name.isEmpty() ? end.interface : end.name));
        line(QStringLiteral("# GRE tunnel for systemd-networkd, written by Gretel."));
        line(QStringLiteral("# Keep it as ") + path);
        line(QStringLiteral("# readable by everyone (mode 644). Then: ") + load);
    }

    void line(const QString& text) { m_text += text + u'\n'; }
    void section(const QString& name) { line(QStringLiteral("\n[%1]").arg(name)); }
    void set(const QString& key, const QString& value) { line(key + u'=' + value); }
    void set(const QString& key, quint32 number) { set(key, QString::number(number)); }
    WrittenFile take() && { return {m_path, m_text.toUtf8()}; }

private:
    QString m_path;
    QString m_text;
};

void writeKeys(File& file, const GreParameters& gre) {
    if (gre.inputKey && gre.inputKey == gre.outputKey)
        return file.set(QStringLiteral("Key"), *gre.inputKey);
    if (gre.inputKey)
        file.set(QStringLiteral("InputKey"), *gre.inputKey);
    if (gre.outputKey)
        file.set(QStringLiteral("OutputKey"), *gre.outputKey);
}

WrittenFile netdev(const TunnelEnd& end) {
    const GreParameters& gre = end.gre;
    File file(end, QStringLiteral("/etc/systemd/network/90-%1.netdev").arg(end.interface),
              QStringLiteral("networkctl reload"));
    file.section(QStringLiteral("NetDev"));
    file.set(QStringLiteral("Name"), end.interface);
    file.set(QStringLiteral("Kind"), QStringLiteral("gre"));
    if (const QString name = description(end.name); !name.isEmpty())
        file.set(QStringLiteral("Description"), name);
    if (end.mtu)
        file.set(QStringLiteral("MTUBytes"), *end.mtu);
    file.section(QStringLiteral("Tunnel"));
    file.set(QStringLiteral("Independent"), QStringLiteral("yes"));
    file.set(QStringLiteral("Local"), gre.local.toString());
    file.set(QStringLiteral("Remote"), gre.remote.toString());
    writeKeys(file, gre);
    if (gre.outputSequence)
        file.set(QStringLiteral("SerializeTunneledPackets"), QStringLiteral("yes"));
    file.set(QStringLiteral("TTL"), gre.ttl);
    // Without it networkd sends 0; the kernel inherits at 1.
    file.set(QStringLiteral("TOS"), gre.tos);
    if (!gre.pathMtuDiscovery)
        file.set(QStringLiteral("DiscoverPathMTU"), QStringLiteral("no"));
    return std::move(file).take();
}

void addPeerRoute(File& file, const TunnelEnd& end) {
    if (!coversPeer(end))
        return;
    file.line(
        QStringLiteral("# What goes into the tunnel covers the other host itself. Give that a route of its "
                       "own first,"));
    file.line(QStringLiteral("# in the .network that leads there:"));
    file.line(QStringLiteral("#   [Route]"));
    file.line(QStringLiteral("#   Destination=%1/32").arg(end.gre.remote.toString()));
    file.line(QStringLiteral("#   Gateway=..."));
}

WrittenFile network(const TunnelEnd& end) {
    File file(end, QStringLiteral("/etc/systemd/network/90-%1.network").arg(end.interface),
              QStringLiteral("networkctl reload"));
    addPeerRoute(file, end);
    file.section(QStringLiteral("Match"));
    file.set(QStringLiteral("Name"), end.interface);
    file.section(QStringLiteral("Network"));
    if (end.address)
        file.set(QStringLiteral("Address"), end.address->toString());
    if (isIpv4Only(end))
        file.set(QStringLiteral("LinkLocalAddressing"), QStringLiteral("no"));
    file.set(QStringLiteral("ConfigureWithoutCarrier"), QStringLiteral("yes"));
    if (const QString families = forwardedFamilies(end); end.forward && !families.isEmpty()) {
        file.line(QStringLiteral("# For the whole computer, up to systemd 255."));
        file.set(QStringLiteral("IPForward"), families);
    } else if (!end.forward) {
        // It turns nothing off: the loss is said. What would, from systemd 256 on, those before do not know.
        file.set(QStringLiteral("IPForward"), QStringLiteral("no"));
    }
    for (const Prefix& destination : end.networks) {
        file.section(QStringLiteral("Route"));
        file.set(QStringLiteral("Destination"), destination.toString());
    }
    return std::move(file).take();
}

/// From systemd 256 on IPForward= is ignored, and forwarding a setting of networkd itself.
WrittenFile forwarding(const TunnelEnd& end, const QString& families) {
    File file(end, QStringLiteral("/etc/systemd/networkd.conf.d/90-%1.conf").arg(end.interface),
              QStringLiteral("systemctl restart systemd-networkd"));
    file.line(QStringLiteral("# Forwarding for the whole computer, from systemd 256 on."));
    file.section(QStringLiteral("Network"));
    if (families != QLatin1StringView("ipv6"))
        file.set(QStringLiteral("IPv4Forwarding"), QStringLiteral("yes"));
    if (families != QLatin1StringView("ipv4"))
        file.set(QStringLiteral("IPv6Forwarding"), QStringLiteral("yes"));
    return std::move(file).take();
}

} // namespace

std::vector<WrittenFile> write(const TunnelEnd& end) {
    std::vector<WrittenFile> files{netdev(end), network(end)};
    if (const QString families = forwardedFamilies(end); end.forward && !families.isEmpty())
        files.push_back(forwarding(end, families));
    return files;
}

} // namespace networkd

const Format& networkdFormat() {
    static const Format format{
        QLatin1StringView("networkd"),
        QLatin1StringView("systemd-networkd"),
        QLatin1StringView("netdev"),
        // netdev_gre_erspan_fill_message_create(): a key of 0 is none. A parent device needs a line in that
        // device's own .network, which is not ours to write. IgnoreDontFragment= came with systemd 254; the
        // MSS that a route advertises is not that of what is forwarded.
        Abilities{.keyZero = false,
                  .checksum = false,
                  .ignoredDf = false,
                  .device = false,
                  .clampMss = false,
                  .firewall = false,
                  .ownNetworks = false},
        networkd::recognises,
        networkd::read,
        true,
        networkd::write,
    };
    return format;
}

} // namespace gretel
