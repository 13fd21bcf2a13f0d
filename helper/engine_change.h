// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/risk.h"
#include "helper/executor.h"
#include "helper/memory.h"
#include "helper/state/boot_clock.h"
#include "helper/tunnel_engine.h"

/// How the engine changes something, whatever it has been given to run it and to remember it.
namespace gretel {

/// A change, for whom it is, and what of it is remembered.
struct Undertaking {
    Change change;
    std::vector<TunnelProfile> up; ///< those of change.apply, with the side said
    QUuid name = QUuid::createUuid();
    const Caller* caller = nullptr; ///< null: the helper itself, who may do anything
    ChangeOptions options;
    Risks risks; ///< of a caller's change, known once it is planned

    std::chrono::seconds confirm() const; ///< how long it waits for that; zero: it stays
};

/// Whether tunnels of ours may be up that the memory does not know: what it held could not be trusted, or a
/// device bears our mark that is neither remembered nor concerned by what is to be done.
bool isBlindTo(const std::vector<Link>& links, const Memory& memory,
               const std::vector<QUuid>& concerned = {});

/// With what stays up beside them and what is owed for it; without the others where nobody knows all of them.
Change changeOf(const Memory& memory, const SystemState& state, const std::vector<DesiredTunnel>& apply,
                const std::vector<QUuid>& remove);

/// What is remembered once these operations came about. state: as it was before them.
HelperState memoryAfter(const Undertaking& undertaking, const HelperState& before, const Operations& done,
                        const SystemState& state, const BootClock& clock);

/// Runs it from the state that was just read, unless its caller needs more permission (NeedsAuthorisation);
/// what it needs is found out from the very plan that is carried out. What changes nothing in the kernel may
/// still be something to remember. Fails else as Transaction::run.
Outcome<Operations> carryOut(Undertaking& undertaking, Memory& memory, Executor& executor,
                             const SystemState& state, const BootClock& clock);

/// Makes what the tunnels that are up share what they want of it; nothing where others may be up, or
/// while something is half done.
Outcome<Operations> mendShare(Memory& memory, Executor& executor, const SystemState& state,
                              const BootClock& clock);

} // namespace gretel
