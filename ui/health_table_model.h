// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/health_chart.h"

namespace gretel {

/// What the graph shows, for those who do not look at graphs: a row a span, the newest first.
class HealthTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Least, Mean, Most, Sent, Lost, Silence, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// What has only gone on since is told as rows that come and go, so that a selection stays.
    void setChart(const HealthChart& chart);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static int alignmentOf(int column);
    const HealthSpan& spanOf(int row) const;
    QString textOf(const HealthSpan& span, int column) const;
    QString silenceOf(const HealthSpan& span) const;
    bool goesOn(const HealthChart& chart) const;

    HealthChart m_chart;
};

} // namespace gretel
