// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "probe/echo_socket.h"

namespace gretel {

/// The bytes of ICMP datagram sockets: RFC 792 and RFC 4443, without the IP header. The kernel puts the
/// identifier and the checksum.
QByteArray echoRequest(Family family, quint16 sequence, quint32 bytes);
/// Nothing when it is no echo reply.
std::optional<EchoEvent> echoAnswer(Family family, const QByteArray& bytes);
/// The sequence number of a request, of which only its beginning may have come back.
std::optional<quint16> echoSequence(Family family, const QByteArray& bytes);
/// data: a sock_extended_err and behind it, where it came from a router or the other host, its address.
EchoEvent echoComplaint(quint16 sequence, const void* data, size_t size);
/// Of a datagram to a port: what the target itself turns back, it has got, whatever reason it gives (a
/// firewall of its own says "prohibited").
EchoEvent portAnswer(const EchoEvent& complaint, const IpAddress& target);

} // namespace gretel
