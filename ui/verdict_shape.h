// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPalette>

#include <optional>

#include "core/doctor.h"
#include "core/import_plan.h"

namespace gretel {

/// A plus in a ring is New, an equals sign in one Same; Conflict is a warning's triangle, Invalid an error's
/// octagon. Square and centred in rect.
void paintVerdictShape(QPainter& painter, const QRectF& rect, ImportVerdict verdict, const QColor& color);
/// Of the doctor: a tick in a ring has passed, a triangle warns, an octagon has failed, a dash in a ring was
/// skipped; an empty ring is still waited for.
void paintVerdictShape(QPainter& painter, const QRectF& rect, std::optional<Verdict> verdict,
                       const QColor& color);
/// For the shape and its word.
QColor verdictText(ImportVerdict verdict, const QPalette& palette);
QColor verdictText(std::optional<Verdict> verdict, const QPalette& palette);

} // namespace gretel
