// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_plan.h"
#include "ui/export_dialog.h"

namespace gretel::test {

/// One entry of each verdict and a second conflict, with all kinds of remarks: New, Conflict, Conflict, Same,
/// Invalid.
std::vector<ImportEntry> exampleEntries();
/// So many new ones, every hundredth in conflict.
std::vector<ImportEntry> manyEntries(int count);

/// Gretel's own, systemd-networkd (two files), RouterOS (a warning), IOS (an error: no files).
std::vector<ExportLanguage> exampleLanguages();
/// A text that names the host and the language.
ExportText exampleText(const TunnelProfile& profile, HostSide host, const QString& language);

} // namespace gretel::test
