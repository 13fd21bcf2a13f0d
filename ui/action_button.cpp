// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/action_button.h"

#include <QAction>
#include <QPushButton>

namespace gretel {

void followAction(QPushButton* button, QAction* action) {
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip());
        // Who cannot see the tooltip is told why the button does nothing.
        button->setAccessibleDescription(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

} // namespace gretel
