// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/bus_types.h"

#include <QDBusMetaType>

namespace gretel {

QDBusArgument& operator<<(QDBusArgument& argument, const TunnelStatus& status) {
    argument.beginStructure();
    argument << status.id << status.device << status.up;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, TunnelStatus& status) {
    argument.beginStructure();
    argument >> status.id >> status.device >> status.up;
    argument.endStructure();
    return argument;
}

QDBusArgument& operator<<(QDBusArgument& argument, const PlannedOperation& operation) {
    argument.beginStructure();
    argument << operation.commands << operation.sentence;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, PlannedOperation& operation) {
    argument.beginStructure();
    argument >> operation.commands >> operation.sentence;
    argument.endStructure();
    return argument;
}

void registerBusTypes() {
    qDBusRegisterMetaType<TunnelStatus>();
    qDBusRegisterMetaType<TunnelStatuses>();
    qDBusRegisterMetaType<PlannedOperation>();
    qDBusRegisterMetaType<PlannedOperations>();
}

} // namespace gretel
