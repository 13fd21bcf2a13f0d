// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/tunnel_fields.h"

namespace gretel {

namespace {

constexpr size_t mostTunnels = 500; ///< journald takes 1024 fields an entry

} // namespace

TunnelFields fieldsOf(const std::vector<QUuid>& tunnels) {
    TunnelFields fields;
    if (tunnels.size() > 1)
        fields.said.push_back({QLatin1StringView("tunnels"), QString::number(tunnels.size())});
    log::Fields& each = tunnels.size() > 1 ? fields.unsaid : fields.said;
    for (const QUuid& tunnel : tunnels)
        if (each.size() < mostTunnels)
            each.push_back({QLatin1StringView("tunnel"), tunnel.toString(QUuid::WithoutBraces)});
    return fields;
}

} // namespace gretel
