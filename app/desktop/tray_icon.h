// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

#include "desktop/status_notifier_host.h"

class QMenu;
class QSystemTrayIcon;

namespace gretel {

/// The icon in the panel, when there is a panel. At login it may come after us, and Qt asks once for all
/// whether one is there (QGenericUnixTheme's isDBusTrayAvailable()), so Qt is not asked before one is; if
/// none has come when patience ends, and this is X11, an old panel of the XEmbed kind is tried.
class TrayIcon : public QObject {
    Q_OBJECT
public:
    enum class Place {
        Awaited, ///< no panel yet
        OnBus,   ///< in a panel, over D-Bus
        InXEmbed,
        Nowhere, ///< there is no panel, or it left. It may still come.
    };
    Q_ENUM(Place)

    /// menu: not owned; outlives it.
    explicit TrayIcon(QMenu* menu, QObject* parent = nullptr);
    ~TrayIcon() override;

    void start(std::chrono::milliseconds patience);
    Place place() const { return m_place; }
    /// Somebody can see it, and so bring a hidden window back.
    bool isSeen() const { return m_place == Place::OnBus || m_place == Place::InXEmbed; }
    void setLook(const QIcon& icon, const QString& toolTip);

signals:
    void placeChanged(gretel::TrayIcon::Place place);
    void clicked();

private:
    void hostChanged(bool present);
    void endPatience();
    void lookForXEmbed();
    void show();
    void setPlace(Place place);

    QMenu* m_menu;
    StatusNotifierHost m_host;
    QTimer m_patience;
    QTimer m_xEmbedLook; ///< an XEmbed panel's coming and going is told by no public signal
    QIcon m_look;
    QString m_toolTip;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    bool m_xEmbed = false; ///< Qt has decided so, for good
    Place m_place = Place::Awaited;
};

} // namespace gretel
