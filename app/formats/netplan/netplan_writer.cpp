// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/netplan/netplan.h"
#include "formats/tunnel_values.h"

namespace gretel {

namespace netplan {

namespace {

/// A device's name as a key. Letters, digits, '.', '-' and '_' need no quotes in YAML, but a name such as
/// "1e5" or "no" is something else than text to some readers.
QString quotedName(const QString& name) {
    static const QStringList words{QStringLiteral("y"),    QStringLiteral("n"),     QStringLiteral("yes"),
                                   QStringLiteral("no"),   QStringLiteral("on"),    QStringLiteral("off"),
                                   QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("null")};
    const QChar first = name.front();
    const bool isLetter = (first >= u'a' && first <= u'z') || (first >= u'A' && first <= u'Z');
    return isLetter && !words.contains(name.toLower()) ? name : u'"' + name + u'"';
}

/// A colon is YAML's own.
QString quotedAddress(const QString& text) {
    return text.contains(u':') ? u'"' + text + u'"' : text;
}

class Writer {
public:
    explicit Writer(const TunnelEnd& end) : m_end(end) {}

    WrittenFile write() && {
        const QString path = QStringLiteral("/etc/netplan/90-%1.yaml").arg(m_end.interface);
        line(0, QStringLiteral("# ") + onOneLine(m_end.name.isEmpty() ? m_end.interface : m_end.name));
        line(0, QStringLiteral("# GRE tunnel for netplan, written by Gretel."));
        line(0, QStringLiteral("# Keep it as ") + path);
        line(0, QStringLiteral("# owned by root, mode 600. Then: netplan apply"));
        writePeerRoute();
        line(0, QStringLiteral("network:"));
        line(1, QStringLiteral("version: 2"));
        line(1, QStringLiteral("tunnels:"));
        line(2, quotedName(m_end.interface) + u':');
        writeTunnel();
        writeTraffic();
        return {path, m_text.toUtf8()};
    }

private:
    void line(int depth, const QString& text) { m_text += QString(2 * depth, u' ') + text + u'\n'; }
    void set(int depth, const char* key, const QString& value) {
        line(depth, QLatin1StringView(key) + QLatin1StringView(": ") + value);
    }

    void writePeerRoute() {
        if (!coversPeer(m_end))
            return;
        line(0,
             QStringLiteral("# What goes into the tunnel covers the other host itself. Give that a route of "
                            "its own first,"));
        line(0, QStringLiteral("# in the device that leads there:"));
        line(0, QStringLiteral("#   routes: [{to: %1/32, via: ...}]").arg(m_end.gre.remote.toString()));
    }

    void writeTunnel() {
        const GreParameters& gre = m_end.gre;
        set(3, "mode", QStringLiteral("gre"));
        set(3, "local", gre.local.toString());
        set(3, "remote", gre.remote.toString());
        writeKeys();
        if (gre.ttl != GreParameters::inheritTtl)
            set(3, "ttl", QString::number(gre.ttl));
        if (m_end.mtu)
            set(3, "mtu", QString::number(*m_end.mtu));
    }

    void writeKeys() {
        const GreParameters& gre = m_end.gre;
        if (gre.inputKey && gre.inputKey == gre.outputKey)
            return set(3, "key", QString::number(*gre.inputKey));
        if (!gre.inputKey && !gre.outputKey)
            return;
        line(3, QStringLiteral("keys:"));
        if (gre.inputKey)
            set(4, "input", QString::number(*gre.inputKey));
        if (gre.outputKey)
            set(4, "output", QString::number(*gre.outputKey));
    }

    void writeTraffic() {
        if (m_end.address) {
            line(3, QStringLiteral("addresses:"));
            line(4, QStringLiteral("- ") + quotedAddress(m_end.address->toString()));
        }
        if (!m_end.networks.empty())
            line(3, QStringLiteral("routes:"));
        for (const Prefix& network : m_end.networks) {
            set(4, "- to", quotedAddress(network.toString()));
            // Routes without a next hop are networkd's alone; another family has none here.
            if (m_end.peer && m_end.peer->family() == network.family())
                set(5, "via", quotedAddress(m_end.peer->address().toString()));
            else
                set(5, "scope", QStringLiteral("link"));
        }
    }

    const TunnelEnd& m_end;
    QString m_text;
};

} // namespace

std::vector<WrittenFile> write(const TunnelEnd& end) {
    return {Writer(end).write()};
}

} // namespace netplan

const Format& netplanFormat() {
    static const Format format{
        QLatin1StringView("netplan"),
        QLatin1StringView("netplan"),
        QLatin1StringView("yaml"),
        // A key of 0 becomes networkd's, which is none; a TOS has no key, and both of its programs send 0.
        Abilities{.keyZero = false,
                  .checksum = false,
                  .sequence = false,
                  .fixedTos = false,
                  .inheritedTos = false,
                  .inheritedDf = false,
                  .ignoredDf = false,
                  .device = false,
                  .clampMss = false,
                  .forward = false,
                  .firewall = false,
                  .name = false,
                  .ownNetworks = false},
        netplan::recognises,
        netplan::read,
        false,
        netplan::write,
    };
    return format;
}

} // namespace gretel
