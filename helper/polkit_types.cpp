// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/polkit_types.h"

#include <QDBusMetaType>

namespace gretel::polkit {

QDBusArgument& operator<<(QDBusArgument& argument, const Subject& subject) {
    argument.beginStructure();
    argument << subject.kind << subject.details;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Subject& subject) {
    argument.beginStructure();
    argument >> subject.kind >> subject.details;
    argument.endStructure();
    return argument;
}

QDBusArgument& operator<<(QDBusArgument& argument, const Answer& answer) {
    argument.beginStructure();
    argument << answer.authorised << answer.challenge << answer.details;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Answer& answer) {
    argument.beginStructure();
    argument >> answer.authorised >> answer.challenge >> answer.details;
    argument.endStructure();
    return argument;
}

void registerTypes() {
    qDBusRegisterMetaType<Details>();
    qDBusRegisterMetaType<Subject>();
    qDBusRegisterMetaType<Answer>();
}

} // namespace gretel::polkit
