// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes_test.h"

#include <QTest>

#include <algorithm>

#include "examples.h"
#include "kernel.h"

namespace gretel::test {
namespace {

const QString lab = QStringLiteral("gre-lab");
const QString cable = QStringLiteral("cable");

const Route* routeTo(const Prefix& destination, const SystemState& state) {
    const auto found = std::find_if(state.routes.begin(), state.routes.end(),
                                    [&](const Route& route) { return route.destination == destination; });
    return found == state.routes.end() ? nullptr : &*found;
}

} // namespace

void RoutesTest::pinThroughAnOnlinkGateway_data() {
    QTest::addColumn<QString>("everything");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("seen");
    QTest::newRow("IPv4") << QStringLiteral("0.0.0.0/0") << QStringLiteral("4.3.2.1/32")
                          << QByteArray("4.3.2.1 via 9.9.9.1 dev cable proto 71 onlink");
    QTest::newRow("IPv6") << QStringLiteral("::/0") << QStringLiteral("2001:db8::1/128")
                          << QByteArray("2001:db8::1 via fd99::1 dev cable proto 71 metric 1024 onlink");
}

/// As on a rented server: an address of its own and nothing around it.
void RoutesTest::pinThroughAnOnlinkGateway() {
    QFETCH(QString, everything);
    QFETCH(QString, peer);
    QFETCH(QByteArray, seen);
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add cable up type dummy; addr add 1.2.3.4/32 dev cable; "
                               "addr add fd00::1/128 dev cable nodad; "
                               "route add default via 9.9.9.1 dev cable onlink; "
                               "route add default via fd99::1 dev cable onlink"))
                 .isNull());
    const SystemState before = kernel.state();
    const Route* underlay = routeTo(*Prefix::parse(everything), before);
    QVERIFY(underlay && underlay->onlink);
    Route pin = *underlay;
    pin.destination = *Prefix::parse(peer);
    pin.protocol = ourRouteProtocol;
    QCOMPARE(textOf(kernel.executor.run(AddRoute{pin})), QStringLiteral("done"));
    const SystemState after = kernel.state();
    const Route* read = routeTo(pin.destination, after);
    QVERIFY(read && *read == pin);
    const QStringList family{peer.contains(u':') ? QStringLiteral("-6") : QStringLiteral("-4")};
    const QByteArray shown = ip(QStringLiteral("route show ") + peer, family).simplified();
    QVERIFY2(shown.startsWith(seen), shown.constData());
    QCOMPARE(textOf(kernel.executor.run(RemoveRoute{pin})), QStringLiteral("done"));
    QVERIFY(kernel.state().routesOf(cable) == before.routesOf(cable));
    if (pin.destination.family() == Family::IPv6)
        return; // its default route leads to the gateway: the kernel makes do with that
    pin.onlink = false;
    QCOMPARE(textOf(kernel.executor.run(AddRoute{pin})).section(u'|', 1),
             QStringLiteral("Nexthop has invalid gateway)"));
}

/// Somebody's own, on a tunnel of ours.
void RoutesTest::onlinkRouteComesBackWithTheDevice() {
    Kernel kernel;
    const DesiredTunnel wanted = tunnel(lab);
    QVERIFY(kernel.executor.run(AddLink{wanted.link}).ok());
    QVERIFY(kernel.executor.run(AddAddress{wanted.address}).ok());
    QVERIFY(!ip(QStringLiteral("route add 10.50.0.0/16 via 10.99.0.1 dev gre-lab onlink")).isNull());
    const SystemState before = kernel.state();
    const RemoveLink remove{*before.link(lab), {wanted.address}, before.routesOf(lab)};
    QCOMPARE(textOf(kernel.executor.run(remove)), QStringLiteral("done"));
    for (const auto& outcome : kernel.executor.run(inverseOf(remove), Executor::OnFailure::GoOn))
        QCOMPARE(textOf(outcome), QStringLiteral("done"));
    const SystemState after = kernel.state();
    QVERIFY(after.routesOf(lab) == before.routesOf(lab));
    QVERIFY(routeTo(prefix("10.50.0.0/16"), after)->onlink);
}

} // namespace gretel::test
