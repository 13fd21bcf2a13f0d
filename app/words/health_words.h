// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/health.h"

namespace gretel {

QString wordOf(HealthState state); ///< "answering"
/// "The other host answers in 12.3 ms; 0 % of the requests were lost."
QString sentenceOf(const Health& health);
/// For those who hear a row: "answers in 12.3 ms, 0 % lost", "silent"; empty while nothing is known.
QString phraseOf(const Health& health);
QString wordOf(const EchoResult& result); ///< "12.3 ms", "lost", "too large, 1400 bytes fit", …
/// "12.3" in the locale's figures, of 12'345 µs.
QString millisecondsOf(quint32 microseconds);

} // namespace gretel
