// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// Many operations in one run: together made, together deleted, and nobody else's device among them.
class BatchTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void manyUpAndDown();
    void foreignDevicesStay_data();
    void foreignDevicesStay();
    void cutOffRemoval();
    void stopsBeforeTheNextBatch();
    void stopsBeforeAnything();
    void goesOn();
    void takenNameIsNotTouched();
    void removedAndMadeAnew();
    void madeBeforeTheRestIsRemoved();
    void lostMarkLeavesNothing();
};

} // namespace gretel::test
