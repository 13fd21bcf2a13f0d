// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

class QWidget;

namespace gretel {

/// The window's own look, made from the palette: cells, the large button, tabs and quiet buttons. Everything
/// else keeps the desktop's style.
QString windowStyle(const QPalette& palette, Qt::LayoutDirection direction);

/// Gives it a look of that sheet's, "primary" or "quiet"; also after its first polish, which a dialog's
/// button box has given its buttons before anybody sees them.
void setLook(QWidget* button, const char* look);

} // namespace gretel
