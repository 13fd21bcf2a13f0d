// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <optional>
#include <random>

#include "formats/format.h"

/// What every format that reads and writes must keep to. Each answers with what is wrong, empty if nothing.
namespace gretel::checks {

/// The profiles that each format's golden files are of: tests/unit/formats/configs/profiles.
QStringList profileNames();
std::optional<TunnelEnd> endOfProfile(const QString& name);

/// Host 1 of each profile against FOLDER/PROFILE/FILE, byte for byte; a format that must not write it has no
/// such folder. GRETEL_WRITE_GOLDEN in the environment writes them instead.
QString golden(const Format& format, const QString& folder);
/// What was written, as somebody hands it in.
std::vector<TextFile> handedIn(const std::vector<WrittenFile>& files);

/// All files of a folder.
std::vector<TextFile> filesIn(const QString& folder);

/// What of the end the format's abilities leave after writing and reading.
TunnelEnd lessLosses(const TunnelEnd& end, const Abilities& abilities);
/// Seeded random ends, written and read back: the same profile less the losses. Of names only what fits.
QString roundTrip(const Format& format, const std::function<bool(const QString&)>& holdsName);
/// Each file of each golden profile cut at every byte: an issue, or a tunnel whose lines are all there.
QString truncation(const Format& format);
/// Marks, zero bytes, wrong encoding, size, CRLF, and many mistakes at once.
QString badBytes(const Format& format);

/// "kind:line:column" of the first issue, "" without one; for tables.
QString firstIssue(const ReadEnds& read);
/// "kind:argument behind the format's name" of what writing the end would lose at this field, "" for nothing.
QString announced(const Format& format, const TunnelEnd& end, const QString& field);
QString kindName(IssueKind kind);

} // namespace gretel::checks
