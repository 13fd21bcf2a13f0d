// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "formats/routers/openwrt.h"
#include "random_ends.h"

using namespace gretel;

/// What comes back of what is written is the tunnel, less what was announced.
class TestOpenwrtRoundTrip : public QObject {
    Q_OBJECT
private slots:
    void tunnels();
};

void TestOpenwrtRoundTrip::tunnels() {
    tests::RandomTunnels maker(20);
    for (int round = 0; round < 5000; ++round) {
        const TunnelProfile profile = maker.make();
        for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
            const QString fault = tests::roundTripFault(profile, side, openwrtFormat());
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }
}

QTEST_GUILESS_MAIN(TestOpenwrtRoundTrip)
#include "test_openwrt_round_trip.moc"
