// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <functional>
#include <vector>

#include "core/doctor.h"

class QGridLayout;
class QPushButton;

namespace gretel {

class ToneLabel;
class VerdictMark;

/// Every check of the doctor in order: shape, title, word, what was seen, what mends it, and a button where
/// Gretel can do that. The arrow keys scroll it.
class DoctorList : public QScrollArea {
    Q_OBJECT
public:
    explicit DoctorList(QWidget* parent = nullptr);

    /// Those that are not settled at that stage are still waited for. shown: what is to be read of a
    /// sentence, such as without its addresses. The cause's button stands elsewhere.
    void setReport(const DoctorReport& report, DoctorStage stage,
                   const std::function<QString(const QString&)>& shown);

signals:
    void remedyChosen(const gretel::DoctorCheck& check);

private:
    struct Row {
        VerdictMark* mark;
        ToneLabel* title;
        ToneLabel* word;
        ToneLabel* sentence;
        ToneLabel* remedy;
        QPushButton* button;
    };
    Row addRow(QWidget* page, QGridLayout* grid, DoctorCheckKind kind);

    std::vector<Row> m_rows; ///< by kind
    DoctorReport m_report;
};

} // namespace gretel
