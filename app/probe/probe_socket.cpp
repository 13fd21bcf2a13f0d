// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probe_socket.h"

#include <arpa/inet.h>
#include <linux/errqueue.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace gretel {

namespace {

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;

    SocketAddress() = default;
    explicit SocketAddress(const IpAddress& address, quint16 port = 0) {
        if (address.isIpv4()) {
            auto* in = reinterpret_cast<sockaddr_in*>(&storage);
            in->sin_family = AF_INET;
            in->sin_port = htons(port);
            std::memcpy(&in->sin_addr, address.bytes(), sizeof in->sin_addr);
            size = sizeof *in;
        } else {
            auto* in = reinterpret_cast<sockaddr_in6*>(&storage);
            in->sin6_family = AF_INET6;
            in->sin6_port = htons(port);
            std::memcpy(&in->sin6_addr, address.bytes(), sizeof in->sin6_addr);
            size = sizeof *in;
        }
    }

    sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
    IpAddress address() const {
        if (storage.ss_family == AF_INET6)
            return IpAddress::fromBytes(Family::IPv6,
                                        &reinterpret_cast<const sockaddr_in6*>(&storage)->sin6_addr);
        return IpAddress::fromBytes(Family::IPv4, &reinterpret_cast<const sockaddr_in*>(&storage)->sin_addr);
    }
    quint16 port() const {
        if (storage.ss_family == AF_INET6)
            return ntohs(reinterpret_cast<const sockaddr_in6*>(&storage)->sin6_port);
        return ntohs(reinterpret_cast<const sockaddr_in*>(&storage)->sin_port);
    }
};

bool setOption(int descriptor, int level, int name, int value) {
    return ::setsockopt(descriptor, level, name, &value, sizeof value) == 0;
}

/// What send() itself was refused with.
EchoEvent refused(quint16 sequence, int error) {
    EchoEvent event{sequence, EchoOutcome::Unreachable, std::nullopt};
    if (error == EMSGSIZE)
        event.outcome = EchoOutcome::TooLarge;
    else if (error == EPERM || error == EACCES)
        event.outcome = EchoOutcome::Forbidden;
    else if (error == ENOBUFS || error == ENOMEM)
        event.outcome = EchoOutcome::Lost;
    event.error = EchoError{};
    return event;
}

} // namespace

ProbeSocket::ProbeSocket(int descriptor, EchoTarget target)
    : m_descriptor(descriptor), m_target(std::move(target)) {}

ProbeSocket::ProbeSocket(ProbeSocket&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_target(std::move(other.m_target)) {}

ProbeSocket::~ProbeSocket() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Outcome<ProbeSocket> ProbeSocket::open(const EchoTarget& target, int protocol) {
    const int descriptor = ::socket(target.to.isIpv4() ? AF_INET : AF_INET6,
                                    SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol);
    if (descriptor < 0)
        return Failure{FailureKind::EchoForbidden, {QString::fromLocal8Bit(std::strerror(errno))}};
    ProbeSocket socket(descriptor, target);
    if (const auto prepared = socket.prepare(); !prepared.ok())
        return prepared.error();
    return socket;
}

Outcome<Done> ProbeSocket::prepare() {
    const bool isIpv4 = m_target.to.isIpv4();
    const int level = isIpv4 ? SOL_IP : SOL_IPV6;
    setOption(m_descriptor, level, isIpv4 ? IP_RECVERR : IPV6_RECVERR, 1);
    if (m_target.whole)
        setOption(m_descriptor, level, isIpv4 ? IP_MTU_DISCOVER : IPV6_MTU_DISCOVER,
                  IP_PMTUDISC_PROBE); // IPV6_PMTUDISC_PROBE is the same number
    // Bound to the device, a socket would not hear what this computer itself says of a request
    // (ping_lookup() in net/ipv4/ping.c).
    if (!m_target.device.isEmpty()) {
        const unsigned index = ::if_nametoindex(m_target.device.toLocal8Bit().constData());
        const bool chosen =
            index != 0 &&
            setOption(m_descriptor, level, isIpv4 ? IP_UNICAST_IF : IPV6_UNICAST_IF, int(htonl(index)));
        if (!chosen)
            return Failure{FailureKind::NoRouteToPeer, {m_target.to.toString()}};
    }
    if (m_target.from) {
        SocketAddress from(*m_target.from);
        if (::bind(m_descriptor, from.get(), from.size) != 0)
            return Failure{FailureKind::LocalAddressMissing, {m_target.from->toString()}};
    }
    return Done{};
}

Outcome<Done> ProbeSocket::connect(quint16 port) {
    SocketAddress to(m_target.to, port);
    if (::connect(m_descriptor, to.get(), to.size) != 0)
        return Failure{FailureKind::NoRouteToPeer, {m_target.to.toString()}};
    return Done{};
}

void ProbeSocket::disconnect() {
    sockaddr none{};
    none.sa_family = AF_UNSPEC;
    (void)::connect(m_descriptor, &none, sizeof none);
}

std::optional<EchoEvent> ProbeSocket::send(quint16 sequence, const QByteArray& request, quint16 port) {
    SocketAddress to(m_target.to, port);
    // An error of a request before this one is told first, once; its details are in the error queue.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto sent = ::sendto(m_descriptor, request.constData(), size_t(request.size()), MSG_DONTWAIT,
                                   port ? to.get() : nullptr, port ? to.size : 0);
        if (sent >= 0)
            return std::nullopt;
        const int error = errno;
        const bool isOlder = error == EHOSTUNREACH || error == ECONNREFUSED || error == ENETUNREACH ||
                             error == EMSGSIZE || error == EPROTO;
        if (attempt > 0 || !isOlder)
            return refused(sequence, error);
    }
    return std::nullopt;
}

std::optional<ProbeSocket::Answer> ProbeSocket::receiveAnswer(bool& got) {
    std::array<char, 2048> bytes{};
    SocketAddress from;
    const auto size =
        ::recvfrom(m_descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT, from.get(), &from.size);
    got = got || size >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
    if (size < 0)
        return std::nullopt;
    return Answer{{bytes.data(), qsizetype(size)}, from.address(), from.port()};
}

/// See ip_icmp_error() in net/ipv4/ip_sockglue.c: the data is the request that it is about, from behind what
/// the kernel put before it.
std::optional<ProbeSocket::Complaint> ProbeSocket::receiveComplaint(bool& got) {
    std::array<char, 512> bytes{};
    alignas(cmsghdr) std::array<char, 512> control{};
    SocketAddress to;
    iovec part{bytes.data(), bytes.size()};
    msghdr message{};
    message.msg_name = to.get();
    message.msg_namelen = to.size;
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const auto size = ::recvmsg(m_descriptor, &message, MSG_ERRQUEUE | MSG_DONTWAIT);
    if (size < 0)
        return std::nullopt;
    got = true;
    for (cmsghdr* header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        const bool isError = (header->cmsg_level == SOL_IP && header->cmsg_type == IP_RECVERR) ||
                             (header->cmsg_level == SOL_IPV6 && header->cmsg_type == IPV6_RECVERR);
        if (isError && header->cmsg_len >= CMSG_LEN(sizeof(sock_extended_err)))
            return Complaint{{bytes.data(), qsizetype(size)},
                             to.port(),
                             {reinterpret_cast<const char*>(CMSG_DATA(header)),
                              qsizetype(header->cmsg_len - CMSG_LEN(0))}};
    }
    return std::nullopt;
}

} // namespace gretel
