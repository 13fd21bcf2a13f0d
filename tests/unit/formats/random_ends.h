// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "core/host_side.h"
#include "core/tunnel_profile.h"
#include "formats/format.h"

namespace gretel::tests {

/// Complete tunnels of every shape that a profile can have, the same ones in every run: each validates
/// without an error, so that endOf() gives both its ends. Names are such as strangers choose.
class RandomTunnels {
public:
    explicit RandomTunnels(quint32 seed) : m_random(seed) {}

    TunnelProfile make();
    bool coin() { return number(0, 1) == 1; }
    /// Both bounds included.
    quint32 number(quint32 least, quint32 most);

private:
    QString text(const QString& atLeast);
    Prefix network(quint32 index, bool ofHost2);
    void makeEnds(TunnelProfile& profile);
    void makeHeader(TunnelProfile& profile);

    std::mt19937 m_random;
};

/// What is wrong with the way of this end of the profile through the format and back; empty when nothing is,
/// or when the format rightly refuses to write it. What came back must be the end's profile, less what was
/// announced as lost.
QString roundTripFault(const TunnelProfile& profile, HostSide host, const Format& format);

} // namespace gretel::tests
