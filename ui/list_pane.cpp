// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list_pane.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/tunnel_list_view.h"

namespace gretel {

ListPane::ListPane(TunnelListModel* tunnels, QAction* create, QWidget* parent)
    : QWidget(parent),
      m_search(new QLineEdit(this)),
      m_create(new QToolButton(this)),
      m_list(new TunnelListView(tunnels, this)) {
    setObjectName(QStringLiteral("listPane"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search tunnels"));
    m_search->setAccessibleName(tr("Search tunnels"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_create->setProperty("look", "quiet");
    // As tall as the search beside it.
    m_create->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    m_create->setFixedWidth(30);
    m_create->setIcon(theme::icon(QStringLiteral("add")));
    m_create->setToolTip(tr("New tunnel (%1)").arg(create->shortcut().toString(QKeySequence::NativeText)));
    m_create->setAccessibleName(tr("New tunnel"));
    m_create->setFocusPolicy(Qt::TabFocus);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(m_search, 1);
    row->addWidget(m_create);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    setMinimumWidth(180);

    connect(m_create, &QToolButton::clicked, create, &QAction::trigger);
    connect(m_search, &QLineEdit::textChanged, m_list, &TunnelListView::setSearch);
    connect(m_search, &QLineEdit::returnPressed, m_list, &TunnelListView::enter);
}

bool ListPane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down) {
            m_list->enter();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gretel
