// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/import_plan.h"
#include "formats/format.h"

namespace gretel {

/// All that was given to be imported, read: what importPlan() asks for.
struct ImportMaterial {
    std::vector<ImportSource> sources;
    std::vector<UnreadableSource> unreadable;
};

/// A file that is a zip counts as the files in it, named "ZIP/FILE". goOn: asked now and then; false ends it,
/// and the answer is empty. Pure.
ImportMaterial readMaterial(const std::vector<TextFile>& files, const std::function<bool()>& goOn = nullptr);

/// The GRE devices of this machine that Gretel did not make (unmarkedEnds()).
ImportMaterial materialOf(const SystemState& system);

} // namespace gretel
