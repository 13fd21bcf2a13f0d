// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

#include "core/encapsulation.h"
#include "core/issue.h"
#include "core/observed_state.h"

class QWidget;

/// Every colour comes from the palette, so a dark desktop gets a dark window without being asked (Qt 6.4 has
/// no QStyleHints::colorScheme). What is meant to be read reaches 4.5:1 on Base, AlternateBase and Window
/// (WCAG 2.1, 1.4.3); what is meant to be seen, such as a line, reaches less.
namespace gretel::theme {

bool isDark(const QPalette& palette);
/// WCAG 2.1 relative luminance contrast, 1 to 21.
double contrastRatio(const QColor& one, const QColor& two);
/// share 0: one, 1: two.
QColor mixed(const QColor& one, const QColor& two, double share);

QColor quietText(const QPalette& palette); ///< labels and placeholders that are to be read, but second
QColor line(const QPalette& palette);      ///< borders and separators
QColor card(const QPalette& palette);      ///< the ground of a box that lies on the window
QColor accent(const QPalette& palette);    ///< links, focus, the "this computer" mark

QColor stateText(TunnelState state, const QPalette& palette); ///< for words and shapes
QColor stateFill(TunnelState state, const QPalette& palette); ///< a ground for stateText
QColor severityText(Severity severity, const QPalette& palette);
QColor severityFill(Severity severity, const QPalette& palette);
QColor layerFill(Layer layer, const QPalette& palette);
QColor layerText(const QPalette& palette); ///< readable on every layerFill

void setTextColor(QWidget* widget, const QColor& color);

QFont scaled(const QFont& font, double factor);
/// A font with figures of one width, for addresses and commands, as large as the given one.
QFont fixedFont(const QFont& beside);

/// :/icons/NAME.svg in the palette's colour, drawn anew at every size and for every palette.
QIcon icon(const QString& name);
/// The same in one colour, whatever the palette.
QIcon icon(const QString& name, const QColor& color);

} // namespace gretel::theme
