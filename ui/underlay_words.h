// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/failure.h"
#include "core/system_state.h"

namespace gretel {

/// Where the underlay MTU beside the packet bar comes from: "underlay 1500 on eth0, route to 4.3.2.1".
/// byHand: the profile's own; peer: empty while unknown; underlay, failure: the lookup's answer, null while
/// there is none. The first that is there wins.
QString underlayWords(std::optional<quint32> byHand, const QString& peer, const Underlay* underlay,
                      const Failure* failure);

} // namespace gretel
