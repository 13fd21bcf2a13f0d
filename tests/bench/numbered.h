// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel_profile.h"

/// As many profiles as a benchmark wants, none in the way of another but for the public addresses, which are
/// the same in all.
namespace gretel::bench {

inline IpAddress address(quint32 bits) {
    return IpAddress::fromIpv4(bits);
}

inline TunnelProfile numberedProfile(quint32 n) {
    TunnelProfile made;
    made.id = QUuid(n + 1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    made.name = made.interface = QStringLiteral("tun%1").arg(n);
    made.host1.endpoint = Endpoint(address(0x01020304));
    made.host2.endpoint = Endpoint(address(0x04030201));
    made.host1.tunnel = Prefix(address(0xac100001 + 4 * n), 30);
    made.host2.tunnel = Prefix(address(0xac100002 + 4 * n), 30);
    return made;
}

} // namespace gretel::bench
