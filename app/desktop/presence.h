// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

#include "desktop/announcements.h"
#include "desktop/notifications.h"
#include "desktop/preference_store.h"
#include "desktop/single_instance.h"
#include "desktop/tray_icon.h"
#include "ui/sight.h"
#include "ui/tray_menu.h"

namespace gretel {

class LogModel;
class MachineModel;
class MainWindow;
class SettingsDialog;

/// Gretel on its user's desktop: the icon in the panel, notifications, closing, the settings, and what other
/// starts of the program ask for. It asks for changes as the window does, and makes none itself.
class Presence : public QObject {
    Q_OBJECT
public:
    struct Parts {
        TunnelListModel& tunnels;
        MachineModel& machine;
        MainWindow& window;
        LogModel& log;
    };
    /// All must outlive it.
    explicit Presence(const Parts& parts, QObject* parent = nullptr);
    ~Presence() override;

    /// Shows the window, or the icon alone when the request says so and a panel comes.
    void start(const StartRequest& request);
    /// From now on, what later starts ask for is done here.
    void serve(const SingleInstance& instance);

    /// Brings the window to the front, with this tunnel unless it is null.
    void open(const QUuid& tunnel = {});
    /// Ctrl+Q and the tray's Quit: tunnels stay as they are.
    void quit();
    void showSettings();

    /// As MainWindow::setPending().
    void setPending(std::chrono::seconds left, bool ours) { m_announcements.setPending(left, ours); }
    void noteReverted() { m_announcements.noteReverted(); }

signals:
    void upRequested(const QUuid& tunnel);
    void downRequested(const QList<QUuid>& tunnels);
    void keepRequested();
    void revertRequested();
    void filesOpened(const QStringList& files);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wireMenu();
    void wireAnnouncements();
    void perform(const QString& action);
    void toggle(const QUuid& tunnel, bool on);
    void takeAllDown();
    bool canComeUp(const QUuid& tunnel) const;
    Announcements::Sight sightOf(const QUuid& tunnel) const;

    void placeChanged(TrayIcon::Place place);
    void refreshIcon();
    void windowClosed();
    void sayItStaysInTray();
    void leave();
    void sayTunnelsStayUp();
    void noteDelivered(const QString& key, bool taken);
    void setPreferences(const Preferences& preferences);

    Parts m;
    Sight m_sight;
    PreferenceStore m_store;
    Preferences m_preferences;
    TrayMenu m_menu;
    TrayIcon m_tray{&m_menu};
    Notifications m_notifications;
    Announcements m_announcements;
    QPointer<SettingsDialog> m_settings;
    QTimer m_iconLater; ///< once all that changes together has changed
    QString m_look;     ///< what the icon shows, so that it is sent only when it changes
    bool m_background = false;
    bool m_quitting = false;
    bool m_leaving = false; ///< the last word is on its way
};

} // namespace gretel
