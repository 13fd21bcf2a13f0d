// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace gretel {

/// What is under way and how far, across the window, with Cancel. Shown only to those who have waited for
/// half a second.
class ProgressLine : public QFrame {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget* parent = nullptr);

    /// total 0: nobody knows how much there is.
    void setProgress(const QString& sentence, int done, int total);
    void end();
    QPushButton* cancelButton() const { return m_cancel; }

signals:
    void cancelled(); ///< by the person; once, until it has ended

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer m_patience;
    QLabel* m_sentence;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace gretel
