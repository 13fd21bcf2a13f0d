// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPushButton>

#include <functional>

#include "ui/log_model.h"
#include "ui/machine_model.h"
#include "ui/main_window.h"
#include "ui/tunnel_list_model.h"

namespace gretel::test {

Prefix prefix(const char* text);
IpAddress address(const char* text);

/// The example of the README: 1.2.3.4 and 4.3.2.1, key 42, checksum.
TunnelProfile exampleProfile();

/// A machine with eth0 at 1.2.3.4/24, a default route through it, and a home network on eth1.
SystemState exampleSystem();

/// The kernel's state once the profile is up.
Observation upObservation(const TunnelProfile& profile);

/// A window with its models, and an application that answers route lookups as the example machine would.
struct Stage {
    Stage();

    /// Shows the window and makes it the active one, which keys and mouse need.
    void open();
    /// Puts it into the list and selects it.
    void add(const TunnelProfile& profile);
    /// The line edit whose field it is, such as "host1.public"; null when there is none.
    QLineEdit* cell(const QString& field) const;
    /// The words under the cell; empty when nothing is wrong.
    QString issueUnder(const QString& field) const;
    QPushButton* upDown() const;
    QString text(const char* labelName) const;
    /// Puts the cursor into the cell, types over what stands there, and lets the window follow.
    void type(const QString& field, const QString& text);
    void click(const char* buttonName);
    /// Deletes the tunnel that is shown, and says yes; meanwhile: what happens before that.
    void remove(const std::function<void()>& meanwhile = [] {});
    /// Takes back one step, as Ctrl+Z does.
    void undo();
    void settle();

    TunnelListModel tunnels;
    MachineModel machine;
    LogModel log;
    MainWindow window{&tunnels, &machine, &log};
    Underlay underlay;
    std::optional<Failure> noRoute;
    std::vector<TunnelProfile> saved;
};

} // namespace gretel::test
