// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prefix.h"

/// Values as ip(8) reads them (lib/utils.c of iproute2), as far as nobody could read them otherwise.
namespace gretel::ip {

/// Decimal without a leading zero, which ip would take for octal, or hexadecimal behind 0x. The issue is
/// MalformedNumber or NumberOutOfRange.
Parsed<quint32> parseNumber(QStringView text, quint32 least, quint32 most);
/// A number, or one written as an address.
Parsed<quint32> parseKey(QStringView text);
/// "inherit" or 0 to 255; 0 is inherit.
Parsed<quint8> parseTtl(QStringView text);
/// "inherit" or a hexadecimal number, with or without 0x.
Parsed<quint8> parseTos(QStringView text);
Parsed<quint32> parseMtu(QStringView text);
/// An IPv4 address; "any" is 0.0.0.0.
Parsed<IpAddress> parseOutside(QStringView text);
/// ADDRESS/LENGTH, an address alone for just that, or "default" (of the family).
Parsed<Prefix> parsePrefix(QStringView text, Family family = Family::IPv4);
/// parsePrefix for a network.
Parsed<Prefix> parseNetwork(QStringView text, Family family = Family::IPv4);

} // namespace gretel::ip
