// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/doctor.h"

namespace gretel {

QString titleOf(DoctorCheckKind kind);        ///< "Key"
QString wordOf(Verdict verdict);              ///< "ok", "warning", "failed", "–"
QString sentenceOf(const DoctorCheck& check); ///< what was seen, one sentence
/// "Nothing is wrong with the tunnel.", or the cause's sentence.
QString headlineOf(const DoctorReport& report);
/// What is being waited for, one sentence.
QString sentenceOf(DoctorStage stage);
/// What the button says that does it; empty for a remedy that Gretel cannot do (canBeDone()).
QString buttonOf(const DoctorCheck& check);
/// What mends it, one sentence; empty when there is nothing to do.
QString remedyOf(const DoctorCheck& check);

} // namespace gretel
