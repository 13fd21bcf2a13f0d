// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/failure.h"

namespace gretel {

QString failureName(FailureKind kind) {
    switch (kind) {
    case FailureKind::NotAuthorised:
        return QStringLiteral("NotAuthorised");
    case FailureKind::HelperMissing:
        return QStringLiteral("HelperMissing");
    case FailureKind::HelperLost:
        return QStringLiteral("HelperLost");
    case FailureKind::KernelLacksGre:
        return QStringLiteral("KernelLacksGre");
    case FailureKind::KernelLacksNftables:
        return QStringLiteral("KernelLacksNftables");
    case FailureKind::KernelUnreachable:
        return QStringLiteral("KernelUnreachable");
    case FailureKind::KernelRefused:
        return QStringLiteral("KernelRefused");
    case FailureKind::NotPermitted:
        return QStringLiteral("NotPermitted");
    case FailureKind::AnswerLost:
        return QStringLiteral("AnswerLost");
    case FailureKind::VerificationFailed:
        return QStringLiteral("VerificationFailed");
    case FailureKind::UndoFailed:
        return QStringLiteral("UndoFailed");
    case FailureKind::InterfaceTaken:
        return QStringLiteral("InterfaceTaken");
    case FailureKind::TunnelTaken:
        return QStringLiteral("TunnelTaken");
    case FailureKind::RouteTaken:
        return QStringLiteral("RouteTaken");
    case FailureKind::AddressTaken:
        return QStringLiteral("AddressTaken");
    case FailureKind::NoRouteToPeer:
        return QStringLiteral("NoRouteToPeer");
    case FailureKind::LocalAddressMissing:
        return QStringLiteral("LocalAddressMissing");
    case FailureKind::FirewalldRefused:
        return QStringLiteral("FirewalldRefused");
    case FailureKind::NotOurs:
        return QStringLiteral("NotOurs");
    case FailureKind::NoSuchTunnel:
        return QStringLiteral("NoSuchTunnel");
    case FailureKind::BadDocument:
        return QStringLiteral("BadDocument");
    case FailureKind::Busy:
        return QStringLiteral("Busy");
    case FailureKind::ChangePending:
        return QStringLiteral("ChangePending");
    case FailureKind::NothingPending:
        return QStringLiteral("NothingPending");
    case FailureKind::NeedsAuthorisation:
        return QStringLiteral("NeedsAuthorisation");
    case FailureKind::EchoForbidden:
        return QStringLiteral("EchoForbidden");
    case FailureKind::CannotRead:
        return QStringLiteral("CannotRead");
    case FailureKind::CannotWrite:
        return QStringLiteral("CannotWrite");
    case FailureKind::Internal:
        return QStringLiteral("Internal");
    }
    return {};
}

FailureKind failureOfName(const QString& name) {
    // The kinds are numbered without a gap, and the first number without a name is past the last of them.
    for (int number = 0;; ++number) {
        const auto kind = static_cast<FailureKind>(number);
        const QString known = failureName(kind);
        if (known.isEmpty())
            return FailureKind::Internal;
        if (known == name)
            return kind;
    }
}

int exitStatusOf(FailureKind kind) {
    switch (kind) {
    case FailureKind::BadDocument:
    case FailureKind::NoSuchTunnel:
        return 2;
    case FailureKind::NotAuthorised:
    case FailureKind::NeedsAuthorisation:
        return 3;
    case FailureKind::HelperMissing:
    case FailureKind::KernelLacksGre:
    case FailureKind::KernelLacksNftables:
    case FailureKind::KernelUnreachable:
        return 4;
    default:
        return 1;
    }
}

} // namespace gretel
