// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/failure.h"
#include "core/operation.h"

namespace gretel {

/// Is told of each step of a transaction before it is taken, so that a journal can hold the intent.
class TransactionObserver {
public:
    virtual ~TransactionObserver() = default;

    /// All that will be done, before the first step; nothing has been changed if it fails.
    virtual Outcome<Done> planned(const Operations& operations) = 0;
    /// Before each change. Its failure is taken as the step's own: what went before is undone.
    virtual Outcome<Done> beforeStep(std::size_t index, const Operation& operation) = 0;
    /// Before each change that takes step index back; an undo is never held up.
    virtual void beforeUndo(std::size_t index, const Operation& operation) = 0;
    /// The end: all of it came about and was read back, or it was undone (what could be).
    virtual void finished(const Outcome<Done>& outcome) = 0;
};

} // namespace gretel
