// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/operation.h"

namespace gretel {

/// What a transaction runs its operations through: the kernel, or a fake that fails at step N.
class Executor {
public:
    virtual ~Executor() = default;

    /// Runs one operation and awaits its answer. A failure leaves nothing of the operation behind, but for
    /// AnswerLost, after which nobody knows.
    virtual Outcome<Done> run(const Operation& operation) = 0;

    /// What is there now.
    virtual Outcome<SystemState> read() = 0;
};

} // namespace gretel
