// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spoken.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace gretel::spoken {

namespace {

constexpr auto roleProperty = "spokenRole";

QAccessibleInterface* madeFor(const QString&, QObject* object) {
    const QVariant role = object->property(roleProperty);
    auto* widget = qobject_cast<QWidget*>(object);
    if (!role.isValid() || !widget)
        return nullptr; // then Qt's own
    return new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt()));
}

void setRole(QWidget* widget, QAccessible::Role role) {
    [[maybe_unused]] static const bool once = [] {
        QAccessible::installFactory(madeFor);
        return true;
    }();
    widget->setProperty(roleProperty, static_cast<int>(role));
}

} // namespace

void asNotification(QWidget* widget) {
    setRole(widget, QAccessible::Notification);
}

void say(QWidget* notification, const QString& sentence) {
    if (sentence == notification->accessibleName())
        return;
    notification->setAccessibleName(sentence);
    if (sentence.isEmpty() || !notification->isVisible())
        return;
    QAccessibleEvent shown(notification, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

void asNothing(QWidget* widget) {
    setRole(widget, QAccessible::Client);
}

} // namespace gretel::spoken
