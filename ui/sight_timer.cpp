// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sight_timer.h"

namespace gretel {

SightTimer::SightTimer(QWidget* window, std::chrono::milliseconds interval, QObject* parent)
    : QObject(parent), m_sight(window) {
    m_timer.setInterval(interval);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SightTimer::due);
    connect(&m_sight, &Sight::changed, this, [this] {
        refresh();
        if (isRunning())
            emit due();
    });
}

void SightTimer::setNeeded(bool needed) {
    m_needed = needed;
    refresh();
}

void SightTimer::refresh() {
    const bool runs = m_needed && m_sight.isSeen();
    if (runs && !m_timer.isActive())
        m_timer.start();
    if (!runs)
        m_timer.stop();
}

} // namespace gretel
