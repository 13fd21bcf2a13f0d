// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/action_button.h"

#include <QAction>
#include <QPointer>
#include <QPushButton>

namespace gretel {

void followAction(QPushButton* button, QAction* action) {
    auto follow = [button, action, deputy = QPointer<QWidget>()]() mutable {
        const QWidget* window = button->window();
        const bool hadCursor = window->focusWidget() == button;
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        // Qt moves the cursor on from a button that can do nothing for a while; nobody else did if it is
        // still where Qt has put it.
        if (hadCursor && !button->isEnabled())
            deputy = window->focusWidget();
        if (deputy && button->isEnabled()) {
            if (window->focusWidget() == deputy)
                button->setFocus();
            deputy.clear();
        }
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip());
        // Who cannot see the tooltip is told why the button does nothing.
        button->setAccessibleDescription(action->toolTip());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
}

} // namespace gretel
