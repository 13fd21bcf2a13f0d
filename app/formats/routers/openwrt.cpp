// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/routers/openwrt.h"

#include "formats/routers/openwrt_parts.h"

namespace gretel {

namespace {

Abilities abilities() {
    Abilities able;
    able.keyZero = false;
    // Each only where the other is inherited as well, which is written then all the same.
    able.inheritedTtl = able.inheritedDf = false;
    able.ignoredDf = false;
    able.device = false; // "tunlink" is a logical network of the router's, not a device
    able.name = false;
    able.interface = false;
    able.ownNetworks = false;
    able.closes = true;
    able.pinsPeer = true; // proto_add_host_dependency of netifd's gre.sh
    return able;
}

} // namespace

const Format& openwrtFormat() {
    static const Format format{QLatin1StringView("openwrt"),
                               QLatin1StringView("OpenWrt"),
                               QLatin1StringView("uci"),
                               abilities(),
                               openwrt::recognises,
                               openwrt::read,
                               false,
                               openwrt::write};
    return format;
}

} // namespace gretel
