// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_list_view.h"

#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

#include "ui/theme.h"
#include "ui/tunnel_delegate.h"
#include "ui/tunnel_filter_model.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

TunnelListView::TunnelListView(TunnelListModel* tunnels, QWidget* parent)
    : QListView(parent), m_tunnels(tunnels), m_filter(new TunnelFilterModel(tunnels, this)) {
    setObjectName(QStringLiteral("tunnels"));
    setAccessibleName(tr("Tunnels"));
    setModel(m_filter);
    setItemDelegate(new TunnelDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void TunnelListView::setSearch(const QString& text) {
    const QScopedValueRollback narrowing(m_narrowing, true);
    m_search = text.trimmed();
    m_filter->setSearch(text);
    show(m_shown);
    viewport()->update();
}

void TunnelListView::show(const QUuid& tunnel) {
    m_shown = tunnel;
    const QModelIndex index = indexOf(tunnel);
    if (index.isValid()) {
        selectOnly(index);
        scrollTo(index);
    } else {
        clearSelection();
        selectionModel()->clearCurrentIndex();
    }
}

QUuid TunnelListView::neighbourOf(const QUuid& tunnel) const {
    const QModelIndex index = indexOf(tunnel);
    for (const int step : {1, -1}) {
        const QModelIndex other = m_filter->index(index.row() + step, 0);
        if (index.isValid() && other.isValid())
            return other.data(TunnelListModel::IdRole).toUuid();
    }
    return m_filter->index(0, 0).data(TunnelListModel::IdRole).toUuid();
}

QList<QUuid> TunnelListView::selectedTunnels() const {
    QModelIndexList rows = selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<QUuid> tunnels;
    for (const QModelIndex& row : rows)
        tunnels.append(row.data(TunnelListModel::IdRole).toUuid());
    return tunnels;
}

void TunnelListView::enter() {
    if (!currentIndex().isValid())
        selectOnly(m_filter->index(0, 0));
    setFocus(Qt::OtherFocusReason);
}

void TunnelListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!current.isValid() || m_narrowing)
        return;
    m_shown = current.data(TunnelListModel::IdRole).toUuid();
    emit chosen(m_shown);
}

void TunnelListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    emit selectedChanged();
}

void TunnelListView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (m_filter->rowCount() > 0 || m_search.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(theme::quietText(palette()));
    const QRect place = viewport()->rect().adjusted(18, 18, -18, -18);
    painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("No tunnel holds “%1”.").arg(m_search));
}

/// setCurrentIndex() asks the keyboard: with Ctrl still down after Ctrl+N, what was selected before would
/// stay so.
void TunnelListView::selectOnly(const QModelIndex& index) {
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

QModelIndex TunnelListView::indexOf(const QUuid& tunnel) const {
    return m_filter->mapFromSource(m_tunnels->indexOf(tunnel));
}

} // namespace gretel
