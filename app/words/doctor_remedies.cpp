// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "core/notice.h"
#include "words/doctor_words.h"
#include "words/filled.h"

namespace gretel {

namespace {

QString remedy(Remedy remedy) {
    switch (remedy) {
    case Remedy::None:
        break;
    case Remedy::InstallKernel:
        return QCoreApplication::translate("Words",
                                           "Install your distribution's full kernel (on Debian "
                                           "linux-image-amd64 rather than the cloud kernel) and restart.");
    case Remedy::ReinstallHelper:
        return QCoreApplication::translate(
            "Words",
            "Install the package gretel again; if it was only just installed, run “systemctl reload dbus”.");
    case Remedy::StartAgent:
        return QCoreApplication::translate(
            "Words", "Start an authentication agent, use a terminal, or run this as root.");
    case Remedy::CheckAddress:
        return QCoreApplication::translate("Words", "Give the address %1 back to its device, or change the "
                                                    "profile to the address that this computer has now.");
    case Remedy::CheckRoute:
        return QCoreApplication::translate(
            "Words", "Check this computer's network and its default route: “ip route get %1”.");
    case Remedy::PinRoute:
        return QCoreApplication::translate(
            "Words", "Remove the route that leads %1 into %2 (“ip route get %1” shows it), or bring the "
                     "tunnel up again: Gretel then pins the way to the other host.");
    case Remedy::RemoveDuplicate:
        return QCoreApplication::translate(
            "Words", "Remove the device %1, or give this tunnel another key on both hosts.");
    case Remedy::BringUp:
        return QCoreApplication::translate("Words", "Bring the tunnel up: what differs is put right.");
    case Remedy::BringUpAgain:
        return QCoreApplication::translate("Words",
                                           "Take the tunnel down and bring it up again, so that this end "
                                           "counts anew too; or do without sequence numbers on both hosts.");
    case Remedy::AllowGre:
        return QCoreApplication::translate("Words", "Let it through with “%1”.");
    case Remedy::AllowEcho:
        return QCoreApplication::translate(
            "Words", "Run this as root, or allow it with “sysctl net.ipv4.ping_group_range='0 2147483647'”.");
    case Remedy::AskPeer:
        return QCoreApplication::translate(
            "Words", "Ask whoever runs the other host whether it is up and answers pings at %1.");
    case Remedy::CompareKeys:
        return QCoreApplication::translate(
            "Words",
            "Compare the key and both public addresses with the other host's: “ip -d tunnel show” there.");
    case Remedy::CompareChecksum:
        return QCoreApplication::translate("Words", "Switch checksums on or off the same way on both hosts.");
    case Remedy::LooseReversePath:
        return QCoreApplication::translate("Words", "Remove the route that leads elsewhere, or take such "
                                                    "packets in with “sysctl net.ipv4.conf.%2.rp_filter=2”.");
    case Remedy::AllowGreThere:
        return QCoreApplication::translate(
            "Words", "Let protocol 47 in on the other host, %1, and on every firewall and router on the way; "
                     "compare the checksum setting with the other host's.");
    case Remedy::UseMtu:
        return QCoreApplication::translate("Words", "Set the tunnel's MTU to %2 on both hosts.");
    case Remedy::ClampMss:
        return QCoreApplication::translate("Words", "Switch the profile's MSS clamp on.");
    case Remedy::AddReturnRoute:
        return QCoreApplication::translate(
            "Words",
            "On the other host, route %1 into the tunnel, and set rp_filter of its tunnel device to 2.");
    case Remedy::CheckNetwork:
        return QCoreApplication::translate(
            "Words",
            "Try an address that is known to be there, and check that the other host forwards to %1.");
    case Remedy::ForwardIpv6:
        return QCoreApplication::translate(
            "Words", "Turn it on with “sysctl net.ipv6.conf.all.forwarding=1”; first set accept_ra to 2 for "
                     "the device by which router advertisements come, or it loses its own IPv6. Lines in "
                     "/etc/sysctl.d keep both.");
    }
    return {};
}

} // namespace

QString remedyOf(const DoctorCheck& check) {
    QStringList arguments = check.arguments;
    if (check.remedy == Remedy::AllowGre) {
        const auto blocker = blockerOf({NoticeKind::Blocked, check.arguments});
        arguments = {blocker ? blocker->remedy : QString()};
    }
    return filled(remedy(check.remedy), arguments);
}

QString buttonOf(const DoctorCheck& check) {
    switch (check.remedy) {
    case Remedy::BringUp:
        return QCoreApplication::translate("Words", "Bring up", "a button of the doctor");
    case Remedy::BringUpAgain:
        return QCoreApplication::translate("Words", "Down and up again", "a button of the doctor");
    case Remedy::UseMtu:
        return filled(QCoreApplication::translate("Words", "Use %2", "a button of the doctor: the MTU"),
                      check.arguments);
    default:
        return {};
    }
}

QString titleOf(DoctorCheckKind kind) {
    using Kind = DoctorCheckKind;
    switch (kind) {
    case Kind::GreModule:
        return QCoreApplication::translate("Words", "GRE in the kernel");
    case Kind::Helper:
        return QCoreApplication::translate("Words", "Helper");
    case Kind::Agent:
        return QCoreApplication::translate("Words", "Password prompt");
    case Kind::LocalAddress:
        return QCoreApplication::translate("Words", "Own address");
    case Kind::PeerRoute:
        return QCoreApplication::translate("Words", "Way to the other host");
    case Kind::Recursion:
        return QCoreApplication::translate("Words", "Not through itself");
    case Kind::Duplicate:
        return QCoreApplication::translate("Words", "No second tunnel");
    case Kind::Device:
        return QCoreApplication::translate("Words", "Device");
    case Kind::Settings:
        return QCoreApplication::translate("Words", "Settings");
    case Kind::Firewall:
        return QCoreApplication::translate("Words", "Firewall");
    case Kind::EchoRights:
        return QCoreApplication::translate("Words", "Echo requests");
    case Kind::PeerReachable:
        return QCoreApplication::translate("Words", "Other host");
    case Kind::PeerAnswers:
        return QCoreApplication::translate("Words", "Other end of the tunnel");
    case Kind::Key:
        return QCoreApplication::translate("Words", "Key");
    case Kind::Checksum:
        return QCoreApplication::translate("Words", "Checksum");
    case Kind::Sequence:
        return QCoreApplication::translate("Words", "Sequence numbers");
    case Kind::ReversePath:
        return QCoreApplication::translate("Words", "Reverse path");
    case Kind::GreFiltered:
        return QCoreApplication::translate("Words", "GRE on the way");
    case Kind::Mtu:
        return QCoreApplication::translate("Words", "MTU");
    case Kind::Mss:
        return QCoreApplication::translate("Words", "MSS");
    case Kind::Forwarding:
        return QCoreApplication::translate("Words", "Forwarding");
    case Kind::ReturnRoute:
        return QCoreApplication::translate("Words", "Way back");
    case Kind::FarNetwork:
        return QCoreApplication::translate("Words", "Far network");
    }
    return {};
}

QString wordOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Pass:
        return QCoreApplication::translate("Words", "ok", "a check of the doctor");
    case Verdict::Warn:
        return QCoreApplication::translate("Words", "warning", "a check of the doctor");
    case Verdict::Fail:
        return QCoreApplication::translate("Words", "failed", "a check of the doctor");
    case Verdict::Skipped:
        break;
    }
    return QCoreApplication::translate("Words", "skipped", "a check of the doctor");
}

} // namespace gretel
