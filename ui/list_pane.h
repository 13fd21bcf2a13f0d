// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QToolButton;

namespace gretel {

class TunnelListModel;
class TunnelListView;

/// The left side of the window: search, a button for a new tunnel, the list.
class ListPane : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the pane.
    ListPane(TunnelListModel* tunnels, QAction* create, QWidget* parent = nullptr);

    TunnelListView* list() const { return m_list; }
    QLineEdit* search() const { return m_search; }
    QToolButton* createButton() const { return m_create; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_search;
    QToolButton* m_create;
    TunnelListView* m_list;
};

} // namespace gretel
