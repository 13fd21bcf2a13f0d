// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/failure_words.h"

#include <QCoreApplication>

#include "words/filled.h"

namespace gretel {

namespace {

QString notAuthorised(const QString& reason) {
    const auto is = [&](const char* word) { return reason == QLatin1StringView(word); };
    if (is("dismissed"))
        return QCoreApplication::translate(
            "Words", "Not authorised: the password was not given, so nothing was changed; try again when you "
                     "are ready to give it.");
    if (is("no-agent"))
        return QCoreApplication::translate(
            "Words", "Not authorised: nothing here can ask for a password, so nothing was changed; start an "
                     "authentication agent, use a terminal, or run this as root.");
    if (is("unavailable"))
        return QCoreApplication::translate(
            "Words",
            "Not authorised: polkit, which grants permissions, does not answer, so nothing was changed; "
            "install or start it, or run this as root.");
    return QCoreApplication::translate(
        "Words", "Not authorised: this user is not allowed to, so nothing was changed; ask an administrator, "
                 "or run this as root.");
}

QString badDocument(const QString& field) {
    if (field.isEmpty())
        return QCoreApplication::translate("Words", "The document is refused: %2");
    return QCoreApplication::translate("Words", "The document is refused because of %1: %2");
}

QString routeTaken(const QString& device) {
    if (device.isEmpty())
        return QCoreApplication::translate(
            "Words", "There is already a route to %1 that Gretel did not make for this tunnel; remove it, or "
                     "leave that network out.");
    return QCoreApplication::translate(
        "Words",
        "There is already a route to %1 through %2 that Gretel did not make for this tunnel; remove it, "
        "or leave that network out.");
}

QString sentence(const Failure& failure) {
    switch (failure.kind) {
    case FailureKind::NotAuthorised:
        return notAuthorised(failure.arguments.value(0));
    case FailureKind::HelperMissing:
        return QCoreApplication::translate(
            "Words",
            "Gretel's helper cannot be reached (%1); install the package gretel again, and if it was "
            "only just installed, run “systemctl reload dbus”.");
    case FailureKind::HelperLost:
        return QCoreApplication::translate(
            "Words", "Gretel's helper stopped before it answered; look at the tunnel's state and try again.");
    case FailureKind::KernelLacksGre:
        return QCoreApplication::translate(
            "Words",
            "This kernel has no GRE support: module ip_gre is missing; install your distribution's full "
            "kernel (on Debian linux-image-amd64 rather than the cloud kernel) and restart.");
    case FailureKind::KernelLacksNftables:
        return QCoreApplication::translate(
            "Words", "This kernel has no packet filter: module nf_tables is missing; install your "
                     "distribution's full kernel, or turn the tunnel's firewall rules off.");
    case FailureKind::KernelUnreachable:
        return QCoreApplication::translate(
            "Words", "The kernel's network settings cannot be reached (%1); check whether a container or a "
                     "sandbox forbids netlink sockets.");
    case FailureKind::KernelRefused:
        return QCoreApplication::translate(
            "Words",
            "The kernel refused “%1” (%2), and what had been changed before it was put back; mend the "
            "cause and try again.");
    case FailureKind::NotPermitted:
        return QCoreApplication::translate(
            "Words", "The kernel did not permit “%1”, and what had been changed before it was put back; the "
                     "helper must run as its service, with the capability CAP_NET_ADMIN.");
    case FailureKind::AnswerLost:
        return QCoreApplication::translate(
            "Words",
            "The kernel's answer to “%1” was lost, and what had been changed was put back; try again.");
    case FailureKind::VerificationFailed:
        return QCoreApplication::translate(
            "Words", "%1 did not come out as asked for (%2), and what had been changed was put back; check "
                     "whether another program manages this device.");
    case FailureKind::UndoFailed:
        return QCoreApplication::translate(
            "Words",
            "The change failed, and taking it back failed too at “%1” (%2); look at what is left with "
            "“ip -d address” and “ip route”, then press Down.");
    case FailureKind::InterfaceTaken:
        return QCoreApplication::translate(
            "Words", "There is already a device %1 that Gretel did not make for this tunnel; choose another "
                     "interface name, or remove that device.");
    case FailureKind::TunnelTaken:
        return QCoreApplication::translate(
            "Words",
            "The device %1 already joins the same two hosts with the same key; remove it, or give this "
            "tunnel another key.");
    case FailureKind::RouteTaken:
        return routeTaken(failure.arguments.value(1));
    case FailureKind::AddressTaken:
        return QCoreApplication::translate(
            "Words",
            "The address %1 already belongs to the device %2; choose another tunnel address, or take it "
            "from that device.");
    case FailureKind::NoRouteToPeer:
        return QCoreApplication::translate(
            "Words", "There is no route to the other host, %1; check this computer's network and its default "
                     "route.");
    case FailureKind::LocalAddressMissing:
        return QCoreApplication::translate(
            "Words",
            "No device of this computer has the address %1; check which column is this computer, and "
            "behind a NAT give the local address too.");
    case FailureKind::FirewalldRefused:
        return QCoreApplication::translate(
            "Words",
            "This computer's firewall, firewalld, refused “%1” (%2), and what had been changed before it was "
            "put back; look at its log with “journalctl -u firewalld” and try again.");
    case FailureKind::NotOurs:
        return QCoreApplication::translate(
            "Words", "%1 was not made by Gretel, so Gretel does not touch it; use the tool that made it.");
    case FailureKind::NoSuchTunnel:
        return QCoreApplication::translate(
            "Words", "There is no tunnel “%1”; “gretelctl list” shows the tunnels that there are.");
    case FailureKind::BadDocument:
        return badDocument(failure.arguments.value(0));
    case FailureKind::Busy:
        return QCoreApplication::translate("Words",
                                           "Another change is still under way; try again when it is done.");
    case FailureKind::ChangePending:
        return QCoreApplication::translate(
            "Words",
            "A change still waits for its confirmation and is taken back in %1 s without it; keep it "
            "or take it back first.");
    case FailureKind::NothingPending:
        return QCoreApplication::translate(
            "Words", "No change of yours waits for a confirmation any more; look at the tunnel's state.");
    case FailureKind::NeedsAuthorisation:
        return QCoreApplication::translate(
            "Words", "The change would need the permission %1, which was not asked for, so nothing was "
                     "changed; try again.");
    case FailureKind::EchoForbidden:
        return QCoreApplication::translate(
            "Words", "This user may not send echo requests (%1); run this as root, or allow it with “sysctl "
                     "net.ipv4.ping_group_range='0 2147483647'”.");
    case FailureKind::CannotRead:
        return QCoreApplication::translate(
            "Words", "%1 cannot be read (%2); check that it is there and that you may read it.");
    case FailureKind::CannotWrite:
        return QCoreApplication::translate(
            "Words",
            "%1 cannot be written (%2), and what it held before is untouched; make room or check the "
            "permissions, then save again.");
    case FailureKind::Internal:
        return QCoreApplication::translate(
            "Words", "Gretel has found a defect of its own (%1); please report it together with the log.");
    }
    return {};
}

} // namespace

QString sentenceOf(const Failure& failure) {
    return filled(sentence(failure), failure.arguments);
}

} // namespace gretel
