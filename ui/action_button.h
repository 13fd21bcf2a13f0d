// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QPushButton;

namespace gretel {

/// Makes the button say and do what the action says and does, enabled and visible with it. Both must live as
/// long as the window.
void followAction(QPushButton* button, QAction* action);

} // namespace gretel
