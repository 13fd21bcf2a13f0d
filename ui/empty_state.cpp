// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_state.h"

#include <QAction>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme.h"

namespace gretel {

namespace {

constexpr int pictureSide = 96;

QPushButton* buttonFor(QAction* action, const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

EmptyState::EmptyState(QAction* create, QAction* import, QAction* example, QWidget* parent)
    : QWidget(parent), m_words(new QLabel(this)) {
    auto* picture = new QLabel(this);
    picture->setPixmap(QIcon(QStringLiteral(":/icons/org.gretel.Gretel.svg")).pixmap(pictureSide));
    auto* title = new QLabel(tr("No tunnels yet"), this);
    QFont large = theme::scaled(font(), 1.6);
    large.setBold(true);
    title->setFont(large);
    m_words->setText(
        tr("Fill in a table with two columns, one for each host, and press Bring up. Gretel works "
           "out the MTU, sets up address and routes, and watches the tunnel."));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    const int width = fontMetrics().averageCharWidth() * 62;
    m_words->setFixedSize(width, m_words->heightForWidth(width));

    QPushButton* first = buttonFor(create, tr("&Create tunnel"), this);
    QPushButton* second = buttonFor(import, tr("&Import…"), this);
    QPushButton* third = buttonFor(example, tr("Try an e&xample"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    for (QPushButton* button : {first, second, third}) {
        button->setProperty("look", button == first ? "primary" : "quiet");
        buttons->addWidget(button);
    }
    buttons->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(m_words, 0, Qt::AlignHCenter);
    column->addSpacing(10);
    column->addLayout(buttons);
    column->addStretch(3);
    colour();
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void EmptyState::colour() {
    theme::setTextColor(m_words, theme::quietText(palette()));
}

} // namespace gretel
