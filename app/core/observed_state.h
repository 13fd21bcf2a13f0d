// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desired_state.h"

namespace gretel {

/// What a row shows, as a shape and a word. Up needs an answer of the peer, so what the kernel alone says is
/// at most UpUnverified: GRE keeps no state.
enum class TunnelState { Down, BringingUp, UpUnverified, Up, Degraded, Failed };

/// One way in which the kernel differs from what the profile wants. what is one of "key", "checksum",
/// "sequence", "ttl", "tos", "df", "device", "mtu" (core/field.h), "parameters" (the endpoints: "LOCAL
/// REMOTE"), "kind", "link" (administratively down), "address", "route", "name". Values are written as in the
/// document; a setting that differs by direction as "IN/OUT".
struct Drift {
    QString what;
    QString wanted; ///< empty: it should not be there
    QString found;  ///< empty: it is missing
    friend bool operator==(const Drift&, const Drift&) = default;
};

struct Observation {
    TunnelState state = TunnelState::Down;
    std::vector<Drift> drifts; ///< why it is Degraded; a new name ("name") alone does not make it so
    QString device;            ///< the name that the device has now; empty when Down
    friend bool operator==(const Observation&, const Observation&) = default;
};

/// What the kernel says of one tunnel; pure. It drifts from what it should be, other than in name, exactly
/// when planApply() would mend something.
Observation observe(const DesiredTunnel& desired, const SystemState& current);

} // namespace gretel
