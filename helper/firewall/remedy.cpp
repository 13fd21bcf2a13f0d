// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/remedy.h"

namespace gretel::firewall {
namespace {

bool isGre(const Blocker& blocker) {
    return blocker.traffic == BlockedTraffic::GreIn || blocker.traffic == BlockedTraffic::GreOut;
}

/// Out of the tunnel.
bool comesFrom(const Blocker& blocker) {
    return blocker.traffic == BlockedTraffic::ForwardFrom || blocker.traffic == BlockedTraffic::Answer;
}

QString iptables(const Blocker& blocker, Family family, const QString& chain) {
    const QString program = family == Family::IPv4 ? QStringLiteral("iptables") : QStringLiteral("ip6tables");
    if (isGre(blocker))
        return QStringLiteral("%1 -I %2 -p 47 -s %3 -d %4 -j ACCEPT")
            .arg(program, chain, blocker.from, blocker.to);
    const QString way = comesFrom(blocker) ? QStringLiteral("-i") : QStringLiteral("-o");
    return QStringLiteral("%1 -I %2 %3 %4 -s %5 -d %6 -j ACCEPT")
        .arg(program, chain, way, blocker.device, blocker.from, blocker.to);
}

QString ufw(const Blocker& blocker) {
    switch (blocker.traffic) {
    case BlockedTraffic::GreIn:
        return QStringLiteral("ufw allow proto gre from %1 to %2").arg(blocker.from, blocker.to);
    case BlockedTraffic::GreOut:
        return QStringLiteral("ufw allow out proto gre from %1 to %2").arg(blocker.from, blocker.to);
    case BlockedTraffic::ForwardFrom:
    case BlockedTraffic::Answer:
        return QStringLiteral("ufw route allow in on %1 from %2 to %3")
            .arg(blocker.device, blocker.from, blocker.to);
    case BlockedTraffic::ForwardInto:
        break;
    }
    return QStringLiteral("ufw route allow out on %1 from %2 to %3")
        .arg(blocker.device, blocker.from, blocker.to);
}

QString nft(const Blocker& blocker, Family family) {
    const QString ip = family == Family::IPv4 ? QStringLiteral("ip") : QStringLiteral("ip6");
    const QString hosts = QStringLiteral("%1 saddr %2 %1 daddr %3").arg(ip, blocker.from, blocker.to);
    const QString insert =
        QStringLiteral("nft insert rule %1 %2 %3 ").arg(blocker.family, blocker.table, blocker.chain);
    if (isGre(blocker))
        return insert + hosts + QLatin1String(" meta l4proto 47 accept");
    const QString way = comesFrom(blocker) ? QStringLiteral("iifname") : QStringLiteral("oifname");
    // Quoted for nft, which has words that are devices' names too, and for the shell.
    return insert + QStringLiteral("'%1 \"%2\" %3 accept'").arg(way, blocker.device, hosts);
}

/// Rich rules are for what comes in. What goes out or through is blocked by policies, which an administrator
/// must shape; until the next reload a rule of nft's does.
QString firewalld(const Blocker& blocker, Family family) {
    if (blocker.traffic != BlockedTraffic::GreIn)
        return nft(blocker, family);
    return QStringLiteral(
               "firewall-cmd --permanent --add-rich-rule='rule family=\"%1\" source address=\"%2\" "
               "destination address=\"%3\" protocol value=\"gre\" accept' && firewall-cmd --reload")
        .arg(family == Family::IPv4 ? QStringLiteral("ipv4") : QStringLiteral("ipv6"), blocker.from,
             blocker.to);
}

} // namespace

QString remedyFor(const Blocker& blocker, Family family) {
    switch (blocker.firewall) {
    case FirewallKind::Firewalld:
        return firewalld(blocker, family);
    case FirewallKind::Ufw:
        return ufw(blocker);
    case FirewallKind::Docker:
        return iptables(blocker, family, QStringLiteral("DOCKER-USER"));
    case FirewallKind::Iptables:
        return iptables(blocker, family, blocker.chain);
    case FirewallKind::Nftables:
        break;
    }
    return nft(blocker, family);
}

} // namespace gretel::firewall
