// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/prefix.h"

/// What the routers' languages have in common: names that cannot break out of a line, whatever somebody
/// called his tunnel, and addresses in older spelling.
namespace gretel {

/// The text in such characters as no router's console gives a meaning: ASCII letters, digits, single blanks
/// and -_.,:+=()/@. Accents are dropped ("Büro" is "Buro"), anything else becomes "_". At most 120
/// characters; fallback where no letter or digit is left.
QString consoleText(const QString& text, const QString& fallback);

/// A number that follows from the text, the same on every machine (FNV-1a): for devices that a system wants
/// numbered or shortly named.
quint32 numberFor(const QString& text);

struct TunnelEnd;

/// Whether the end has anything to do with this family inside the tunnel.
bool carries(const TunnelEnd& end, Family family);

/// The next hop for a network: the other end's tunnel address where it is of the network's family, else empty
/// (then the device alone says where to).
QString nextHopFor(const TunnelEnd& end, const Prefix& network);

} // namespace gretel
