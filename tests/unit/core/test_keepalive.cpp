// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/keepalive.h"

using namespace gretel;

/// What goes onto the wire; that it does is for the system tests to show.
class TestKeepalive : public QObject {
    Q_OBJECT
private slots:
    void header_data();
    void header();
    void foreignSet_data();
    void foreignSet();
    void datagram_data();
    void datagram();
};

namespace {

IpAddress address(const char* text) {
    return *IpAddress::parse(QString::fromLatin1(text));
}

using Words = std::vector<quint32>;

TunnelProfile profile() {
    TunnelProfile profile;
    profile.id = QUuid::fromString(u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    profile.host1.endpoint = Endpoint(address("1.2.3.4"));
    profile.host2.endpoint = Endpoint(address("4.3.2.1"));
    profile.keepalives = Keepalives::Send;
    return profile;
}

/// Its device, under another name and with a key inwards.
SystemState machine() {
    Link link;
    link.index = 9;
    link.name = QStringLiteral("renamed");
    link.alias = aliasOf(profile().id);
    link.gre = GreParameters();
    link.gre->local = address("1.2.3.4");
    link.gre->remote = address("4.3.2.1");
    link.gre->inputKey = 42;
    link.gre->inputChecksum = true;
    SystemState state;
    state.links = {link};
    return state;
}

} // namespace

void TestKeepalive::header_data() {
    QTest::addColumn<std::optional<quint32>>("key");
    QTest::addColumn<bool>("checksum");
    QTest::addColumn<Words>("words");
    QTest::addColumn<quint32>("length");
    QTest::addColumn<QString>("set");
    using Key = std::optional<quint32>;
    QTest::newRow("plain") << Key() << false << Words{0} << 32u << "keepalive-1.2.3.4-4.3.2.1";
    QTest::newRow("key") << Key(42) << false << Words{0x20000000, 42} << 32u
                         << "keepalive-1.2.3.4-4.3.2.1-key42";
    QTest::newRow("key 0") << Key(0) << false << Words{0x20000000, 0} << 32u
                           << "keepalive-1.2.3.4-4.3.2.1-key0";
    QTest::newRow("checksum") << Key() << true << Words{0x80000000, 0x7fff0000} << 32u
                              << "keepalive-1.2.3.4-4.3.2.1-sum";
    QTest::newRow("both") << Key(42) << true << Words{0xa0000000, 0x5fd50000, 42} << 32u
                          << "keepalive-1.2.3.4-4.3.2.1-key42-sum";
    // a000 + ffff + ffff: the carries come round.
    QTest::newRow("carries") << Key(0xffffffff) << true << Words{0xa0000000, 0x5fff0000, 0xffffffff} << 32u
                             << "keepalive-1.2.3.4-4.3.2.1-key4294967295-sum";
}

void TestKeepalive::header() {
    QFETCH(std::optional<quint32>, key);
    QFETCH(bool, checksum);
    QFETCH(Words, words);
    QFETCH(quint32, length);
    QFETCH(QString, set);
    const KeepaliveSender sender{{}, {address("1.2.3.4"), address("4.3.2.1")}, key, checksum};
    QCOMPARE(keepaliveHeader(sender), words);
    QCOMPARE(keepaliveLength(sender), length);
    QCOMPARE(keepaliveWords(sender).size(), size_t(3));
    QCOMPARE(keepaliveSet(sender), set);
    QVERIFY(senderOfSet(set) == sender);
}

void TestKeepalive::foreignSet_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"", "keepalive", "keepalive-", "keepalive-1.2.3.4", "keepalive-1.2.3.4-4.3.2.1-",
          "keepalive-1.2.3.4-4.3.2.1-key", "keepalive-1.2.3.4-4.3.2.1-key042",
          "keepalive-1.2.3.4-4.3.2.1-key4294967296", "keepalive-1.2.3.4-4.3.2.1-sum-key42",
          "keepalive-1.2.3.4-::1", "keepalive-1.2.3.4-4.3.2.01", "other-1.2.3.4-4.3.2.1", "sum-sum-sum"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestKeepalive::foreignSet() {
    QFETCH(QString, name);
    QVERIFY(!senderOfSet(name));
}

void TestKeepalive::datagram_data() {
    QTest::addColumn<Keepalives>("keepalives");
    QTest::addColumn<bool>("sequence");
    QTest::addColumn<bool>("up");
    QTest::addColumn<bool>("sent");
    QTest::newRow("off") << Keepalives::Off << false << true << false;
    QTest::newRow("answer") << Keepalives::Answer << false << true << false;
    QTest::newRow("send") << Keepalives::Send << false << true << true;
    QTest::newRow("both") << Keepalives::Both << false << true << true;
    QTest::newRow("down") << Keepalives::Send << false << false << false;
    QTest::newRow("sequence numbers") << Keepalives::Send << true << true << false;
}

void TestKeepalive::datagram() {
    QFETCH(Keepalives, keepalives);
    QFETCH(bool, sequence);
    QFETCH(bool, up);
    QFETCH(bool, sent);
    TunnelProfile tunnel = profile();
    tunnel.keepalives = keepalives;
    tunnel.sequence = sequence;
    const auto datagram = keepaliveDatagram(tunnel, up ? machine() : SystemState());
    QCOMPARE(datagram.has_value(), sent);
    // 8 bytes of UDP and 4 more: the header with a key and a checksum.
    if (sent)
        QVERIFY(datagram == (KeepaliveDatagram{QStringLiteral("renamed"), address("4.3.2.1"), 4}));
}

QTEST_APPLESS_MAIN(TestKeepalive)
#include "test_keepalive.moc"
