// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/preferences.h"
#include "ui/tone_label.h"

class QAbstractButton;
class QVBoxLayout;

namespace gretel {

/// The settings. Each switch takes effect at once.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const Preferences& preferences, QWidget* parent = nullptr);

    /// There is no tray: closing to it means nothing, and why is said.
    void setTrayThere(bool there);
    /// What is in force, when a setting could not be set; and why.
    void setPreferences(const Preferences& preferences);
    void setError(const QString& sentence);

signals:
    void changed(const gretel::Preferences& preferences);

private:
    void addHeading(const QString& text, QVBoxLayout* column);
    QAbstractButton* addSwitch(const char* name, const QString& text, bool Preferences::*setting,
                               QVBoxLayout* column);

    struct Switch {
        QAbstractButton* button;
        bool Preferences::*setting;
    };
    Preferences m_preferences;
    std::vector<Switch> m_switches;
    QAbstractButton* m_closeToTray;
    QAbstractButton* m_plainIcon;
    ToneLabel* m_noTray;
    ToneLabel* m_error;
};

} // namespace gretel
