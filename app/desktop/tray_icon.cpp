// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tray_icon.h"

#include <QGuiApplication>
#include <QMenu>
#include <QSystemTrayIcon>

namespace gretel {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenLooks = 2s;

} // namespace

TrayIcon::TrayIcon(QMenu* menu, QObject* parent) : QObject(parent), m_menu(menu) {
    m_patience.setSingleShot(true);
    m_xEmbedLook.setInterval(betweenLooks);
    connect(&m_patience, &QTimer::timeout, this, &TrayIcon::endPatience);
    connect(&m_xEmbedLook, &QTimer::timeout, this, &TrayIcon::lookForXEmbed);
    connect(&m_host, &StatusNotifierHost::presenceChanged, this, &TrayIcon::hostChanged);
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::start(std::chrono::milliseconds patience) {
    m_patience.start(patience);
    if (m_host.isPresent())
        hostChanged(true);
}

void TrayIcon::setLook(const QIcon& icon, const QString& toolTip) {
    m_look = icon;
    if (m_icon)
        m_icon->setIcon(icon);
    if (std::exchange(m_toolTip, toolTip) != toolTip && m_icon)
        m_icon->setToolTip(toolTip);
}

void TrayIcon::hostChanged(bool present) {
    if (m_xEmbed || (m_place == Place::Awaited && !m_patience.isActive()))
        return; // decided, or not started
    if (!present) {
        if (m_place == Place::OnBus)
            setPlace(Place::Nowhere);
        return;
    }
    m_patience.stop();
    show(); // once is enough: to a watcher that comes back, Qt registers the icon itself
    setPlace(Place::OnBus);
}

void TrayIcon::endPatience() {
    // Elsewhere there is no XEmbed, and a panel may be waited for without end.
    if (QGuiApplication::platformName() != QLatin1StringView("xcb")) {
        setPlace(Place::Nowhere);
        return;
    }
    m_xEmbed = true;
    m_xEmbedLook.start();
    lookForXEmbed();
}

void TrayIcon::lookForXEmbed() {
    const bool there = QSystemTrayIcon::isSystemTrayAvailable();
    if (there && m_place != Place::InXEmbed) {
        m_icon.reset(); // Qt docks an icon when it is shown, and only where a panel is at that moment
        show();
    }
    setPlace(there ? Place::InXEmbed : Place::Nowhere);
}

void TrayIcon::show() {
    if (m_icon)
        return;
    m_icon = std::make_unique<QSystemTrayIcon>(m_look);
    m_icon->setToolTip(m_toolTip);
    m_icon->setContextMenu(m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    emit clicked();
            });
    m_icon->show();
}

void TrayIcon::setPlace(Place place) {
    if (std::exchange(m_place, place) != place)
        emit placeChanged(place);
}

} // namespace gretel
