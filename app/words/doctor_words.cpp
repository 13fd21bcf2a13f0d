// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/doctor_words.h"

#include <QCoreApplication>

#include "core/notice.h"
#include "words/filled.h"
#include "words/notice_words.h"
#include "words/state_words.h"

namespace gretel {

namespace {

using Kind = DoctorCheckKind;

/// What is seen when all is well.
QString passing(const DoctorCheck& check) {
    switch (check.kind) {
    case Kind::GreModule:
        return QCoreApplication::translate("Words", "This kernel has GRE.");
    case Kind::Helper:
        return QCoreApplication::translate("Words", "Gretel's helper answers.");
    case Kind::Agent:
        return QCoreApplication::translate("Words", "A password can be asked for here.");
    case Kind::LocalAddress:
        return QCoreApplication::translate("Words", "This computer has the address %1.");
    case Kind::PeerRoute:
        return QCoreApplication::translate("Words", "The way to the other host, %1, is through %2.");
    case Kind::Recursion:
        return QCoreApplication::translate("Words", "The way to the other host is not through the tunnel.");
    case Kind::Duplicate:
        return QCoreApplication::translate("Words",
                                           "No other device joins the same two hosts with this key.");
    case Kind::Device:
        return QCoreApplication::translate("Words", "The tunnel's device %1 is up.");
    case Kind::Settings:
        return QCoreApplication::translate("Words", "The tunnel is set as its profile says.");
    case Kind::Firewall:
        return QCoreApplication::translate("Words", "No firewall of this computer blocks the tunnel.");
    case Kind::EchoRights:
        return QCoreApplication::translate("Words", "This user may send echo requests.");
    case Kind::PeerReachable:
        return QCoreApplication::translate("Words",
                                           "The other host answers at its public address, %1, in %2 ms.");
    case Kind::PeerAnswers:
        return QCoreApplication::translate("Words",
                                           "The other host answers through the tunnel, at %1, in %2 ms.");
    case Kind::Key:
        return QCoreApplication::translate("Words", "Neither host turns the tunnel's packets back.");
    case Kind::Checksum:
        return QCoreApplication::translate("Words", "No packet was dropped for its checksum.");
    case Kind::Sequence:
        return QCoreApplication::translate("Words", "No packet was dropped for its sequence number.");
    case Kind::ReversePath:
        return QCoreApplication::translate("Words", "No packet was dropped for the way that it came.");
    case Kind::GreFiltered:
        return QCoreApplication::translate("Words", "GRE gets through between the two hosts.");
    case Kind::Mtu:
        return QCoreApplication::translate("Words", "A full packet of %1 bytes gets through the tunnel.");
    case Kind::Mss:
        return QCoreApplication::translate("Words", "TCP is told to use segments that fit the tunnel.");
    case Kind::Forwarding:
        return QCoreApplication::translate("Words",
                                           "This computer forwards between its networks and the tunnel.");
    case Kind::ReturnRoute:
        return QCoreApplication::translate(
            "Words", "The other host answers to addresses of the network %1 through the tunnel.");
    case Kind::FarNetwork:
        return QCoreApplication::translate("Words",
                                           "Somebody in the network %1 behind the other host answers.");
    }
    return {};
}

QString keyTrouble(const QString& where) {
    if (where == QLatin1StringView("here"))
        return QCoreApplication::translate("Words",
                                           "This computer turned %1 packets of the other host back: they "
                                           "bear another key than this tunnel takes, or other addresses.");
    return QCoreApplication::translate(
        "Words", "The other host turned %1 packets back with ICMP “unreachable”: it has no tunnel with this "
                 "key and these two addresses, or its firewall rejects GRE.");
}

QString checksumTrouble(const QString& setting) {
    if (setting == QLatin1StringView("on"))
        return QCoreApplication::translate("Words",
                                           "Packets were dropped for their checksum (%1): the other host "
                                           "sends without checksums, and this tunnel wants them.");
    return QCoreApplication::translate("Words", "Packets were dropped for their checksum (%1): the other "
                                                "host sends with checksums, and this tunnel does without.");
}

QString answersTrouble(Verdict verdict, const QString& percent) {
    if (verdict == Verdict::Fail)
        return QCoreApplication::translate("Words", "Nothing comes back through the tunnel from %1.");
    if (percent == QLatin1StringView("100"))
        return QCoreApplication::translate(
            "Words", "The other host sends packets through the tunnel, and answers no echo request to %1.");
    return QCoreApplication::translate("Words",
                                       "Of the echo requests to %1 through the tunnel, %2 % were lost.");
}

QString mtuTrouble(Verdict verdict, const QString& carried) {
    if (carried == QLatin1StringView("0"))
        return QCoreApplication::translate(
            "Words", "A full packet of %1 bytes does not get through the tunnel, while small ones do.");
    if (verdict == Verdict::Warn)
        return QCoreApplication::translate("Words", "The path carries only %3 bytes, so that packets of %2 "
                                                    "bytes get through the tunnel; its MTU is %1.");
    return QCoreApplication::translate(
        "Words", "Packets over %2 bytes vanish in the tunnel, whose MTU is %1: somewhere on the path only %3 "
                 "bytes fit, and the ICMP messages that would say so are filtered.");
}

QString filterTrouble(const QString& direction) {
    if (direction == QLatin1StringView("there"))
        return QCoreApplication::translate(
            "Words", "The other host, %1, answers outside of the tunnel and sends through it, and answers "
                     "nothing that is sent to it through the tunnel: GRE (protocol 47) is dropped there or "
                     "on the way to it, or it is told not to answer.");
    return QCoreApplication::translate(
        "Words",
        "The other host, %1, answers outside of the tunnel, and nothing at all comes back through it: GRE "
        "(protocol 47) is dropped there or on the way, or the other end's checksum setting differs.");
}

QString settingsTrouble(const QStringList& drift) {
    return sentenceOf(Drift{drift.value(0), drift.value(1), drift.value(2), drift.value(3)});
}

QString firewallTrouble(const QStringList& words) {
    return sentenceOf(Notice{NoticeKind::Blocked, words});
}

QString failing(const DoctorCheck& check) {
    switch (check.kind) {
    case Kind::GreModule:
        return QCoreApplication::translate("Words", "This kernel has no GRE: module ip_gre is missing.");
    case Kind::Helper:
        return QCoreApplication::translate("Words", "Gretel's helper does not answer.");
    case Kind::Agent:
        return QCoreApplication::translate("Words", "Nothing here can ask for a password.");
    case Kind::LocalAddress:
        return QCoreApplication::translate(
            "Words", "No device of this computer has the address %1, from which the tunnel sends.");
    case Kind::PeerRoute:
        return QCoreApplication::translate("Words", "There is no way to the other host, %1.");
    case Kind::Recursion:
        return QCoreApplication::translate("Words", "The way to the other host, %1, is through the tunnel %2 "
                                                    "itself, so that its packets go round in it.");
    case Kind::Duplicate:
        return QCoreApplication::translate("Words",
                                           "The device %1 joins the same two hosts with the same key.");
    case Kind::Device:
        if (check.arguments.isEmpty())
            return QCoreApplication::translate("Words", "The tunnel is down.");
        return QCoreApplication::translate("Words", "The tunnel's device %1 was switched off.");
    case Kind::EchoRights:
        if (check.arguments.size() > 1)
            return QCoreApplication::translate(
                "Words", "This user may not send echo requests. Packets to closed ports "
                         "were sent instead, and none of the tunnel's full size.");
        return QCoreApplication::translate(
            "Words", "This user may not send echo requests, so the path was not tried.");
    case Kind::PeerReachable:
        return QCoreApplication::translate(
            "Words", "The other host does not answer at its public address, %1, either.");
    case Kind::PeerAnswers:
        return answersTrouble(check.verdict, check.arguments.value(1));
    case Kind::Key:
        return keyTrouble(check.arguments.value(1));
    case Kind::Checksum:
        return checksumTrouble(check.arguments.value(1));
    case Kind::Sequence:
        return QCoreApplication::translate(
            "Words", "Packets were dropped for their sequence number (%1): the other host's tunnel was made "
                     "anew and counts from the start, or it sends none.");
    case Kind::ReversePath:
        return QCoreApplication::translate("Words",
                                           "This computer dropped packets (%1) that came in through %2, "
                                           "since by its routes their sender is to be found elsewhere.");
    case Kind::GreFiltered:
        return filterTrouble(check.arguments.value(1));
    case Kind::Mtu:
        return mtuTrouble(check.verdict, check.arguments.value(1));
    case Kind::Mss:
        return QCoreApplication::translate("Words", "TCP is not told to use segments that fit the tunnel, so "
                                                    "it depends on ICMP messages of the path.");
    case Kind::Forwarding:
        if (check.arguments.isEmpty())
            return QCoreApplication::translate(
                "Words", "This computer does not forward IPv6 between its networks and the tunnel.");
        return QCoreApplication::translate("Words",
                                           "This computer does not forward what comes in through %1.");
    case Kind::ReturnRoute:
        return QCoreApplication::translate(
            "Words", "The other host answers to this tunnel's own address, and not to the network %1: it has "
                     "no route to there through the tunnel, or its rp_filter drops what comes from there.");
    case Kind::FarNetwork:
        return QCoreApplication::translate(
            "Words",
            "Of the addresses that were tried in the network %1 behind the other host, none answers.");
    case Kind::Settings:
    case Kind::Firewall:
        break; // sentences of their own
    }
    return {};
}

} // namespace

QString sentenceOf(const DoctorCheck& check) {
    if (check.verdict == Verdict::Skipped)
        return QCoreApplication::translate("Words", "Not looked at.");
    if (check.verdict == Verdict::Pass)
        return filled(passing(check), check.arguments);
    if (check.kind == Kind::Settings)
        return settingsTrouble(check.arguments);
    if (check.kind == Kind::Firewall)
        return firewallTrouble(check.arguments);
    return filled(failing(check), check.arguments);
}

QString headlineOf(const DoctorReport& report) {
    return report.cause ? sentenceOf(report.check(*report.cause))
                        : QCoreApplication::translate("Words", "Nothing is wrong with the tunnel.");
}

QString sentenceOf(DoctorStage stage) {
    switch (stage) {
    case DoctorStage::Helper:
        return QCoreApplication::translate("Words", "Looking at this computer…");
    case DoctorStage::Tunnel:
        return QCoreApplication::translate("Words", "Asking the other end through the tunnel…");
    case DoctorStage::Beside:
        return QCoreApplication::translate("Words", "Asking the other host and its networks…");
    case DoctorStage::Size:
        return QCoreApplication::translate("Words", "Sending packets as large as the tunnel takes…");
    case DoctorStage::Done:
        break;
    }
    return {};
}

} // namespace gretel
