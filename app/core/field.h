// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/host_side.h"

/// Names of a profile's fields as issues carry them, the same words as the document's keys.
namespace gretel::field {

QString host(HostSide side);                     ///< "host1"
QString publicAddress(HostSide side);            ///< "host1.public"
QString local(HostSide side);                    ///< "host1.local"
QString tunnel(HostSide side);                   ///< "host1.tunnel"
QString networks(HostSide side);                 ///< "host1.networks"
QString network(HostSide side, qsizetype index); ///< "host1.networks[0]"
QString label(HostSide side);                    ///< "host1.label"

inline constexpr QLatin1StringView id{"id"};
inline constexpr QLatin1StringView name{"name"};
inline constexpr QLatin1StringView interface { "interface" };
inline constexpr QLatin1StringView kind{"kind"};
inline constexpr QLatin1StringView here{"here"};
inline constexpr QLatin1StringView device{"device"};
inline constexpr QLatin1StringView key{"key"};
inline constexpr QLatin1StringView returnKey{"return_key"};
inline constexpr QLatin1StringView checksum{"checksum"};
inline constexpr QLatin1StringView sequence{"sequence"};
inline constexpr QLatin1StringView ttl{"ttl"};
inline constexpr QLatin1StringView tos{"tos"};
inline constexpr QLatin1StringView df{"df"};
inline constexpr QLatin1StringView mtu{"mtu"};
inline constexpr QLatin1StringView underlayMtu{"underlay_mtu"};
inline constexpr QLatin1StringView clampMss{"clamp_mss"};
inline constexpr QLatin1StringView forward{"forward"};
inline constexpr QLatin1StringView firewall{"firewall"};
inline constexpr QLatin1StringView followMtu{"follow_mtu"};
inline constexpr QLatin1StringView keepalives{"keepalives"};
inline constexpr QLatin1StringView probeInterval{"probe_interval"};
inline constexpr QLatin1StringView probeWindow{"probe_window"};

/// "tunnels[3]." + field, or "tunnels[3]" for the whole tunnel.
QString inTunnel(qsizetype index, const QString& field);

} // namespace gretel::field
