// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/tunnel_end.h"
#include "core/validation.h"
#include "random_ends.h"

using namespace gretel;

/// That the generator makes what it promises: else the properties that stand on it prove nothing.
class TestRandomEnds : public QObject {
    Q_OBJECT
private slots:
    void allAreComplete();
    void allShapesOccur();
    void seedDecides();
};

void TestRandomEnds::allAreComplete() {
    tests::RandomTunnels maker(1);
    for (int round = 0; round < 5000; ++round) {
        const TunnelProfile profile = maker.make();
        for (const Issue& issue : validate(profile))
            QVERIFY2(issue.severity() != Severity::Error,
                     qPrintable(QStringLiteral("%1 %2").arg(int(issue.kind)).arg(issue.field)));
        for (const HostSide side : {HostSide::Host1, HostSide::Host2})
            QVERIFY(endOf(profile, side));
    }
}

void TestRandomEnds::allShapesOccur() {
    tests::RandomTunnels maker(2);
    int ipv6Ends = 0, nats = 0, returnKeys = 0, defaultRoutes = 0, forwarders = 0;
    std::array<int, 3> dfs{}, firewalls{};
    for (int round = 0; round < 1000; ++round) {
        const TunnelProfile profile = maker.make();
        ipv6Ends += profile.host1.tunnel->family() == Family::IPv6 ? 1 : 0;
        nats += profile.host1.local ? 1 : 0;
        returnKeys += profile.returnKey ? 1 : 0;
        defaultRoutes += !profile.host2.networks.empty() && profile.host2.networks[0].length() == 0 ? 1 : 0;
        forwarders +=
            profile.forward && !profile.host1.networks.empty() && !profile.host2.networks.empty() ? 1 : 0;
        ++dfs[size_t(profile.df)];
        ++firewalls[size_t(profile.firewall)];
    }
    for (const int count : {ipv6Ends, nats, returnKeys, defaultRoutes, forwarders, dfs[0], dfs[1], dfs[2],
                            firewalls[0], firewalls[1], firewalls[2]})
        QVERIFY2(count > 30, qPrintable(QString::number(count)));
}

void TestRandomEnds::seedDecides() {
    tests::RandomTunnels first(7), second(7), third(8);
    const TunnelProfile one = first.make();
    QVERIFY(one == second.make());
    QVERIFY(one != third.make());
}

QTEST_GUILESS_MAIN(TestRandomEnds)
#include "test_random_ends.moc"
