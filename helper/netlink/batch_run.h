// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "helper/executor.h"
#include "helper/netlink/devices.h"
#include "helper/netlink/group_removal.h"
#include "helper/netlink/step_messages.h"
#include "netlink/socket.h"

namespace gretel::netlink {

/// One run of operations: planned over one look at the devices, sent in as few system calls as it takes.
/// Devices that go are gathered and deleted together; what may need their name, endpoints or routes waits for
/// it. See KernelExecutor::run().
class BatchRun {
public:
    /// socket, operations: must outlive the run.
    BatchRun(Socket& socket, const Operations& operations, Executor::OnFailure onFailure);
    std::vector<Outcome<Done>> run();

private:
    using Answer = Result<Done, Refusal>;
    using Reason = std::variant<Failure, Refusal>;
    /// An operation in the batch that is being put together.
    struct Unit {
        std::size_t operation;
        std::size_t messages; ///< how many
        int makes;
        int on;
    };
    struct Leaving {
        std::size_t operation;
        int index;
    };

    bool look();
    void plan(std::size_t operation);
    void add(std::size_t operation, StepMessages step);
    void send();
    void judge(const std::vector<Unit>& units, const std::vector<Answer>& answers);
    void dropUnmarked(int index, const Link& link, const Refusal& refusal);
    void removeLeaving();
    void confirm(std::vector<Leaving>& leaving);
    void removeGroup(const GroupRemoval& removal, const std::vector<Leaving>& leaving);
    void putBack(const std::vector<int>& moved);

    void settle(std::size_t operation, const Answer& answer);
    void fail(std::size_t operation, Reason reason);
    bool stopped() const { return m_failed && m_onFailure == Executor::OnFailure::Stop; }
    std::vector<Outcome<Done>> outcomes();

    Socket& m_socket;
    const Operations& m_operations;
    Executor::OnFailure m_onFailure;

    std::vector<Link> m_links; ///< the last look
    bool m_fresh = false;      ///< nothing was sent since
    Devices m_devices;
    std::vector<Message> m_batch;
    std::size_t m_batchBytes = 0;
    std::vector<Unit> m_units; ///< of the batch
    std::vector<Leaving> m_leaving;

    std::vector<std::optional<Result<Done, Reason>>> m_results; ///< absent: not tried
    bool m_failed = false;
};

} // namespace gretel::netlink
