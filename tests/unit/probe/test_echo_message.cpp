// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <linux/errqueue.h>
#include <netinet/in.h>

#include <cerrno>
#include <cstring>

#include "probe/echo_message.h"

using namespace gretel;

class TestEchoMessage : public QObject {
    Q_OBJECT
private slots:
    void requests_data();
    void requests();
    void answers_data();
    void answers();
    void complaints();
    void complaintOfThisComputer();
    void complaintCutShort();
    void portAnswers_data();
    void portAnswers();
};

namespace {

IpAddress ip(const char* text) {
    return *IpAddress::parse(QString::fromLatin1(text));
}

/// As the kernel puts it: the error, and behind it who told.
QByteArray complaintBytes(quint8 origin, quint32 error, quint8 type, quint8 code, quint32 info) {
    sock_extended_err extended{};
    extended.ee_errno = error;
    extended.ee_origin = origin;
    extended.ee_type = type;
    extended.ee_code = code;
    extended.ee_info = info;
    sockaddr_in from{};
    from.sin_family = AF_INET;
    from.sin_addr.s_addr = htonl(0x01020301);
    QByteArray bytes(reinterpret_cast<const char*>(&extended), sizeof extended);
    return bytes.append(reinterpret_cast<const char*>(&from), sizeof from);
}

} // namespace

void TestEchoMessage::requests_data() {
    QTest::addColumn<Family>("family");
    QTest::addColumn<quint32>("bytes");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("type");
    QTest::newRow("IPv4, full") << Family::IPv4 << 1468U << 1448 << 8;
    QTest::newRow("IPv4, least") << Family::IPv4 << 28U << 8 << 8;
    QTest::newRow("IPv4, too small to be") << Family::IPv4 << 1U << 8 << 8;
    QTest::newRow("IPv6, full") << Family::IPv6 << 1468U << 1428 << 128;
}

void TestEchoMessage::requests() {
    QFETCH(Family, family);
    QFETCH(quint32, bytes);
    const QByteArray request = echoRequest(family, 0xabcd, bytes);
    QTEST(int(request.size()), "size");
    QTEST(int(uchar(request.at(0))), "type");
    QCOMPARE(request.mid(6, 2), QByteArray("\xab\xcd"));
    QCOMPARE(echoSequence(family, request), std::optional<quint16>(0xabcd));
}

void TestEchoMessage::answers_data() {
    QTest::addColumn<Family>("family");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("is");
    QTest::newRow("IPv4") << Family::IPv4 << QByteArray("\x00\x00\x00\x00\x00\x01\x00\x07rest", 12) << true;
    QTest::newRow("IPv6") << Family::IPv6 << QByteArray("\x81\x00\x00\x00\x00\x01\x00\x07", 8) << true;
    QTest::newRow("a request") << Family::IPv4 << QByteArray("\x08\x00\x00\x00\x00\x01\x00\x07", 8) << false;
    QTest::newRow("cut") << Family::IPv4 << QByteArray("\x00\x00\x00\x00\x00\x01\x00", 7) << false;
    QTest::newRow("empty") << Family::IPv4 << QByteArray() << false;
}

void TestEchoMessage::answers() {
    QFETCH(Family, family);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, is);
    const auto answer = echoAnswer(family, bytes);
    QCOMPARE(answer.has_value(), is);
    if (is)
        QCOMPARE(*answer, (EchoEvent{7, EchoOutcome::Answered, std::nullopt}));
}

void TestEchoMessage::complaints() {
    const QByteArray large = complaintBytes(SO_EE_ORIGIN_ICMP, EMSGSIZE, 3, 4, 1400);
    QCOMPARE(echoComplaint(7, large.constData(), size_t(large.size())),
             (EchoEvent{7, EchoOutcome::TooLarge, EchoError{3, 4, ip("1.2.3.1"), 1400}}));
    const QByteArray nowhere = complaintBytes(SO_EE_ORIGIN_ICMP, EHOSTUNREACH, 3, 1, 9);
    QCOMPARE(echoComplaint(8, nowhere.constData(), size_t(nowhere.size())),
             (EchoEvent{8, EchoOutcome::Unreachable, EchoError{3, 1, ip("1.2.3.1"), 0}}));
}

void TestEchoMessage::complaintOfThisComputer() {
    const QByteArray local = complaintBytes(SO_EE_ORIGIN_LOCAL, EMSGSIZE, 0, 0, 1476);
    QCOMPARE(echoComplaint(7, local.constData(), size_t(local.size())),
             (EchoEvent{7, EchoOutcome::TooLarge, EchoError{0, 0, std::nullopt, 1476}}));
}

void TestEchoMessage::complaintCutShort() {
    const QByteArray whole = complaintBytes(SO_EE_ORIGIN_ICMP, EMSGSIZE, 3, 4, 1400);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray cut(whole.constData(), size);
        QVERIFY(!echoComplaint(7, cut.constData(), size_t(size)).error->origin);
    }
}

void TestEchoMessage::portAnswers_data() {
    QTest::addColumn<EchoError>("error");
    QTest::addColumn<EchoOutcome>("outcome");
    QTest::newRow("closed") << EchoError{3, 3, ip("4.3.2.1"), 0} << EchoOutcome::Answered;
    QTest::newRow("prohibited by the target") << EchoError{3, 10, ip("4.3.2.1"), 0} << EchoOutcome::Answered;
    QTest::newRow("a router's") << EchoError{3, 3, ip("1.2.3.1"), 0} << EchoOutcome::Unreachable;
    QTest::newRow("too far") << EchoError{11, 0, ip("4.3.2.1"), 0} << EchoOutcome::Unreachable;
    QTest::newRow("this computer's") << EchoError{0, 0, std::nullopt, 0} << EchoOutcome::Unreachable;
    QTest::newRow("closed, IPv6") << EchoError{1, 4, ip("2001:db8::1"), 0} << EchoOutcome::Answered;
    QTest::newRow("another, IPv6") << EchoError{1, 4, ip("2001:db8::2"), 0} << EchoOutcome::Unreachable;
}

void TestEchoMessage::portAnswers() {
    QFETCH(EchoError, error);
    QFETCH(EchoOutcome, outcome);
    const IpAddress target = error.type == 1 ? ip("2001:db8::1") : ip("4.3.2.1");
    const EchoEvent complaint{7, EchoOutcome::Unreachable, error};
    QCOMPARE(portAnswer(complaint, target),
             outcome == EchoOutcome::Answered ? (EchoEvent{7, outcome, std::nullopt}) : complaint);
    const EchoEvent large{7, EchoOutcome::TooLarge, EchoError{3, 4, target, 1400}};
    QCOMPARE(portAnswer(large, target), large);
}

QTEST_GUILESS_MAIN(TestEchoMessage)
#include "test_echo_message.moc"
