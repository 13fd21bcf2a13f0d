// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/path_cause.h"
#include "core/path_findings.h"

namespace gretel {

QString sentenceOf(PathCause cause);
/// What was found, one sentence a line: to the other host, why, through the tunnel.
QStringList sentencesOf(const PathFindings& findings);

} // namespace gretel
