// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// Many of everything, with the time that it takes.
class ScaleTest : public QObject {
    Q_OBJECT
private slots:
    void thousandTunnels();
    void tenThousandRoutes();
    void readingWhileDevicesComeAndGo();
};

} // namespace gretel::test
