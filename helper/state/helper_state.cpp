// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/helper_state.h"

namespace gretel {

HelperState afterReboot(const HelperState& state, const QString& boot) {
    if (state.boot == boot)
        return state;
    HelperState fresh;
    fresh.boot = boot;
    fresh.autostart = state.autostart;
    for (const TunnelProfile& tunnel : state.autostart)
        fresh.waiting.push_back(tunnel.id);
    fresh.firewalldKept = state.firewalldKept;
    return fresh;
}

FirewalldRules oursInFirewalld(const HelperState& state) {
    return together(state.firewalldAdded, state.firewalldKept);
}

Recovery recoveryOf(const HelperState& state, const std::optional<Intent>& intent, const QString& boot) {
    if (!intent || intent->boot != boot)
        return std::nullopt;
    if (state.boot == boot && state.change == intent->change)
        return std::nullopt;
    return intent->operations;
}

} // namespace gretel
