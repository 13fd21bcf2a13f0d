// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>

#include "core_examples.h"

using namespace gretel;
using namespace gretel::examples;

namespace {

Route routeTo(QStringView destination) {
    return {net(destination), QStringLiteral("eth0"), {}, {}};
}

QString suggested(const SystemState& system, const std::vector<TunnelProfile>& others = {}) {
    ValidationContext context;
    context.system = &system;
    context.others = &others;
    const auto ends = suggestTunnelPrefix(context);
    return ends ? ends->first.toString() + u' ' + ends->second.toString() : QString();
}

} // namespace

class TestTunnelPrefix : public QObject {
    Q_OBJECT

private slots:
    void avoidsRoutes_data() {
        QTest::addColumn<QStringList>("routes");
        QTest::addColumn<QString>("ends");
        const auto row = [](const QStringList& routes, const char* ends) {
            QTest::newRow(qPrintable(u'"' + routes.join(u' ') + u'"')) << routes << QString::fromLatin1(ends);
        };
        const auto list = [](const char* texts) { return QString::fromLatin1(texts).split(u' '); };
        row({}, "172.16.0.1/30 172.16.0.2/30");
        row(list("0.0.0.0/0"), "172.16.0.1/30 172.16.0.2/30");
        row(list("0.0.0.0/1 128.0.0.0/1"), "172.16.0.1/30 172.16.0.2/30");
        row(list("172.16.0.0/30"), "172.16.0.5/30 172.16.0.6/30");
        row(list("172.16.0.3/32"), "172.16.0.5/30 172.16.0.6/30");
        row(list("172.16.0.4/32"), "172.16.0.1/30 172.16.0.2/30");
        row(list("172.16.0.8/29 172.16.0.0/30 172.16.0.4/31"), "172.16.0.17/30 172.16.0.18/30");
        row(list("172.16.0.0/16 172.17.0.0/16"), "172.18.0.1/30 172.18.0.2/30");
        row(list("172.16.0.0/16 172.16.5.0/24"), "172.17.0.1/30 172.17.0.2/30");
        row(list("172.16.0.0/12"), "10.0.0.1/30 10.0.0.2/30");
        row(list("172.0.0.0/8 10.0.0.0/9"), "10.128.0.1/30 10.128.0.2/30");
        row(list("172.16.0.0/13 172.24.0.0/14 172.28.0.0/15 172.30.0.0/16 172.31.0.0/17 172.31.128.0/18 "
                 "172.31.192.0/19 172.31.224.0/20 172.31.240.0/21 172.31.248.0/22 172.31.252.0/23 "
                 "172.31.254.0/24 "
                 "172.31.255.0/25 172.31.255.128/26 172.31.255.192/27 172.31.255.224/28 172.31.255.240/29 "
                 "172.31.255.248/30"),
            "172.31.255.253/30 172.31.255.254/30");
        row(list("172.16.0.0/12 10.0.0.0/8"), "");
        row(list("128.0.0.0/2 10.0.0.0/8"), "");
    }

    void avoidsRoutes() {
        QFETCH(QStringList, routes);
        SystemState system;
        for (const QString& route : routes)
            system.routes.push_back(routeTo(route));
        QTEST(suggested(system), "ends");
    }

    void needsNoContext() { QVERIFY(suggestTunnelPrefix({}).has_value()); }

    void avoidsAddresses() {
        SystemState system;
        system.addresses = {{QStringLiteral("docker0"), net(u"172.16.0.1/16")}};
        QCOMPARE(suggested(system), QStringLiteral("172.17.0.1/30 172.17.0.2/30"));
    }

    void avoidsOtherProfiles() {
        TunnelProfile profile;
        profile.host1.tunnel = net(u"172.16.0.1/30");
        profile.host2.tunnel = net(u"172.16.0.6/30");
        profile.host1.networks = {net(u"172.16.0.8/30")};
        profile.host2.networks = {net(u"2001:db8::/64"), net(u"172.16.0.12/30")};
        profile.host1.endpoint = end(u"172.16.0.17");
        profile.host2.local = ip(u"172.16.0.20");
        QCOMPARE(suggested({}, {profile}), QStringLiteral("172.16.0.25/30 172.16.0.26/30"));
    }

    /// A free prefix for each of six hundred profiles, and none that overlaps another or a route.
    void everySuggestionIsFree() {
        QRandomGenerator random(16);
        SystemState system;
        for (int i = 0; i < 200; ++i) {
            const auto address = IpAddress::fromIpv4(0xac100000 | (random.generate() & 0xffff));
            const Prefix destination(address, int(24 + random.bounded(9U)));
            system.routes.push_back(routeTo(destination.network().toString()));
        }
        std::vector<TunnelProfile> others;
        ValidationContext context;
        context.system = &system;
        context.others = &others;
        for (int i = 0; i < 600; ++i) {
            const auto ends = suggestTunnelPrefix(context);
            QVERIFY(ends.has_value());
            QCOMPARE(otherEnd(ends->first), ends->second);
            for (const Route& route : system.routes)
                QVERIFY(!route.destination.overlaps(ends->first));
            for (const TunnelProfile& another : others)
                QVERIFY(!another.host1.tunnel->overlaps(ends->first));
            TunnelProfile profile;
            profile.host1.tunnel = ends->first;
            profile.host2.tunnel = ends->second;
            others.push_back(profile);
        }
    }
};

QTEST_APPLESS_MAIN(TestTunnelPrefix)
#include "test_tunnel_prefix.moc"
