// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options_row.h"

#include <QHBoxLayout>

#include "core/field.h"
#include "ui/cell_edit.h"
#include "ui/host_cell.h"
#include "ui/profile_editor.h"
#include "ui/tick_box.h"

namespace gretel {

namespace {

constexpr int keyWidth = 150; ///< room for ten digits

} // namespace

OptionsRow::OptionsRow(ProfileEditor* editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_keyUsed(new TickBox(tr("&Key"), this)),
      m_key(new HostCell(editor, field::key, HostCell::Content::Address, this)),
      m_checksum(new TickBox(tr("&Checksum"), this)) {
    m_keyUsed->setObjectName(QStringLiteral("keyUsed"));
    m_keyUsed->setToolTip(tr("A number that tells tunnels between the same hosts apart. Both ends need the "
                             "same. It is no password. 4 bytes."));
    m_key->edit()->setPlaceholderText(tr("a number"));
    m_key->setMinimumWidth(keyWidth);
    m_key->edit()->setMaximumWidth(keyWidth);
    m_checksum->setObjectName(QStringLiteral("checksum"));
    m_checksum->setToolTip(tr("Finds damaged packets. Both ends need it, or neither. 4 bytes."));

    for (TickBox* box : {m_keyUsed, m_checksum})
        box->setProperty("besideCell", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_keyUsed, 0, Qt::AlignTop);
    row->addWidget(m_key, 0, Qt::AlignTop);
    row->addSpacing(16);
    row->addWidget(m_checksum, 0, Qt::AlignTop);
    row->addStretch(1);

    connect(m_keyUsed, &QAbstractButton::clicked, this, &OptionsRow::useKey);
    connect(m_checksum, &QAbstractButton::clicked, this, [this](bool on) {
        m_editor->edit({{field::checksum, cell::ofBool(on)}}, tr("Change of the checksum"));
    });
    connect(editor, &ProfileEditor::loaded, this, &OptionsRow::refresh);
    connect(editor, &ProfileEditor::cellChanged, this, [this](const QString& field) {
        if (field == cell::keyUsed || field == field::checksum)
            refresh();
    });
    refresh();
}

std::vector<QWidget*> OptionsRow::focusChain() const {
    return {m_keyUsed, m_key->edit(), m_checksum};
}

void OptionsRow::useKey(bool used) {
    m_editor->edit({{cell::keyUsed, cell::ofBool(used)}}, tr("Change of the key"));
    if (used)
        m_key->edit()->setFocus(Qt::OtherFocusReason);
}

void OptionsRow::refresh() {
    m_keyUsed->setChecked(m_editor->flag(cell::keyUsed));
    m_key->setEnabled(m_editor->flag(cell::keyUsed));
    m_checksum->setChecked(m_editor->flag(field::checksum));
}

} // namespace gretel
