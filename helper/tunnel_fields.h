// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <vector>

#include "helper/log.h"

namespace gretel {

/// What is written of tunnels: one is named in the line; of more, the line says how many, and the journal has
/// each (up to 500) in a field of its own.
struct TunnelFields {
    log::Fields said;
    log::Fields unsaid;
};
/// tunnels: each once.
TunnelFields fieldsOf(const std::vector<QUuid>& tunnels);

} // namespace gretel
