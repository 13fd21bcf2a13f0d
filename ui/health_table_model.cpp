// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health_table_model.h"

#include <algorithm>

#include "words/health_words.h"
#include "words/history_words.h"

namespace gretel {

void HealthTableModel::setChart(const HealthChart& chart) {
    if (!goesOn(chart)) {
        beginResetModel();
        m_chart = chart;
        endResetModel();
        return;
    }
    const auto before = int(m_chart.spans.size());
    const qint64 oldest = chart.spans.front().start;
    const auto gone = int(std::count_if(m_chart.spans.begin(), m_chart.spans.end(),
                                        [&](const HealthSpan& span) { return span.start < oldest; }));
    if (gone > 0) {
        beginRemoveRows({}, before - gone, before - 1);
        m_chart.spans.erase(m_chart.spans.begin(), m_chart.spans.begin() + gone);
        endRemoveRows();
    }
    if (const int more = int(chart.spans.size()) - (before - gone); more > 0) {
        beginInsertRows({}, 0, more - 1);
        m_chart = chart;
        endInsertRows();
    }
    m_chart = chart;
    // A moment that was today's may be yesterday's now, and a silence grows.
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// The same spans, without some of the oldest and with some newer ones.
bool HealthTableModel::goesOn(const HealthChart& chart) const {
    if (chart.range != m_chart.range || chart.spans.empty() || m_chart.spans.empty())
        return false;
    const auto common = std::find_if(m_chart.spans.begin(), m_chart.spans.end(), [&](const HealthSpan& span) {
        return span.start == chart.spans.front().start;
    });
    const auto length = m_chart.spans.end() - common;
    return length > 0 && length <= std::ptrdiff_t(chart.spans.size()) &&
           std::equal(common, m_chart.spans.end(), chart.spans.begin(),
                      [](const HealthSpan& one, const HealthSpan& two) { return one.start == two.start; });
}

int HealthTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_chart.spans.size());
}

int HealthTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HealthTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(spanOf(index.row()), index.column());
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    return {};
}

int HealthTableModel::alignmentOf(int column) {
    switch (column) {
    case Least:
    case Mean:
    case Most:
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    case Sent:
    case Lost:
        return int(Qt::AlignCenter);
    default:
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    }
}

QVariant HealthTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("From");
    case Sent:
        return tr("Asked");
    case Lost:
        return tr("Lost");
    case Least:
        return tr("Shortest, ms");
    case Mean:
        return tr("Average, ms");
    case Most:
        return tr("Longest, ms");
    case Silence:
        return tr("Silence");
    default:
        return {};
    }
}

const HealthSpan& HealthTableModel::spanOf(int row) const {
    return m_chart.spans[m_chart.spans.size() - 1 - size_t(row)];
}

QString HealthTableModel::textOf(const HealthSpan& span, int column) const {
    const auto trip = [&](quint32 RoundTrips::*which) {
        return span.roundTrip ? millisecondsOf(*span.roundTrip.*which) : tr("–", "no answer");
    };
    switch (column) {
    case Time:
        return momentOf(span.start, m_chart.now, m_chart.range == HealthRange::Hour);
    case Sent:
        return QString::number(span.sent);
    case Lost:
        return QString::number(span.lost);
    case Least:
        return trip(&RoundTrips::least);
    case Mean:
        return trip(&RoundTrips::mean);
    case Most:
        return trip(&RoundTrips::most);
    case Silence:
        return silenceOf(span);
    default:
        return {};
    }
}

QString HealthTableModel::silenceOf(const HealthSpan& span) const {
    const qint64 end = span.start + m_chart.spanSeconds();
    return sentenceOf(outagesWithin(m_chart.outages, span.start, end, m_chart.now), m_chart.now);
}

} // namespace gretel
