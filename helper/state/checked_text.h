// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/result.h"

namespace gretel {

/// A file that says itself whether it is whole: the line "gretel-state 1 sha256 HEX LENGTH", then LENGTH
/// bytes with that SHA-256. Against accidents, not against forgery.
inline constexpr qsizetype mostPayloadBytes = 16 * 1024 * 1024;
inline constexpr qsizetype mostCheckedBytes = mostPayloadBytes + 128;

/// Why what is in a file cannot be trusted.
enum class Untrusted {
    Torn,         ///< it ends too early
    Corrupt,      ///< its bytes are not those that were written
    OtherVersion, ///< a later version of Gretel wrote it
    TooLarge,     ///< more than mostPayloadBytes
    Malformed,    ///< whole, but not what should be in it
    NoFile,       ///< a link, a pipe, a directory
};

/// For logs: "torn", "corrupt", …
const char* wordOf(Untrusted reason);

QByteArray checkedText(const QByteArray& payload);
Result<QByteArray, Untrusted> payloadOf(const QByteArray& text);

} // namespace gretel
