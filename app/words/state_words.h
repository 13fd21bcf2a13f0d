// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/encapsulation.h"
#include "core/observed_state.h"

namespace gretel {

QString wordOf(TunnelState state);              ///< "Up – unverified"
QString sentenceOf(const Drift& drift);         ///< "The MTU is 1400; the profile wants 1468."
QString wordOf(Layer layer);                    ///< "outer IP", "GRE", "checksum", …
QString sentenceOf(const PacketLayout& layout); ///< "Tunnel MTU 1468, TCP MSS 1428"
/// The packet bar for those who do not see it: every layer with its size.
QString descriptionOf(const PacketLayout& layout);

} // namespace gretel
