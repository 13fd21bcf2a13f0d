// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_pane.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "core/field.h"
#include "ui/action_button.h"
#include "ui/elided_label.h"
#include "ui/log_page.h"
#include "ui/message_bar.h"
#include "ui/profile_editor.h"
#include "ui/setup_page.h"
#include "ui/spoken.h"
#include "ui/status_page.h"
#include "ui/theme.h"
#include "ui/tunnel_header.h"
#include "ui/window_actions.h"
#include "words/blocker_words.h"
#include "words/failure_words.h"

namespace gretel {

TunnelPane::TunnelPane(ProfileEditor* editor, const WindowActions* actions, LogModel* log, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_header(new TunnelHeader(editor, actions->upDown, actions->applyChanges, this)),
      m_trouble(new MessageBar(this)),
      m_tabs(new QTabBar(this)),
      m_reason(new ElidedLabel(this)),
      m_preview(new QPushButton(this)),
      m_pages(new QStackedWidget(this)),
      m_setup(new SetupPage(editor)),
      m_status(new StatusPage),
      m_log(new LogPage(*log)) {
    spoken::asNothing(m_pages);
    m_pages->addWidget(m_setup);
    m_pages->addWidget(statusScroll());
    m_pages->addWidget(m_log);
    m_status->setContentsMargins(22, 16, 22, 16);
    m_log->setContentsMargins(22, 16, 22, 16);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_trouble);
    column->addWidget(tabRow());
    followAction(m_preview, actions->preview);
    for (QPushButton* button : {m_status->doctorButton(), m_trouble->otherButton()})
        followAction(button, actions->doctor);
    followAction(m_status->rulesButton(), actions->rules);
    column->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &TunnelPane::pageChanged);
    connect(m_log, &LogPage::saveRequested, this, &TunnelPane::logSaveRequested);
    connect(m_trouble, &MessageBar::actionTriggered, this, &TunnelPane::retryRequested);
    connect(m_status, &StatusPage::restoreRequested, this, &TunnelPane::restoreRequested);
    connect(m_status, &StatusPage::adoptRequested, this, &TunnelPane::adoptRequested);
    connect(m_setup, &SetupPage::autostartRequested, this, &TunnelPane::autostartRequested);
    connect(editor, &ProfileEditor::loaded, this,
            [this] { m_log->showTunnel(m_editor->id(), m_editor->text(field::name).trimmed()); });
    colour();
}

QWidget* TunnelPane::tabRow() {
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("&Setup"));
    m_tabs->addTab(tr("Stat&us"));
    m_tabs->addTab(tr("&Log"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setProperty("look", "link");

    auto* row = new QWidget(this);
    auto* line = new QWidget(row);
    line->setObjectName(QStringLiteral("tabLine"));
    line->setFixedHeight(1);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(16);
    beside->addWidget(m_tabs);
    beside->addWidget(m_reason, 1);
    beside->addWidget(m_preview);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(22, 0, 22, 0);
    column->setSpacing(0);
    column->addLayout(beside);
    column->addWidget(line);
    return row;
}

/// The page has no more room than the window gives, and the table wants more.
QWidget* TunnelPane::statusScroll() {
    auto* scroll = new QScrollArea(m_pages);
    scroll->setObjectName(QStringLiteral("statusScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_status->setObjectName(QStringLiteral("statusContent"));
    scroll->setWidget(m_status);
    return scroll;
}

void TunnelPane::setState(TunnelState state, TunnelListModel::Busy busy) {
    m_header->setState(state, busy);
    m_setup->setState(state);
    m_status->setBusy(busy != TunnelListModel::Busy::No);
}

void TunnelPane::setTrouble(const std::optional<Failure>& failure, const std::vector<Blocker>& blockers) {
    QStringList sentences;
    if (failure)
        sentences << sentenceOf(*failure);
    else
        for (const Blocker& blocker : blockers)
            sentences << sentenceOf(blocker);
    const QString now = sentences.join(u'\n');
    if (now == m_told && m_toldOf == m_editor->id())
        return;
    m_told = now;
    m_toldOf = m_editor->id();
    m_trouble->setMessage(failure ? Severity::Error : Severity::Warning, now,
                          failure ? tr("Try again") : QString());
}

void TunnelPane::setObservation(const TunnelProfile& profile, const Observation& observation,
                                const SystemState* system) {
    static const SystemState unknown;
    m_status->setObservation(profile, observation, system ? *system : unknown);
}

void TunnelPane::setAutostart(TunnelListModel::Autostart autostart) {
    m_setup->setAutostart(autostart);
}

void TunnelPane::setReason(const QString& reason) {
    m_reason->setText(reason);
}

void TunnelPane::setLogNote(const QString& sentence) {
    m_log->setNote(sentence);
}

void TunnelPane::showPage(Page page) {
    m_tabs->setCurrentIndex(page);
}

bool TunnelPane::isShown(Page page) const {
    return m_tabs->currentIndex() == page;
}

void TunnelPane::editName() {
    showPage(Setup);
    m_header->editName();
}

std::vector<QWidget*> TunnelPane::focusChain() const {
    std::vector<QWidget*> chain{m_header->nameEdit()};
    for (const auto& part : {m_setup->focusChain(), m_header->focusChain()})
        chain.insert(chain.end(), part.begin(), part.end());
    chain.push_back(m_tabs);
    chain.push_back(m_preview);
    for (QWidget* widget : m_status->focusChain())
        chain.push_back(widget);
    return chain;
}

void TunnelPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void TunnelPane::colour() {
    theme::setTextColor(m_reason, theme::quietText(palette()));
}

} // namespace gretel
