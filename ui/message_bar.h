// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/issue.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace gretel {

class SeverityMark;

/// One quiet sentence across the window, with at most two things to do about it. Hidden until it has a
/// message.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// actionText empty: no button.
    void setMessage(Severity severity, const QString& text, const QString& actionText = {});
    void clearMessage();
    QString message() const;
    /// A second thing to do, beside every message, for whoever gives it words and does what it says; hidden
    /// until then.
    QPushButton* otherButton() const { return m_other; }

signals:
    void actionTriggered();
    void closed(); ///< by the person

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Severity m_severity = Severity::Note;
    SeverityMark* m_mark;
    QLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_other;
    QToolButton* m_close;
};

} // namespace gretel
