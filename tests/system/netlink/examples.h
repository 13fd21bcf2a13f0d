// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desired_state.h"
#include "helper/executor.h"

namespace gretel::test {

IpAddress address(const char* text);
Prefix prefix(const char* text);

/// 1.2.3.4 to 4.3.2.1, key 42, checksum, TTL 64, MTU 1468, up, marked as ours.
Link greLink(const QString& name);
/// greLink with 172.16.10.1/30 and a route to 10.16.0.0/24.
DesiredTunnel tunnel(const QString& name);
/// The n-th of many, each with its own key, addresses and network.
DesiredTunnel numberedTunnel(int n);

/// The kernel's executor, but the step of this number (from 0) is not run and fails. Later ones, which take
/// back, run.
class FailingExecutor : public Executor {
public:
    FailingExecutor(Executor& executor, int failAt) : m_executor(executor), m_left(failAt) {}
    std::vector<Outcome<Done>> run(const Operations& operations, OnFailure onFailure) override;
    Outcome<SystemState> read() override { return m_executor.read(); }

private:
    Executor& m_executor;
    int m_left;
};

} // namespace gretel::test
