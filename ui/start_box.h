// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/tunnel_list_model.h"

namespace gretel {

class TickBox;
class ToneLabel;

/// "Start with the computer". Not the profile's but this computer's affair: the helper keeps it, for a tunnel
/// that is up; for one that is down it is remembered until then, which is said beside it.
class StartBox : public QWidget {
    Q_OBJECT
public:
    explicit StartBox(QWidget* parent = nullptr);

    void setAutostart(TunnelListModel::Autostart autostart);
    QWidget* box() const;

signals:
    void autostartRequested(bool on);

private:
    TickBox* m_box;
    ToneLabel* m_later;
};

} // namespace gretel
