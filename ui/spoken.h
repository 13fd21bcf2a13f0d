// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

/// What Qt by itself does not tell a screen reader, or tells wrongly.
namespace gretel::spoken {

/// The widget is a notification, which is read out when it comes on the screen, wherever the cursor is;
/// Qt 6.4 passes no QAccessible::Alert on. To be called before the widget is shown for the first time.
void asNotification(QWidget* widget);

/// Makes this the notification's name, and it is read out: now, or once it is shown. Shown without words it
/// would be read out as one without.
void say(QWidget* notification, const QString& sentence);

/// The widget only holds others and says nothing for itself; a QStackedWidget would be a "layered pane".
void asNothing(QWidget* widget);

} // namespace gretel::spoken
