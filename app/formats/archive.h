// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "formats/format.h"

namespace gretel {

inline constexpr qsizetype mostArchiveBytes = 16 * 1024 * 1024;
inline constexpr qsizetype mostArchiveEntries = 20000;
inline constexpr qsizetype mostUnpackedBytes = 64 * 1024 * 1024; ///< all entries together

/// Whether the bytes begin as a zip does (PKWARE APPNOTE, sections 4.3.7 and 4.3.16).
bool isArchive(const QByteArray& bytes);

/// The files of a zip, in its order, each by the
/// last part of its path: folders mean nothing here. Folders themselves are passed over. The issue is
/// ArchiveBroken, DocumentTooLarge (the archive, or one file: mostDocumentBytes), ArchiveTooLarge or
/// ArchiveLink: then none of it is taken. Nothing is written anywhere.
Result<std::vector<TextFile>, Issue> filesOf(const QByteArray& zip);

/// The same files as a zip; names that occur twice get a number. The same files give the same bytes.
/// goOn: asked before each file; false ends it, and the answer is empty. The issue is PartMissing or
/// ArchiveNotMade.
Result<QByteArray, Issue> archiveOf(const std::vector<TextFile>& files,
                                    const std::function<bool()>& goOn = nullptr);

} // namespace gretel
