// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segmented_choice.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace gretel {

namespace {

constexpr int sidePadding = 14; ///< with the frame

} // namespace

SegmentedChoice::SegmentedChoice(const QStringList& words, QWidget* parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto* button = new QPushButton(words[i], this);
        button->setCheckable(true);
        button->setAutoExclusive(true); // so it is a radio button to a screen reader; the group does the work
        button->setProperty("segment", i == 0 ? "first" : i + 1 < words.size() ? "middle" : "last");
        m_buttons->addButton(button, int(i));
        row->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            emit chosenChanged(index);
    });
    choose(0);
    makeRoom();
}

/// The chosen word is bold, and none moves for it.
void SegmentedChoice::makeRoom() {
    QFont bold = font();
    bold.setBold(true);
    for (QAbstractButton* button : m_buttons->buttons())
        button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(button->text()) + 2 * sidePadding);
}

void SegmentedChoice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        makeRoom();
}

int SegmentedChoice::chosen() const {
    return m_buttons->checkedId();
}

void SegmentedChoice::choose(int index) {
    m_buttons->button(index)->setChecked(true);
}

std::vector<QWidget*> SegmentedChoice::buttons() const {
    const QList<QAbstractButton*> buttons = m_buttons->buttons();
    return {buttons.begin(), buttons.end()};
}

} // namespace gretel
