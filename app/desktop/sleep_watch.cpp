// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sleep_watch.h"

namespace gretel {

using namespace Qt::StringLiterals;

SleepWatch::SleepWatch(const QDBusConnection& bus, QObject* parent) : QObject(parent) {
    QDBusConnection(bus).connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                 u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                                 SLOT(onPrepareForSleep(bool)));
}

void SleepWatch::onPrepareForSleep(bool begins) {
    if (begins)
        emit fallsAsleep();
    else
        emit woke();
}

} // namespace gretel
