// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QVariant>

#include "core/failure.h"

/// Only for the .cpp files of this folder.
namespace gretel::firewalld {

inline const QString service = QStringLiteral("org.fedoraproject.FirewallD1");
inline const QString rootPath = QStringLiteral("/org/fedoraproject/FirewallD1");
inline const QString zoneInterface = QStringLiteral("org.fedoraproject.FirewallD1.zone");

/// One object of firewalld's; each call is answered by its first value, if it has any. FirewalldRefused, with
/// what firewalld said: "CODE: explanation" (firewall/errors.py), or the bus's own error.
class Remote {
public:
    Remote(const QDBusConnection& bus, QString path, QString interface);

    Outcome<QVariant> call(const QString& method, const QVariantList& arguments = {}) const;

private:
    QDBusConnection m_bus;
    QString m_path;
    QString m_interface;
};

} // namespace gretel::firewalld
