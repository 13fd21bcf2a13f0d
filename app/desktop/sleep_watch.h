// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace gretel {

/// Hears from logind when the computer falls asleep and wakes up. Without logind it hears nothing.
class SleepWatch : public QObject {
    Q_OBJECT
public:
    explicit SleepWatch(const QDBusConnection& bus = QDBusConnection::systemBus(), QObject* parent = nullptr);

signals:
    /// Nothing waits for whoever is told: it may come only after waking, but always before woke().
    void fallsAsleep();
    void woke();

private slots:
    void onPrepareForSleep(bool begins);
};

} // namespace gretel
