// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tunnel_traffic.h"
#include "ui/tunnel_list_model.h"

using namespace gretel;
using namespace std::chrono_literals;

class TestTunnelTraffic : public QObject {
    Q_OBJECT
private slots:
    void init();
    void readsOnlyWhatIsSeen();
    void readsOnlyWhatIsUp();
    void tellsRates();
    void cannotRead();

private:
    std::unique_ptr<TunnelTraffic> watched();
    void setUp(bool up);

    TunnelProfile m_profile;
    std::unique_ptr<TunnelListModel> m_tunnels;
    quint64 m_received = 0;
    int m_readings = 0;
};

void TestTunnelTraffic::init() {
    m_profile.id = QUuid::createUuid();
    m_tunnels = std::make_unique<TunnelListModel>();
    m_tunnels->upsert(m_profile);
    m_received = 0;
    m_readings = 0;
    setUp(true);
}

std::unique_ptr<TunnelTraffic> TestTunnelTraffic::watched() {
    return std::make_unique<TunnelTraffic>(
        *m_tunnels,
        [this] {
            ++m_readings;
            Link link;
            link.index = 9;
            link.kind = QStringLiteral("gre");
            link.gre = GreParameters{};
            link.alias = aliasOf(m_profile.id);
            link.receivedBytes = m_received += 1000;
            return std::vector<Link>{link};
        },
        1ms);
}

void TestTunnelTraffic::setUp(bool up) {
    m_tunnels->setObservation(m_profile.id,
                              up ? Observation{TunnelState::UpUnverified, {}, QStringLiteral("gre-lab")}
                                 : Observation());
}

void TestTunnelTraffic::readsOnlyWhatIsSeen() {
    const auto traffic = watched();
    setUp(false);
    setUp(true);
    QVERIFY(!QTest::qWaitFor([&] { return m_readings > 0; }, 30));
    traffic->setSeen(true);
    QVERIFY(QTest::qWaitFor([&] { return m_readings > 2; }));
    traffic->setSeen(false);
    const int before = m_readings;
    QVERIFY(!QTest::qWaitFor([&] { return m_readings > before; }, 30));
    // Of the time between, no rate is made.
    traffic->setSeen(true);
    QCOMPARE(m_readings, before + 1);
    QVERIFY(!m_tunnels->traffic(m_profile.id).receiveRate);
}

void TestTunnelTraffic::readsOnlyWhatIsUp() {
    const auto traffic = watched();
    setUp(false);
    traffic->setSeen(true);
    QCOMPARE(m_readings, 0);
    setUp(true);
    QVERIFY(m_readings > 0);
    QCOMPARE(m_tunnels->traffic(m_profile.id).received, quint64{1000});
    setUp(false);
    QCOMPARE(m_tunnels->traffic(m_profile.id), Traffic());
    const int before = m_readings;
    QVERIFY(!QTest::qWaitFor([&] { return m_readings > before; }, 30));
}

void TestTunnelTraffic::tellsRates() {
    const auto traffic = watched();
    traffic->setSeen(true);
    QVERIFY(QTest::qWaitFor([&] { return m_tunnels->traffic(m_profile.id).receiveRate.has_value(); }));
    QVERIFY(*m_tunnels->traffic(m_profile.id).receiveRate > 0);
    QCOMPARE(m_tunnels->traffic(m_profile.id).sendRate, std::optional<quint64>(0));
}

void TestTunnelTraffic::cannotRead() {
    TunnelTraffic traffic(
        *m_tunnels, [] { return std::optional<std::vector<Link>>(); }, 1ms);
    traffic.setSeen(true);
    QCOMPARE(m_tunnels->traffic(m_profile.id), Traffic());
}

QTEST_MAIN(TestTunnelTraffic)
#include "test_tunnel_traffic.moc"
