// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <numeric>

#include "core/encapsulation.h"
#include "core_examples.h"

using namespace gretel;

namespace {

Encapsulation gre(Family outer, bool checksum, bool key, bool sequence) {
    return {TunnelKind::Gre, outer, checksum, key, sequence};
}

QString flagsText(const Encapsulation& encapsulation) {
    QStringList flags{encapsulation.outer == Family::IPv4 ? QStringLiteral("IPv4") : QStringLiteral("IPv6")};
    if (encapsulation.checksum)
        flags += QStringLiteral("checksum");
    if (encapsulation.key)
        flags += QStringLiteral("key");
    if (encapsulation.sequence)
        flags += QStringLiteral("sequence");
    return flags.join(u' ');
}

} // namespace

class TestEncapsulation : public QObject {
    Q_OBJECT

private slots:
    void sizes_data() {
        QTest::addColumn<Encapsulation>("encapsulation");
        QTest::addColumn<quint32>("underlay");
        QTest::addColumn<quint32>("mtu");
        QTest::addColumn<quint32>("mss4");
        QTest::addColumn<quint32>("mss6");
        const auto row = [](const Encapsulation& encapsulation, quint32 underlay, quint32 mtu, quint32 mss4,
                            quint32 mss6) {
            QTest::addRow("%u %s", underlay, qPrintable(flagsText(encapsulation)))
                << encapsulation << underlay << mtu << mss4 << mss6;
        };
        constexpr auto v4 = Family::IPv4;
        constexpr auto v6 = Family::IPv6;
        row(gre(v4, false, false, false), 1500, 1476, 1436, 1416);
        row(gre(v4, true, false, false), 1500, 1472, 1432, 1412);
        row(gre(v4, false, true, false), 1500, 1472, 1432, 1412);
        row(gre(v4, false, false, true), 1500, 1472, 1432, 1412);
        row(gre(v4, true, true, false), 1500, 1468, 1428, 1408);
        row(gre(v4, true, true, true), 1500, 1464, 1424, 1404);
        row(gre(v4, true, true, false), 1492, 1460, 1420, 1400);
        row(gre(v4, false, false, false), 9000, 8976, 8936, 8916);
        row(gre(v4, false, false, false), 65535, 65511, 65471, 65451);
        row(gre(v4, false, false, false), 1304, 1280, 1240, 1220);
        row(gre(v4, false, false, false), 1303, 1279, 1239, 0);
        row(gre(v4, false, false, false), 92, 68, 28, 0);
        row(gre(v4, true, true, true), 104, 68, 28, 0);
        row(gre(v6, false, false, false), 1500, 1456, 1416, 1396);
        row(gre(v6, false, true, false), 1500, 1452, 1412, 1392);
        row(gre(v6, true, true, false), 1500, 1448, 1408, 1388);
        row(gre(v6, true, true, true), 1500, 1444, 1404, 1384);
    }

    void sizes() {
        QFETCH(Encapsulation, encapsulation);
        QFETCH(quint32, underlay);
        const auto layout = packetLayout(encapsulation, underlay);
        QVERIFY(layout.ok());
        QTEST(layout->tunnelMtu, "mtu");
        QTEST(layout->fittingMtu, "mtu");
        QTEST(layout->mss4, "mss4");
        QTEST(layout->mss6, "mss6");
        QCOMPARE(layout->underlayMtu, underlay);
        const quint32 sum =
            std::accumulate(layout->layers.begin(), layout->layers.end(), 0U,
                            [](quint32 total, const LayerSize& layer) { return total + layer.bytes; });
        QCOMPARE(sum, underlay);
        QCOMPARE(sum, overhead(encapsulation) + layout->tunnelMtu);
    }

    void layersAreInWireOrder() {
        const auto layout = packetLayout(gre(Family::IPv4, true, true, true), 1500);
        const std::vector<LayerSize> expected{
            {Layer::OuterIp, 20}, {Layer::Gre, 4},      {Layer::Checksum, 4}, {Layer::Key, 4},
            {Layer::Sequence, 4}, {Layer::InnerIp, 20}, {Layer::Tcp, 20},     {Layer::Payload, 1424}};
        QCOMPARE(layout->layers, expected);
        const std::vector<LayerSize> outer{{Layer::OuterIp, 40}, {Layer::Gre, 4}};
        QCOMPARE(outerLayers(gre(Family::IPv6, false, false, false)), outer);
    }

    void overrides_data() {
        QTest::addColumn<quint32>("wanted");
        for (const quint32 wanted : {68U, 576U, 1280U, 1400U, 1468U, 1469U, 1500U, 9000U, 65535U})
            QTest::addRow("%u", wanted) << wanted;
    }

    void overrides() {
        QFETCH(quint32, wanted);
        const auto layout = packetLayout(gre(Family::IPv4, true, true, false), 1500, wanted);
        QVERIFY(layout.ok());
        QCOMPARE(layout->tunnelMtu, wanted);
        QCOMPARE(layout->fittingMtu, 1468U);
        QCOMPARE(layout->mss4, wanted - 40);
        QCOMPARE(layout->mss6, wanted < 1280 ? 0U : wanted - 60);
        QCOMPARE(layout->layers.back().bytes, wanted - 40);
    }

    void refused_data() {
        QTest::addColumn<quint32>("underlay");
        QTest::addColumn<qint64>("wanted"); // -1: computed
        QTest::addColumn<Issue>("issue");
        const auto row = [](quint32 underlay, qint64 wanted, IssueKind kind, const char* field,
                            const QStringList& arguments) {
            QTest::addRow("underlay %u, MTU %lld", underlay, wanted)
                << underlay << wanted << Issue{kind, QString::fromLatin1(field), arguments};
        };
        const auto number = [](auto value) { return QString::number(value); };
        for (const quint32 small : {0U, 1U, 31U, 32U, 99U})
            row(small, -1, IssueKind::UnderlayTooSmall, "underlay_mtu", {number(small), number(100)});
        row(99, 1400, IssueKind::UnderlayTooSmall, "underlay_mtu", {number(99), number(100)});
        row(65536, -1, IssueKind::NumberOutOfRange, "underlay_mtu",
            {number(65536), number(100), number(65535)});
        row(4294967295, -1, IssueKind::NumberOutOfRange, "underlay_mtu",
            {number(4294967295), number(100), number(65535)});
        for (const quint32 small : {0U, 67U})
            row(1500, small, IssueKind::MtuTooSmall, "mtu", {number(small), number(68)});
        row(1500, 65536, IssueKind::NumberOutOfRange, "mtu", {number(65536), number(68), number(65535)});
        row(1500, 4294967295, IssueKind::NumberOutOfRange, "mtu",
            {number(4294967295), number(68), number(65535)});
    }

    void refused() {
        QFETCH(quint32, underlay);
        QFETCH(qint64, wanted);
        const auto mtu = wanted < 0 ? std::optional<quint32>() : quint32(wanted);
        const auto layout = packetLayout(gre(Family::IPv4, true, true, false), underlay, mtu);
        QVERIFY(!layout.ok());
        QTEST(layout.error(), "issue");
    }

    void ofAProfile() {
        TunnelProfile profile = examples::officeToLab();
        QCOMPARE(encapsulationOf(profile), gre(Family::IPv4, true, true, false));
        profile.key = 0; // a key of zero is sent as well
        QCOMPARE(encapsulationOf(profile), gre(Family::IPv4, true, true, false));
        profile.key.reset();
        profile.checksum = false;
        profile.sequence = true;
        profile.host1.endpoint.reset();
        profile.host2.endpoint = examples::end(u"2001:db8::1");
        QCOMPARE(encapsulationOf(profile), gre(Family::IPv6, false, false, true));
        profile.host2.endpoint = examples::end(u"vps.example.org");
        QCOMPARE(encapsulationOf(profile), gre(Family::IPv4, false, false, true));
        QCOMPARE(encapsulationOf(TunnelProfile()), gre(Family::IPv4, false, false, false));
    }
};

QTEST_APPLESS_MAIN(TestEncapsulation)
#include "test_encapsulation.moc"
