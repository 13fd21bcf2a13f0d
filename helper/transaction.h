// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/desired_state.h"
#include "helper/executor.h"
#include "helper/transaction_observer.h"

namespace gretel {

/// Plans, runs, verifies, and takes everything back in reverse if any of it fails: afterwards the kernel is
/// as wanted or as before. Blocking. The caller sees to it that only one runs at a time.
class Transaction {
public:
    /// observer: may be null.
    explicit Transaction(Executor& executor, TransactionObserver* observer = nullptr);

    /// Makes the kernel hold these tunnels; what was done, nothing when all of it was there already. Fails as
    /// planApply(), as the executor did at the step that failed, with VerificationFailed when what is read
    /// back is not what is wanted, or with UndoFailed.
    Outcome<Operations> apply(const std::vector<DesiredTunnel>& desired);

    /// Takes these tunnels away; what was done. One that is not there is passed over.
    Outcome<Operations> remove(const std::vector<QUuid>& tunnels);

private:
    using Check = std::function<Outcome<Done>(const SystemState&)>;
    Outcome<Operations> run(const Operations& operations, const Check& verify);
    Outcome<Done> runSteps(const Operations& operations, std::size_t& touched);
    Outcome<Done> readBack(const Check& verify);
    Failure undo(const Operations& operations, std::size_t touched, const Failure& cause);
    Outcome<Done> undoStep(const Operation& inverse);

    Executor& m_executor;
    TransactionObserver* m_observer;
};

} // namespace gretel
