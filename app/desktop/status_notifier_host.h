// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace gretel {

/// Whether somebody shows tray icons over D-Bus: org.kde.StatusNotifierWatcher runs, and a host (a panel) is
/// registered with it. Asks without blocking, and follows both as they come and go.
class StatusNotifierHost : public QObject {
    Q_OBJECT
public:
    explicit StatusNotifierHost(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                                QObject* parent = nullptr);

    bool isPresent() const { return m_present; }

signals:
    void presenceChanged(bool present);

private slots:
    void ask();

private:
    void setPresent(bool present);

    QDBusConnection m_bus;
    bool m_present = false;
    int m_question = 0; ///< the last one's number: an older answer counts no more
};

} // namespace gretel
