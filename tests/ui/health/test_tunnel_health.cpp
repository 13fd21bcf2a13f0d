// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QTemporaryDir>

#include "../../unit/core/core_examples.h"
#include "../../unit/probe/fake_echo.h"
#include "core/desired_state.h"
#include "tunnel_health.h"
#include "ui/log_model.h"
#include "ui/tunnel_list_model.h"

using namespace gretel;
using namespace gretel::examples;
using namespace gretel::test;

/// Against a network and a calendar of the test's own.
class TestTunnelHealth : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void tellsWhatIsAnswered();
    void asksNobodyUnasked_data();
    void asksNobodyUnasked();
    void downEndsAnOutage();
    void theEndEndsAnOutage();
    void aKillEndsAnOutage();
    void sleepEndsAnOutage();
    void whatIsUnderWayBeforeASleepIsNotLost();
    void historyComesBack();
    void historyGoesWithItsTunnel();
    void damageIsSaidOnce();
    void asksAgainElsewhere_data();
    void asksAgainElsewhere();
    void asksAgainAfterWaking();
    void trendIsBounded();
    void newDeviceBeginsAnew();

private:
    void start();
    SystemState system() const;
    bool answered(int requests) const;

    QTemporaryDir m_directory;
    FakeNetwork m_network;
    TunnelProfile m_profile;
    qint64 m_now = 0;
    std::unique_ptr<TunnelListModel> m_tunnels;
    std::unique_ptr<LogModel> m_log;
    std::unique_ptr<TunnelHealth> m_health;
};

namespace {

constexpr qint64 start2026 = 1'767'225'600;
const QString folder = QStringLiteral("history");

struct NoCounters : CounterReader {
    std::optional<DeviceCounters> device(int) override { return std::nullopt; }
    MachineCounters machine() override { return {}; }
};

EchoEvent refusal() {
    return {0, EchoOutcome::Unreachable, EchoError{3, 1, ip(u"1.2.3.1"), 0}};
}

} // namespace

void TestTunnelHealth::init() {
    m_network = {};
    m_now = start2026;
    m_profile = officeToLab();
    m_profile.id = QUuid::createUuid();
    m_profile.probeInterval = 3600; // what is asked meanwhile is asked for a reason
    start();
}

void TestTunnelHealth::cleanup() {
    m_health.reset();
}

void TestTunnelHealth::start() {
    m_health.reset();
    m_tunnels = std::make_unique<TunnelListModel>();
    m_log = std::make_unique<LogModel>();
    m_tunnels->upsert(m_profile);
    m_tunnels->setObservation(m_profile.id, {TunnelState::UpUnverified, {}, QStringLiteral("gre-lab")});
    m_health = std::make_unique<TunnelHealth>(
        TunnelHealth::Parts{*m_tunnels, *m_log, HistoryStore(m_directory.filePath(folder)),
                            m_network.opener(), std::make_unique<NoCounters>(), [this] { return m_now; }});
}

SystemState TestTunnelHealth::system() const {
    SystemState system = officeMachine();
    system.links.push_back(desiredTunnel(m_profile, HostSide::Host1, {})->link);
    system.links.back().index = 9;
    return system;
}

bool TestTunnelHealth::answered(int requests) const {
    return QTest::qWaitFor([&] {
        const auto index = m_tunnels->indexOf(m_profile.id);
        return int(index.data(TunnelListModel::TrendRole).value<HealthTrend>().points.size()) == requests;
    });
}

void TestTunnelHealth::tellsWhatIsAnswered() {
    QSignalSpy changed(m_health.get(), &TunnelHealth::historyChanged);
    m_health->follow(system());
    QCOMPARE(m_tunnels->state(m_profile.id), TunnelState::UpUnverified);
    QVERIFY(answered(1));
    QCOMPARE(m_tunnels->state(m_profile.id), TunnelState::Up);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toUuid(), m_profile.id);
    const auto spans = m_health->history(m_profile.id)->spans(HealthRange::Hour, m_now);
    QCOMPARE(int(spans.size()), 1);
    QCOMPARE(spans.front().start, start2026);
    QVERIFY(m_health->csv(m_profile.id, HealthRange::Hour).contains("2026-01-01T00:00:00Z,10,1,0,"));
    QCOMPARE(m_health->history(QUuid::createUuid()), nullptr);
}

void TestTunnelHealth::asksNobodyUnasked_data() {
    QTest::addColumn<quint32>("interval");
    QTest::addColumn<bool>("up");
    QTest::newRow("never") << 0U << true;
    QTest::newRow("down") << 10U << false;
}

void TestTunnelHealth::asksNobodyUnasked() {
    QFETCH(quint32, interval);
    QFETCH(bool, up);
    m_profile.probeInterval = interval;
    m_tunnels->upsert(m_profile);
    m_health->follow(up ? system() : officeMachine());
    m_health->refresh();
    QCOMPARE(m_network.sent, 0);
    QCOMPARE(m_tunnels->health(m_profile.id), Health());
}

void TestTunnelHealth::downEndsAnOutage() {
    m_profile.probeInterval = 1;
    m_tunnels->upsert(m_profile);
    m_network.behaviour = [](const EchoTarget&, quint32) { return refusal(); };
    m_health->follow(system());
    QVERIFY(QTest::qWaitFor([&] { return m_tunnels->state(m_profile.id) == TunnelState::Degraded; }, 20'000));
    const HealthHistory* history = m_health->history(m_profile.id);
    QCOMPARE(history->outages(), std::vector<Outage>({{start2026, 0}}));
    m_now += 60;
    m_health->follow(officeMachine());
    QCOMPARE(history->outages(), std::vector<Outage>({{start2026, start2026 + 60}}));
    QCOMPARE(m_tunnels->health(m_profile.id), Health());
    QVERIFY(answered(0));
    m_health.reset(); // what it writes is on the disk then
    QCOMPARE(HistoryStore(m_directory.filePath(folder)).load(m_profile.id)->outages().back().end,
             start2026 + 60);
}

void TestTunnelHealth::theEndEndsAnOutage() {
    m_profile.probeInterval = 1;
    m_tunnels->upsert(m_profile);
    m_network.behaviour = [](const EchoTarget&, quint32) { return refusal(); };
    m_health->follow(system());
    QVERIFY(QTest::qWaitFor([&] { return m_tunnels->state(m_profile.id) == TunnelState::Degraded; }, 20'000));
    m_now += 60;
    m_health->finish();
    QCOMPARE(HistoryStore(m_directory.filePath(folder)).load(m_profile.id)->outages(),
             std::vector<Outage>({{start2026, start2026 + 60}}));
}

void TestTunnelHealth::aKillEndsAnOutage() {
    HealthHistory history;
    history.add(m_now, {EchoOutcome::Lost, 0, 84, std::nullopt});
    history.setSilent(m_now, true);
    QVERIFY(HistoryStore(m_directory.filePath(folder)).save(m_profile.id, history).ok());
    const std::vector<Outage> outages{{start2026, start2026 + 10}};
    m_now += 3 * 24 * 3600;
    QCOMPARE(m_health->history(m_profile.id)->outages(), outages);
    m_health->follow(system());
    QVERIFY(answered(1));
    QCOMPARE(m_health->history(m_profile.id)->outages(), outages);
}

void TestTunnelHealth::sleepEndsAnOutage() {
    m_profile.probeInterval = 1;
    m_tunnels->upsert(m_profile);
    m_network.behaviour = [](const EchoTarget&, quint32) { return refusal(); };
    m_health->follow(system());
    QVERIFY(QTest::qWaitFor([&] { return m_tunnels->state(m_profile.id) == TunnelState::Degraded; }, 20'000));
    const HealthHistory* history = m_health->history(m_profile.id);
    QCOMPARE(history->outages(), std::vector<Outage>({{start2026, 0}}));
    m_now += 8 * 3600; // it is told only in the morning
    QSignalSpy changed(m_health.get(), &TunnelHealth::historyChanged);
    m_health->pause();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(history->outages(), std::vector<Outage>({{start2026, start2026 + 10}}));
    m_health->refresh();
    QCOMPARE(m_tunnels->state(m_profile.id), TunnelState::UpUnverified);
    m_network.behaviour = FakeNetwork().behaviour;
    m_health->follow(system());
    QTRY_COMPARE(m_tunnels->state(m_profile.id), TunnelState::Up);
    QCOMPARE(history->outages(), std::vector<Outage>({{start2026, start2026 + 10}}));
}

void TestTunnelHealth::whatIsUnderWayBeforeASleepIsNotLost() {
    m_network.behaviour = [](const EchoTarget&, quint32) { return refusal(); };
    m_health->follow(system());
    QCOMPARE(m_network.sent, 1);
    m_health->pause();
    m_health->follow(system()); // what changed while it fell asleep
    QCOMPARE(m_network.sent, 1);
    m_network.behaviour = FakeNetwork().behaviour;
    m_health->refresh();
    m_health->follow(system());
    QVERIFY(answered(1));
    QCOMPARE(m_network.sent, 2);
    QCOMPARE(m_tunnels->state(m_profile.id), TunnelState::Up);
    const auto spans = m_health->history(m_profile.id)->spans(HealthRange::Hour, m_now);
    QCOMPARE(int(spans.size()), 1);
    QCOMPARE(spans.front().sent, 1U);
    QCOMPARE(spans.front().lost, 0U);
}

void TestTunnelHealth::historyComesBack() {
    m_health->follow(system());
    QVERIFY(answered(1));
    m_health->finish();
    const HealthHistory before = *m_health->history(m_profile.id);
    start();
    QCOMPARE(*m_health->history(m_profile.id), before);
    QVERIFY(!(before == HealthHistory()));
}

void TestTunnelHealth::historyGoesWithItsTunnel() {
    m_health->follow(system());
    QVERIFY(answered(1));
    m_health->finish();
    const QString file = m_directory.filePath(folder + u'/' + m_profile.id.toString(QUuid::WithoutBraces) +
                                              QStringLiteral(".health"));
    QVERIFY(QFileInfo::exists(file));
    m_tunnels->remove(m_profile.id);
    m_health->forget(m_profile.id);
    m_health->finish();
    QVERIFY(!QFileInfo::exists(file));
}

void TestTunnelHealth::damageIsSaidOnce() {
    m_health->finish();
    QDir(m_directory.path()).mkpath(folder);
    QFile file(m_directory.filePath(folder + u'/' + m_profile.id.toString(QUuid::WithoutBraces) +
                                    QStringLiteral(".health")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("rubbish") > 0);
    file.close();
    m_health->follow(system());
    QVERIFY(answered(1));
    QCOMPARE(m_log->rowCount(), 1);
    QCOMPARE(m_log->entry(0).level, Severity::Warning);
    QCOMPARE(m_health->history(m_profile.id)->spans(HealthRange::Hour, m_now).size(), size_t{1});
    QCOMPARE(m_log->rowCount(), 1);
}

void TestTunnelHealth::asksAgainElsewhere_data() {
    QTest::addColumn<std::function<void(SystemState&)>>("change");
    QTest::addColumn<bool>("again");
    using Change = std::function<void(SystemState&)>;
    QTest::newRow("another gateway") << Change([](SystemState& system) {
        system.routes[0].gateway = ip(u"1.2.3.2");
    }) << true;
    QTest::newRow("another address") << Change([](SystemState& system) {
        system.addresses.push_back({QStringLiteral("eth0"), net(u"5.6.7.8/24")});
    }) << true;
    QTest::newRow("somebody else's route") << Change([](SystemState& system) {
        system.routes.push_back({net(u"10.9.0.0/16"), QStringLiteral("eth1"), {}, {}});
    }) << false;
}

void TestTunnelHealth::asksAgainElsewhere() {
    QFETCH(std::function<void(SystemState&)>, change);
    QFETCH(bool, again);
    SystemState now = system();
    m_health->follow(now);
    QVERIFY(answered(1));
    change(now);
    m_health->follow(now);
    QCOMPARE(m_network.sent, again ? 2 : 1);
    QCOMPARE(m_tunnels->state(m_profile.id), again ? TunnelState::UpUnverified : TunnelState::Up);
    m_health->follow(now);
    QCOMPARE(m_network.sent, again ? 2 : 1);
}

void TestTunnelHealth::asksAgainAfterWaking() {
    m_health->follow(system());
    QVERIFY(answered(1));
    m_health->refresh();
    QCOMPARE(m_tunnels->state(m_profile.id), TunnelState::UpUnverified);
    QVERIFY(answered(2));
    QCOMPARE(m_tunnels->state(m_profile.id), TunnelState::Up);
}

void TestTunnelHealth::trendIsBounded() {
    m_health->follow(system());
    QVERIFY(answered(1));
    for (int request = 2; request <= int(HealthTrend::mostPoints); ++request) {
        m_health->refresh();
        QVERIFY(answered(request));
    }
    m_network.behaviour = [](const EchoTarget&, quint32) { return refusal(); };
    QSignalSpy changed(m_health.get(), &TunnelHealth::historyChanged);
    m_health->refresh();
    QTRY_COMPARE(changed.size(), 1);
    const auto trend = m_tunnels->indexOf(m_profile.id).data(TunnelListModel::TrendRole).value<HealthTrend>();
    QCOMPARE(trend.points.size(), HealthTrend::mostPoints);
    QVERIFY(!trend.points.back() && trend.points.front());
}

void TestTunnelHealth::newDeviceBeginsAnew() {
    SystemState now = system();
    m_health->follow(now);
    QVERIFY(answered(1));
    now.links.back().index = 10;
    m_health->follow(now);
    QCOMPARE(m_tunnels->state(m_profile.id), TunnelState::UpUnverified);
    QVERIFY(answered(2));
    QCOMPARE(m_tunnels->state(m_profile.id), TunnelState::Up);
}

QTEST_MAIN(TestTunnelHealth)
#include "test_tunnel_health.moc"
