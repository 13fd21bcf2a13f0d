// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/bus_failure.h"

#include <QHash>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

enum class Meaning { Missing, Lost, Denied, Busy, Unknown };

/// The names of dbus-protocol.h. systemd's bus activation speaks with names of its own.
Meaning meaningOf(const QString& name) {
    static const QHash<QString, Meaning> meanings{
        {u"org.freedesktop.DBus.Error.ServiceUnknown"_s, Meaning::Missing},
        {u"org.freedesktop.DBus.Error.NameHasNoOwner"_s, Meaning::Missing},
        {u"org.freedesktop.DBus.Error.NoServer"_s, Meaning::Missing},
        {u"org.freedesktop.DBus.Error.TimedOut"_s, Meaning::Missing}, // starting it took too long
        {u"org.freedesktop.DBus.Error.NoReply"_s, Meaning::Lost},
        {u"org.freedesktop.DBus.Error.Disconnected"_s, Meaning::Lost},
        {u"org.freedesktop.DBus.Error.Timeout"_s, Meaning::Lost},
        {u"org.freedesktop.DBus.Error.AccessDenied"_s, Meaning::Denied},
        {u"org.freedesktop.DBus.Error.AuthFailed"_s, Meaning::Denied},
        {u"org.freedesktop.DBus.Error.LimitsExceeded"_s, Meaning::Busy},
    };
    if (name.startsWith("org.freedesktop.DBus.Error.Spawn."_L1) ||
        name.startsWith("org.freedesktop.systemd1."_L1))
        return Meaning::Missing;
    return meanings.value(name, Meaning::Unknown);
}

} // namespace

Failure failureOfReply(const QDBusMessage& error) {
    const QString name = error.errorName();
    if (name.startsWith(helperErrorPrefix)) {
        const FailureKind kind = failureOfName(name.mid(helperErrorPrefix.size()));
        const QStringList arguments = error.arguments().value(1).toStringList();
        // An Internal error always says what was broken, also when a later helper's error is not known here.
        if (kind == FailureKind::Internal && arguments.isEmpty())
            return {kind, {error.errorMessage()}};
        return {kind, arguments};
    }
    switch (meaningOf(name)) {
    case Meaning::Missing:
        return {FailureKind::HelperMissing, {error.errorMessage()}};
    case Meaning::Lost:
        return {FailureKind::HelperLost, {}};
    case Meaning::Denied:
        return {FailureKind::NotAuthorised, {QStringLiteral("denied")}};
    case Meaning::Busy:
        return {FailureKind::Busy, {}};
    case Meaning::Unknown:
        break;
    }
    return {FailureKind::Internal, {error.errorMessage()}};
}

} // namespace gretel
