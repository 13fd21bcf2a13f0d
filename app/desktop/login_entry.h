// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/failure.h"

namespace gretel {

/// Gretel's entry among what the desktop starts at login (Desktop Application Autostart Specification 0.5):
/// XDG_CONFIG_HOME/autostart/org.gretel.Gretel.desktop, which starts it hidden.
class LoginEntry {
    Q_DECLARE_TR_FUNCTIONS(gretel::LoginEntry)
public:
    static QString defaultPath();
    /// program: what is to be started, as it is found in PATH or with its whole path.
    explicit LoginEntry(QString path = defaultPath(), QString program = ownProgram());

    /// A desktop's own settings switch an entry off without removing it ("Hidden=true").
    bool isOn() const;
    /// CannotWrite names the file and says why.
    Outcome<Done> set(bool on) const;

private:
    static QString ownProgram();

    QString m_path;
    QString m_program;
};

} // namespace gretel
