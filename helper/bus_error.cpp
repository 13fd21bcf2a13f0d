// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/bus_error.h"

#include "words/failure_words.h"

namespace gretel {

QDBusMessage busError(const QDBusMessage& call, const Failure& failure) {
    QDBusMessage error = call.createErrorReply(
        QStringLiteral("org.gretel.Helper1.Error.") + failureName(failure.kind), sentenceOf(failure));
    error << failure.arguments;
    return error;
}

QString loggableReason(const Failure& failure) {
    switch (failure.kind) {
    case FailureKind::NotAuthorised:
    case FailureKind::KernelUnreachable:
    case FailureKind::BadDocument: // the field's path; the sentence after it quotes the text
    case FailureKind::Internal:
        return failure.arguments.value(0);
    case FailureKind::FirewalldRefused:
    case FailureKind::KernelRefused:
    case FailureKind::UndoFailed:
        return failure.arguments.value(1);
    case FailureKind::VerificationFailed:
        return failure.arguments.join(QLatin1Char(' '));
    default:
        return {};
    }
}

} // namespace gretel
