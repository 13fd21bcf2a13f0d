// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "helper/executor.h"
#include "netlink/socket.h"

namespace gretel::netlink {

/// Runs operations in the kernel. Touches only devices that bear our mark, looked at right before each
/// change, and what hangs on them: NotOurs otherwise.
class KernelExecutor : public Executor {
public:
    /// socket: must outlive the executor.
    explicit KernelExecutor(Socket& socket);

    Outcome<Done> run(const Operation& operation) override;
    Outcome<SystemState> read() override;

private:
    Outcome<Done> runStep(const AddLink& step, const Operation& operation);
    Outcome<Done> runStep(const RemoveLink& step, const Operation& operation);
    Outcome<Done> runStep(const SetMtu& step, const Operation& operation);
    Outcome<Done> runStep(const SetUp& step, const Operation& operation);
    Outcome<Done> runStep(const AddAddress& step, const Operation& operation);
    Outcome<Done> runStep(const RemoveAddress& step, const Operation& operation);
    Outcome<Done> runStep(const AddRoute& step, const Operation& operation);
    Outcome<Done> runStep(const RemoveRoute& step, const Operation& operation);

    Outcome<int> ownDevice(const QString& name, const Operation& operation);
    Outcome<int> parentIndex(const Link& link, const Operation& operation);
    Outcome<int> freeIndex(int wanted);
    void dropUnmarked(int index, const Link& link);
    Outcome<Done> request(Message message, const Operation& operation);
    Failure obstacle(const Operation& operation, const Refusal& refusal);

    Socket& m_socket;
    QHash<QString, int> m_made; ///< devices that this executor made and marked: index by name
};

} // namespace gretel::netlink
