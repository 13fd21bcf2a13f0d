// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

#include <netlink/msg.h>

#include "core/failure.h"

namespace gretel::netlink {

/// Why the kernel said no: a positive errno and its own extended words (NLMSGERR_ATTR_MSG), which may be
/// empty.
struct Refusal {
    int error = 0;
    QString text;
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

struct MessageDeleter {
    void operator()(nl_msg* message) const { nlmsg_free(message); }
};
/// A message under construction; builders return it empty when an attribute did not fit (overflow is an
/// error).
using Message = std::unique_ptr<nl_msg, MessageDeleter>;

/// A NETLINK_ROUTE socket that awaits every answer. Not shared between threads. Blocking: each call returns
/// within answerTimeoutMs (the kernel answers from within sendmsg).
class Socket {
public:
    static constexpr int answerTimeoutMs = 5000;

    static Outcome<std::unique_ptr<Socket>> open();
    ~Socket();
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// Sends with NLM_F_ACK and waits for the acknowledgement. ETIMEDOUT and ENOBUFS mean that the answer was
    /// lost.
    Result<Done, Refusal> request(Message message);

    /// Sends each with NLM_F_ACK in as few system calls as it takes and awaits every answer: entry i is
    /// message i's.
    std::vector<Result<Done, Refusal>> requestAll(std::vector<Message> messages);

    using Handler = std::function<void(const nlmsghdr* message)>;
    /// Sends with NLM_F_DUMP, hands over every message, and starts again (a few times) when the kernel says
    /// that the dump was interrupted by a change (NLM_F_DUMP_INTR). restarted() is called before each new
    /// start.
    Result<Done, Refusal> dump(int type, const Message& request, const Handler& handler,
                               const std::function<void()>& restarted);
    /// Sends a request that one message answers, such as RTM_GETROUTE for one destination.
    Result<Done, Refusal> query(Message message, const Handler& handler);

private:
    struct Private;
    explicit Socket(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace gretel::netlink
