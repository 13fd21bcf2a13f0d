// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace gretel {

/// Of one device since it was made (struct rtnl_link_stats64), as far as they tell a tunnel's trouble
/// (net/ipv4/ip_tunnel.c). Packets.
struct DeviceCounters {
    quint64 received = 0;
    quint64 sent = 0;
    quint64 checksum = 0;    ///< rx_crc_errors: checksum missing, unexpected or wrong
    quint64 sequence = 0;    ///< rx_fifo_errors: sequence number missing or too low
    quint64 recursion = 0;   ///< collisions: the way to the peer is through the tunnel itself
    quint64 unreachable = 0; ///< tx_carrier_errors: no way to the peer, or the local address is gone
    friend bool operator==(const DeviceCounters&, const DeviceCounters&) = default;
};

/// Of the whole machine since it started (/proc/net/snmp, /proc/net/netstat). Packets.
struct MachineCounters {
    quint64 unreachableIn = 0;  ///< ICMP destination unreachable that came (IcmpMsg InType3)
    quint64 unreachableOut = 0; ///< and that was sent: also for GRE that no device takes (gre_rcv())
    quint64 reversePath = 0;    ///< dropped by rp_filter (TcpExt IPReversePathFilter)
    friend bool operator==(const MachineCounters&, const MachineCounters&) = default;
};

} // namespace gretel
