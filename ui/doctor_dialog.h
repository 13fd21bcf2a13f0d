// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/doctor.h"
#include "core/redaction.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace gretel {

class DoctorList;
class TickBox;
class VerdictMark;

/// What is wrong with a tunnel: the cause first, with what mends it, then every check. It shows what it is
/// given, from the first look on; closing it ends the look.
class DoctorDialog : public QDialog {
    Q_OBJECT
public:
    explicit DoctorDialog(const QString& tunnel, QWidget* parent = nullptr);

    /// What is known at that stage.
    void setReport(const DoctorReport& report, DoctorStage stage);
    /// All of it as text, as the copy button puts it on the clipboard.
    QString text();

signals:
    void lookRequested(); ///< once more
    /// Do it: canBeDone(check.remedy).
    void remedyChosen(const gretel::DoctorCheck& check);

private:
    void layOut();
    void connectAll();
    QWidget* headline();
    void refresh();
    void refreshHeadline();
    QString shown(const QString& text);

    DoctorReport m_report;
    DoctorStage m_stage = DoctorStage::Helper;
    Redactor m_redactor; ///< one for all, so that an address keeps its letter
    VerdictMark* m_mark;
    QLabel* m_headline;
    QLabel* m_remedy;
    QPushButton* m_mend;
    QProgressBar* m_progress;
    DoctorList* m_list;
    TickBox* m_hide;
    QPushButton* m_copy;
    QPushButton* m_again;
    QPushButton* m_close;
};

} // namespace gretel
