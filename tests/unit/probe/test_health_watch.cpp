// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "../core/core_examples.h"
#include "core/desired_state.h"
#include "fake_echo.h"
#include "probe/health_watch.h"

using namespace gretel;
using namespace gretel::examples;
using namespace gretel::test;

class TestHealthWatch : public QObject {
    Q_OBJECT
private slots:
    void answersThenFallsSilent();
    void aSenderThatAnswersNoEchoIsNotSilent();
    void aNewTargetBeginsAnew();
    void listenerMayForget();
    void silenceOfClosedPortsMeansNothingAtFirst();
    void watchesOnlyWhatIsWanted();
    void whatIsWatched_data();
    void whatIsWatched();
    void keepalivesGoWithTheRequests();
};

namespace {

const QUuid tunnel = QUuid::createUuid();
/// Slow enough that a busy computer is not taken for one that slept.
const HealthRules quick{200, 50, 10, 3, 20};

struct FakeCounters : CounterReader {
    explicit FakeCounters(int each) : step(each) {}
    std::optional<DeviceCounters> device(int) override {
        DeviceCounters counters;
        counters.received = received += quint64(step);
        return counters;
    }
    MachineCounters machine() override { return {}; }
    int step;
    quint64 received = 5;
};

HealthWatch::Watched watchedAt(const char* address) {
    return {{*IpAddress::parse(QString::fromLatin1(address)), {}, {}, false}, 9, quick};
}

} // namespace

void TestHealthWatch::answersThenFallsSilent() {
    FakeNetwork network;
    HealthState state = HealthState::Unverified;
    HealthWatch watch([&](const QUuid&, const EchoResult&, const Health& health) { state = health.state; },
                      std::make_unique<FakeCounters>(0), network.opener());
    QVERIFY(watch.watch(tunnel, watchedAt("172.16.10.2")).ok());
    QVERIFY(QTest::qWaitFor([&] { return state == HealthState::Answering; }));
    network.behaviour = [](const EchoTarget&, quint32) { return std::optional<EchoEvent>(); };
    QVERIFY(QTest::qWaitFor([&] { return state == HealthState::Silent; }));
    QCOMPARE(watch.health(tunnel).state, HealthState::Silent);
    watch.refresh();
    QCOMPARE(watch.health(tunnel).state, HealthState::Unverified);
}

void TestHealthWatch::aSenderThatAnswersNoEchoIsNotSilent() {
    FakeNetwork network;
    network.behaviour = [](const EchoTarget&, quint32) { return std::optional<EchoEvent>(); };
    int told = 0;
    HealthWatch watch([&](const QUuid&, const EchoResult&, const Health&) { ++told; },
                      std::make_unique<FakeCounters>(1), network.opener());
    QVERIFY(watch.watch(tunnel, watchedAt("172.16.10.2")).ok());
    QVERIFY(QTest::qWaitFor([&] { return told > 4; }));
    QCOMPARE(watch.health(tunnel).state, HealthState::Unverified);
}

void TestHealthWatch::aNewTargetBeginsAnew() {
    FakeNetwork network;
    int told = 0;
    HealthWatch watch([&](const QUuid&, const EchoResult&, const Health&) { ++told; },
                      std::make_unique<FakeCounters>(0), network.opener());
    QVERIFY(watch.watch(tunnel, watchedAt("172.16.10.2")).ok());
    QVERIFY(QTest::qWaitFor([&] { return told > 0; }));
    QVERIFY(watch.watch(tunnel, watchedAt("172.16.10.2")).ok());
    QCOMPARE(watch.health(tunnel).state, HealthState::Answering);
    QVERIFY(watch.watch(tunnel, watchedAt("172.16.10.6")).ok());
    QCOMPARE(watch.health(tunnel).state, HealthState::Unverified);
    QCOMPARE(int(network.opened.size()), 2);
}

void TestHealthWatch::listenerMayForget() {
    FakeNetwork network;
    int told = 0;
    HealthWatch* self = nullptr;
    HealthWatch watch(
        [&](const QUuid& which, const EchoResult&, const Health&) {
            ++told;
            self->forget(which);
        },
        std::make_unique<FakeCounters>(0), network.opener());
    self = &watch;
    QVERIFY(watch.watch(tunnel, watchedAt("172.16.10.2")).ok());
    QVERIFY(QTest::qWaitFor([&] { return told > 0; }));
    QVERIFY(!QTest::qWaitFor([&] { return told > 1; }, 30));
}

void TestHealthWatch::silenceOfClosedPortsMeansNothingAtFirst() {
    FakeNetwork network;
    network.means = EchoMeans::ClosedPort;
    const auto nothing = [](const EchoTarget&, quint32) { return std::optional<EchoEvent>(); };
    network.behaviour = nothing;
    int told = 0;
    HealthState state = HealthState::Unverified;
    HealthWatch watch(
        [&](const QUuid&, const EchoResult&, const Health& health) {
            ++told;
            state = health.state;
        },
        std::make_unique<FakeCounters>(0), network.opener());
    HealthWatch::Watched watched = watchedAt("172.16.10.2");
    watched.rules.silentAfter = 1;
    QVERIFY(watch.watch(tunnel, watched).ok());
    QVERIFY(QTest::qWaitFor([&] { return told == 1; }));
    QCOMPARE(state, HealthState::Unverified);
    network.behaviour = [](const EchoTarget&, quint32) { return std::optional(EchoEvent{}); };
    watch.refresh(tunnel);
    QVERIFY(QTest::qWaitFor([&] { return state == HealthState::Answering; }));
    network.behaviour = nothing;
    watch.refresh(tunnel);
    QVERIFY(QTest::qWaitFor([&] { return state == HealthState::Silent; }));
}

void TestHealthWatch::watchesOnlyWhatIsWanted() {
    FakeNetwork network;
    const IpAddress unreachable = watchedAt("172.16.10.10").target.to;
    network.refuse = [&](const EchoTarget& target) {
        return target.to == unreachable ? std::optional(Failure{FailureKind::NoRouteToPeer, {}})
                                        : std::nullopt;
    };
    const QUuid second = QUuid::createUuid();
    const QUuid third = QUuid::createUuid();
    QSet<QUuid> told;
    HealthWatch watch([&](const QUuid& which, const EchoResult&, const Health&) { told.insert(which); },
                      std::make_unique<FakeCounters>(0), network.opener());
    const auto outcome = watch.watchOnly({{tunnel, watchedAt("172.16.10.2")},
                                          {third, watchedAt("172.16.10.10")},
                                          {second, watchedAt("172.16.10.6")}});
    QCOMPARE(outcome.error().kind, FailureKind::NoRouteToPeer);
    QVERIFY(QTest::qWaitFor([&] { return told == QSet<QUuid>({tunnel, second}); }));
    QVERIFY(watch.watchOnly({{second, watchedAt("172.16.10.6")}}).ok());
    QCOMPARE(watch.health(tunnel), Health());
    QCOMPARE(watch.health(second).state, HealthState::Answering); // and was not begun anew
}

void TestHealthWatch::whatIsWatched_data() {
    QTest::addColumn<std::function<void(TunnelProfile&, SystemState&)>>("change");
    QTest::addColumn<bool>("is");
    using Change = std::function<void(TunnelProfile&, SystemState&)>;
    QTest::newRow("up") << Change([](TunnelProfile&, SystemState&) {}) << true;
    QTest::newRow("down") << Change([](TunnelProfile&, SystemState& system) { system.links.pop_back(); })
                          << false;
    QTest::newRow("never") << Change([](TunnelProfile& profile, SystemState&) { profile.probeInterval = 0; })
                           << false;
    QTest::newRow("no address there")
        << Change([](TunnelProfile& profile, SystemState&) { profile.host2.tunnel.reset(); }) << false;
    QTest::newRow("not on either host") << Change([](TunnelProfile& profile, SystemState& system) {
        profile.here.reset();
        system.addresses.clear();
        system.links.back().gre->local = ip(u"9.9.9.9");
    }) << false;
}

void TestHealthWatch::whatIsWatched() {
    QFETCH(std::function<void(TunnelProfile&, SystemState&)>, change);
    QFETCH(bool, is);
    TunnelProfile profile = officeToLab();
    profile.probeInterval = 30;
    profile.probeWindow = 8;
    SystemState system = officeMachine();
    system.links.push_back(desiredTunnel(profile, HostSide::Host1, {})->link);
    system.links.back().index = 9;
    change(profile, system);
    const auto watched = watchedOf(profile, system);
    QCOMPARE(watched.has_value(), is);
    if (!is)
        return;
    QCOMPARE(watched->target.to, ip(u"172.16.10.2"));
    QCOMPARE(watched->target.device, QStringLiteral("gre-lab"));
    QCOMPARE(watched->deviceIndex, 9);
    QCOMPARE(watched->rules.interval, 30'000);
    QCOMPARE(watched->rules.window, 8);
}

void TestHealthWatch::keepalivesGoWithTheRequests() {
    FakeNetwork network;
    network.behaviour = [](const EchoTarget&, quint32) { return std::optional<EchoEvent>(); };
    int told = 0;
    std::vector<KeepaliveDatagram> sent;
    HealthWatch watch([&](const QUuid&, const EchoResult&, const Health&) { ++told; },
                      std::make_unique<FakeCounters>(1), network.opener(),
                      [&](const KeepaliveDatagram& one) {
                          sent.push_back(one);
                          return Outcome<Done>(Failure{FailureKind::NoRouteToPeer, {}});
                      });
    HealthWatch::Watched watched = watchedAt("172.16.10.2");
    QVERIFY(watch.watch(QUuid::createUuid(), watched).ok());
    QVERIFY(sent.empty());
    watched.keepalive = KeepaliveDatagram{QStringLiteral("gre-lab"), *IpAddress::parse(u"4.3.2.1"), 4};
    QVERIFY(watch.watch(tunnel, watched).ok());
    QCOMPARE(sent.size(), size_t(1));
    QVERIFY(sent.front() == *watched.keepalive);
    // That it does not get out keeps nothing else from going on.
    QVERIFY(QTest::qWaitFor([&] { return told > 4 && sent.size() > 2; }));
}

QTEST_GUILESS_MAIN(TestHealthWatch)
#include "test_health_watch.moc"
