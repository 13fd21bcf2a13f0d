// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_header.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

#include "core/field.h"
#include "ui/encryption_tag.h"
#include "ui/field_words.h"
#include "ui/profile_editor.h"
#include "ui/state_shape.h"
#include "ui/theme.h"
#include "ui/title_edit.h"

namespace gretel {

TunnelHeader::TunnelHeader(ProfileEditor* editor, QAction* upDown, QAction* applyChanges, QAction* preview,
                           QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_name(new TitleEdit(editor->undoStack(), this)),
      m_badge(new StateBadge(this)),
      m_tag(new EncryptionTag(this)),
      m_preview(new QPushButton(this)),
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
    m_preview->setObjectName(QStringLiteral("preview"));
    m_apply->setObjectName(QStringLiteral("applyChanges"));
    m_preview->setProperty("quiet", true);
    m_apply->setProperty("quiet", true);
    m_upDown->setMinimumWidth(140);
    followAction(m_upDown, upDown);
    followAction(m_apply, applyChanges);
    followAction(m_preview, preview);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 14, 22, 6);
    row->setSpacing(10);
    row->addWidget(m_name, 1);
    row->addWidget(m_badge);
    row->addWidget(m_tag);
    row->addStretch(1);
    row->addWidget(m_preview);
    row->addWidget(m_apply);
    row->addWidget(m_upDown);

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
    const bool isUp = state == TunnelState::UpUnverified || state == TunnelState::Up ||
                      state == TunnelState::Degraded || busy == TunnelListModel::Busy::TakingDown;
    if (m_upDown->property("takesDown").toBool() == isUp)
        return;
    m_upDown->setProperty("takesDown", isUp);
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
    return {m_preview, m_apply, m_upDown, m_tag};
}

void TunnelHeader::showName() {
    const QString name = m_editor->text(field::name);
    if (m_name->text() == name)
        return;
    m_name->setText(name);
    if (!m_name->hasFocus())
        m_name->setCursorPosition(0);
}

void TunnelHeader::followAction(QPushButton* button, QAction* action) {
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip());
        button->setAccessibleDescription(action->isEnabled() ? QString() : action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

} // namespace gretel
