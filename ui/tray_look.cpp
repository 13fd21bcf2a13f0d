// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray_look.h"

#include <QPainter>
#include <QSvgRenderer>

#include "ui/theme.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

namespace {

QString wordOf(TrayLook look) {
    switch (look) {
    case TrayLook::Idle:
        return QStringLiteral("idle");
    case TrayLook::Busy:
        return QStringLiteral("busy");
    case TrayLook::Up:
        return QStringLiteral("up");
    case TrayLook::Warning:
        return QStringLiteral("warning");
    }
    return {};
}

/// Drawn at the sizes of panels; Qt's own reading of SVG as icons is a plugin that may be absent.
QIcon drawn(const QString& name) {
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(name));
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

/// What is under way tops what is wrong, as it answers what its user has just done and passes.
TrayLook trayLookOf(const TunnelListModel& tunnels) {
    TrayLook look = TrayLook::Idle;
    for (const TunnelProfile& profile : tunnels.profiles()) {
        if (tunnels.busy(profile.id) != TunnelListModel::Busy::No)
            return TrayLook::Busy;
        const TunnelState state = tunnels.state(profile.id);
        if (state == TunnelState::Failed || state == TunnelState::Degraded)
            look = TrayLook::Warning;
        else if (state != TunnelState::Down && look == TrayLook::Idle)
            look = TrayLook::Up;
    }
    return look;
}

QIcon trayIcon(TrayLook look, bool plain) {
    const QString name = QStringLiteral("org.gretel.Gretel-") + wordOf(look) +
                         (plain ? QStringLiteral("-symbolic") : QString());
    return QIcon::fromTheme(name, plain ? theme::icon(name) : drawn(name));
}

} // namespace gretel
