// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/traffic_meter.h"

using namespace gretel;

class TestTrafficMeter : public QObject {
    Q_OBJECT
private slots:
    void rates_data();
    void rates();
    void afterAWhile();
    void onlyTunnelsOfOurs();
};

namespace {

const QUuid tunnel = QUuid::createUuid();
constexpr qint64 second = 1'000'000;

Link deviceOf(const QUuid& id, int index, quint64 received, quint64 sent) {
    Link link;
    link.index = index;
    link.name = QStringLiteral("gre-lab");
    link.alias = aliasOf(id);
    link.kind = QStringLiteral("gre");
    link.gre = GreParameters{};
    link.receivedBytes = received;
    link.sentBytes = sent;
    return link;
}

} // namespace

void TestTrafficMeter::rates_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<quint64>("received");
    QTest::addColumn<quint64>("sent");
    QTest::addColumn<std::optional<quint64>>("receiveRate");
    QTest::addColumn<std::optional<quint64>>("sendRate");
    using Rate = std::optional<quint64>;
    const Rate none;
    QTest::newRow("two seconds") << 9 << 2 * second << quint64(3000) << quint64(500) << Rate(1000) << Rate(0);
    QTest::newRow("nothing went") << 9 << 2 * second << quint64(1000) << quint64(500) << Rate(0) << Rate(0);
    QTest::newRow("half a second") << 9 << second / 2 << quint64(1001) << quint64(501) << Rate(2) << Rate(2);
    QTest::newRow("a terabyte") << 9 << second << quint64(1'000'000'001'000) << quint64(500)
                                << Rate(1'000'000'000'000) << Rate(0);
    QTest::newRow("made anew") << 10 << 2 * second << quint64(3000) << quint64(900) << none << none;
    QTest::newRow("counts from nothing again")
        << 9 << 2 * second << quint64(10) << quint64(900) << none << none;
    QTest::newRow("at the same time") << 9 << qint64(0) << quint64(3000) << quint64(500) << none << none;
}

void TestTrafficMeter::rates() {
    QFETCH(int, index);
    QFETCH(qint64, time);
    QFETCH(quint64, received);
    QFETCH(quint64, sent);
    TrafficMeter meter;
    QCOMPARE(meter.take(0, {deviceOf(tunnel, 9, 1000, 500)}),
             (QHash<QUuid, Traffic>{{tunnel, {1000, 500, std::nullopt, std::nullopt}}}));
    const Traffic traffic = meter.take(time, {deviceOf(tunnel, index, received, sent)}).value(tunnel);
    QCOMPARE(traffic.received, received);
    QCOMPARE(traffic.sent, sent);
    QTEST(traffic.receiveRate, "receiveRate");
    QTEST(traffic.sendRate, "sendRate");
}

void TestTrafficMeter::afterAWhile() {
    TrafficMeter meter;
    meter.take(0, {deviceOf(tunnel, 9, 1000, 500)});
    QVERIFY(meter.take(second, {}).isEmpty());
    QVERIFY(!meter.take(2 * second, {deviceOf(tunnel, 9, 2000, 500)}).value(tunnel).receiveRate);
    meter.reset();
    QVERIFY(!meter.take(3 * second, {deviceOf(tunnel, 9, 3000, 500)}).value(tunnel).receiveRate);
    QCOMPARE(meter.take(4 * second, {deviceOf(tunnel, 9, 3500, 500)}).value(tunnel).receiveRate,
             std::optional<quint64>(500));
}

void TestTrafficMeter::onlyTunnelsOfOurs() {
    Link foreign = deviceOf(tunnel, 9, 1, 1);
    foreign.alias = QStringLiteral("somebody's");
    QVERIFY(TrafficMeter().take(0, {foreign}).isEmpty());
}

QTEST_GUILESS_MAIN(TestTrafficMeter)
#include "test_traffic_meter.moc"
