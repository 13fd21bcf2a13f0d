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
class ToneLabel;

/// The log with its filters: tunnel, level, text. Copies what is selected, or all that is shown; saves all
/// that is shown.
class LogPage : public QWidget {
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit LogPage(LogModel& model, QWidget* parent = nullptr);
    ~LogPage() override;

    /// Shows this tunnel's entries alone; a null id shows all.
    void showTunnel(const QUuid& tunnel, const QString& name);
    /// What is to be known of the log beside its entries, in a quiet line; empty: nothing.
    void setNote(const QString& sentence);

signals:
    void saveRequested(const QString& text); ///< one entry a line

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void setUpTable();
    void connectAll();
    void noteTunnels(int first, int last);
    void offerTunnel(const QUuid& tunnel, const QString& name);
    void applyFilter();
    QString textOf(const QList<int>& rows) const;
    QList<int> allRows() const;
    void copy() const;
    void showSelected();
    void refresh();

    LogModel& m_model;
    LogFilter* m_filter;
    ChoiceBox* m_tunnel;
    ChoiceBox* m_level;
    QLineEdit* m_search;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_clear;
    QTableView* m_view;
    QLabel* m_empty;
    ToneLabel* m_note;
    QLabel* m_whole;
    bool m_atEnd = true;
};

} // namespace gretel
