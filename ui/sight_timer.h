// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <chrono>

#include "ui/sight.h"

namespace gretel {

/// For what changes and tells nobody: an occasion to look again whenever the window comes into sight, and
/// from time to time while it is there and there is something to look for. Costs nothing otherwise.
class SightTimer : public QObject {
    Q_OBJECT
public:
    /// The window must outlive it.
    SightTimer(QWidget* window, std::chrono::milliseconds interval, QObject* parent = nullptr);

    /// Whether there is something to look for.
    void setNeeded(bool needed);
    bool isRunning() const { return m_timer.isActive(); }

signals:
    void due();

private:
    void refresh();

    Sight m_sight;
    QTimer m_timer;
    bool m_needed = false;
};

} // namespace gretel
