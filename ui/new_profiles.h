// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/system_state.h"

namespace gretel {

/// Profiles that the window makes by itself. Each has an id, a name and an interface of its own, which none
/// of the others and no device of the system (may be null) has.
class NewProfiles {
public:
    NewProfiles(const std::vector<TunnelProfile>& others, const SystemState* system);

    TunnelProfile empty() const;
    /// Between addresses that are kept for documentation (RFC 5737), so that it leads nowhere.
    TunnelProfile example() const;
    TunnelProfile copyOf(const TunnelProfile& profile) const;

private:
    /// "New tunnel", or "New tunnel 2" if that is taken.
    QString freeName(const QString& wanted) const;
    TunnelProfile named(TunnelProfile profile, const QString& name) const;

    const std::vector<TunnelProfile>& m_others;
    const SystemState* m_system;
};

} // namespace gretel
