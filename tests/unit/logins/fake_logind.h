// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QSet>
#include <QStringList>
#include <QVariantMap>

#include <atomic>
#include <optional>
#include <vector>

namespace gretel::test {

/// logind's D-Bus interface, as far as it concerns sessions. To be moved to a thread of its own, since who is
/// tested blocks.
class FakeLogind : public QDBusVirtualObject {
public:
    /// Of org.freedesktop.login1.Session: "Remote", "RemoteHost", "State", ….
    std::vector<QVariantMap> sessions;
    QSet<qsizetype> gone; ///< in the list, and no longer there when they are asked for
    QSet<qsizetype> mute;
    bool isMute = false;                   ///< when it is asked for the list
    std::optional<QVariantList> otherList; ///< what it answers then, which is no list
    std::atomic<int> asked = 0;            ///< for a session

    /// Before it is moved to its thread.
    bool registerOn(QDBusConnection bus);
    static bool leave(QDBusConnection bus);

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

private:
    QDBusMessage listFor(const QDBusMessage& message) const;
};

} // namespace gretel::test
