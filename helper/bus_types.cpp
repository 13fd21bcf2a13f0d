// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/bus_types.h"

#include <QDBusMetaType>

namespace gretel {

QDBusArgument& operator<<(QDBusArgument& argument, const TunnelStatus& status) {
    argument.beginStructure();
    argument << status.id << status.device << status.up << status.autostart;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, TunnelStatus& status) {
    argument.beginStructure();
    argument >> status.id >> status.device >> status.up >> status.autostart;
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

QDBusArgument& operator<<(QDBusArgument& argument, const PlannedNotice& notice) {
    argument.beginStructure();
    argument << notice.name << notice.arguments;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, PlannedNotice& notice) {
    argument.beginStructure();
    argument >> notice.name >> notice.arguments;
    argument.endStructure();
    return argument;
}

QDBusArgument& operator<<(QDBusArgument& argument, const InspectedRule& rule) {
    argument.beginStructure();
    argument << rule.kind << rule.arguments << rule.counts << rule.packets << rule.bytes << rule.text;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, InspectedRule& rule) {
    argument.beginStructure();
    argument >> rule.kind >> rule.arguments >> rule.counts >> rule.packets >> rule.bytes >> rule.text;
    argument.endStructure();
    return argument;
}

void registerBusTypes() {
    qDBusRegisterMetaType<TunnelStatus>();
    qDBusRegisterMetaType<TunnelStatuses>();
    qDBusRegisterMetaType<PlannedOperation>();
    qDBusRegisterMetaType<PlannedOperations>();
    qDBusRegisterMetaType<PlannedNotice>();
    qDBusRegisterMetaType<PlannedNotices>();
    qDBusRegisterMetaType<InspectedRule>();
    qDBusRegisterMetaType<InspectedRules>();
    // An argument that is handed back is looked up by the name that stands in the adaptor.
    qRegisterMetaType<PlannedNotices>("gretel::PlannedNotices");
}

} // namespace gretel
