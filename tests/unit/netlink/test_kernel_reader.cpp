// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cerrno>

#include "netlink/kernel_monitor.h"
#include "netlink/kernel_reader.h"

using namespace gretel;
using namespace gretel::netlink;

/// This machine's own kernel, read without privilege. What it does with changes is tested in the virtual
/// machine.
class TestKernelReader : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void loopback();
    void oneLink();
    void wayToOneself();
    void unfit();
    void monitor();

private:
    std::unique_ptr<Socket> m_socket;
};

void TestKernelReader::initTestCase() {
    auto opened = Socket::open();
    QVERIFY(opened.ok());
    m_socket = std::move(opened).value();
}

void TestKernelReader::loopback() {
    const auto state = readSystemState(*m_socket);
    QVERIFY(state.ok());
    const Link* lo = state->link(QStringLiteral("lo"));
    QVERIFY(lo);
    QVERIFY(lo->loopback && lo->index == 1 && !lo->gre && lo->kind.isEmpty());
}

void TestKernelReader::oneLink() {
    const auto byName = readLink(*m_socket, QStringLiteral("lo"));
    QVERIFY(byName.ok() && byName->has_value());
    const auto byIndex = readLink(*m_socket, (*byName)->index);
    QVERIFY(byIndex.ok() && byIndex->has_value());
    QCOMPARE((*byIndex)->name, QStringLiteral("lo"));
    QVERIFY(!readLink(*m_socket, QStringLiteral("no-such-device"))->has_value());
    QVERIFY(!readLink(*m_socket, 0x7ffffff0)->has_value());
}

void TestKernelReader::wayToOneself() {
    if (!(*readLink(*m_socket, QStringLiteral("lo")))->up)
        QSKIP("lo is down here");
    const auto way = routeTo(*m_socket, *IpAddress::parse(QStringLiteral("127.0.0.1")));
    QVERIFY(way.ok());
    QCOMPARE(way->device, QStringLiteral("lo"));
    QVERIFY(way->mtu > 0 && way->mtu <= 65535 && !way->learned);
}

/// What cannot be asked is not asked.
void TestKernelReader::unfit() {
    const auto tooLong = readLink(*m_socket, QString(16, QLatin1Char('x')));
    QVERIFY(!tooLong.ok());
    QCOMPARE(tooLong.error().kind, FailureKind::KernelRefused);
    std::vector<Message> messages(3);
    for (const auto& answer : m_socket->requestAll(std::move(messages)))
        QVERIFY(!answer.ok() && answer.error().error == EMSGSIZE && !answer.error().lost);
    QVERIFY(!m_socket
                 ->dump(
                     Message(), [](const nlmsghdr*) {}, [] {})
                 .ok());
}

void TestKernelReader::monitor() {
    const auto opened = KernelMonitor::open();
    QVERIFY(opened.ok());
}

QTEST_GUILESS_MAIN(TestKernelReader)
#include "test_kernel_reader.moc"
