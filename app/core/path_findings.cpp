// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/path_findings.h"

#include <algorithm>

namespace gretel {

std::optional<quint32> fittingUnderlay(const PathFindings& findings) {
    std::optional<quint32> least = findings.outside.bytes;
    // What the tunnel's own MTU keeps back tells nothing of the path.
    const auto inside = findings.inside ? findings.inside->bytes : std::nullopt;
    if (inside && *inside < findings.tunnelMtu)
        least = std::min(least.value_or(*inside + findings.overhead), *inside + findings.overhead);
    return least;
}

} // namespace gretel
