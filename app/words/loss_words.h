// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/issue.h"

namespace gretel {

/// The sentence of NotWritten, CannotHold and WouldDisagree, by their field: what the format (%1) cannot say,
/// and what to do; of forwarding that cannot be kept off where the next argument is "off". Its places are
/// still open.
QString lossWords(const Issue& issue);

} // namespace gretel
