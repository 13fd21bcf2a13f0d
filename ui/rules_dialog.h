// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/failure.h"
#include "core/firewall_counts.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace gretel {

class RulesModel;
class SeverityMark;

/// Gretel's firewall rules and what they have counted. It asks once when it is made, and shows what it is
/// given; nothing is read meanwhile.
class RulesDialog : public QDialog {
    Q_OBJECT
public:
    explicit RulesDialog(QWidget* parent = nullptr);

    void setCounts(const Outcome<FirewallCounts>& counts);
    /// All of it as text, as the copy button puts it on the clipboard.
    QString text() const;

signals:
    void lookRequested(); ///< once more

private:
    void layOut();
    void setUpTable();
    void connectAll();
    void wait();
    void setRules(const FirewallCounts& counts);
    void showHeadline(const QString& sentence, bool isWarning);
    void showCommand();

    RulesModel* m_model;
    SeverityMark* m_mark;
    QLabel* m_headline;
    QProgressBar* m_progress;
    QTableView* m_table;
    QLabel* m_leftOut;
    QLabel* m_commandName;
    QLabel* m_command;
    QPushButton* m_copy;
    QPushButton* m_refresh;
    QPushButton* m_close;
};

} // namespace gretel
