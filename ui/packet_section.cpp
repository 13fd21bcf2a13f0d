// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet_section.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/issue_text.h"
#include "ui/packet_bar.h"
#include "ui/path_box.h"
#include "ui/path_inquiry.h"
#include "ui/profile_editor.h"
#include "ui/theme.h"

namespace gretel {

PacketSection::PacketSection(ProfileEditor* editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_mtu(new QLabel(this)),
      m_mss(new QLabel(this)),
      m_source(new QLabel(this)),
      m_measure(new QPushButton(tr("Measure path"), this)),
      m_path(new PathBox(editor, this)),
      m_issue(new IssueText(this)),
      m_bar(new PacketBar(this)) {
    QFont large = theme::scaled(font(), 1.7);
    large.setBold(true);
    m_mtu->setFont(large);
    m_mtu->setObjectName(QStringLiteral("mtuLabel"));
    m_mss->setObjectName(QStringLiteral("mssLabel"));
    m_source->setObjectName(QStringLiteral("underlayLabel"));
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QLabel* label : {m_mtu, m_mss, m_source})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // All three stand on one line of text.
    const int drop = m_mtu->fontMetrics().descent() - fontMetrics().descent();
    m_mss->setContentsMargins(0, 0, 0, drop);
    m_source->setContentsMargins(0, 0, 0, drop);

    auto* line = new QHBoxLayout;
    line->setSpacing(14);
    line->addWidget(m_mtu, 0, Qt::AlignBottom);
    line->addWidget(m_mss, 0, Qt::AlignBottom);
    line->addWidget(m_source, 1, Qt::AlignBottom);
    line->addWidget(m_measure, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(m_path);
    column->addWidget(m_issue);
    column->addWidget(m_bar);
    m_measure->setObjectName(QStringLiteral("measurePath"));
    m_measure->setProperty("look", "link");
    m_measure->setToolTip(
        tr("Finds the largest packets that get to the other host undivided, by sending some."));
    connect(m_measure, &QPushButton::clicked, editor->path(), &PathInquiry::begin);
    connect(editor->path(), &PathInquiry::changed, this, &PacketSection::refresh);
    connect(editor, &ProfileEditor::refreshed, this, &PacketSection::refresh);
    colour();
}

std::vector<QWidget*> PacketSection::focusChain() const {
    std::vector<QWidget*> chain{m_measure};
    for (QWidget* widget : m_path->focusChain())
        chain.push_back(widget);
    return chain;
}

void PacketSection::refresh() {
    const auto& packet = m_editor->packet();
    if (packet) {
        m_mtu->setText(tr("MTU %1").arg(packet->tunnelMtu));
        m_mss->setText(tr("TCP MSS %1").arg(packet->mss4));
        m_bar->setPacket(*packet);
    } else {
        m_mtu->setText(tr("MTU –"));
        m_mss->clear();
        m_bar->clearPacket();
    }
    m_issue->setIssue(packet ? nullptr : &packet.error());
    m_source->setText(m_editor->underlaySource());
    m_source->setToolTip(m_source->text());
    m_measure->setEnabled(m_editor->hasPeer() && m_editor->path()->state() != PathInquiry::State::Running);
}

void PacketSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void PacketSection::colour() {
    theme::setTextColor(m_source, theme::quietText(palette()));
}

} // namespace gretel
