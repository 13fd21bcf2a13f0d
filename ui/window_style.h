// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace gretel {

/// The window's own look, made from the palette: cells, the large button, tabs and quiet buttons. Everything
/// else keeps the desktop's style.
QString windowStyle(const QPalette& palette, Qt::LayoutDirection direction);

} // namespace gretel
