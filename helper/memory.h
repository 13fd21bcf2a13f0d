// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>

#include <functional>
#include <memory>

#include "helper/state/state_store.h"
#include "helper/transaction_observer.h"

namespace gretel {

/// What the helper remembers, on the disk and at hand. Of all but state() and isBlind(), which may
/// be asked from any thread, one runs at a time.
class Memory {
public:
    /// boot: this boot's id.
    explicit Memory(QString boot) : m_boot(std::move(boot)) {}

    /// From now on all is kept in the directory. Until then, or when it fails, nothing can be saved.
    Outcome<Done> open(const QString& path);
    /// What a killed transaction, or one whose undo got stuck, may have left: to be taken back before
    /// anything else is changed. All of the one that runs.
    const Operations& halfDone() const { return m_halfDone; }
    /// The last transaction is committed, or taken back whole.
    Outcome<Done> settle();

    HelperState state() const;
    Outcome<Done> save(HelperState state);
    /// What was remembered could not be trusted: other tunnels than those of the state may be up.
    bool isBlind() const { return m_blind; }

private:
    friend class Ledger;
    Outcome<StateStore*> store();

    const QString m_boot;
    mutable QMutex m_mutex;
    HelperState m_state;
    Operations m_halfDone;
    std::unique_ptr<StateStore> m_store;
    Failure m_closed{FailureKind::Internal, {QStringLiteral("the state was not opened")}};
    bool m_blind = false;
};

/// One transaction's place in the memory: its intent before, the new state as its commit.
class Ledger : public TransactionObserver {
public:
    using After = std::function<HelperState(const Operations& done)>;
    /// change: the transaction's name. after: the state once all of it came about.
    Ledger(Memory& memory, const QUuid& change, After after)
        : m_memory(memory), m_change(change), m_after(std::move(after)) {}

    Outcome<Done> intend(const Operations& operations) override;
    Outcome<Done> commit() override;
    void settle() override;

private:
    Memory& m_memory;
    const QUuid m_change;
    const After m_after;
};

} // namespace gretel
