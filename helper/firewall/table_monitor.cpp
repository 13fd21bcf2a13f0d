// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/table_monitor.h"

#include <QSocketNotifier>

#include <linux/netfilter/nfnetlink.h>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "helper/firewall/table_message.h"

namespace gretel::firewall {
namespace {

constexpr int receiveQueueBytes = 1 << 20; // the kernel caps it at net.core.rmem_max

Failure failureOf(int error) {
    switch (error) {
    case EPERM:
        return {FailureKind::NotPermitted, {QStringLiteral("nft monitor")}};
    case EPROTONOSUPPORT:
    case EAFNOSUPPORT:
        return {FailureKind::KernelLacksNftables, {}};
    default:
        return {FailureKind::KernelUnreachable, {QString::fromLocal8Bit(std::strerror(error))}};
    }
}

/// errno, or 0 when the socket hears of every change from now on.
int join(int descriptor) {
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    const int group = NFNLGRP_NFTABLES;
    setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveQueueBytes, sizeof receiveQueueBytes);
    const bool joined =
        ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        setsockopt(descriptor, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &group, sizeof group) == 0;
    return joined ? 0 : errno;
}

} // namespace

struct TableMonitor::Private {
    int descriptor;
    QSocketNotifier notifier;
    std::array<char, 65536> buffer; ///< the kernel's notifications are of a page or four each

    explicit Private(int opened) : descriptor(opened), notifier(opened, QSocketNotifier::Read) {}
    ~Private() { ::close(descriptor); }

    bool takeChanges();
};

/// Whether one of the messages that wait is about our table; takes them all.
bool TableMonitor::Private::takeChanges() {
    constexpr int mostDatagrams = 4096; // a storm of changes must not keep the caller here
    bool changed = false;
    for (int i = 0; i < mostDatagrams; ++i) {
        sockaddr_nl sender{};
        iovec piece{buffer.data(), buffer.size()};
        msghdr datagram{};
        datagram.msg_name = &sender;
        datagram.msg_namelen = sizeof sender;
        datagram.msg_iov = &piece;
        datagram.msg_iovlen = 1;
        const ssize_t size = ::recvmsg(descriptor, &datagram, MSG_DONTWAIT);
        if (size < 0 && (errno == EAGAIN || errno == EINTR))
            break;
        if (size >= 0 && sender.nl_pid != 0)
            continue; // another process, not the kernel
        // Lost (ENOBUFS) or cut off: it may have been about ours.
        changed = changed || size < 0 || (datagram.msg_flags & MSG_TRUNC) != 0 ||
                  concernsOurTable(buffer.data(), std::size_t(size));
    }
    return changed;
}

Outcome<std::unique_ptr<TableMonitor>> TableMonitor::open(QObject* parent) {
    const int descriptor = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_NETFILTER);
    if (descriptor < 0)
        return failureOf(errno);
    auto parts = std::make_unique<Private>(descriptor);
    if (const int error = join(descriptor))
        return failureOf(error);
    return std::unique_ptr<TableMonitor>(new TableMonitor(std::move(parts), parent));
}

// The notifier tells at most once per turn of the event loop, and all that waits is taken at once.
TableMonitor::TableMonitor(std::unique_ptr<Private> parts, QObject* parent)
    : QObject(parent), d(std::move(parts)) {
    connect(&d->notifier, &QSocketNotifier::activated, this, [this] {
        if (d->takeChanges())
            emit changed();
    });
}

TableMonitor::~TableMonitor() = default;

} // namespace gretel::firewall
