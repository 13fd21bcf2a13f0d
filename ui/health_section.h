// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "core/health.h"
#include "core/health_chart.h"
#include "ui/health_view.h"
#include "ui/panel.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace gretel {

class HealthGraph;
class HealthTableModel;
class SegmentedChoice;

/// Whether the other host is there, in a sentence, and how it was over time, as a graph or as a table.
class HealthSection : public Panel {
    Q_OBJECT
public:
    explicit HealthSection(QWidget* parent = nullptr);

    /// Nobody asks through a tunnel that is not up. Before setHealth().
    void setUp(bool up);
    /// history: looked at in this call only; null: there is none. asked: the profile wants it. now: seconds
    /// since 1970.
    void setHealth(const Health& health, const HealthHistory* history, bool asked, qint64 now);

    HealthView view() const;
    void setView(const HealthView& view);
    std::vector<QWidget*> focusChain() const;

signals:
    void exportRequested(gretel::HealthRange range);

private:
    void layOut();
    void setUpTable();
    void showChart();
    QString sentence(const Health& health) const;

    bool m_up = false;
    bool m_asked = false;
    std::array<HealthChart, healthResolutions.size()> m_charts; ///< of every range
    QLabel* m_sentence;
    SegmentedChoice* m_range;
    QCheckBox* m_asTable;
    QStackedWidget* m_pages;
    HealthGraph* m_graph;
    HealthTableModel* m_model;
    QTableView* m_table;
    QLabel* m_empty;
    QLabel* m_reading;
    QPushButton* m_save;
};

} // namespace gretel
