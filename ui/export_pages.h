// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/export_dialog.h"

class QStackedWidget;
class QTabBar;

namespace gretel {

/// The files of an export, one a tab with its path above its text, and then the check list in words.
class ExportPages : public QWidget {
    Q_OBJECT
public:
    explicit ExportPages(QWidget* parent = nullptr);

    /// The check list stays in sight if it was.
    void setText(const ExportText& text);
    /// What can be copied: the whole of the tab that is shown.
    QString currentText() const;

signals:
    void pageChanged();

private:
    void addFile(const ExportText::File& file);
    void addCheckList(const QStringList& lines);

    void addPage(QWidget* page, const QString& title, const QString& toolTip);

    QTabBar* m_tabs;
    QStackedWidget* m_pages; ///< one a tab
    int m_checkList = -1;    ///< its tab; -1: there is none
};

} // namespace gretel
