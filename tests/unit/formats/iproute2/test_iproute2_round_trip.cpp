// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "formats/commands/iproute2.h"
#include "random_ends.h"

using namespace gretel;

class TestIproute2RoundTrip : public QObject {
    Q_OBJECT
private slots:
    void everyTunnelComesBack();
    void nothingIsLost();
    void forwardedNetworksComeBack();
    void sameTwice();
};

void TestIproute2RoundTrip::everyTunnelComesBack() {
    tests::RandomTunnels maker(20260607);
    for (int round = 0; round < 5000; ++round) {
        const TunnelProfile profile = maker.make();
        for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
            const QString fault = tests::roundTripFault(profile, side, iproute2Format());
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }
}

/// ip(8) can say all that a profile can. Only the gateway of a route to the other host is not known.
void TestIproute2RoundTrip::nothingIsLost() {
    tests::RandomTunnels maker(3);
    for (int round = 0; round < 500; ++round) {
        const TunnelProfile profile = maker.make();
        for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
            const auto end = endOf(profile, side);
            const Issues losses = lossesOf(*end, iproute2Format().abilities, iproute2Format().name, side);
            QCOMPARE(losses.size(), size_t(coversPeer(*end) ? 1 : 0));
            for (const Issue& loss : losses)
                QVERIFY(loss == (Issue{IssueKind::CannotHold,
                                       field::networks(other(side)),
                                       {iproute2Format().name, end->gre.remote.toString()}}));
        }
    }
}

void TestIproute2RoundTrip::forwardedNetworksComeBack() {
    tests::RandomTunnels maker(4);
    int seen = 0;
    for (int round = 0; round < 500; ++round) {
        TunnelEnd end = *endOf(maker.make(), HostSide::Host2);
        const auto isIpv4 = [](const Prefix& prefix) { return prefix.family() == Family::IPv4; };
        if (!end.forward || end.ownNetworks.empty() || end.networks.empty() ||
            !std::all_of(end.ownNetworks.begin(), end.ownNetworks.end(), isIpv4) ||
            !std::all_of(end.networks.begin(), end.networks.end(), isIpv4))
            continue;
        ++seen;
        const auto read =
            iproute2Format().read({{QStringLiteral("x.sh"), iproute2Format().write(end)[0].text}});
        QVERIFY(read);
        std::sort(end.ownNetworks.begin(), end.ownNetworks.end());
        QVERIFY(read->front().end.ownNetworks == end.ownNetworks);
    }
    QVERIFY2(seen > 10, qPrintable(QString::number(seen)));
}

void TestIproute2RoundTrip::sameTwice() {
    tests::RandomTunnels maker(5);
    for (int round = 0; round < 100; ++round) {
        const auto end = endOf(maker.make(), HostSide::Host1);
        QVERIFY(iproute2Format().write(*end) == iproute2Format().write(*end));
    }
}

QTEST_GUILESS_MAIN(TestIproute2RoundTrip)
#include "test_iproute2_round_trip.moc"
