// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/two_host_table.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include "core/field.h"
#include "ui/cell_edit.h"
#include "ui/host_cell.h"
#include "ui/issue_text.h"
#include "ui/profile_editor.h"
#include "ui/theme.h"

namespace gretel {

namespace {

enum Row { HeadingRow, PublicRow, NatOfferRow, LocalRow, TunnelRow, NetworksRow, HereRow };

constexpr std::array bothSides{HostSide::Host1, HostSide::Host2};

int columnOf(HostSide side) {
    return side == HostSide::Host1 ? 1 : 2;
}

QLabel* rowLabel(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    label->setProperty("besideCell", true);
    label->setIndent(0);
    return label;
}

} // namespace

TwoHostTable::TwoHostTable(ProfileEditor* editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(9);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    for (const HostSide side : bothSides)
        addHeading(side, columnOf(side));
    addRow(PublicRow, tr("&Public IP"), field::publicAddress, tr("address or host name"),
           tr("address or host name"));
    addNatOffer();
    addRow(LocalRow, tr("&Own address"), field::local, tr("its own, if behind NAT"),
           tr("its own, if behind NAT"));
    addRow(TunnelRow, tr("Tunnel add&ress"), field::tunnel, QStringLiteral("172.16.10.1/30"),
           QStringLiteral("172.16.10.2/30"));
    addRow(NetworksRow, tr("Private &networks"), field::networks, QStringLiteral("10.0.0.0/24"),
           QStringLiteral("10.16.0.0/24"));
    addSuggestion();
    m_hereIssue = new IssueText(this);
    m_hereIssue->setObjectName(QStringLiteral("here.issue"));
    m_grid->addWidget(m_hereIssue, HereRow, 1, 1, 2);
    connect(editor, &ProfileEditor::refreshed, this, &TwoHostTable::refresh);
    colour();
}

HostCell* TwoHostTable::cell(const QString& field) const {
    for (HostCell* cell : m_cells)
        if (cell->field() == field)
            return cell;
    return nullptr;
}

std::vector<QWidget*> TwoHostTable::focusChain() const {
    std::vector<QWidget*> chain;
    for (const HostSide side : bothSides) {
        chain.push_back(cell(field::label(side))->edit());
        chain.push_back(m_here[side == HostSide::Host1 ? 0 : 1]);
    }
    for (const auto& fieldOf : {field::publicAddress, field::local, field::tunnel}) {
        for (const HostSide side : bothSides)
            chain.push_back(cell(fieldOf(side))->edit());
        if (fieldOf == field::publicAddress)
            chain.push_back(m_useNat);
    }
    chain.push_back(m_suggest);
    for (const HostSide side : bothSides)
        chain.push_back(cell(field::networks(side))->edit());
    return chain;
}

void TwoHostTable::addHeading(HostSide side, int column) {
    const QString name = side == HostSide::Host1 ? tr("Host 1") : tr("Host 2");
    auto* title = new QLabel(name, this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);

    auto* label = new HostCell(m_editor, field::label(side), HostCell::Content::Words, this);
    label->edit()->setProperty("cell", false);
    label->edit()->setProperty("plain", true);
    label->edit()->setPlaceholderText(tr("label"));
    label->edit()->setMaxLength(120);
    m_cells.push_back(label);

    auto* here = new QRadioButton(tr("This computer"), this);
    here->setObjectName(field::host(side) + QLatin1String(".here"));
    here->setProperty("here", true);
    here->setAutoExclusive(false);
    here->setAccessibleName(tr("%1 is this computer").arg(name));
    connect(here, &QRadioButton::clicked, this, [this, side] {
        m_editor->chooseHere(side);
        refreshHere();
    });
    m_here[side == HostSide::Host1 ? 0 : 1] = here;

    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(title);
    row->addWidget(label, 1);
    row->addWidget(here);
    m_grid->addLayout(row, HeadingRow, column);
}

void TwoHostTable::addRow(int row, const QString& label, QString (*fieldOf)(HostSide),
                          const QString& example1, const QString& example2) {
    QWidget* first = nullptr;
    for (const HostSide side : bothSides) {
        auto* cell = new HostCell(m_editor, fieldOf(side), HostCell::Content::Address, this);
        cell->edit()->setPlaceholderText(side == HostSide::Host1 ? example1 : example2);
        m_cells.push_back(cell);
        m_grid->addWidget(cell, row, columnOf(side), Qt::AlignTop);
        first = first ? first : cell->edit();
        if (row == LocalRow)
            m_natRow.push_back(cell);
    }
    QLabel* words = rowLabel(label, first);
    m_grid->addWidget(words, row, 0, Qt::AlignTop);
    m_quietLabels.push_back(words);
    if (row == LocalRow)
        m_natRow.push_back(words);
}

void TwoHostTable::addNatOffer() {
    m_useNat = new QPushButton(this);
    m_useNat->setObjectName(QStringLiteral("useNat"));
    m_useNat->setProperty("look", "link");
    connect(m_useNat, &QPushButton::clicked, m_editor, &ProfileEditor::useNatOffer);
    m_useNat->hide();
}

void TwoHostTable::addSuggestion() {
    m_suggest = new QPushButton(tr("Su&ggest free /30"), this);
    m_suggest->setObjectName(QStringLiteral("suggest"));
    m_suggest->setProperty("look", "link");
    m_suggest->setToolTip(tr("Two tunnel addresses that no route and no other tunnel uses."));
    connect(m_suggest, &QPushButton::clicked, this, [this] {
        if (!m_editor->suggestTunnelAddresses())
            m_suggest->setText(tr("No /30 is free"));
    });
    // Under the label and beside the cells, where no row of its own is needed.
    QLayoutItem* label = m_grid->itemAtPosition(TunnelRow, 0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(label->widget());
    column->addWidget(m_suggest);
    m_grid->addLayout(column, TunnelRow, 0, Qt::AlignTop);
}

void TwoHostTable::refresh() {
    refreshHere();
    refreshNat();
    // Once the cells hold what works, the menu is near enough.
    bool needed = false;
    for (const HostSide side : bothSides)
        needed = needed || m_editor->text(field::tunnel(side)).isEmpty() ||
                 m_editor->shownIssue(field::tunnel(side));
    m_suggest->setVisible(needed);
    m_hereIssue->setIssue(m_editor->shownIssue(field::here));
}

void TwoHostTable::refreshHere() {
    const bool chosen = !m_editor->text(field::here).isEmpty();
    for (const HostSide side : bothSides) {
        QRadioButton* button = m_here[side == HostSide::Host1 ? 0 : 1];
        const bool isHere = m_editor->here() == side;
        button->setChecked(isHere);
        if (!isHere)
            button->setToolTip(tr("Say that this column is the computer you are sitting at."));
        else if (chosen)
            button->setToolTip(tr("Chosen by hand."));
        else
            button->setToolTip(tr("Found by itself: this computer has the address in this column."));
    }
}

void TwoHostTable::refreshNat() {
    bool anyLocal = false;
    for (const HostSide side : bothSides)
        anyLocal = anyLocal || !m_editor->text(field::local(side)).isEmpty();
    const auto& offer = m_editor->natOffer();
    for (QWidget* widget : m_natRow)
        widget->setVisible(anyLocal || cell(field::local(HostSide::Host1))->edit()->hasFocus() ||
                           cell(field::local(HostSide::Host2))->edit()->hasFocus());
    m_useNat->setVisible(offer.has_value());
    if (!offer)
        return;
    m_useNat->setText(tr("Behind NAT? Send from %1 (%2)").arg(offer->address.toString(), offer->device));
    m_useNat->setToolTip(
        tr("No device of this computer has the public address. If a NAT in front of it does, "
           "the packets must leave from the computer's own address."));
    m_grid->removeWidget(m_useNat);
    m_grid->addWidget(m_useNat, NatOfferRow, columnOf(offer->side), Qt::AlignLeft);
}

void TwoHostTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void TwoHostTable::colour() {
    for (QLabel* label : m_quietLabels)
        theme::setTextColor(label, theme::quietText(palette()));
}

} // namespace gretel
