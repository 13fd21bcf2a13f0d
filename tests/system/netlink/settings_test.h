// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// What devices let through, the ways that are pinned, and who works here from elsewhere.
class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void readAsTheKernelSays();
    void set_data();
    void set();
    void madeWithSettings();
    void comeBackWithTheDevice();
    void listenerHearsThem();
    void pinnedRoutes_data();
    void pinnedRoutes();
    void sessionsFromElsewhere();
};

} // namespace gretel::test
