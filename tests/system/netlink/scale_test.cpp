// SPDX-License-Identifier: GPL-3.0-or-later
#include "scale_test.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <sched.h>

#include <atomic>
#include <thread>

#include "core/plan.h"
#include "examples.h"
#include "helper/netlink/route_builder.h"
#include "helper/transaction.h"
#include "kernel.h"

namespace gretel::test {
namespace {

long long restart(QElapsedTimer& timer) {
    return static_cast<long long>(timer.restart());
}

} // namespace

void ScaleTest::thousandTunnels() {
    constexpr int count = 1000;
    constexpr int taken = 20;
    Kernel kernel;
    std::vector<DesiredTunnel> wanted;
    std::vector<QUuid> some;
    for (int n = 0; n < count; ++n)
        wanted.push_back(numberedTunnel(n));
    std::vector<QUuid> rest;
    std::vector<QUuid> all;
    for (const DesiredTunnel& tunnel : wanted) {
        (some.size() < taken ? some : rest).push_back(tunnel.id);
        all.push_back(tunnel.id);
    }

    Transaction transaction(kernel.executor);
    QElapsedTimer timer;
    timer.start();
    const auto up = transaction.apply(wanted);
    qInfo("%d tunnels up: %lld ms", count, restart(timer));
    QCOMPARE(textOf(up), QStringLiteral("done"));
    QCOMPARE(up->size(), std::size_t(3 * count));

    const SystemState state = kernel.state();
    qInfo("all of it read: %lld ms", restart(timer));
    const auto again = planApply(wanted, state);
    qInfo("planned again: %lld ms", restart(timer));
    QVERIFY(again.ok() && again->empty());
    QVERIFY(std::count_if(state.links.begin(), state.links.end(),
                          [](const Link& link) { return link.group == ourLinkGroup; }) == count);
    const QByteArray counted = bash(QStringLiteral("ip -o link show type gre up | wc -l; "
                                                   "ip route show proto 71 | wc -l"));
    QCOMPARE(counted, QByteArray("1000\n1000\n"));

    timer.restart();
    QCOMPARE(textOf(transaction.remove(some)), QStringLiteral("done"));
    qInfo("%d of them down: %lld ms", taken, restart(timer));
    QCOMPARE(textOf(transaction.remove(rest)), QStringLiteral("done"));
    qInfo("the other %d down: %lld ms", count - taken, restart(timer));

    const Operations operations = planApply(wanted, kernel.state())->operations;
    timer.restart();
    const auto bare = kernel.executor.run(operations, Executor::OnFailure::Stop);
    qInfo("%d tunnels up, the executor alone: %lld ms", count, restart(timer));
    QVERIFY(bare.size() == operations.size() && bare.back().ok());
    const Operations down = planRemove(all, kernel.state()).operations;
    timer.restart();
    QVERIFY(kernel.executor.run(down, Executor::OnFailure::Stop).back().ok());
    qInfo("%d tunnels down, the executor alone: %lld ms", count, restart(timer));
}

void ScaleTest::tenThousandRoutes() {
    constexpr quint32 count = 10000;
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add cable up type dummy")).isNull());
    const auto cable = netlink::readLink(*kernel.socket, QStringLiteral("cable"));
    std::vector<netlink::Message> messages;
    for (quint32 i = 0; i < count; ++i) {
        Route route;
        route.destination = Prefix(IpAddress::fromIpv4(0x0a000000 + 256 * i), 24);
        messages.push_back(netlink::newRoute(route, (*cable)->index));
    }
    for (const auto& answer : kernel.socket->requestAll(std::move(messages)))
        QVERIFY(answer.ok());
    QElapsedTimer timer;
    timer.start();
    const SystemState state = kernel.state();
    const long long took = restart(timer);
    qInfo("%u routes read: %lld ms", count, took);
    QVERIFY(took < 2000);
    QSet<QString> destinations;
    for (const Route& route : state.routesOf(QStringLiteral("cable")))
        destinations.insert(route.destination.toString());
    QCOMPARE(destinations.size(), qsizetype(count));
}

/// Whatever is read names only devices that are in it.
void ScaleTest::readingWhileDevicesComeAndGo() {
    Kernel kernel;
    std::atomic<bool> enough = false;
    std::atomic<int> changes = 0;
    std::thread other([&] {
        // A thread starts in the namespace of the thread that made it.
        const auto socket = netlink::Socket::open();
        netlink::KernelExecutor executor(**socket);
        for (int n = 0; !enough; ++n) {
            const DesiredTunnel tunnel = numberedTunnel(n % 8);
            executor.run(AddLink{tunnel.link}).ok();
            executor.run(AddAddress{tunnel.address}).ok();
            executor.run(AddRoute{tunnel.routes[0]}).ok();
            executor.run(RemoveLink{tunnel.link, {}, {}}).ok();
            ++changes;
        }
    });
    int wrong = 0;
    for (int reading = 0; reading < 50 || changes < 10; ++reading) {
        const auto state = netlink::readSystemState(*kernel.socket);
        if (!state)
            ++wrong;
        else
            for (const InterfaceAddress& inner : state->addresses)
                wrong += state->link(inner.device) ? 0 : 1;
    }
    enough = true;
    other.join();
    QCOMPARE(wrong, 0);
}

} // namespace gretel::test
