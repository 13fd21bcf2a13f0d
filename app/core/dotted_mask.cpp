// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dotted_mask.h"

namespace gretel {

QString dottedMask(const Prefix& prefix) {
    const quint32 mask = prefix.length() == 0 ? 0 : ~quint32(0) << (32 - prefix.length());
    return IpAddress::fromIpv4(mask).toString();
}

} // namespace gretel
