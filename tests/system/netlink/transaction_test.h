// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace gretel::test {

/// Whole changes: all of it, or what was there before to the letter.
class TransactionTest : public QObject {
    Q_OBJECT
private slots:
    void upAndDown();
    void failsAt_data();
    void failsAt();
    void mtuThatTheKernelClamps();
    void routeTakenBetweenPlanAndStep();
};

} // namespace gretel::test
