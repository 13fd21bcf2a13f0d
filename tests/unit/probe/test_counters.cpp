// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include "netlink/counters.h"
#include "netlink/message_builder.h"

using namespace gretel;
using namespace gretel::netlink;

class TestCounters : public QObject {
    Q_OBJECT
private slots:
    void ofADevice();
    void ofAnOtherMessage();
    void ofTheMachine_data();
    void ofTheMachine();
    void ofThisMachine();
};

void TestCounters::ofADevice() {
    rtnl_link_stats64 stats{};
    stats.rx_packets = 1;
    stats.tx_packets = 2;
    stats.rx_crc_errors = 3;
    stats.rx_fifo_errors = 4;
    stats.collisions = 5;
    stats.tx_carrier_errors = 6;
    MessageBuilder builder(RTM_NEWLINK, 0, ifinfomsg{});
    const Message message = builder.bytes(IFLA_STATS64, &stats, sizeof stats).take();
    QCOMPARE(parseCounters(headerOf(message)), std::optional(DeviceCounters{1, 2, 3, 4, 5, 6}));
}

void TestCounters::ofAnOtherMessage() {
    const Message empty = MessageBuilder(RTM_NEWLINK, 0, ifinfomsg{}).take();
    QVERIFY(!parseCounters(headerOf(empty)));
    const Message shorter =
        MessageBuilder(RTM_NEWLINK, 0, ifinfomsg{}).bytes(IFLA_STATS64, "12345678", 8).take();
    QVERIFY(!parseCounters(headerOf(shorter)));
    const Message other = MessageBuilder(RTM_NEWADDR, 0, ifinfomsg{}).take();
    QVERIFY(!parseCounters(headerOf(other)));
}

void TestCounters::ofTheMachine_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<quint64>>("value");
    const auto row = [](const char* name, const char* text, std::optional<quint64> value) {
        QTest::newRow(name) << QByteArray(text) << value;
    };
    row("as the kernel writes it",
        "Icmp: InMsgs InErrors\nIcmp: 9 0\nIcmpMsg: InType0 InType3 OutType8\nIcmpMsg: 4 7 5\nTcp: A\nTcp: "
        "1\n",
        7);
    row("no such message yet", "IcmpMsg: InType0\nIcmpMsg: 4\n", std::nullopt);
    row("no such group", "Icmp: InType3\nIcmp: 4\n", std::nullopt);
    row("values missing", "IcmpMsg: InType0 InType3\nIcmpMsg: 4\n", std::nullopt);
    row("names alone", "IcmpMsg: InType0 InType3\n", std::nullopt);
    row("no number", "IcmpMsg: InType3\nIcmpMsg: x\n", std::nullopt);
    row("nothing", "", std::nullopt);
}

void TestCounters::ofTheMachine() {
    QFETCH(QByteArray, text);
    const auto value = counterIn(text, "IcmpMsg", "InType3");
    QTEST(value, "value");
}

/// Whatever it is, it only grows.
void TestCounters::ofThisMachine() {
    const MachineCounters before = readMachineCounters();
    const MachineCounters after = readMachineCounters();
    QVERIFY(after.unreachableIn >= before.unreachableIn && after.reversePath >= before.reversePath);
}

QTEST_GUILESS_MAIN(TestCounters)
#include "test_counters.moc"
