// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gretel {

/// Whether a window is there to be seen: shown, and not as an icon alone.
class Sight : public QObject {
    Q_OBJECT
public:
    /// The window must outlive it.
    explicit Sight(QWidget* window, QObject* parent = nullptr);

    bool isSeen() const { return m_window->isVisible() && !m_window->isMinimized(); }

signals:
    void changed(bool seen);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
    bool m_seen; ///< as it was told
};

} // namespace gretel
