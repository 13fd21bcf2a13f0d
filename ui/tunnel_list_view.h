// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QUuid>

namespace gretel {

class TunnelFilterModel;
class TunnelListModel;

/// The list of tunnels, narrowed by a search. Says in its own place when nothing is found. One of them is
/// shown, the current one; several can be selected.
class TunnelListView : public QListView {
    Q_OBJECT
public:
    /// The model must outlive the view.
    explicit TunnelListView(TunnelListModel* tunnels, QWidget* parent = nullptr);

    void setSearch(const QString& text);
    /// Makes it current and scrolls to it, if the search shows it.
    void show(const QUuid& tunnel);
    using QListView::show;
    /// The tunnel to show once this one is gone: the next below, else above; null: none is left.
    QUuid neighbourOf(const QUuid& tunnel) const;

    /// From top to bottom.
    QList<QUuid> selectedTunnels() const;

    /// Puts the cursor on the first row there is.
    void enter();

signals:
    void chosen(const QUuid& tunnel); ///< by a person or by show(), never by what a search hides
    void selectedChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QModelIndex indexOf(const QUuid& tunnel) const;
    void selectOnly(const QModelIndex& index);

    TunnelListModel* m_tunnels;
    TunnelFilterModel* m_filter;
    QString m_search;
    QUuid m_shown;
    bool m_narrowing = false;
};

} // namespace gretel
