// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel_profile.h"

/// Tunnels that the tests of the command line build on.
namespace gretel::examples {

inline Host host(const QString& label, const QString& address, const QString& tunnel,
                 const QString& network) {
    Host host;
    host.label = label;
    host.endpoint = *Endpoint::parse(address);
    host.tunnel = *Prefix::parse(tunnel);
    host.networks = {*Prefix::parse(network)};
    return host;
}

/// The example that the README is about.
inline TunnelProfile officeToLab() {
    TunnelProfile tunnel;
    tunnel.id = QUuid(QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"));
    tunnel.name = QStringLiteral("Office to lab");
    tunnel.interface = QStringLiteral("gre-lab");
    tunnel.here = HostSide::Host1;
    tunnel.host1 = host(QStringLiteral("Office"), QStringLiteral("1.2.3.4"), QStringLiteral("172.16.10.1/30"),
                        QStringLiteral("10.0.0.0/24"));
    tunnel.host2 = host(QStringLiteral("Lab"), QStringLiteral("4.3.2.1"), QStringLiteral("172.16.10.2/30"),
                        QStringLiteral("10.16.0.0/24"));
    tunnel.key = 42;
    tunnel.checksum = true;
    return tunnel;
}

inline TunnelProfile officeToAttic() {
    TunnelProfile tunnel = officeToLab();
    tunnel.id = QUuid(QStringLiteral("0d4bd2a5-1a37-4f4c-8d4f-3c1b7f0f7e22"));
    tunnel.name = QStringLiteral("Office to attic");
    tunnel.interface = QStringLiteral("gre-attic");
    tunnel.host1.tunnel = *Prefix::parse(QStringLiteral("172.16.20.1/30"));
    tunnel.host2 = host(QStringLiteral("Attic"), QStringLiteral("5.6.7.8"), QStringLiteral("172.16.20.2/30"),
                        QStringLiteral("10.32.0.0/24"));
    return tunnel;
}

} // namespace gretel::examples
