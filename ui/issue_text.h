// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/issue.h"

class QLabel;

namespace gretel {

class SeverityMark;

/// What is wrong, as a shape and a sentence in small print. Takes no room while there is nothing.
class IssueText : public QWidget {
    Q_OBJECT
public:
    explicit IssueText(QWidget* parent = nullptr);

    /// Null: nothing is wrong.
    void setIssue(const Issue* issue);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    Severity m_severity = Severity::Note;
    SeverityMark* m_mark;
    QLabel* m_text;
};

} // namespace gretel
