// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/failure.h"
#include "netlink/message_builder.h"
#include "netlink/refusal.h"

namespace gretel::netlink {

/// A netlink socket that awaits every answer. Not shared between threads. Blocking: each call returns
/// within answerTimeoutMs (the kernel answers from within sendmsg). Belongs to the network namespace in which
/// it was opened.
class Socket {
public:
    static constexpr int answerTimeoutMs = 5000;
    /// Messages that together are at most this large go to the kernel in one system call, which a signal does
    /// not divide: what is sent so is done whole even if the caller is killed.
    static constexpr std::size_t batchBytes = 16384;
    /// As above: as many answers fit the smallest receive queue.
    static constexpr std::size_t batchMessages = 64;

    /// protocol: NETLINK_ROUTE, NETLINK_SOCK_DIAG, …. KernelUnreachable when there is no such netlink.
    static Outcome<std::unique_ptr<Socket>> open(int protocol = NETLINK_ROUTE);
    ~Socket();
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// Sends with NLM_F_ACK and waits for the acknowledgement. See Refusal::lost; EMSGSIZE for an empty
    /// message.
    Result<Done, Refusal> request(Message message);

    /// Sends each with NLM_F_ACK in as few system calls as it takes and awaits every answer: entry i is
    /// message i's. The kernel goes on after one that it refuses. If any message is empty nothing is sent.
    std::vector<Result<Done, Refusal>> requestAll(std::vector<Message> messages);

    /// The message is valid during the call.
    using Handler = std::function<void(const nlmsghdr* message)>;
    /// Sends with NLM_F_DUMP, hands over every message, and starts again (a few times, then EINTR) when the
    /// kernel says that the dump was interrupted by a change (NLM_F_DUMP_INTR). restarted() is called before
    /// each new start.
    Result<Done, Refusal> dump(const Message& request, const Handler& handler,
                               const std::function<void()>& restarted);
    /// Sends a request that one message answers, such as RTM_GETROUTE for one destination.
    Result<Done, Refusal> query(Message message, const Handler& handler);

private:
    struct Private;
    explicit Socket(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace gretel::netlink
