// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QList>
#include <QStringList>

namespace gretel {

/// One tunnel of ours as Status tells it: (ssbb).
struct TunnelStatus {
    QString id; ///< the profile's, with hyphens, without braces
    QString device;
    bool up = false; ///< the administrative state
    bool autostart = false;
    friend bool operator==(const TunnelStatus&, const TunnelStatus&) = default;
};
using TunnelStatuses = QList<TunnelStatus>;

struct StatusReport {
    TunnelStatuses tunnels;
    uint confirmSeconds =
        0; ///< until the change that waits for its confirmation is taken back; 0: none waits
};

/// One operation as Preview tells it: (ass).
struct PlannedOperation {
    QStringList commands;
    QString sentence;
    friend bool operator==(const PlannedOperation&, const PlannedOperation&) = default;
};
using PlannedOperations = QList<PlannedOperation>;

/// A notice as Preview tells it: (sas), see core/notice.h.
struct PlannedNotice {
    QString name;
    QStringList arguments;
    friend bool operator==(const PlannedNotice&, const PlannedNotice&) = default;
};
using PlannedNotices = QList<PlannedNotice>;

/// A rule as InspectRules tells it: (sasbtts), see core/firewall_counts.h.
struct InspectedRule {
    QString kind;
    QStringList arguments;
    bool counts = false;
    qulonglong packets = 0;
    qulonglong bytes = 0;
    QString text;
    friend bool operator==(const InspectedRule&, const InspectedRule&) = default;
};
using InspectedRules = QList<InspectedRule>;

QDBusArgument& operator<<(QDBusArgument& argument, const TunnelStatus& status);
const QDBusArgument& operator>>(const QDBusArgument& argument, TunnelStatus& status);
QDBusArgument& operator<<(QDBusArgument& argument, const PlannedOperation& operation);
const QDBusArgument& operator>>(const QDBusArgument& argument, PlannedOperation& operation);

QDBusArgument& operator<<(QDBusArgument& argument, const PlannedNotice& notice);
const QDBusArgument& operator>>(const QDBusArgument& argument, PlannedNotice& notice);

QDBusArgument& operator<<(QDBusArgument& argument, const InspectedRule& rule);
const QDBusArgument& operator>>(const QDBusArgument& argument, InspectedRule& rule);

/// Before the first call; more than once does no harm.
void registerBusTypes();

} // namespace gretel
