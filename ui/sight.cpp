// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sight.h"

#include <QEvent>

#include <utility>

namespace gretel {

Sight::Sight(QWidget* window, QObject* parent) : QObject(parent), m_window(window), m_seen(isSeen()) {
    window->installEventFilter(this);
}

bool Sight::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide ||
        event->type() == QEvent::WindowStateChange)
        if (const bool seen = isSeen(); std::exchange(m_seen, seen) != seen)
            emit changed(seen);
    return QObject::eventFilter(watched, event);
}

} // namespace gretel
