// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QFrame>
#include <QTimer>

#include <chrono>

class QLabel;
class QPushButton;

namespace gretel {

class SeverityMark;

/// "Keep this change? It is taken back in 27 s.": across the window while a change waits for its
/// confirmation. The time is the helper's; this only counts it down between two looks. Nothing but its
/// buttons, or the time, takes it away: Escape does not. A screen reader says it once, and not every second.
class ConfirmBar : public QFrame {
    Q_OBJECT
public:
    explicit ConfirmBar(QWidget* parent = nullptr);

    /// left: what the helper says; zero hides the bar. ours: it can be confirmed here; else it only tells.
    void setPending(std::chrono::seconds left, bool ours);
    /// While an answer is on its way, the buttons are off; until setPending().
    void setBusy(bool busy);
    std::vector<QWidget*> focusChain() const;

signals:
    void keepRequested();
    void revertRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    SeverityMark* m_mark;
    QLabel* m_text;
    QPushButton* m_keep;
    QPushButton* m_revert;
    QTimer m_tick;
    QDeadlineTimer m_deadline;
    bool m_ours = false;
};

} // namespace gretel
