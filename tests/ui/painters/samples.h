// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

#include "core/observed_state.h"
#include "core/operation.h"
#include "core/tunnel_profile.h"

/// Values and palettes that the painters' tests and the gallery share.
namespace gretel::samples {

inline constexpr TunnelState allStates[] = {TunnelState::Down,         TunnelState::BringingUp,
                                            TunnelState::UpUnverified, TunnelState::Up,
                                            TunnelState::Degraded,     TunnelState::Failed};

QPalette light();
QPalette dark();
/// White on black and yellow, as a person with low vision may have it.
QPalette highContrast();

/// Office to lab: key 42, checksum, Host 1 is this computer.
TunnelProfile officeToLab();
/// Long labels, IPv6 everywhere, several networks.
TunnelProfile longWords();
/// The kernel's state with officeToLab up.
SystemState officeToLabUp();
Operations bringUp();

PacketLayout packet(const Encapsulation& encapsulation, quint32 underlayMtu,
                    std::optional<quint32> mtuOverride = std::nullopt);

} // namespace gretel::samples
