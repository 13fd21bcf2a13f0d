// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_test.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

#include "examples.h"
#include "helper/netlink/route_builder.h"
#include "kernel.h"
#include "netlink/kernel_monitor.h"

namespace gretel::test {
namespace {

QString textOf(const Underlay& way) {
    const QString gateway = way.gateway ? way.gateway->toString() : QStringLiteral("-");
    const QString source = way.source ? way.source->toString() : QStringLiteral("-");
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(QString::number(way.mtu), way.learned ? QStringLiteral("learned") : QStringLiteral("set"),
             way.device, gateway, source);
}

} // namespace

void ReadingTest::routeToPeer_data() {
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("answer");
    const QString peer = QStringLiteral("4.3.2.1");
    const QString noRoute = QStringLiteral("NoRouteToPeer(4.3.2.1)");
    const auto row = [&](const char* route, const char* device, const QString& answer) {
        QTest::newRow(*route ? route : "nothing")
            << QString::fromLatin1(route) << peer << QString::fromLatin1(device) << answer;
    };
    row("", "", noRoute);
    row("route add unreachable 4.3.2.1", "", noRoute);
    row("route add blackhole 4.3.2.1", "", noRoute);
    row("route add prohibit 4.3.2.1", "", noRoute);
    row("route add default via 1.2.3.1", "", QStringLiteral("1492 set cable 1.2.3.1 1.2.3.4"));
    row("route add 4.3.2.1 dev cable mtu 1300", "", QStringLiteral("1300 set cable - 1.2.3.4"));
    row("route add 4.3.2.1 dev cable mtu 9000", "", QStringLiteral("1492 set cable - 1.2.3.4"));
    row("route add 4.3.2.1 dev cable src 1.2.3.5", "", QStringLiteral("1492 set cable - 1.2.3.5"));
    row("route add 4.3.2.1 via inet6 fe80::1 dev cable", "",
        QStringLiteral("1492 set cable fe80::1 1.2.3.4"));
    row("link add other mtu 1400 up type dummy; route add default via 1.2.3.1", "other",
        QStringLiteral("1400 set other - 1.2.3.4"));
    row("route add default via 1.2.3.1", "absent", noRoute);
    row("addr add 4.3.2.1/32 dev cable", "", QStringLiteral("65535 set lo - 4.3.2.1"));
    QTest::newRow("IPv6") << QStringLiteral("route add default via fd00::2 mtu 1400")
                          << QStringLiteral("2001:db8::1") << QString()
                          << QStringLiteral("1400 set cable fd00::2 fd00::1");
    QTest::newRow("IPv6, nothing") << QString() << QStringLiteral("2001:db8::1") << QString()
                                   << QStringLiteral("NoRouteToPeer(2001:db8::1)");
    QTest::newRow("IPv6, unreachable")
        << QStringLiteral("route add unreachable 2001:db8::/32") << QStringLiteral("2001:db8::1") << QString()
        << QStringLiteral("NoRouteToPeer(2001:db8::1)");
}

void ReadingTest::routeToPeer() {
    QFETCH(QString, route);
    QFETCH(QString, peer);
    QFETCH(QString, device);
    QFETCH(QString, answer);
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add cable mtu 1492 type dummy; link set cable up; "
                               "addr add 1.2.3.4/24 dev cable; addr add 1.2.3.5/24 dev cable; "
                               "addr add fd00::1/64 dev cable nodad; ") +
                route)
                 .isNull());
    const auto way = netlink::routeTo(*kernel.socket, *IpAddress::parse(peer), device);
    QCOMPARE(way ? textOf(*way) : test::textOf(way), answer);
}

/// A router behind which the link is narrower tells so, as on the internet.
void ReadingTest::learnedMtu() {
    Kernel kernel;
    QVERIFY(!bash(QStringLiteral(
                      "ip netns add router; ip link add cable type veth peer name back netns router; "
                      "ip addr add 1.2.3.4/24 dev cable; ip link set cable up; "
                      "ip route add default via 1.2.3.1; "
                      "ip netns exec router bash -ec 'ip addr add 1.2.3.1/24 dev back; ip link set back up; "
                      "ip link add onward mtu 1400 type dummy; ip addr add 4.3.2.254/24 dev onward; "
                      "ip link set onward up; echo 1 > /proc/sys/net/ipv4/ip_forward'"))
                 .isNull());
    const IpAddress peer = address("4.3.2.1");
    QCOMPARE(textOf(*netlink::routeTo(*kernel.socket, peer)),
             QStringLiteral("1500 set cable 1.2.3.1 1.2.3.4"));

    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const int discover = IP_PMTUDISC_DO;
    setsockopt(descriptor, IPPROTO_IP, IP_MTU_DISCOVER, &discover, sizeof discover);
    sockaddr_in target{};
    target.sin_family = AF_INET;
    target.sin_port = htons(9);
    inet_pton(AF_INET, "4.3.2.1", &target.sin_addr);
    const QByteArray full(1472, 'x');
    QCOMPARE(::sendto(descriptor, full.constData(), 1472, 0, reinterpret_cast<const sockaddr*>(&target),
                      sizeof target),
             ssize_t(1472));
    ::close(descriptor);

    QTRY_COMPARE(textOf(*netlink::routeTo(*kernel.socket, peer)),
                 QStringLiteral("1400 learned cable 1.2.3.1 1.2.3.4"));
    const SystemState state = kernel.state();
    const QByteArray seen = ip(QStringLiteral("route get 4.3.2.1; netns del router"));
    QVERIFY2(seen.contains("mtu 1400") && seen.contains("expires"), seen.constData());
    // The exception is no route of anybody's.
    QCOMPARE(state.routesOf(QStringLiteral("cable")).size(), std::size_t(1));
}

void ReadingTest::othersRoutes() {
    Kernel kernel;
    QVERIFY(
        !ip(QStringLiteral("link add one up type dummy; link add two up type dummy; "
                           "addr add 192.0.2.1/24 dev one; addr add 198.51.100.1/24 dev two; "
                           "route add 10.1.0.0/16 nexthop via 192.0.2.2 nexthop via 198.51.100.2; "
                           "route add 10.2.0.0/16 via 192.0.2.2 table 1000 proto 71 metric 7; "
                           "nexthop add id 5 via 192.0.2.3 dev one; route add 10.3.0.0/16 nhid 5; "
                           "route add blackhole 10.4.0.0/16; addr add 192.0.2.9 peer 203.0.113.9/32 dev one"))
             .isNull());
    const SystemState state = kernel.state();
    const auto seen = [&](const char* destination) {
        QStringList found;
        for (const Route& route : state.routes)
            if (route.destination == prefix(destination))
                found << QStringLiteral("%1 %2 %3 %4 %5")
                             .arg(route.device, route.gateway ? route.gateway->toString() : QString())
                             .arg(route.table)
                             .arg(route.protocol)
                             .arg(route.metric);
        found.sort();
        return found.join(QLatin1Char(','));
    };
    QCOMPARE(seen("10.1.0.0/16"), QStringLiteral("one 192.0.2.2 254 3 0,two 198.51.100.2 254 3 0"));
    QCOMPARE(seen("10.2.0.0/16"), QStringLiteral("one 192.0.2.2 1000 71 7"));
    QCOMPARE(seen("10.3.0.0/16"), QStringLiteral("one 192.0.2.3 254 3 0"));
    QCOMPARE(seen("10.4.0.0/16"), QString());
    QVERIFY(state.hasLocalAddress(address("192.0.2.9")));
    QVERIFY(!state.hasLocalAddress(address("203.0.113.9")));
}

void ReadingTest::monitorHears() {
    Kernel kernel;
    QVERIFY(kernel.executor.run(AddLink{greLink(QStringLiteral("gre-lab"))}).ok());
    const auto monitor = netlink::KernelMonitor::open();
    QVERIFY(monitor.ok());
    QSignalSpy changes(monitor->get(), &netlink::KernelMonitor::changed);
    QVERIFY(!changes.wait(0));
    QVERIFY(!ip(QStringLiteral("link del gre-lab")).isNull());
    QElapsedTimer since;
    since.start();
    QVERIFY(changes.wait(1000));
    qInfo("heard %lld ms after the command ended", static_cast<long long>(since.elapsed()));
    QVERIFY(!kernel.state().link(QStringLiteral("gre-lab")));
}

void ReadingTest::monitorTellsABurstOnce() {
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add cable up type dummy")).isNull());
    const auto cable = netlink::readLink(*kernel.socket, QStringLiteral("cable"));
    const auto monitor = netlink::KernelMonitor::open();
    QSignalSpy changes(monitor->get(), &netlink::KernelMonitor::changed);
    std::vector<netlink::Message> messages;
    for (quint32 i = 0; i < 2000; ++i) {
        Route route;
        route.destination = Prefix(IpAddress::fromIpv4(0x0a000000 + 256 * i), 24);
        messages.push_back(netlink::newRoute(route, (*cable)->index));
    }
    for (const auto& answer : kernel.socket->requestAll(std::move(messages)))
        QVERIFY(answer.ok());
    // More than the listener's queue holds: it tells of the overflow as of any change.
    QVERIFY(changes.wait(1000));
    while (changes.wait(50)) {
    }
    QVERIFY2(changes.size() <= 2, QByteArray::number(changes.size()).constData());
}

} // namespace gretel::test
