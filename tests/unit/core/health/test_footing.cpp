// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "../core_examples.h"
#include "core/best_route.h"
#include "core/footing.h"

using namespace gretel;
using namespace gretel::examples;

class TestFooting : public QObject {
    Q_OBJECT
private slots:
    void changes_data();
    void changes();
    void bestRoutes_data();
    void bestRoutes();
};

namespace {

using Change = std::function<void(SystemState&)>;

GreParameters lab() {
    GreParameters gre;
    gre.local = ip(u"1.2.3.4");
    gre.remote = ip(u"4.3.2.1");
    return gre;
}

} // namespace

void TestFooting::changes_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("is");
    const auto row = [](const char* name, bool is, const Change& change) {
        QTest::newRow(name) << change << is;
    };
    row("nothing", false, [](SystemState&) {});
    row("another network's address", false, [](SystemState& s) {
        s.addresses.push_back({QStringLiteral("eth1"), net(u"10.0.9.1/24")});
    });
    row("another route", false, [](SystemState& s) {
        s.routes.push_back({net(u"10.9.0.0/16"), QStringLiteral("eth1"), {}, {}});
    });
    row("a worse route to it", false, [](SystemState& s) {
        s.routes.push_back({net(u"0.0.0.0/0"), QStringLiteral("eth1"), {}, {}, 3, mainRouteTable, 600});
    });
    row("a route of another table", false, [](SystemState& s) {
        s.routes.push_back({net(u"4.3.2.1/32"), QStringLiteral("eth1"), {}, {}, 3, 100});
    });
    row("bytes counted", false, [](SystemState& s) { s.links.front().receivedBytes += 1; });
    row("the same addresses in another order", false,
        [](SystemState& s) { std::reverse(s.addresses.begin(), s.addresses.end()); });
    row("an address of the other family", false, [](SystemState& s) {
        s.addresses.push_back({QStringLiteral("eth0"), net(u"2001:db8::1/64")});
    });

    row("a second address on the way's device", true, [](SystemState& s) {
        s.addresses.push_back({QStringLiteral("eth0"), net(u"5.6.7.8/24")});
    });
    row("the address went", true, [](SystemState& s) { s.addresses.erase(s.addresses.begin() + 1); });
    row("the address moved to another device", true,
        [](SystemState& s) { s.addresses[1].device = QStringLiteral("eth1"); });
    row("another gateway", true, [](SystemState& s) { s.routes[0].gateway = ip(u"1.2.3.2"); });
    row("the way went", true, [](SystemState& s) { s.routes.erase(s.routes.begin()); });
    row("a closer way", true, [](SystemState& s) {
        s.routes.push_back({net(u"4.0.0.0/8"), QStringLiteral("eth1"), {}, {}});
    });
}

void TestFooting::changes() {
    QFETCH(Change, change);
    QFETCH(bool, is);
    const SystemState before = officeMachine();
    SystemState now = before;
    now.addresses.push_back({QStringLiteral("eth0"), net(u"1.2.3.9/24")});
    const Footing footing = footingOf(lab(), now);
    QVERIFY(footing.localPresent && footing.route);
    change(now);
    QCOMPARE(!(footingOf(lab(), now) == footing), is);
}

void TestFooting::bestRoutes_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("index");
    QTest::newRow("by default, the lesser metric") << QStringLiteral("9.9.9.9") << 1;
    QTest::newRow("the longest") << QStringLiteral("10.0.0.7") << 2;
    QTest::newRow("none") << QStringLiteral("2001:db8::1") << -1;
}

void TestFooting::bestRoutes() {
    QFETCH(QString, address);
    QFETCH(int, index);
    const std::vector<Route> routes{
        {net(u"0.0.0.0/0"), QStringLiteral("wlan0"), ip(u"192.0.2.1"), {}, 3, mainRouteTable, 600},
        {net(u"0.0.0.0/0"), QStringLiteral("eth0"), ip(u"1.2.3.1"), {}, 3, mainRouteTable, 100},
        {net(u"10.0.0.0/24"), QStringLiteral("eth1"), {}, {}},
        {net(u"10.0.0.0/25"), QStringLiteral("eth2"), {}, {}, 3, 100}};
    QCOMPARE(bestRoute(routes, ip(address)), index < 0 ? nullptr : &routes[size_t(index)]);
}

QTEST_GUILESS_MAIN(TestFooting)
#include "test_footing.moc"
