// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/preference_store.h"

#include <QSettings>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Kept {
    QLatin1StringView key;
    bool Preferences::*setting;
};

constexpr Kept allKept[] = {
    {"tray/closeTo"_L1, &Preferences::closeToTray},   {"tray/plainIcon"_L1, &Preferences::plainTrayIcon},
    {"tell/failed"_L1, &Preferences::tellFailed},     {"tell/waiting"_L1, &Preferences::tellWaiting},
    {"tell/reverted"_L1, &Preferences::tellReverted}, {"tell/done"_L1, &Preferences::tellDone},
    {"tell/peer"_L1, &Preferences::tellPeer},
};

} // namespace

PreferenceStore::PreferenceStore(LoginEntry login) : m_login(std::move(login)) {}

Preferences PreferenceStore::read() const {
    const QSettings settings;
    Preferences preferences;
    for (const Kept& kept : allKept)
        preferences.*kept.setting = settings.value(kept.key, preferences.*kept.setting).toBool();
    preferences.startAtLogin = m_login.isOn();
    return preferences;
}

Outcome<Done> PreferenceStore::write(const Preferences& preferences) {
    QSettings settings;
    for (const Kept& kept : allKept)
        settings.setValue(kept.key, preferences.*kept.setting);
    if (preferences.startAtLogin != m_login.isOn())
        return m_login.set(preferences.startAtLogin);
    return Done{};
}

std::chrono::milliseconds PreferenceStore::trayPatience() const {
    bool understood = false;
    const double seconds = QSettings().value("tray/patience"_L1).toDouble(&understood);
    if (!understood || seconds < 0 || seconds > 3600)
        return 30s;
    return std::chrono::milliseconds(static_cast<int>(seconds * 1000));
}

bool PreferenceStore::isFirstTime(const QString& matter) {
    QSettings settings;
    const QString key = "said/"_L1 + matter;
    if (settings.value(key).toBool())
        return false;
    settings.setValue(key, true);
    return true;
}

} // namespace gretel
