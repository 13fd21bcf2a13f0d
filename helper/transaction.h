// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/plan.h"
#include "helper/executor.h"
#include "helper/transaction_observer.h"

namespace gretel {

/// What takes all of these back, in the order to run it.
Operations inversesOf(const Operations& operations);

/// Plans, runs, verifies, and takes everything back in reverse if any of it fails: afterwards the kernel is
/// as wanted or as before. Blocking. The caller sees to it that only one runs at a time.
class Transaction {
public:
    /// What is left to do in a state; nothing when the state is as wanted.
    using Planner = std::function<Outcome<Plan>(const SystemState&)>;

    /// observer: may be null.
    explicit Transaction(Executor& executor, TransactionObserver* observer = nullptr);

    /// Runs what the planner finds to do; what was done, nothing when all of it was there already. Fails as
    /// the planner, as the executor did at the step that failed, as the observer, with VerificationFailed
    /// when the planner still finds something to do afterwards, or with UndoFailed.
    Outcome<Operations> run(const Planner& planner);
    /// The same from a state that was just read.
    Outcome<Operations> run(const Planner& planner, const SystemState& before);

    /// Makes the kernel hold these tunnels, and nothing else of theirs.
    Outcome<Operations> apply(const std::vector<DesiredTunnel>& desired);
    /// Takes these tunnels away. One that is not there is passed over.
    Outcome<Operations> remove(const std::vector<QUuid>& tunnels);

    /// Takes back, in reverse, what of these was done: what a killed transaction left, or one that is no
    /// longer wanted. What is as before already is passed over, so it may be called again. UndoFailed for the
    /// first that cannot be taken back; the others are.
    Outcome<Operations> takeBack(const Operations& operations);

private:
    Outcome<Done> attempt(const Operations& operations, Operations& touched, const Planner& planner);
    Outcome<Done> readBack(const Planner& planner);

    Executor& m_executor;
    TransactionObserver* m_observer;
};

} // namespace gretel
