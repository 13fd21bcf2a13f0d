// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "kernel_double.h"

namespace gretel::test {

/// The office's machine as the helper sees it.
SystemState office();

/// Carries plans out and keeps what is owed.
struct Machine {
    KernelDouble kernel{office()};
    Originals originals;
    FirewalldRules added;
    std::vector<TunnelNeeds> up;

    /// The commands that were run, "nft" for the table; or, alone, what went wrong. Planned again, nothing
    /// may be left to do.
    QStringList run(Change change);
    QStringList apply(const TunnelProfile& profile);
    QStringList remove(const TunnelProfile& profile);
    QStringList mend();
    /// As firewalld itself would change while it runs.
    std::optional<FirewalldState>& firewalld() {
        return const_cast<std::optional<FirewalldState>&>(kernel.state().firewalld);
    }
    const FirewallRules& rules() const { return kernel.state().firewall->rules; }
};

} // namespace gretel::test
