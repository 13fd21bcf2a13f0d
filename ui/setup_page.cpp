// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup_page.h"

#include <QTimer>
#include <QVBoxLayout>

#include "core/field.h"
#include "ui/advanced_section.h"
#include "ui/cell_edit.h"
#include "ui/host_cell.h"
#include "ui/options_row.h"
#include "ui/packet_section.h"
#include "ui/profile_editor.h"
#include "ui/start_box.h"
#include "ui/tunnel_picture.h"
#include "ui/two_host_table.h"

namespace gretel {

SetupPage::SetupPage(ProfileEditor* editor, QWidget* parent)
    : QScrollArea(parent),
      m_editor(editor),
      m_picture(new TunnelPicture),
      m_table(new TwoHostTable(editor)),
      m_options(new OptionsRow(editor)),
      m_start(new StartBox),
      m_packet(new PacketSection(editor)),
      m_advanced(new AdvancedSection(editor)) {
    setObjectName(QStringLiteral("setupScroll"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("setupContent"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(22, 14, 22, 16);
    column->setSpacing(16);
    column->addWidget(m_picture);
    column->addWidget(m_table);
    auto* options = new QHBoxLayout;
    options->addWidget(m_options, 1);
    options->addWidget(m_start, 0, Qt::AlignTop);
    column->addLayout(options);
    column->addWidget(m_packet);
    column->addWidget(m_advanced);
    column->addStretch(1);
    setWidget(content);

    connect(m_picture, &TunnelPicture::fieldActivated, this, &SetupPage::focusField);
    connect(editor, &ProfileEditor::refreshed, this, &SetupPage::refreshPicture);
    connect(m_start, &StartBox::autostartRequested, this, &SetupPage::autostartRequested);
    connect(m_advanced, &AdvancedSection::unfolded, this, [this] {
        // Its height is known only after this turn's layout.
        QTimer::singleShot(0, this, [this] { ensureWidgetVisible(m_advanced, 0, 0); });
    });
}

void SetupPage::setState(TunnelState state) {
    m_state = state;
    refreshPicture();
}

void SetupPage::setAutostart(TunnelListModel::Autostart autostart) {
    m_start->setAutostart(autostart);
}

void SetupPage::focusField(const QString& field) {
    HostCell* target = cell(field);
    if (!target)
        return;
    if (m_advanced->isAncestorOf(target))
        m_advanced->setUnfolded(true);
    ensureWidgetVisible(target);
    target->edit()->setFocus(Qt::OtherFocusReason);
    target->edit()->selectAll();
}

std::vector<QWidget*> SetupPage::focusChain() const {
    std::vector<QWidget*> chain = m_table->focusChain();
    for (const auto& part : {m_options->focusChain(), std::vector<QWidget*>{m_start->box()},
                             m_packet->focusChain(), m_advanced->focusChain()})
        chain.insert(chain.end(), part.begin(), part.end());
    return chain;
}

HostCell* SetupPage::cell(const QString& field) const {
    if (HostCell* inTable = m_table->cell(field))
        return inTable;
    return field == field::key ? m_options->keyCell() : m_advanced->cell(field);
}

void SetupPage::refreshPicture() {
    m_picture->setProfile(m_editor->profile(), m_state);
    m_picture->setHere(m_editor->here());
}

} // namespace gretel
