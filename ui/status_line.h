// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;
class QStatusBar;
class QWidget;

namespace gretel {

class ElidedLabel;
class MachineModel;
class ProfileEditor;
class TunnelListModel;

/// The line at the window's foot: how many are up, the helper, the way to the other host; and for a moment
/// what has just happened.
class StatusLine : public QObject {
    Q_OBJECT
public:
    explicit StatusLine(QStatusBar* bar);

    void refresh(const TunnelListModel& tunnels, const MachineModel& machine, const ProfileEditor& editor);
    /// Instead of all that, for some seconds.
    void tell(const QString& sentence);

private:
    QStatusBar* m_bar;
    QLabel* m_upCount;
    QLabel* m_helper;
    ElidedLabel* m_underlay;
    QWidget* m_voice; ///< says what the bar itself paints; nothing is seen of it
};

} // namespace gretel
