// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/presence.h"

#include <QApplication>
#include <QEvent>
#include <QMessageBox>

#include "core/validation.h"
#include "ui/log_model.h"
#include "ui/machine_model.h"
#include "ui/main_window.h"
#include "ui/settings_dialog.h"
#include "ui/tray_look.h"
#include "words/failure_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

const QString inTray = u"closesToTray"_s;
const QString stayUp = u"tunnelsStayUp"_s;

} // namespace

Presence::Presence(const Parts& parts, QObject* parent)
    : QObject(parent),
      m(parts),
      m_sight(&parts.window),
      m_preferences(m_store.read()),
      m_menu(&parts.tunnels),
      m_announcements(parts.tunnels, m_notifications, [this](const QUuid& id) { return sightOf(id); }) {
    // A window that is hidden is no reason to end; windowClosed() says when one that is closed is.
    QApplication::setQuitOnLastWindowClosed(false);
    m_announcements.setPreferences(m_preferences);
    wireMenu();
    wireAnnouncements();
    connect(&m_tray, &TrayIcon::placeChanged, this, &Presence::placeChanged);
    connect(&m_tray, &TrayIcon::clicked, this, [this] { open(); });
    m_iconLater.setSingleShot(true);
    connect(&m.tunnels, &TunnelListModel::statesChanged, &m_iconLater, [this] { m_iconLater.start(0); });
    connect(&m_iconLater, &QTimer::timeout, this, &Presence::refreshIcon);
    connect(&m.window, &MainWindow::closed, this, &Presence::windowClosed);
    connect(&m.window, &MainWindow::settingsRequested, this, &Presence::showSettings);
    connect(&m.window, &MainWindow::questionAsked, this, &Presence::open);
    m.window.installEventFilter(this);
    refreshIcon();
}

Presence::~Presence() = default;

void Presence::wireMenu() {
    connect(&m_menu, &TrayMenu::toggled, this, &Presence::toggle);
    connect(&m_menu, &TrayMenu::allDownRequested, this, &Presence::takeAllDown);
    connect(&m_menu, &TrayMenu::openRequested, this, [this] { open(); });
    connect(&m_menu, &TrayMenu::importRequested, this, [this] { perform(u"import"_s); });
    connect(&m_menu, &TrayMenu::settingsRequested, this, &Presence::showSettings);
    connect(&m_menu, &TrayMenu::quitRequested, this, &Presence::quit);
}

void Presence::wireAnnouncements() {
    connect(&m_announcements, &Announcements::keepRequested, this, &Presence::keepRequested);
    connect(&m_announcements, &Announcements::revertRequested, this, &Presence::revertRequested);
    connect(&m_announcements, &Announcements::retryRequested, this, &Presence::toggle);
    connect(&m_announcements, &Announcements::openRequested, this, &Presence::open);
    connect(&m_announcements, &Announcements::logRequested, this, [this](const QUuid& id) {
        open(id);
        m.window.showLog();
    });
    connect(&m_notifications, &Notifications::delivered, this, &Presence::noteDelivered);
}

void Presence::start(const StartRequest& request) {
    m_background = request.background && request.files.isEmpty() && request.action.isEmpty();
    m_tray.start(m_store.trayPatience());
    if (!m_background)
        open();
    if (!request.files.isEmpty())
        emit filesOpened(request.files);
    if (!request.action.isEmpty())
        perform(request.action);
}

void Presence::serve(const SingleInstance& instance) {
    connect(&instance, &SingleInstance::activated, this, [this] { open(); });
    connect(&instance, &SingleInstance::filesOpened, this, [this](const QStringList& files) {
        open();
        emit filesOpened(files);
    });
    connect(&instance, &SingleInstance::actionChosen, this, &Presence::perform);
}

/// The desktop entry's actions.
void Presence::perform(const QString& action) {
    if (action == "all-down"_L1) {
        takeAllDown();
        return;
    }
    open();
    if (action == "new"_L1)
        m.window.createTunnel();
    else if (action == "import"_L1)
        m.window.chooseImport();
    else if (action == "settings"_L1)
        showSettings();
}

void Presence::open(const QUuid& tunnel) {
    m_leaving = false;
    m_background = false;
    if (m.tunnels.contains(tunnel))
        m.window.select(tunnel);
    if (m.window.isMinimized())
        m.window.setWindowState(m.window.windowState() & ~Qt::WindowMinimized);
    m.window.show();
    m.window.raise();
    m.window.activateWindow();
}

void Presence::quit() {
    m_quitting = true;
    m.window.flushEdits();
    m_notifications.closeAll();
    QApplication::quit();
}

void Presence::toggle(const QUuid& tunnel, bool on) {
    // What stands in the cells belongs to it, as with the window's own button.
    m.window.flushEdits();
    if (m.tunnels.busy(tunnel) != TunnelListModel::Busy::No)
        return;
    if (!on)
        emit downRequested({tunnel});
    else if (canComeUp(tunnel))
        emit upRequested(tunnel);
    else
        open(tunnel); // which says what is missing
}

bool Presence::canComeUp(const QUuid& tunnel) const {
    const TunnelProfile* profile = m.tunnels.profile(tunnel);
    if (profile == nullptr || !m.tunnels.draft(tunnel).isEmpty())
        return false;
    ValidationContext context;
    context.system = m.machine.system();
    context.others = &m.tunnels.profiles();
    return !hasErrors(validate(*profile, context));
}

void Presence::takeAllDown() {
    QList<QUuid> up;
    for (const TunnelProfile& profile : m.tunnels.profiles())
        if (m.tunnels.observation(profile.id).state != TunnelState::Down &&
            m.tunnels.busy(profile.id) == TunnelListModel::Busy::No)
            up << profile.id;
    if (!up.isEmpty())
        emit downRequested(up);
}

Announcements::Sight Presence::sightOf(const QUuid& tunnel) const {
    using enum Announcements::Sight;
    if (!m_sight.isSeen())
        return Hidden;
    const bool front = QApplication::activeWindow() != nullptr;
    return front && (tunnel.isNull() || m.window.selected() == tunnel) ? LookedAt : Shown;
}

void Presence::placeChanged(TrayIcon::Place place) {
    m_menu.setIsOnBus(place == TrayIcon::Place::OnBus);
    if (m_settings)
        m_settings->setTrayThere(m_tray.isSeen());
    // Nothing else would bring it back.
    if (!m_tray.isSeen() && !m_quitting && !m_leaving && !m.window.isVisible())
        open();
}

void Presence::refreshIcon() {
    const TrayLook look = trayLookOf(m.tunnels);
    const int total = m.tunnels.rowCount();
    const QString words =
        total == 0 ? u"Gretel"_s : tr("Gretel – %1 of %2 up").arg(m.tunnels.upCount()).arg(total);
    const QString shown = u"%1 %2 %3"_s.arg(static_cast<int>(look))
                              .arg(static_cast<int>(m_preferences.plainTrayIcon))
                              .arg(words);
    if (std::exchange(m_look, shown) != shown)
        m_tray.setLook(trayIcon(look, m_preferences.plainTrayIcon), words);
}

bool Presence::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::WindowActivate)
        m_announcements.noteSeen();
    else if (event->type() == QEvent::Hide)
        // Only afterwards is it out of sight.
        QMetaObject::invokeMethod(&m_announcements, &Announcements::noteHidden, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Presence::windowClosed() {
    if (m_quitting || qApp->isSavingSession())
        return;
    if (m_tray.isSeen() && m_preferences.closeToTray)
        sayItStaysInTray();
    else
        leave();
}

void Presence::sayItStaysInTray() {
    if (!PreferenceStore::isFirstTime(inTray))
        return;
    Notification notification;
    notification.summary = tr("Gretel keeps running");
    notification.body = tr("Its icon in the panel opens the window again. Quit ends it; tunnels stay up.");
    m_notifications.post(inTray, notification);
}

void Presence::leave() {
    if (m.tunnels.upCount() > 0 && PreferenceStore::isFirstTime(stayUp)) {
        m_leaving = true;
        Notification notification;
        notification.summary = tr("Tunnels stay up");
        notification.body = tr("Gretel was closed. The tunnels that are up stay up without it.");
        m_notifications.post(stayUp, notification);
        return; // noteDelivered() goes on
    }
    m_quitting = true;
    QApplication::quit();
}

void Presence::noteDelivered(const QString& key, bool taken) {
    if (key == inTray && !taken) {
        // Read when the window is opened next.
        m.window.showNotice(tr("Closing this window left Gretel running in the panel. Quit ends it."));
        return;
    }
    if (key != stayUp || !m_leaving)
        return;
    if (taken) {
        m_quitting = true;
        QApplication::quit();
    } else {
        sayTunnelsStayUp();
    }
}

/// Where nobody shows notifications.
void Presence::sayTunnelsStayUp() {
    auto* message = new QMessageBox(QMessageBox::Information, tr("Tunnels stay up"),
                                    tr("The tunnels that are up stay up without Gretel."), QMessageBox::Ok);
    message->setObjectName(u"tunnelsStayUp"_s);
    message->setAttribute(Qt::WA_DeleteOnClose);
    connect(message, &QMessageBox::finished, this, [this] {
        if (!m_leaving)
            return; // the window was opened again
        m_quitting = true;
        QApplication::quit();
    });
    message->open();
}

void Presence::showSettings() {
    open();
    if (m_settings) {
        m_settings->raise();
        m_settings->activateWindow();
        return;
    }
    m_settings = new SettingsDialog(m_preferences, &m.window);
    m_settings->setObjectName(u"settings"_s);
    m_settings->setAttribute(Qt::WA_DeleteOnClose);
    m_settings->setTrayThere(m_tray.isSeen());
    connect(m_settings, &SettingsDialog::changed, this, &Presence::setPreferences);
    m_settings->open();
}

void Presence::setPreferences(const Preferences& preferences) {
    const Outcome<Done> written = m_store.write(preferences);
    m_preferences = m_store.read();
    m_announcements.setPreferences(m_preferences);
    refreshIcon();
    if (written)
        return;
    m.log.note(Severity::Error, sentenceOf(written.error()));
    if (m_settings) {
        m_settings->setPreferences(m_preferences);
        m_settings->setError(sentenceOf(written.error()));
    }
}

} // namespace gretel
