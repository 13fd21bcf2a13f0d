// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/failure.h"
#include "core/operation.h"

namespace gretel {

/// What a transaction runs its operations through: the kernel, or a fake that fails at step N.
class Executor {
public:
    virtual ~Executor() = default;

    /// After one that failed. Stop: as soon as it is known; the kernel goes on in what was sent together.
    enum class OnFailure { Stop, GoOn };

    /// Runs them in order and awaits every answer: entry i is operation i's; those without an entry were not
    /// tried. A failure leaves nothing of its operation behind, but for AnswerLost, after which nobody knows.
    virtual std::vector<Outcome<Done>> run(const Operations& operations, OnFailure onFailure) = 0;
    Outcome<Done> run(const Operation& operation) {
        return run(Operations{operation}, OnFailure::Stop).front();
    }

    /// What is there now.
    virtual Outcome<SystemState> read() = 0;
};

} // namespace gretel
