// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/path_mtu.h"

using namespace gretel;

/// Times in a story are ms; the device has what it was given.
class TestPathMtu : public QObject {
    Q_OBJECT
private slots:
    void whoFollows_data();
    void whoFollows();
    void tunnelMtu_data();
    void tunnelMtu();
    void stories_data();
    void stories();
    void nextLook();
};

namespace {

/// "100: 1400" a way of 1400 bytes at 100 ms, "100: ~1400" one that a router told of, "100: -" none.
/// Gives "100=1400" for each MTU that the device got.
QStringList told(const QString& story, quint32 has) {
    QStringList told;
    PathFollower rule;
    for (const QString& look : story.split(QStringLiteral(", "))) {
        const QStringList parts = look.split(QStringLiteral(": "));
        const qint64 now = parts[0].toLongLong();
        if (parts[1] == QLatin1StringView("-")) {
            rule.lose();
            continue;
        }
        const bool learned = parts[1].startsWith(u'~');
        const quint32 next = rule.take({parts[1].mid(learned ? 1 : 0).toUInt(), learned}, has, now);
        if (next != has)
            told << QStringLiteral("%1=%2").arg(now).arg(next);
        has = next;
    }
    return told;
}

} // namespace

void TestPathMtu::whoFollows_data() {
    QTest::addColumn<TunnelProfile>("profile");
    QTest::addColumn<bool>("ofPath");
    QTest::addColumn<bool>("follows");
    TunnelProfile profile;
    QTest::newRow("automatic") << profile << true << false;
    profile.followMtu = true;
    QTest::newRow("follow") << profile << true << true;
    profile.mtu = 1400;
    QTest::newRow("MTU by hand") << profile << false << false;
    profile.mtu.reset();
    profile.underlayMtu = 1500;
    QTest::newRow("underlay by hand") << profile << false << false;
}

void TestPathMtu::whoFollows() {
    QFETCH(TunnelProfile, profile);
    QTEST(isMtuOfPath(profile), "ofPath");
    QTEST(followsPath(profile), "follows");
}

void TestPathMtu::tunnelMtu_data() {
    QTest::addColumn<bool>("ipv6");
    QTest::addColumn<quint32>("carried");
    QTest::addColumn<quint32>("mtu"); // 0: too little
    const auto row = [](const char* name, bool ipv6, quint32 carried, quint32 mtu) {
        QTest::newRow(name) << ipv6 << carried << mtu;
    };
    // Key and checksum: 32 bytes.
    row("Ethernet", false, 1500, 1468);
    row("less", false, 1400, 1368);
    row("the least", false, 100, 68);
    row("too little", false, 99, 0);
    row("IPv6, the least", true, 1312, 1280);
    row("IPv6, too little", true, 1311, 0);
}

void TestPathMtu::tunnelMtu() {
    QFETCH(bool, ipv6);
    QFETCH(quint32, carried);
    TunnelProfile profile;
    profile.key = 42;
    profile.checksum = true;
    if (ipv6)
        profile.host2.networks.push_back(*Prefix::parse(u"fd00::/64"));
    QTEST(tunnelMtuOf(profile, carried).value_or(0), "mtu");
}

void TestPathMtu::stories_data() {
    QTest::addColumn<QString>("story");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char* name, const char* story, const QStringList& told) {
        QTest::newRow(name) << QString::fromLatin1(story) << told;
    };
    row("as it is", "0: 1476, 9: ~1476", {});
    row("down at once", "5: 1376", {QStringLiteral("5=1376")});
    row("down at once, learned", "5: ~1376", {QStringLiteral("5=1376")});
    row("down and down", "5: 1376, 6: 1276", {QStringLiteral("5=1376"), QStringLiteral("6=1276")});
    row("not up at one look", "0: 1576", {});
    row("not up before it has held", "0: 1576, 199: 1576", {});
    row("up at the second look", "0: 1576, 200: 1576", {QStringLiteral("200=1576")});
    row("another larger one begins anew", "0: 1576, 200: 1676, 399: 1676, 400: 1676",
        {QStringLiteral("400=1676")});
    row("one that does not hold", "0: 1576, 100: 1476, 200: 1576, 399: 1576", {});
    row("no way in between", "0: 1576, 100: -, 200: 1576, 399: 1576", {});
    row("a learned one that expired holds longer", "0: ~1376, 100: 1476, 300: 1476, 10099: 1476, 10100: 1476",
        {QStringLiteral("0=1376"), QStringLiteral("10100=1476")});
    row("learned again meanwhile", "0: ~1376, 100: 1476, 9000: ~1376, 11000: 1476, 20999: 1476",
        {QStringLiteral("0=1376")});
    row("a smaller link is no learned one", "0: ~1376, 1: 1276, 100: 1476, 300: 1476",
        {QStringLiteral("0=1376"), QStringLiteral("1=1276"), QStringLiteral("300=1476")});
}

void TestPathMtu::stories() {
    QFETCH(QString, story);
    QTEST(told(story, 1476), "told");
}

void TestPathMtu::nextLook() {
    PathFollower rule;
    rule.take({1400, false}, 1400, 0);
    QVERIFY(!rule.nextLook(0));
    rule.take({1500, false}, 1400, 1000);
    QCOMPARE(rule.nextLook(1000), 1000 + PathFollower::holdOfLink);
    // A look that came too late, or whose change failed, is not asked for at once and for ever.
    QVERIFY(!rule.nextLook(1000 + PathFollower::holdOfLink));
    rule.lose();
    QVERIFY(!rule.nextLook(1000));
}

QTEST_GUILESS_MAIN(TestPathMtu)
#include "test_path_mtu.moc"
