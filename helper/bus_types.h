// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QList>
#include <QStringList>

namespace gretel {

/// One tunnel of ours as Status tells it: (ssb).
struct TunnelStatus {
    QString id; ///< the profile's, with hyphens, without braces
    QString device;
    bool up = false; ///< the administrative state
    friend bool operator==(const TunnelStatus&, const TunnelStatus&) = default;
};
using TunnelStatuses = QList<TunnelStatus>;

/// One operation as Preview tells it: (ass).
struct PlannedOperation {
    QStringList commands;
    QString sentence;
    friend bool operator==(const PlannedOperation&, const PlannedOperation&) = default;
};
using PlannedOperations = QList<PlannedOperation>;

QDBusArgument& operator<<(QDBusArgument& argument, const TunnelStatus& status);
const QDBusArgument& operator>>(const QDBusArgument& argument, TunnelStatus& status);
QDBusArgument& operator<<(QDBusArgument& argument, const PlannedOperation& operation);
const QDBusArgument& operator>>(const QDBusArgument& argument, PlannedOperation& operation);

/// Before the first call; more than once does no harm.
void registerBusTypes();

} // namespace gretel
