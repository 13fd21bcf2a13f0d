// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

#include "core/traffic_meter.h"

namespace gretel {

class TunnelListModel;

/// Tells the model how much goes through the tunnels, while somebody sees it and any is up. The kernel tells
/// nobody of bytes, so this alone is read by the clock.
class TunnelTraffic : public QObject {
public:
    /// All devices; nothing when they cannot be read now.
    using Reader = std::function<std::optional<std::vector<Link>>()>;
    /// The model must outlive it.
    TunnelTraffic(TunnelListModel& tunnels, Reader reader,
                  std::chrono::milliseconds interval = std::chrono::seconds(2));

    /// Whether anybody sees what is told.
    void setSeen(bool seen);

private:
    void begin();
    void read();

    TunnelListModel& m_tunnels;
    Reader m_reader;
    TrafficMeter m_meter;
    QTimer m_timer;
    bool m_seen = false;
};

} // namespace gretel
