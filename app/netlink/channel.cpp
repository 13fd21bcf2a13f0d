// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/channel.h"

#include <linux/rtnetlink.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

#include "netlink/datagram.h"
#include "netlink/refusal.h"

namespace gretel::netlink {
namespace {

/// A part of a dump has at most 32 KiB (netlink_dump() in net/netlink/af_netlink.c), an answer about one
/// device with hundreds of virtual functions some hundreds of KiB. What is never written to takes no memory.
constexpr std::size_t bufferBytes = 1 << 20;
constexpr int receiveQueueBytes = 1 << 20; // the kernel caps it at net.core.rmem_max

/// Options that older kernels lack are comforts: without them the answers are longer or less exact.
void setComforts(int descriptor) {
    const int on = 1;
    for (int option : {NETLINK_EXT_ACK, NETLINK_CAP_ACK, NETLINK_GET_STRICT_CHK})
        setsockopt(descriptor, SOL_NETLINK, option, &on, sizeof on);
    setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveQueueBytes, sizeof receiveQueueBytes);
}

bool join(int descriptor, const std::vector<int>& groups) {
    for (int group : groups)
        if (setsockopt(descriptor, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &group, sizeof group) != 0)
            return false;
    return true;
}

} // namespace

Outcome<std::unique_ptr<Channel>> Channel::open(int protocol, const std::vector<int>& groups) {
    const int descriptor = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol);
    if (descriptor < 0)
        return Failure{FailureKind::KernelUnreachable, {reasonOf({errno, {}, false})}};
    std::unique_ptr<Channel> channel(new Channel(descriptor));
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        !join(descriptor, groups))
        return Failure{FailureKind::KernelUnreachable, {reasonOf({errno, {}, false})}};
    setComforts(descriptor);
    return channel;
}

Channel::Channel(int descriptor)
    : m_descriptor(descriptor),
      m_buffer(std::make_unique_for_overwrite<quint32[]>(bufferBytes / sizeof(quint32))) {}

Channel::~Channel() {
    ::close(m_descriptor);
}

int Channel::send(const void* bytes, std::size_t size) {
    sockaddr_nl kernel{};
    kernel.nl_family = AF_NETLINK;
    for (;;) {
        const ssize_t sent =
            ::sendto(m_descriptor, bytes, size, 0, reinterpret_cast<const sockaddr*>(&kernel), sizeof kernel);
        if (sent >= 0)
            return static_cast<std::size_t>(sent) == size ? 0 : EMSGSIZE;
        if (errno != EINTR)
            return errno;
    }
}

int Channel::awaitReadable(int timeoutMs) const {
    pollfd waiting{m_descriptor, POLLIN, 0};
    for (;;) {
        const int ready = ::poll(&waiting, 1, timeoutMs);
        if (ready > 0)
            return 0;
        if (ready == 0)
            return ETIMEDOUT;
        if (errno != EINTR)
            return errno;
    }
}

int Channel::receive(int timeoutMs, const std::function<bool(const nlmsghdr*)>& handler) {
    sockaddr_nl sender{};
    iovec piece{m_buffer.get(), bufferBytes};
    msghdr datagram{};
    datagram.msg_name = &sender;
    datagram.msg_namelen = sizeof sender;
    datagram.msg_iov = &piece;
    datagram.msg_iovlen = 1;
    // Each answer to a batch is a datagram, and mostly there already: one system call then, not two.
    ssize_t size = ::recvmsg(m_descriptor, &datagram, 0);
    if (size < 0 && errno == EAGAIN) {
        if (const int error = awaitReadable(timeoutMs))
            return error;
        datagram.msg_namelen = sizeof sender;
        size = ::recvmsg(m_descriptor, &datagram, 0);
    }
    if (size < 0)
        return errno == EAGAIN || errno == EINTR ? ETIMEDOUT : errno;
    if (datagram.msg_flags & MSG_TRUNC)
        return EBADMSG;
    if (sender.nl_pid != 0) // another process, not the kernel
        return 0;
    return forEachMessage(m_buffer.get(), static_cast<std::size_t>(size), handler) ? 0 : EBADMSG;
}

} // namespace gretel::netlink
