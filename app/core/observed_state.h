// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desired_state.h"

namespace gretel {

/// What a row shows, as a shape and a word. Up needs an answer of the peer, so what the kernel alone says is
/// at most UpUnverified: GRE keeps no state.
enum class TunnelState { Down, BringingUp, UpUnverified, Up, Degraded, Failed };

/// One way in which the kernel differs from what the profile wants. what is one of "key", "checksum",
/// "sequence", "ttl", "tos", "df", "device", "mtu" (core/field.h), "parameters" (the endpoints: "LOCAL
/// REMOTE"), "kind", "link" (administratively down), "address", "route", "name", "local" (this computer lost
/// the address that it sends from, so that nothing gets out), or a device setting's name ("forwarding").
/// Values are written as in the document; a setting that differs by direction as "IN/OUT".
struct Drift {
    QString what;
    QString wanted; ///< empty: it should not be there
    QString found;  ///< empty: it is missing
    /// Of "mtu", where it is worked out from the way to the other host: the bytes that it carries.
    QString carried = {};
    friend bool operator==(const Drift&, const Drift&) = default;
};

struct Observation {
    TunnelState state = TunnelState::Down;
    std::vector<Drift> drifts; ///< why it is Degraded; a new name ("name") alone does not make it so
    QString device;            ///< the name that the device has now; empty when Down
    friend bool operator==(const Observation&, const Observation&) = default;
};

/// What the kernel says of one tunnel; pure. It drifts from what it should be, other than in name and for
/// want of its local address, exactly when planApply() would mend something; but a larger MTU that follows
/// the path is on its way, and all that is sent passes until it is there.
Observation observe(const DesiredTunnel& desired, const SystemState& current);

/// The MTU to be applied, where the way to the other host has changed and nothing else is to be mended.
QString offeredMtu(const Observation& observation);

} // namespace gretel
