// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace gretel {

/// What the window shows while there is no tunnel: what Gretel does, and three ways to begin.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// The actions must outlive it.
    EmptyState(QAction* create, QAction* import, QAction* example, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    QLabel* m_words;
};

} // namespace gretel
