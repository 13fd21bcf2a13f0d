// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/path_words.h"

#include <QCoreApplication>

#include "words/filled.h"

namespace gretel {

namespace {

QString number(quint32 bytes) {
    return QString::number(bytes);
}

QString outside(const PathFindings& findings) {
    const QString peer = findings.peer.toString();
    const auto& bytes = findings.outside.bytes;
    if (!bytes)
        return filled(
            QCoreApplication::translate(
                "Words", "The other host, %1, answers no packet of any size outside of the tunnel."),
            {peer});
    if (*bytes >= findings.linkMtu)
        return filled(QCoreApplication::translate("Words", "Packets of up to %2 bytes get through to the "
                                                           "other host, %1: all that the link takes."),
                      {peer, number(*bytes)});
    return filled(QCoreApplication::translate("Words", "Packets of up to %2 bytes get through to the other "
                                                       "host, %1, though the link takes %3."),
                  {peer, number(*bytes), number(findings.linkMtu)});
}

QString inside(const MeasuredPath& path, quint32 mtu) {
    if (!path.bytes)
        return QCoreApplication::translate("Words", "Through the tunnel no packet of any size is answered.");
    if (*path.bytes >= mtu)
        return filled(QCoreApplication::translate(
                          "Words", "Through the tunnel, packets of its whole MTU of %1 bytes get through."),
                      {number(mtu)});
    return filled(
        QCoreApplication::translate(
            "Words", "Through the tunnel, packets of up to %1 bytes get through, though its MTU is %2."),
        {number(*path.bytes), number(mtu)});
}

} // namespace

QString sentenceOf(PathCause cause) {
    switch (cause) {
    case PathCause::Ethernet:
        return QCoreApplication::translate("Words",
                                           "That is ordinary Ethernet: not all of the way takes jumbo "
                                           "frames.");
    case PathCause::Pppoe:
        return QCoreApplication::translate("Words", "That is the size of PPPoE, as on most DSL lines.");
    case PathCause::IpInIp:
        return QCoreApplication::translate("Words",
                                           "That is the size of IP in IP or 6in4: the way leads through "
                                           "another tunnel.");
    case PathCause::Gre:
        return QCoreApplication::translate(
            "Words", "That is the size of GRE: the way leads through another GRE tunnel.");
    case PathCause::L2tpOrCloud:
        return QCoreApplication::translate(
            "Words", "That is the size of L2TP, of Google Cloud's networks, or of a tunnel over IPv6.");
    case PathCause::Overlay:
        return QCoreApplication::translate(
            "Words", "That is the size of VXLAN or Geneve, as in the networks of cloud providers.");
    case PathCause::WireGuard:
        return QCoreApplication::translate("Words",
                                           "That is the size of WireGuard: the way leads through a VPN.");
    case PathCause::WireGuardOverPppoe:
        return QCoreApplication::translate("Words", "That is the size of WireGuard over PPPoE.");
    case PathCause::Vpn:
        return QCoreApplication::translate("Words", "That is a size of IPsec and of other VPN gateways.");
    case PathCause::Mobile:
        return QCoreApplication::translate("Words", "That is a size of mobile networks.");
    case PathCause::LeastIpv6:
        return QCoreApplication::translate(
            "Words", "That is the least that IPv6 allows, to which careful tunnels are set.");
    case PathCause::Unknown:
        break;
    }
    return QCoreApplication::translate("Words", "Some link on the way takes no more.");
}

QStringList sentencesOf(const PathFindings& findings) {
    QStringList sentences{outside(findings)};
    const auto& [bytes, named, namedBy] = findings.outside;
    if (const auto cause = bytes ? pathCause(*bytes, findings.linkMtu) : std::nullopt) {
        sentences.append(sentenceOf(*cause));
        if (named && namedBy)
            sentences.append(
                filled(QCoreApplication::translate("Words", "%1 says that its next link takes %2 bytes."),
                       {namedBy->toString(), number(*named)}));
    }
    if (findings.inside)
        sentences.append(inside(*findings.inside, findings.tunnelMtu));
    if (const auto underlay = fittingUnderlay(findings); underlay && *underlay > findings.overhead)
        sentences.append(filled(QCoreApplication::translate("Words", "A tunnel MTU of %1 fits that."),
                                {number(*underlay - findings.overhead)}));
    return sentences;
}

} // namespace gretel
