// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/log_filter.h"
#include "ui/log_model.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace gretel {

class ChoiceBox;

/// The log with its filters: tunnel, level, text. Copies what is selected, or all that is shown.
class LogPage : public QWidget {
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit LogPage(LogModel& model, QWidget* parent = nullptr);
    ~LogPage() override;

    /// Shows this tunnel's entries alone; a null id shows all.
    void showTunnel(const QUuid& tunnel, const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void setUpTable();
    void connectAll();
    void noteTunnels(int first, int last);
    void offerTunnel(const QUuid& tunnel, const QString& name);
    void applyFilter();
    void copy() const;
    void showSelected();
    void refresh();

    LogModel& m_model;
    LogFilter* m_filter;
    ChoiceBox* m_tunnel;
    ChoiceBox* m_level;
    QLineEdit* m_search;
    QPushButton* m_copy;
    QPushButton* m_clear;
    QTableView* m_view;
    QLabel* m_empty;
    QLabel* m_whole;
    bool m_atEnd = true;
};

} // namespace gretel
