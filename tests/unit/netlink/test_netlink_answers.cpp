// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cerrno>

#include "messages.h"
#include "netlink/refusal.h"

using namespace gretel::netlink;
using namespace gretel::netlink::test;

/// How a refusal reads, and how a datagram divides into messages.
class TestNetlinkAnswers : public QObject {
    Q_OBJECT
private slots:
    void refusals_data();
    void refusals();
    void words();
    void datagrams_data();
    void datagrams();
};

namespace {

QByteArray header(quint32 length, quint16 flags) {
    nlmsghdr bytes{};
    bytes.nlmsg_len = length;
    bytes.nlmsg_type = NLMSG_ERROR;
    bytes.nlmsg_flags = flags;
    return {reinterpret_cast<const char*>(&bytes), sizeof bytes};
}

QByteArray attribute(quint16 type, const QByteArray& value) {
    const nlattr bytes{static_cast<quint16>(sizeof(nlattr) + static_cast<std::size_t>(value.size())), type};
    QByteArray whole(reinterpret_cast<const char*>(&bytes), sizeof bytes);
    whole += value;
    return whole.leftJustified(static_cast<qsizetype>(NLMSG_ALIGN(static_cast<std::size_t>(whole.size()))),
                               '\0');
}

/// echoed: what of the request comes back behind its header.
QByteArray answer(int error, quint16 flags, const QByteArray& echoed, const QByteArray& attributes) {
    const quint32 asked = sizeof(nlmsghdr) + 8; // the request was 8 bytes long
    QByteArray body(reinterpret_cast<const char*>(&error), sizeof error);
    body += header(asked, 0) + echoed + attributes;
    return header(static_cast<quint32>(sizeof(nlmsghdr)) + static_cast<quint32>(body.size()), flags) + body;
}

const QByteArray eight(8, 'x');

} // namespace

void TestNetlinkAnswers::refusals_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("lost");
    const QByteArray words = attribute(NLMSGERR_ATTR_MSG, QByteArray("Nope", 5));
    const QByteArray offset = attribute(NLMSGERR_ATTR_OFFS, QByteArray(4, '\1'));
    const quint16 capped = NLM_F_ACK_TLVS | NLM_F_CAPPED;
    const QString none;
    QTest::newRow("acknowledged") << answer(0, NLM_F_CAPPED, {}, {}) << 0 << none << false;
    QTest::newRow("no words") << answer(-EEXIST, 0, eight, {}) << EEXIST << none << false;
    QTest::newRow("words") << answer(-EINVAL, NLM_F_ACK_TLVS, eight, words) << EINVAL
                           << QStringLiteral("Nope") << false;
    QTest::newRow("words after an offset")
        << answer(-EINVAL, capped, {}, offset + words) << EINVAL << QStringLiteral("Nope") << false;
    QTest::newRow("words without their final zero")
        << answer(-EINVAL, capped, {}, attribute(NLMSGERR_ATTR_MSG, "Nope")) << EINVAL
        << QStringLiteral("Nope") << false;
    QTest::newRow("words announced and absent") << answer(-EINVAL, capped, {}, {}) << EINVAL << none << false;
    QTest::newRow("echo announced and absent")
        << answer(-EINVAL, NLM_F_ACK_TLVS, {}, {}) << EINVAL << none << false;
    QTest::newRow("too short") << header(sizeof(nlmsghdr) + 4, 0) + QByteArray(4, '\xff') << EBADMSG << none
                               << true;
    QTest::newRow("a positive error") << answer(5, 0, eight, {}) << EBADMSG << none << true;
    QTest::newRow("no error that there is")
        << answer(std::numeric_limits<int>::min(), 0, eight, {}) << EBADMSG << none << true;
}

void TestNetlinkAnswers::refusals() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, error);
    QFETCH(QString, text);
    QFETCH(bool, lost);
    const Bytes message(bytes);
    const Refusal refusal = refusalOf(message.message());
    QCOMPARE(refusal.error, error);
    QCOMPARE(refusal.text, text);
    QCOMPARE(refusal.lost, lost);
    // The same, broken in every byte: no crash, and never an acknowledgement out of nothing.
    for (qsizetype at = 20; at < bytes.size(); ++at) {
        QByteArray changed = bytes;
        changed[at] = '\xff';
        QCOMPARE(refusalOf(Bytes(changed).message()).error, error);
    }
}

void TestNetlinkAnswers::words() {
    QCOMPARE(reasonOf({EEXIST, {}, false}), QStringLiteral("File exists"));
    QCOMPARE(reasonOf({EOPNOTSUPP, QStringLiteral("Unknown device type"), false}),
             QStringLiteral("Unknown device type"));
    QCOMPARE(reasonOf({100000, {}, false}), QStringLiteral("100000"));

    Refusal refusal;
    forEachCaptured(QStringLiteral("no-such-kind"),
                    [&](const nlmsghdr* message) { refusal = refusalOf(message); });
    QVERIFY((refusal == Refusal{EOPNOTSUPP, QStringLiteral("Unknown device type"), false}));
    forEachCaptured(QStringLiteral("no-such-link"),
                    [&](const nlmsghdr* message) { refusal = refusalOf(message); });
    QCOMPARE(refusal.error, ENODEV);
}

void TestNetlinkAnswers::datagrams_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<int>("messages");
    const QByteArray one = header(20, 0) + QByteArray(4, 'a');
    const QByteArray odd = header(18, 0) + QByteArray(2, 'b'); // two bytes of padding missing
    QTest::newRow("nothing") << QByteArray() << true << 0;
    QTest::newRow("one") << one << true << 1;
    QTest::newRow("two") << one + one << true << 2;
    QTest::newRow("padding at the end left out") << one + odd << true << 2;
    QTest::newRow("a length below the header's") << one + header(15, 0) << false << 1;
    QTest::newRow("length 0") << header(0, 0) + one << false << 0;
    QTest::newRow("a length beyond the end") << one + header(21, 0) + QByteArray(4, 'c') << false << 1;
    QTest::newRow("the largest length") << header(0xffffffff, 0) << false << 0;
    QTest::newRow("a piece of a header") << one + QByteArray(15, '\x10') << false << 1;
}

void TestNetlinkAnswers::datagrams() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, whole);
    QFETCH(int, messages);
    const Bytes datagram(bytes);
    int seen = 0;
    QCOMPARE(forEachMessage(datagram.data(), datagram.size(),
                            [&](const nlmsghdr*) {
                                ++seen;
                                return true;
                            }),
             whole);
    QCOMPARE(seen, messages);
}

QTEST_GUILESS_MAIN(TestNetlinkAnswers)
#include "test_netlink_answers.moc"
