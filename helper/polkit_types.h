// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QMap>
#include <QVariantMap>

/// The structures of org.freedesktop.PolicyKit1.Authority.CheckAuthorization: (sa{sv})sa{ss}us -> (bba{ss}).
namespace gretel::polkit {

using Details = QMap<QString, QString>; ///< a{ss}

struct Subject { ///< (sa{sv})
    QString kind;
    QVariantMap details;
};

struct Answer { ///< (bba{ss})
    bool authorised = false;
    bool challenge = false; ///< a password would do
    Details details;
};

QDBusArgument& operator<<(QDBusArgument& argument, const Subject& subject);
const QDBusArgument& operator>>(const QDBusArgument& argument, Subject& subject);
QDBusArgument& operator<<(QDBusArgument& argument, const Answer& answer);
const QDBusArgument& operator>>(const QDBusArgument& argument, Answer& answer);

void registerTypes();

} // namespace gretel::polkit

Q_DECLARE_METATYPE(gretel::polkit::Subject)
Q_DECLARE_METATYPE(gretel::polkit::Answer)
