// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel_traffic.h"

#include "probe/boot_time.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

TunnelTraffic::TunnelTraffic(TunnelListModel& tunnels, Reader reader, std::chrono::milliseconds interval)
    : m_tunnels(tunnels), m_reader(std::move(reader)) {
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &TunnelTraffic::read);
    connect(&tunnels, &TunnelListModel::statesChanged, this, &TunnelTraffic::begin);
}

void TunnelTraffic::setSeen(bool seen) {
    m_seen = seen;
    begin();
}

void TunnelTraffic::begin() {
    const bool isWanted = m_seen && m_tunnels.upCount() > 0;
    if (isWanted == m_timer.isActive())
        return;
    m_meter.reset();
    if (isWanted) {
        m_timer.start();
        read();
    } else {
        m_timer.stop();
        if (m_tunnels.upCount() == 0)
            m_tunnels.setTraffic({});
    }
}

void TunnelTraffic::read() {
    if (const auto links = m_reader())
        m_tunnels.setTraffic(m_meter.take(bootMicroseconds(), *links));
}

} // namespace gretel
