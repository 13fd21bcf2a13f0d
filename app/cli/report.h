// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "cli/console.h"
#include "core/observed_state.h"
#include "core/refused.h"

namespace gretel {

/// Complains of the failure; its exit status.
int reportFailure(Console& console, const Failure& failure);

/// "host1.tunnel: sentence", a line an issue, on standard error; "warning: " before the sentence where it is
/// only one. least: what is less severe is left out. where: stands for the field of an issue that has none.
void reportIssues(Console& console, const Issues& issues, const QString& where = {},
                  Severity least = Severity::Warning);

/// Both of it: why no plan was made.
int reportRefusal(Console& console, const Refused& refused);

/// file: where those are whose place names none.
QJsonArray jsonOf(const Issues& issues, const QString& file = {});
/// A word for programs, never translated: "up-unverified".
QString keyOf(TunnelState state);
/// Indented, with a final newline.
void printJson(Console& console, const QJsonObject& object);

} // namespace gretel
