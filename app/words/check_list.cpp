// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/check_list.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/dotted_mask.h"
#include "core/encapsulation.h"
#include "core/header_sizes.h"
#include "words/filled.h"

namespace gretel {

namespace {

class CheckList {
public:
    explicit CheckList(const TunnelEnd& end) : m_end(end), m_gre(end.gre) {}

    QStringList make() {
        addTunnel();
        addHeader();
        addOuterPacket();
        addSizes();
        addAddress();
        for (const Prefix& network : m_end.networks)
            addRoute(network);
        addFirewall();
        if (m_end.forward && !m_end.networks.empty())
            for (const Prefix& network : m_end.ownNetworks)
                add(QCoreApplication::translate("Words", "Forward between %1 and the tunnel, both ways."),
                    {network.toString()});
        return m_steps;
    }

private:
    void add(const QString& sentence, const QStringList& arguments = {}) {
        m_steps += filled(sentence, arguments);
    }

    void addTunnel() {
        add(QCoreApplication::translate("Words", "Make a GRE tunnel (mode GRE over IPv4): its source is this "
                                                 "host's address %1, its destination %2."),
            {m_gre.local.toString(), m_gre.remote.toString()});
    }

    void addHeader() {
        if (!m_gre.inputKey && !m_gre.outputKey)
            add(QCoreApplication::translate("Words", "Set no key."));
        else if (m_gre.inputKey == m_gre.outputKey)
            add(QCoreApplication::translate("Words", "Set the key %1, the same for both directions."),
                {QString::number(*m_gre.inputKey)});
        else
            add(QCoreApplication::translate(
                    "Words", "Set the key %1 for what this host sends, and %2 for what it receives."),
                {QString::number(m_gre.outputKey.value_or(0)), QString::number(m_gre.inputKey.value_or(0))});
        add(m_gre.outputChecksum
                ? QCoreApplication::translate("Words", "Turn checksums on, for what this host sends and for "
                                                       "what it receives.")
                : QCoreApplication::translate("Words", "Leave checksums off, both ways."));
        add(m_gre.outputSequence
                ? QCoreApplication::translate("Words",
                                              "Turn sequence numbers on, for what this host sends and "
                                              "for what it receives.")
                : QCoreApplication::translate("Words", "Leave sequence numbers off, both ways."));
        if (m_end.sendsKeepalives)
            add(QCoreApplication::translate(
                "Words", "Keepalives of the tunnel may be on, one every 10 seconds: the other host answers "
                         "them."));
        else
            add(QCoreApplication::translate("Words",
                                            "Turn keepalives of the tunnel off: Linux does not answer "
                                            "them, and the tunnel would be taken down."));
        if (m_end.answersKeepalives)
            add(QCoreApplication::translate(
                    "Words", "The other host sends keepalives. To answer them, this host forwards what comes "
                             "out of the tunnel from its own address %1 to %2."),
                {m_gre.local.toString(), m_gre.remote.toString()});
    }

    void addOuterPacket() {
        if (m_gre.ttl == GreParameters::inheritTtl)
            add(QCoreApplication::translate("Words",
                                            "Let the outer packets inherit the TTL of what they carry."));
        else
            add(QCoreApplication::translate("Words", "Set the TTL of the outer packets to %1."),
                {QString::number(m_gre.ttl)});
        if (m_gre.tos != GreParameters::inheritTos)
            add(QCoreApplication::translate("Words", "Set the TOS of the outer packets to %1 (DSCP %2)."),
                {QStringLiteral("0x%1").arg(m_gre.tos, 2, 16, QLatin1Char('0')),
                 QString::number(m_gre.tos >> 2)});
        if (m_gre.pathMtuDiscovery)
            add(QCoreApplication::translate("Words",
                                            "Set the don't-fragment bit of the outer packets (path MTU "
                                            "discovery on)."));
        else if (m_gre.ignoreDf)
            add(QCoreApplication::translate(
                "Words", "Leave the don't-fragment bit of the outer packets unset, whatever they carry."));
        else
            add(QCoreApplication::translate("Words",
                                            "Let the outer packets inherit the don't-fragment bit of "
                                            "what they carry."));
        if (!m_gre.device.isEmpty())
            add(QCoreApplication::translate("Words", "Tie the tunnel to the device %1."), {m_gre.device});
    }

    void addSizes() {
        const quint32 mtu = m_end.mtu.value_or(0);
        add(QCoreApplication::translate("Words", "Set the tunnel's MTU to %1 bytes."),
            {QString::number(mtu)});
        if (!m_end.clampMss || mtu <= ipAndTcpHeaders(Family::IPv4))
            return;
        const QString mss = QString::number(mtu - ipAndTcpHeaders(Family::IPv4));
        if (mtu >= leastTunnelMtu6)
            add(QCoreApplication::translate("Words",
                                            "Clamp the TCP MSS of what goes through the tunnel to %1 "
                                            "over IPv4 and %2 over IPv6."),
                {mss, QString::number(mtu - ipAndTcpHeaders(Family::IPv6))});
        else
            add(QCoreApplication::translate(
                    "Words", "Clamp the TCP MSS of what goes through the tunnel to %1 over IPv4."),
                {mss});
    }

    void addAddress() {
        if (!m_end.address)
            return;
        const QStringList arguments{m_end.address->toString(),
                                    m_end.peer ? m_end.peer->address().toString() : QString()};
        if (m_end.address->family() == Family::IPv4)
            add(QCoreApplication::translate(
                    "Words", "Give the tunnel the address %1 (netmask %3); the other end is %2."),
                arguments + QStringList{dottedMask(*m_end.address)});
        else
            add(QCoreApplication::translate("Words", "Give the tunnel the address %1; the other end is %2."),
                arguments);
    }

    void addRoute(const Prefix& network) {
        // Else the outer packets would go into the tunnel as well.
        if (network.contains(m_gre.remote))
            add(QCoreApplication::translate(
                    "Words",
                    "Before the next route, give %1 a route of its own by way of this host's present "
                    "gateway, because %2 covers it."),
                {m_gre.remote.toString(), network.toString()});
        const QString hop = m_end.peer && m_end.peer->family() == network.family()
                                ? m_end.peer->address().toString()
                                : QString();
        if (hop.isEmpty())
            add(QCoreApplication::translate("Words", "Route %1 into the tunnel."), {network.toString()});
        else if (network.family() == Family::IPv4)
            add(QCoreApplication::translate("Words", "Route %1 (netmask %3) into the tunnel, next hop %2."),
                {network.toString(), hop, dottedMask(network)});
        else
            add(QCoreApplication::translate("Words", "Route %1 into the tunnel, next hop %2."),
                {network.toString(), hop});
    }

    void addFirewall() {
        const QStringList ends{m_gre.remote.toString(), m_gre.local.toString()};
        if (m_end.firewall == FirewallPolicy::Endpoints)
            add(QCoreApplication::translate("Words",
                                            "In the firewall, let IP protocol 47 (GRE) in from %1 to "
                                            "%2, and from nobody else."),
                ends);
        else
            add(QCoreApplication::translate("Words",
                                            "In the firewall, let IP protocol 47 (GRE) in from %1 to %2."),
                ends);
    }

    const TunnelEnd& m_end;
    const GreParameters& m_gre;
    QStringList m_steps;
};

} // namespace

QStringList checkListOf(const TunnelEnd& end) {
    return CheckList(end).make();
}

} // namespace gretel
