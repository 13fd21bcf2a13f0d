// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_test.h"

#include <QTest>

#include <algorithm>

#include "examples.h"
#include "helper/netlink/group_removal.h"
#include "helper/transaction.h"
#include "kernel.h"

namespace gretel::test {
namespace {

using OnFailure = Executor::OnFailure;

QStringList textsOf(const std::vector<Outcome<Done>>& outcomes) {
    QStringList texts;
    for (const auto& outcome : outcomes)
        texts << textOf(outcome);
    return texts;
}

bool allDone(const std::vector<Outcome<Done>>& outcomes, std::size_t count) {
    return outcomes.size() == count &&
           std::all_of(outcomes.begin(), outcomes.end(), [](const auto& outcome) { return outcome.ok(); });
}

Operations ups(int first, int last) {
    Operations operations;
    for (int n = first; n < last; ++n) {
        const DesiredTunnel wanted = numberedTunnel(n);
        operations.emplace_back(AddLink{wanted.link});
        operations.emplace_back(AddAddress{wanted.address});
        operations.emplace_back(AddRoute{wanted.routes[0]});
    }
    return operations;
}

/// As a plan has it: the devices as they are read.
Operations downs(const SystemState& state, int first, int last) {
    Operations operations;
    for (int n = first; n < last; ++n)
        operations.emplace_back(RemoveLink{*state.link(numberedTunnel(n).link.name), {}, {}});
    return operations;
}

} // namespace

/// The kernel's own devices come with the module, and are not what is looked for here.
void BatchTest::initTestCase() {
    QVERIFY(!bash(QStringLiteral("modprobe ip_gre")).isNull());
}

void BatchTest::manyUpAndDown() {
    constexpr int count = 100; // 400 messages: several system calls
    Kernel kernel;
    const QByteArray before = picture();
    QVERIFY(allDone(kernel.executor.run(ups(0, count), OnFailure::Stop), 3 * count));
    SystemState state = kernel.state();
    for (int n = 0; n < count; ++n) {
        const DesiredTunnel wanted = numberedTunnel(n);
        const Link* link = state.link(wanted.link.name);
        QVERIFY(link && link->alias == wanted.link.alias && link->gre == wanted.link.gre && link->up);
        QVERIFY(state.routesOf(wanted.link.name) == wanted.routes);
    }
    // First some, then the rest.
    QVERIFY(allDone(kernel.executor.run(downs(state, 10, 40), OnFailure::Stop), 30));
    state = kernel.state();
    for (int n = 0; n < count; ++n) {
        const Link* link = state.link(numberedTunnel(n).link.name);
        QCOMPARE(link != nullptr, n < 10 || n >= 40);
        QVERIFY(!link || link->group == ourLinkGroup);
    }
    Operations rest = downs(state, 0, 10);
    const Operations others = downs(state, 40, count);
    rest.insert(rest.end(), others.begin(), others.end());
    QVERIFY(allDone(kernel.executor.run(rest, OnFailure::Stop), 70));
    QCOMPARE(picture(), before);
}

void BatchTest::foreignDevicesStay_data() {
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<int>("taken"); // of three
    const QString gre = QStringLiteral("link add theirs type gre local 1.2.3.4 remote 4.3.2.9 key 7; ");
    const QString dummy = QStringLiteral("link add theirs type dummy; ");
    const auto group = [](quint32 number) { return QStringLiteral("link set theirs group %1").arg(number); };
    for (int taken : {2, 3}) {
        QTest::addRow("nobody, %d", taken) << QString() << taken;
        QTest::addRow("gre in our group, %d", taken) << gre + group(ourLinkGroup) << taken;
        QTest::addRow("dummy in our group, %d", taken) << dummy + group(ourLinkGroup) << taken;
        QTest::addRow("gre in the second group, %d", taken)
            << gre + group(netlink::leavingLinkGroup) << taken;
        QTest::addRow("dummy with our alias in the second group, %d", taken)
            << dummy + group(netlink::leavingLinkGroup) +
                   QStringLiteral("; link set theirs alias %1").arg(numberedTunnel(0).link.alias)
            << taken;
    }
    QTest::newRow("one in each")
        << gre + group(ourLinkGroup) +
               QStringLiteral("; link add two group %1 type dummy").arg(netlink::leavingLinkGroup)
        << 3;
}

void BatchTest::foreignDevicesStay() {
    QFETCH(QString, theirs);
    QFETCH(int, taken);
    Kernel kernel;
    QVERIFY(!ip(theirs).isNull());
    const SystemState before = kernel.state();
    QVERIFY(allDone(kernel.executor.run(ups(0, 3), OnFailure::Stop), 9));
    const SystemState state = kernel.state();
    QVERIFY(allDone(kernel.executor.run(downs(state, 0, taken), OnFailure::Stop), std::size_t(taken)));
    const SystemState after = kernel.state();
    for (const Link& link : before.links) {
        const Link* left = after.link(link.name);
        QVERIFY2(link.fallback || (left && left->group == link.group && left->index == link.index),
                 qPrintable(link.name));
    }
    for (int n = 0; n < 3; ++n) {
        const Link* left = after.link(numberedTunnel(n).link.name);
        QCOMPARE(left != nullptr, n >= taken);
        QVERIFY(!left || *left == *state.link(left->name));
    }
}

/// Killed after it had moved two devices into the second group.
void BatchTest::cutOffRemoval() {
    Kernel kernel;
    QVERIFY(allDone(kernel.executor.run(ups(0, 3), OnFailure::Stop), 9));
    const SystemState state = kernel.state();
    QVERIFY(
        !ip(QStringLiteral("link set many0 group %1; link set many1 group %1").arg(netlink::leavingLinkGroup))
             .isNull());
    for (int n = 0; n < 2; ++n) {
        const Operations undo = inverseOf(RemoveLink{*state.link(numberedTunnel(n).link.name), {}, {}});
        QCOMPARE(textsOf(kernel.executor.run(undo, OnFailure::GoOn)), QStringList{QStringLiteral("done")});
    }
    const SystemState after = kernel.state();
    for (int n = 0; n < 3; ++n)
        QVERIFY(*after.link(numberedTunnel(n).link.name) == *state.link(numberedTunnel(n).link.name));
    // One that is there as it was is not made again, and one in the second group goes with the others.
    const Operations undo = inverseOf(RemoveLink{*state.link(QStringLiteral("many2")), {}, {}});
    QCOMPARE(textsOf(kernel.executor.run(undo, OnFailure::GoOn)),
             QStringList{QStringLiteral("InterfaceTaken(many2)")});
    QVERIFY(!ip(QStringLiteral("link set many0 group %1").arg(netlink::leavingLinkGroup)).isNull());
    QVERIFY(allDone(kernel.executor.run(downs(state, 0, 2), OnFailure::Stop), 2));
    QVERIFY(kernel.state().link(QStringLiteral("many2")));
}

void BatchTest::stopsBeforeTheNextBatch() {
    constexpr int count = 60;
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add theirs up type dummy; route add 10.0.1.0/24 dev theirs")).isNull());
    const auto outcomes = kernel.executor.run(ups(0, count), OnFailure::Stop);
    QVERIFY(outcomes.size() < std::size_t(3 * count));
    const SystemState state = kernel.state();
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        QCOMPARE(textOf(outcomes[i]),
                 i == 5 ? QStringLiteral("RouteTaken(10.0.1.0/24|theirs)") : QStringLiteral("done"));
    // Whatever was sent has its answer.
    const auto made = std::count_if(state.links.begin(), state.links.end(),
                                    [](const Link& link) { return !tunnelOfLink(link).isNull(); });
    QCOMPARE(made, static_cast<std::ptrdiff_t>((outcomes.size() + 2) / 3));
}

/// What is seen to be wrong from the start changes nothing.
void BatchTest::stopsBeforeAnything() {
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add theirs type dummy")).isNull());
    Operations operations = ups(0, 2);
    operations.emplace_back(SetUp{QStringLiteral("theirs"), true});
    const auto outcomes = kernel.executor.run(operations, OnFailure::Stop);
    QCOMPARE(outcomes.size(), std::size_t(7));
    for (const auto& outcome : outcomes)
        QCOMPARE(textOf(outcome), QStringLiteral("NotOurs(theirs)"));
    const SystemState state = kernel.state();
    QVERIFY(!state.link(QStringLiteral("many0")) && !state.link(QStringLiteral("theirs"))->up);
}

/// What depends on a failed one fails by itself; the rest is done.
void BatchTest::goesOn() {
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add theirs type gre local 1.2.3.4 remote 4.3.2.1 key 1")).isNull());
    const QStringList texts = textsOf(kernel.executor.run(ups(0, 3), OnFailure::GoOn));
    const QString done = QStringLiteral("done");
    QCOMPARE(texts,
             QStringList(
                 {done, done, done, QStringLiteral("TunnelTaken(theirs)"),
                  QStringLiteral("KernelRefused(ip address add 172.16.0.5/30 dev many1|No such device)"),
                  QStringLiteral("KernelRefused(ip route add 10.0.1.0/24 dev many1 proto 71|No such device)"),
                  done, done, done}));
    const SystemState state = kernel.state();
    QVERIFY(state.link(QStringLiteral("many0")) && !state.link(QStringLiteral("many1")) &&
            state.link(QStringLiteral("many2")));
}

/// The name is somebody else's: what follows must not land on their device.
void BatchTest::takenNameIsNotTouched() {
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add many0 up type dummy")).isNull());
    const SystemState before = kernel.state();
    const QStringList texts = textsOf(kernel.executor.run(ups(0, 1), OnFailure::GoOn));
    QCOMPARE(texts.value(0), QStringLiteral("InterfaceTaken(many0)"));
    QVERIFY(texts.value(1).contains(QLatin1String("No such device")));
    QVERIFY(texts.value(2).contains(QLatin1String("No such device")));
    const SystemState after = kernel.state();
    QVERIFY(after.addressesOf(QStringLiteral("many0")) == before.addressesOf(QStringLiteral("many0")));
    QVERIFY(after.routesOf(QStringLiteral("many0")) == before.routesOf(QStringLiteral("many0")));
    QCOMPARE(after.link(QStringLiteral("many0"))->alias, QString());
}

/// Devices that go together free their names and endpoints for what comes after them in the same run.
void BatchTest::removedAndMadeAnew() {
    Kernel kernel;
    QVERIFY(allDone(kernel.executor.run(ups(0, 3), OnFailure::Stop), 9));
    Operations operations = downs(kernel.state(), 0, 2);
    const Operations again = ups(0, 2);
    operations.insert(operations.end(), again.begin(), again.end());
    operations.emplace_back(RemoveLink{numberedTunnel(2).link, {}, {}});
    operations.emplace_back(SetMtu{QStringLiteral("many2"), 1468, 1400}); // it is as good as gone
    const QStringList texts = textsOf(kernel.executor.run(operations, OnFailure::GoOn));
    QCOMPARE(texts.count(QStringLiteral("done")), 9);
    QCOMPARE(texts.last(), QStringLiteral("KernelRefused(ip link set many2 mtu 1400|No such device)"));
    const SystemState state = kernel.state();
    QVERIFY(!state.link(QStringLiteral("many2")));
    for (int n = 0; n < 2; ++n)
        QVERIFY(state.routesOf(numberedTunnel(n).link.name) == numberedTunnel(n).routes);
}

/// What the same run made is in the group, too, when the others go.
void BatchTest::madeBeforeTheRestIsRemoved() {
    Kernel kernel;
    QVERIFY(allDone(kernel.executor.run(ups(0, 2), OnFailure::Stop), 6));
    Operations operations = ups(2, 3);
    const Operations going = downs(kernel.state(), 0, 2);
    operations.insert(operations.end(), going.begin(), going.end());
    QVERIFY(allDone(kernel.executor.run(operations, OnFailure::Stop), 5));
    const SystemState state = kernel.state();
    QVERIFY(!state.link(QStringLiteral("many0")) && !state.link(QStringLiteral("many1")));
    QVERIFY(state.link(QStringLiteral("many2")));
    QCOMPARE(state.link(QStringLiteral("many2"))->group, ourLinkGroup);
}

/// The kernel makes a tunnel to a group of hosts that it knows no way to, and then does not switch it on
/// (ipgre_open() in net/ipv4/ip_gre.c).
void BatchTest::lostMarkLeavesNothing() {
    Kernel kernel;
    DesiredTunnel wanted = numberedTunnel(0);
    Operations operations{AddLink{wanted.link}, AddAddress{wanted.address}, AddAddress{wanted.address}};
    std::get<AddLink>(operations[0]).link.gre->remote = address("239.1.2.3");
    const QStringList texts = textsOf(kernel.executor.run(operations, OnFailure::GoOn));
    QVERIFY2(texts[0].startsWith(QLatin1String("KernelRefused(ip link add many0")), qPrintable(texts[0]));
    QVERIFY2(texts[1].startsWith(QLatin1String("KernelRefused(ip address add")), qPrintable(texts[1]));
    QVERIFY(!kernel.state().link(QStringLiteral("many0")));
}

} // namespace gretel::test
