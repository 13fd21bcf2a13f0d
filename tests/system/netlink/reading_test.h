// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// The way to the peer, and hearing of changes.
class ReadingTest : public QObject {
    Q_OBJECT
private slots:
    void routeToPeer_data();
    void routeToPeer();
    void learnedMtu();
    void othersRoutes();
    void monitorHears();
    void monitorTellsABurstOnce();
};

} // namespace gretel::test
