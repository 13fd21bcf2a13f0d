// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/path_cause.h"
#include "core/path_findings.h"

using namespace gretel;

class TestPathCause : public QObject {
    Q_OBJECT
private slots:
    void causes_data();
    void causes();
    void everyCauseHasAName();
    void underlay_data();
    void underlay();
};

void TestPathCause::causes_data() {
    QTest::addColumn<quint32>("carried");
    QTest::addColumn<quint32>("link");
    QTest::addColumn<QString>("name");
    const auto row = [](quint32 carried, quint32 link, const char* name) {
        QTest::addRow("%u of %u", carried, link) << carried << link << QString::fromLatin1(name);
    };
    row(1500, 1500, "");
    row(1492, 1492, ""); // the own link is PPPoE already
    row(1400, 1376, "");
    row(1492, 1500, "pppoe");
    row(1480, 1500, "ip-in-ip");
    row(1476, 1500, "gre");
    row(1460, 1500, "l2tp-or-cloud");
    row(1450, 1500, "overlay");
    row(1420, 1500, "wireguard");
    row(1420, 1492, "wireguard");
    row(1412, 1500, "wireguard-over-pppoe");
    row(1400, 1500, "vpn");
    row(1358, 1500, "mobile");
    row(1280, 1500, "least-ipv6");
    row(1500, 9000, "ethernet");
    row(1492, 9000, "pppoe");
    row(8999, 9000, "unknown");
    row(1491, 1500, "unknown");
    row(28, 1500, "unknown");
}

void TestPathCause::causes() {
    QFETCH(quint32, carried);
    QFETCH(quint32, link);
    const auto cause = pathCause(carried, link);
    QTEST(cause ? causeName(*cause) : QString(), "name");
}

void TestPathCause::everyCauseHasAName() {
    QSet<QString> names;
    for (int cause = 0; cause <= int(PathCause::LeastIpv6); ++cause)
        names.insert(causeName(PathCause(cause)));
    QCOMPARE(names.size(), qsizetype(PathCause::LeastIpv6) + 1);
}

void TestPathCause::underlay_data() {
    using Bytes = std::optional<quint32>;
    using Inside = std::optional<Bytes>; // absent: the tunnel is down
    QTest::addColumn<Bytes>("outside");
    QTest::addColumn<Inside>("inside");
    QTest::addColumn<Bytes>("underlay");
    const Bytes none;
    const Inside down;
    QTest::newRow("down") << Bytes(1492) << down << Bytes(1492);
    QTest::newRow("neither answers") << none << Inside(none) << none;
    QTest::newRow("the tunnel's own MTU is the bound") << Bytes(1500) << Inside(Bytes(1468)) << Bytes(1500);
    QTest::newRow("both agree") << Bytes(1400) << Inside(Bytes(1368)) << Bytes(1400);
    QTest::newRow("GRE goes a narrower way") << Bytes(1500) << Inside(Bytes(1368)) << Bytes(1400);
    QTest::newRow("pings are filtered outside") << none << Inside(Bytes(1368)) << Bytes(1400);
    QTest::newRow("nothing known but that all fits") << none << Inside(Bytes(1468)) << none;
}

void TestPathCause::underlay() {
    QFETCH(std::optional<quint32>, outside);
    QFETCH(std::optional<std::optional<quint32>>, inside);
    PathFindings findings;
    findings.linkMtu = 1500;
    findings.overhead = 32;
    findings.tunnelMtu = 1468;
    findings.outside.bytes = outside;
    if (inside)
        findings.inside = MeasuredPath{*inside, std::nullopt, std::nullopt};
    QTEST(fittingUnderlay(findings), "underlay");
}

QTEST_GUILESS_MAIN(TestPathCause)
#include "test_path_cause.moc"
