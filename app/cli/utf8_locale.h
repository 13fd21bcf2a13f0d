// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gretel {

/// Before QCoreApplication: where the locale is not UTF-8 (cron, a bare LC_ALL=C), Qt 6 switches to one that
/// is and says so on standard error, which is for our own sentences.
void useUtf8Locale();

} // namespace gretel
