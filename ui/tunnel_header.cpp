// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_header.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

#include "core/field.h"
#include "ui/action_button.h"
#include "ui/encryption_tag.h"
#include "ui/field_words.h"
#include "ui/profile_editor.h"
#include "ui/state_shape.h"
#include "ui/theme.h"
#include "ui/title_edit.h"

namespace gretel {

TunnelHeader::TunnelHeader(ProfileEditor* editor, QAction* upDown, QAction* applyChanges, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_name(new TitleEdit(editor->undoStack(), this)),
      m_badge(new StateBadge(this)),
      m_tag(new EncryptionTag(this)),
      m_apply(new QPushButton(this)),
      m_upDown(new QPushButton(this)) {
    QFont large = theme::scaled(font(), 1.5);
    large.setBold(true);
    m_name->setFont(large);
    m_name->setObjectName(field::name);
    m_name->setAccessibleName(nameAlone(field::name));
    m_name->setPlaceholderText(tr("Name of the tunnel"));
    m_name->setMaxLength(120);
    m_upDown->setObjectName(QStringLiteral("updown"));
    m_apply->setObjectName(QStringLiteral("applyChanges"));
    m_apply->setProperty("look", "primary");
    m_upDown->setProperty("look", "primary");
    m_upDown->setMinimumWidth(140);
    followAction(m_upDown, upDown);
    followAction(m_apply, applyChanges);

    auto* row = new QHBoxLayout(this);
    row->setSpacing(10);
    // All the room there is goes to the name first.
    row->addWidget(m_name, 1000);
    row->addWidget(m_badge);
    row->addWidget(m_tag);
    row->addStretch(1);
    row->addWidget(m_apply);
    row->addWidget(m_upDown);

    alignName();
    connect(m_name, &QLineEdit::textEdited, editor,
            [this](const QString& text) { m_editor->type(field::name, text); });
    connect(m_name, &CellEdit::left, editor, &ProfileEditor::leave);
    connect(editor, &ProfileEditor::loaded, this, &TunnelHeader::showName);
    connect(editor, &ProfileEditor::cellChanged, this, [this](const QString& field) {
        if (field == field::name)
            showName();
    });
}

void TunnelHeader::setState(TunnelState state, TunnelListModel::Busy busy) {
    m_badge->setState(state);
    const bool goesDown = isUp(state) || busy == TunnelListModel::Busy::TakingDown;
    const QString look = goesDown ? QStringLiteral("quiet") : QStringLiteral("primary");
    if (m_upDown->property("look") == look)
        return;
    m_upDown->setProperty("look", look);
    m_upDown->style()->unpolish(m_upDown);
    m_upDown->style()->polish(m_upDown);
}

void TunnelHeader::editName() {
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

QWidget* TunnelHeader::nameEdit() const {
    return m_name;
}

std::vector<QWidget*> TunnelHeader::focusChain() const {
    return {m_apply, m_upDown, m_tag};
}

void TunnelHeader::showName() {
    const QString name = m_editor->text(field::name);
    if (m_name->text() != name)
        m_name->setText(name);
}

void TunnelHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignName();
}

void TunnelHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

bool TunnelHeader::event(QEvent* event) {
    const bool taken = QWidget::event(event);
    // A part wants another size: another state, another name, another button.
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return taken;
}

/// The name is not cut short while the tag, and then the badge, still have their words.
void TunnelHeader::fit() {
    const QMargins margins = layout()->contentsMargins();
    int others = margins.left() + margins.right() + m_name->sizeHint().width() + 4 * layout()->spacing();
    for (const QPushButton* button : {m_apply, m_upDown})
        if (!button->isHidden())
            others += std::max(button->sizeHint().width(), button->minimumWidth()) + layout()->spacing();
    const int badge = m_badge->fullSize().width();
    m_tag->setBrief(others + badge + m_tag->fullSize().width() > width());
    m_badge->setBrief(others + badge + m_tag->briefSize().width() > width());
}

void TunnelHeader::alignName() {
    // The name's letters, not its frame, stand over those of the page; margins do not turn with the layout.
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(rightToLeft ? 22 : 14, 14, rightToLeft ? 14 : 22, 6);
}

} // namespace gretel
