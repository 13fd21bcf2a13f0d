// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>

#include "core/failure.h"

namespace gretel {

/// Which boot this is and how long ago it was, as functions so that a test can give its own.
struct BootClock {
    /// The kernel's boot id, as UUID text. CannotRead.
    std::function<Outcome<QString>()> bootId;
    /// ms of CLOCK_BOOTTIME: nobody can set it, and it goes on while the computer sleeps.
    std::function<qint64()> now;

    static BootClock ofKernel();
};

/// Fires once, when CLOCK_BOOTTIME has reached the deadline; right after waking up if that passed in sleep.
class BootTimer : public QObject {
    Q_OBJECT

public:
    explicit BootTimer(QObject* parent = nullptr);
    ~BootTimer() override;

    /// ms of CLOCK_BOOTTIME; one that has passed fires as soon as the event loop runs. Internal when the
    /// kernel gives no timer.
    Outcome<Done> start(qint64 deadline);
    void stop();

signals:
    void due();

private:
    void expire();

    int m_timer;
    QSocketNotifier m_notifier;
};

} // namespace gretel
