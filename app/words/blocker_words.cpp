// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/blocker_words.h"

#include <QCoreApplication>

#include "words/filled.h"

namespace gretel {

namespace {

QString nameOf(FirewallKind kind) {
    switch (kind) {
    case FirewallKind::Firewalld:
        return QStringLiteral("firewalld");
    case FirewallKind::Ufw:
        return QStringLiteral("ufw");
    case FirewallKind::Docker:
        return QStringLiteral("Docker");
    case FirewallKind::Iptables:
        return QStringLiteral("iptables");
    case FirewallKind::Nftables:
        break;
    }
    return QStringLiteral("nftables");
}

QString sentence(BlockedTraffic traffic, bool certain) {
    switch (traffic) {
    case BlockedTraffic::GreIn:
        return certain
                   ? QCoreApplication::translate(
                         "Words", "A firewall (%1, chain %2) drops GRE from %3 to %4; “%6” lets it in.")
                   : QCoreApplication::translate(
                         "Words", "A firewall (%1, chain %2) may drop GRE from %3 to %4; “%6” lets it in.");
    case BlockedTraffic::GreOut:
        return certain
                   ? QCoreApplication::translate(
                         "Words", "A firewall (%1, chain %2) drops GRE from %3 to %4; “%6” lets it out.")
                   : QCoreApplication::translate(
                         "Words", "A firewall (%1, chain %2) may drop GRE from %3 to %4; “%6” lets it out.");
    case BlockedTraffic::ForwardFrom:
        return certain ? QCoreApplication::translate(
                             "Words", "A firewall (%1, chain %2) does not forward what comes from %3 through "
                                      "%5 to %4; “%6” lets it pass.")
                       : QCoreApplication::translate(
                             "Words", "A firewall (%1, chain %2) may not forward what comes from %3 through "
                                      "%5 to %4; “%6” lets it pass.");
    case BlockedTraffic::Answer:
        return certain
                   ? QCoreApplication::translate(
                         "Words", "A firewall (%1, chain %2) does not forward keepalives of the other "
                                  "host from %5 back to %4, so they are not answered; “%6” lets them pass.")
                   : QCoreApplication::translate(
                         "Words", "A firewall (%1, chain %2) may not forward keepalives of the other host "
                                  "from %5 back to %4; “%6” lets them pass.");
    case BlockedTraffic::ForwardInto:
        break;
    }
    return certain ? QCoreApplication::translate(
                         "Words", "A firewall (%1, chain %2) does not forward what goes from %3 through %5 "
                                  "to %4; “%6” lets it pass.")
                   : QCoreApplication::translate(
                         "Words", "A firewall (%1, chain %2) may not forward what goes from %3 through %5 to "
                                  "%4; “%6” lets it pass.");
}

} // namespace

QString sentenceOf(const Blocker& blocker) {
    const QString chain = QStringLiteral("%1 %2 %3").arg(blocker.family, blocker.table, blocker.chain);
    return filled(sentence(blocker.traffic, blocker.certain), {nameOf(blocker.firewall), chain, blocker.from,
                                                               blocker.to, blocker.device, blocker.remedy});
}

} // namespace gretel
