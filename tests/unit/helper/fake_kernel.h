// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/desired_state.h"
#include "helper/executor.h"

namespace gretel::test {

/// What becomes of one call of run().
enum class Fate {
    Works,
    Refused,      ///< KernelRefused, nothing happens
    NotPermitted, ///< nothing happens
    LostUndone,   ///< AnswerLost, nothing happened
    LostDone,     ///< AnswerLost, it happened
    OddMtu,       ///< works, but the device gets an MTU of its own choice
};

/// A kernel of values. fates: by the number of the call of run(), from 0; all others work.
class FakeKernel : public Executor {
public:
    SystemState state;
    std::map<int, Fate> fates;
    std::map<int, Failure> readFailures; ///< by the number of the call of read()
    Operations calls;                    ///< all that run() was asked to do

    std::vector<Outcome<Done>> run(const Operations& operations, OnFailure onFailure) override;
    using Executor::run;
    Outcome<SystemState> read() override;

private:
    int m_reads = 0;
    int m_lastIndex = 0;
    Outcome<Done> runOne(const Operation& operation);
    void carryOut(const Operation& operation);
    friend struct CarryOut;
};

/// 1.2.3.4 to 4.3.2.n with 172.16.n.1/30 and a route to 10.n.0.0/24, device "gren".
DesiredTunnel tunnel(int n);

/// The state as it can be compared: in one order, without the indexes, which the kernel gives anew.
SystemState comparable(SystemState state);

/// "KernelRefused(ip link add …|as asked)", or "done".
template <typename T>
QString textOf(const Outcome<T>& outcome) {
    if (outcome)
        return QStringLiteral("done");
    return failureName(outcome.error().kind) + QLatin1Char('(') +
           outcome.error().arguments.join(QLatin1Char('|')) + QLatin1Char(')');
}

} // namespace gretel::test
