// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/executor.h"
#include "netlink/socket.h"

namespace gretel::netlink {

/// Runs operations in the kernel. Touches only devices that bear our mark, looked at right before, and what
/// hangs on them: NotOurs otherwise; messagesOf() (step_messages.h) has the two exceptions.
class KernelExecutor : public Executor {
public:
    /// socket: must outlive the executor.
    explicit KernelExecutor(Socket& socket);

    /// Many in one system call, after one look at the devices. Of several that take devices away all but the
    /// last wait for each other, to be deleted at once. With Stop, a failure that is seen before anything is
    /// sent is the failure of all; and an operation that was not tried, though a later one was, has the first
    /// failure for its own.
    std::vector<Outcome<Done>> run(const Operations& operations, OnFailure onFailure) override;
    using Executor::run;
    Outcome<SystemState> read() override;

private:
    Socket& m_socket;
};

} // namespace gretel::netlink
