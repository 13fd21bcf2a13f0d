// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// Routes through a gateway that is said to be on the device's wire: no route leads to it.
class RoutesTest : public QObject {
    Q_OBJECT
private slots:
    void pinThroughAnOnlinkGateway_data();
    void pinThroughAnOnlinkGateway();
    void onlinkRouteComesBackWithTheDevice();
};

} // namespace gretel::test
