// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/keepalive_datagram.h"

#include <QByteArray>
#include <QScopeGuard>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

namespace gretel {

namespace {

bool setUp(int descriptor, const QByteArray& device) {
    const auto set = [&](int level, int name, int value) {
        return ::setsockopt(descriptor, level, name, &value, sizeof value) == 0;
    };
    // Without a checksum the table knows it for one, and routers' own have no don't-fragment bit.
    return ::setsockopt(descriptor, SOL_SOCKET, SO_BINDTODEVICE, device.constData(),
                        socklen_t(device.size())) == 0 &&
           set(SOL_SOCKET, SO_NO_CHECK, 1) && set(SOL_IP, IP_MTU_DISCOVER, IP_PMTUDISC_DONT);
}

} // namespace

Outcome<Done> sendKeepalive(const KeepaliveDatagram& datagram) {
    const Failure noWay{FailureKind::NoRouteToPeer, {datagram.to.toString()}};
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return noWay;
    const auto closing = qScopeGuard([&] { ::close(descriptor); });
    if (!datagram.to.isIpv4() || !setUp(descriptor, datagram.device.toLocal8Bit()))
        return noWay;
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(keepalivePort);
    std::memcpy(&to.sin_addr, datagram.to.bytes(), sizeof to.sin_addr);
    const QByteArray nothing(qsizetype(datagram.bytes), '\0');
    const auto sent = ::sendto(descriptor, nothing.constData(), size_t(nothing.size()), 0,
                               reinterpret_cast<const sockaddr*>(&to), sizeof to);
    return sent == nothing.size() ? Outcome<Done>(Done{}) : Outcome<Done>(noWay);
}

} // namespace gretel
