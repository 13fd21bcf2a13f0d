// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "core/failure.h"
#include "desktop/login_entry.h"
#include "ui/preferences.h"

namespace gretel {

/// Where the preferences are kept: QSettings, and the entry for the login.
class PreferenceStore {
public:
    explicit PreferenceStore(LoginEntry login = LoginEntry());

    Preferences read() const;
    /// All but what failed is kept.
    Outcome<Done> write(const Preferences& preferences);

    /// How long a panel is waited for after the start. No dialog has it: "tray/patience" in seconds, for
    /// desktops that take longer than half a minute.
    std::chrono::milliseconds trayPatience() const;

    /// True the first time it is asked about, once and for all.
    static bool isFirstTime(const QString& matter);

private:
    LoginEntry m_login;
};

} // namespace gretel
