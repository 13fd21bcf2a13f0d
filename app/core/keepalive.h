// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host_side.h"
#include "core/system_state.h"

namespace gretel {

/// A keepalive as Cisco's and RouterOS' routers send it: inside of a packet of the tunnel another one in IPv4
/// and GRE, from the other host to the sender, with nothing in it (protocol type 0). Whoever decapsulates and
/// forwards sends it back without knowing what it is.

/// Where a datagram goes that our table turns into one: made so, it needs no right to send raw packets. The
/// number is that of GRE; nobody listens there.
inline constexpr quint16 keepalivePort = 47;

/// Nothing unless the profile asks for it and the addresses are known.
std::optional<KeepaliveAnswer> keepaliveAnswer(const TunnelProfile& profile, HostSide here,
                                               const QString& device);
/// Nor with sequence numbers: what comes back has none, and the kernel would take it for a repetition.
std::optional<KeepaliveSender> keepaliveSender(const TunnelProfile& profile, HostSide here,
                                               const QString& device);

bool answersKeepalives(const TunnelProfile& profile);
bool sendsKeepalives(const TunnelProfile& profile);

/// The inner GRE header in words of 32 bits, as numbers (host order): with the key and the checksum (RFC
/// 2784, RFC 2890) that this end takes, so that the kernel counts what comes back as received.
std::vector<quint32> keepaliveHeader(const KeepaliveSender& sender);
/// With what is behind a short one: all that it overwrites. Routers' own have nothing there, and the kernel
/// would not count them when they come back.
std::vector<quint32> keepaliveWords(const KeepaliveSender& sender);
/// Bytes of the inner packet, IPv4 header included.
quint32 keepaliveLength(const KeepaliveSender& sender);

/// The set of the devices with senders like this one, in our table: "keepalive-1.2.3.4-4.3.2.1-key42-sum". It
/// names all that the rule for it says.
QString keepaliveSet(const KeepaliveSender& sender);
/// The sender without its device; nothing for another name.
std::optional<KeepaliveSender> senderOfSet(const QString& name);

/// The datagram that becomes one.
struct KeepaliveDatagram {
    QString device; ///< the tunnel; it must leave through no other
    IpAddress to;
    quint32 bytes = 0; ///< behind the UDP header
    friend bool operator==(const KeepaliveDatagram&, const KeepaliveDatagram&) = default;
};
/// Nothing for a tunnel that is down or sends none. The ends are those of the device as it is: names in the
/// profile need not be resolved.
std::optional<KeepaliveDatagram> keepaliveDatagram(const TunnelProfile& profile, const SystemState& current);

} // namespace gretel
