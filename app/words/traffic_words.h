// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/traffic.h"

namespace gretel {

QString sizeWord(quint64 bytes);          ///< "3.1 MB", in the locale's figures
QString rateWord(quint64 bytesPerSecond); ///< "80.0 kB/s"
/// "↓ 1.2 MB/s ↑ 80 kB/s", for a row; what is still or not known is left out, and so may all be.
QString arrowsOf(const Traffic& traffic);
/// The same for those who hear it: "receives 1.2 MB/s, sends 80 kB/s".
QString phraseOf(const Traffic& traffic);
/// "3.1 MB so far, 80 kB/s now"; without the rate while it is not known.
QString countOf(quint64 bytes, const std::optional<quint64>& bytesPerSecond);

} // namespace gretel
