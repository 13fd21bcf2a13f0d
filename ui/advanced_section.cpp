// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/advanced_section.h"

#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringListModel>

#include "core/field.h"
#include "core/profile_words.h"
#include "ui/cell_edit.h"
#include "ui/choice_box.h"
#include "ui/field_words.h"
#include "ui/host_cell.h"
#include "ui/profile_editor.h"
#include "ui/theme.h"
#include "ui/tick_box.h"
#include "ui/traffic_options.h"

namespace gretel {

AdvancedSection::AdvancedSection(ProfileEditor* editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_toggle(new QPushButton(this)),
      m_summary(new QLabel(this)),
      m_body(new QWidget(this)),
      m_grid(new QGridLayout(m_body)),
      m_devices(new QStringListModel(this)) {
    m_toggle->setObjectName(QStringLiteral("advancedToggle"));
    m_toggle->setProperty("look", "link");
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_grid->setContentsMargins(0, 6, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(9);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    addCell(0, 0, tr("&Interface"), field::interface);
    addCell(1, 0, tr("Parent device"), field::device);
    addCell(2, 0, tr("TTL"), field::ttl);
    addCell(3, 0, tr("TOS"), field::tos);
    addCell(0, 2, tr("&MTU"), field::mtu);
    addCell(1, 2, tr("Underlay MTU"), field::underlayMtu);
    addCell(3, 2, tr("Key from Host 2"), field::returnKey);
    addMeasure(4, 0, tr("Ask every"), field::probeInterval, tr("seconds, 0: never"),
               tr("How often the other host is asked whether it is there, while the tunnel is up and Gretel "
                  "runs."));
    addMeasure(4, 2, tr("Loss over"), field::probeWindow, tr("requests"),
               tr("Of how many of the newest requests the loss is counted."));
    addChoices();
    m_traffic = new TrafficOptions(editor, m_body);
    m_grid->addWidget(m_traffic, 6, 0, 1, 4);
    offerDevices();
    m_body->hide();
    showFold();

    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_toggle);
    line->addWidget(m_summary, 1);
    line->addStretch(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_body);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        setUnfolded(!isUnfolded());
        if (isUnfolded())
            emit unfolded();
    });
    connect(editor, &ProfileEditor::refreshed, this, &AdvancedSection::refresh);
    colour();
}

bool AdvancedSection::isUnfolded() const {
    return !m_body->isHidden();
}

void AdvancedSection::setUnfolded(bool unfold) {
    m_body->setVisible(unfold);
    m_summary->setVisible(!unfold);
    showFold();
}

void AdvancedSection::showFold() {
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const QString fold = rightToLeft ? QStringLiteral("◂") : QStringLiteral("▸");
    m_toggle->setText(tr("%1  &Advanced", "an arrow").arg(isUnfolded() ? QStringLiteral("▾") : fold));
    m_toggle->setAccessibleName(isUnfolded() ? tr("Hide advanced settings") : tr("Show advanced settings"));
}

HostCell* AdvancedSection::cell(const QString& field) const {
    for (HostCell* cell : m_cells)
        if (cell->field() == field)
            return cell;
    return nullptr;
}

std::vector<QWidget*> AdvancedSection::focusChain() const {
    std::vector<QWidget*> chain{m_toggle,
                                cell(field::interface)->edit(),
                                cell(field::mtu)->edit(),
                                cell(field::device)->edit(),
                                cell(field::underlayMtu)->edit(),
                                cell(field::ttl)->edit(),
                                m_df,
                                cell(field::tos)->edit(),
                                cell(field::returnKey)->edit(),
                                cell(field::probeInterval)->edit(),
                                cell(field::probeWindow)->edit(),
                                m_sequence};
    for (QWidget* widget : m_traffic->focusChain())
        chain.push_back(widget);
    return chain;
}

HostCell* AdvancedSection::addCell(int row, int column, const QString& label, const QString& field) {
    auto* cell = new HostCell(m_editor, field, HostCell::Content::Address, m_body);
    m_cells.push_back(cell);
    addLabel(row, column, label, cell->edit());
    m_grid->addWidget(cell, row, column + 1, Qt::AlignTop);
    return cell;
}

void AdvancedSection::addMeasure(int row, int column, const QString& label, const QString& field,
                                 const QString& unit, const QString& help) {
    HostCell* cell = addCell(row, column, label, field);
    cell->edit()->setToolTip(help);
    cell->edit()->setAccessibleDescription(help);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(cell, 1, Qt::AlignTop);
    line->addWidget(quietLabel(unit), 0, Qt::AlignTop);
    m_grid->removeWidget(cell);
    m_grid->addLayout(line, row, column + 1);
}

void AdvancedSection::addLabel(int row, int column, const QString& text, QWidget* buddy) {
    QLabel* label = quietLabel(text);
    label->setBuddy(buddy);
    m_grid->addWidget(label, row, column, Qt::AlignTop);
}

QLabel* AdvancedSection::quietLabel(const QString& text) {
    auto* label = new QLabel(text, m_body);
    label->setProperty("besideCell", true);
    label->setIndent(0);
    m_quietLabels.push_back(label);
    return label;
}

void AdvancedSection::addChoices() {
    m_df = new ChoiceBox(m_body);
    m_df->setObjectName(field::df);
    m_df->setAccessibleName(nameAlone(field::df));
    m_df->addItem(tr("Strict: always set it"), wordOf(profile_words::dfPolicies, DfPolicy::Strict));
    m_df->addItem(tr("Inherit: as in the packet inside"),
                  wordOf(profile_words::dfPolicies, DfPolicy::Inherit));
    m_df->addItem(tr("Fragment: never set it"), wordOf(profile_words::dfPolicies, DfPolicy::Fragment));
    m_df->setToolTip(tr("The don't-fragment bit of the packets between the hosts."));
    addLabel(2, 2, tr("DF bit"), m_df);
    m_grid->addWidget(m_df, 2, 3, Qt::AlignTop);
    connect(m_df, &QComboBox::activated, this, [this] {
        m_editor->edit({{field::df, m_df->currentData().toString()}}, tr("Change of the DF policy"));
    });

    m_sequence = new TickBox(tr("Se&quence numbers"), m_body);
    m_sequence->setObjectName(field::sequence);
    m_sequence->setProperty("besideCell", true);
    m_sequence->setToolTip(tr("Drops packets that arrive out of order, and all of them after the other host "
                              "made its tunnel anew. Rarely wanted. 4 bytes."));
    m_grid->addWidget(m_sequence, 5, 1, Qt::AlignTop | Qt::AlignLeft);
    connect(m_sequence, &QAbstractButton::clicked, this, [this](bool on) {
        m_editor->edit({{field::sequence, cell::ofBool(on)}}, tr("Change of the sequence numbers"));
    });
}

void AdvancedSection::offerDevices() {
    auto* completer = new QCompleter(m_devices, this);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    cell(field::device)->edit()->setCompleter(completer);
    // Choosing from the list is no keystroke, which the cell would have told of.
    connect(completer, qOverload<const QString&>(&QCompleter::activated), m_editor,
            [this](const QString& device) { m_editor->type(field::device, device); });
}

void AdvancedSection::refresh() {
    if (const QStringList devices = m_editor->deviceNames(); devices != m_devices->stringList())
        m_devices->setStringList(devices);
    m_df->setCurrentIndex(m_df->findData(m_editor->text(field::df)));
    m_sequence->setChecked(m_editor->flag(field::sequence));
    cell(field::returnKey)->setEnabled(m_editor->flag(cell::keyUsed));
    refreshPlaceholders();
    m_summary->setText(summary());
    for (const HostCell* cell : m_cells) {
        const Issue* issue = m_editor->shownIssue(cell->field());
        // What keeps Up disabled must not be folded away.
        if (issue && issue->severity() == Severity::Error && !isUnfolded())
            setUnfolded(true);
    }
}

void AdvancedSection::refreshPlaceholders() {
    const auto& packet = m_editor->packet();
    cell(field::interface)->edit()->setPlaceholderText(tr("the device's name"));
    cell(field::device)->edit()->setPlaceholderText(tr("whichever the route uses"));
    cell(field::ttl)->edit()->setPlaceholderText(tr("as in the packet inside"));
    cell(field::tos)->edit()->setPlaceholderText(tr("as in the packet inside"));
    cell(field::returnKey)->edit()->setPlaceholderText(tr("the same"));
    const TunnelProfile usual;
    cell(field::probeInterval)->edit()->setPlaceholderText(QString::number(usual.probeInterval));
    cell(field::probeWindow)->edit()->setPlaceholderText(QString::number(usual.probeWindow));
    cell(field::mtu)
        ->edit()
        ->setPlaceholderText(packet ? tr("automatic: %1").arg(packet->fittingMtu) : tr("automatic"));
    cell(field::underlayMtu)
        ->edit()
        ->setPlaceholderText(packet ? tr("from the route: %1").arg(packet->underlayMtu)
                                    : tr("from the route"));
}

QString AdvancedSection::summary() const {
    const QString ttl = m_editor->text(field::ttl);
    const QString name = m_editor->text(field::interface);
    if (name.isEmpty())
        return {};
    return ttl.isEmpty() ? tr("interface %1, TTL inherited, DF %2").arg(name, m_editor->text(field::df))
                         : tr("interface %1, TTL %2, DF %3").arg(name, ttl, m_editor->text(field::df));
}

void AdvancedSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
    if (event->type() == QEvent::LayoutDirectionChange)
        showFold();
}

void AdvancedSection::colour() {
    for (QLabel* label : m_quietLabels)
        theme::setTextColor(label, theme::quietText(palette()));
    theme::setTextColor(m_summary, theme::quietText(palette()));
}

} // namespace gretel
