// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/operation.h"

namespace gretel {

/// Keeps what a transaction is about to do where a kill cannot reach it: whoever starts next finds either an
/// intent, and takes back what it names, or the commit, and leaves all as it is.
class TransactionObserver {
public:
    virtual ~TransactionObserver() = default;

    /// All that will be done, before the first change. Its failure is the transaction's: nothing is changed.
    virtual Outcome<Done> intend(const Operations& operations) = 0;
    /// All of it came about and was read back. Until this has succeeded it counts as not done; its failure is
    /// taken as a step's: everything is undone.
    virtual Outcome<Done> commit() = 0;
    /// The intent is no longer needed: it was committed, or taken back whole. Not called when the undo got
    /// stuck.
    virtual void settle() = 0;
};

} // namespace gretel
