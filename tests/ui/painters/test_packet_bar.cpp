// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "samples.h"
#include "ui/packet_bar.h"
#include "ui/packet_bar_layout.h"
#include "words/state_words.h"

using namespace gretel;

class TestPacketBar : public QObject {
    Q_OBJECT
private slots:
    void edges_data();
    void edges();
    void segmentsFillTheBar_data();
    void segmentsFillTheBar();
    void labelsFit_data();
    void labelsFit();
    void scaleWhereThereIsRoom();
    void unusedRoomIsShown();
    void mirrored();
    void described();
    void nothingFits();
    void layersHaveColoursOfTheirOwn();

private:
    void addBars();
};

void TestPacketBar::edges_data() {
    QTest::addColumn<std::vector<BarShare>>("shares");
    QTest::addColumn<int>("width");
    QTest::addColumn<std::vector<int>>("edges");
    using Shares = std::vector<BarShare>;
    using Edges = std::vector<int>;
    QTest::newRow("nothing") << Shares{} << 100 << Edges{};
    QTest::newRow("one") << Shares{{5, 0}} << 100 << Edges{100};
    QTest::newRow("to scale") << Shares{{1, 0}, {3, 0}} << 100 << Edges{25, 100};
    QTest::newRow("a thin one gets its least") << Shares{{1, 20}, {99, 0}} << 100 << Edges{20, 100};
    QTest::newRow("the first least makes a second")
        << Shares{{0, 50}, {10, 15}, {40, 0}} << 100 << Edges{50, 65, 100};
    QTest::newRow("all shrink alike") << Shares{{1, 100}, {1, 300}} << 100 << Edges{25, 100};
    QTest::newRow("no width") << Shares{{1, 10}, {1, 10}} << 0 << Edges{0, 0};
}

void TestPacketBar::edges() {
    QFETCH(std::vector<BarShare>, shares);
    QFETCH(int, width);
    QFETCH(std::vector<int>, edges);
    QCOMPARE(barEdges(shares, width), edges);
}

void TestPacketBar::addBars() {
    QTest::addColumn<PacketLayout>("packet");
    QTest::addColumn<int>("width");
    Encapsulation plain;
    Encapsulation all;
    all.key = all.checksum = all.sequence = true;
    Encapsulation outer6 = all;
    outer6.outer = Family::IPv6;
    for (const int width : {360, 480, 640, 801, 1600}) {
        const auto row = [width](const char* name, const PacketLayout& packet) {
            QTest::addRow("%s in %d px", name, width) << packet << width;
        };
        row("plain", samples::packet(plain, 1500));
        row("key, checksum and sequence", samples::packet(all, 1500));
        row("jumbo with small override over IPv6", samples::packet(outer6, 9000, 1280));
        row("override above what fits", samples::packet(all, 1400, 1468));
        row("PPPoE", samples::packet(all, 1492));
        row("small underlay", samples::packet(all, 576));
    }
}

void TestPacketBar::segmentsFillTheBar_data() {
    addBars();
}

void TestPacketBar::segmentsFillTheBar() {
    QFETCH(PacketLayout, packet);
    QFETCH(int, width);
    PacketBar bar;
    bar.setPacket(packet);
    bar.resize(width, bar.sizeHint().height());
    double edge = 0;
    quint32 bytes = 0;
    for (const BarSegment& segment : bar.segments()) {
        QCOMPARE(segment.rect.left(), edge);
        QVERIFY(segment.rect.width() > 0);
        QCOMPARE(segment.rect.height(), static_cast<double>(bar.height()));
        edge = segment.rect.right();
        bytes += segment.bytes;
    }
    QCOMPARE(edge, static_cast<double>(width));
    QVERIFY(bytes >= packet.underlayMtu);
}

void TestPacketBar::labelsFit_data() {
    addBars();
}

void TestPacketBar::labelsFit() {
    QFETCH(PacketLayout, packet);
    QFETCH(int, width);
    PacketBar bar;
    bar.setPacket(packet);
    bar.resize(std::max(width, bar.minimumSizeHint().width()), bar.sizeHint().height());
    const QFontMetricsF labels(bar.labelFont());
    const QFontMetricsF sizes(bar.sizeFont());
    for (const BarSegment& segment : bar.segments()) {
        const QString label = bar.labelOf(segment);
        QVERIFY(!label.isEmpty());
        QVERIFY2(labels.horizontalAdvance(label) <= segment.rect.width(), qPrintable(label));
        QVERIFY(sizes.horizontalAdvance(QString::number(segment.bytes)) <= segment.rect.width());
    }
    QVERIFY(labels.height() + sizes.height() <= bar.height());
}

void TestPacketBar::scaleWhereThereIsRoom() {
    PacketBar bar;
    bar.setPacket(samples::packet({}, 1500));
    bar.resize(30'000, bar.sizeHint().height());
    for (const BarSegment& segment : bar.segments())
        QVERIFY(std::abs(segment.rect.width() - segment.bytes * 20) <= 40);
}

void TestPacketBar::unusedRoomIsShown() {
    PacketBar bar;
    bar.resize(800, 50);
    bar.setPacket(samples::packet({}, 1500));
    QVERIFY(bar.segments().back().layer.has_value());
    bar.setPacket(samples::packet({}, 1500, 1400));
    QVERIFY(!bar.segments().back().layer.has_value());
    QCOMPARE(bar.segments().back().bytes, 76U);
}

void TestPacketBar::mirrored() {
    PacketBar bar;
    bar.setLayoutDirection(Qt::RightToLeft);
    bar.resize(800, 50);
    bar.setPacket(samples::packet({}, 1500));
    const std::vector<BarSegment> segments = bar.segments();
    QCOMPARE(segments.front().layer, std::optional(Layer::OuterIp));
    QCOMPARE(segments.front().rect.right(), 800.0);
    QCOMPARE(segments.back().rect.left(), 0.0);
}

void TestPacketBar::described() {
    PacketBar bar;
    const PacketLayout packet = samples::packet({}, 1500);
    bar.setPacket(packet);
    QVERIFY(!bar.accessibleName().isEmpty());
    QCOMPARE(bar.accessibleDescription(), descriptionOf(packet));
    QVERIFY(bar.accessibleDescription().contains(QStringLiteral("20")));
}

void TestPacketBar::nothingFits() {
    PacketBar bar;
    bar.setPacket(samples::packet({}, 1500));
    bar.clearPacket();
    QVERIFY(bar.segments().empty());
    QVERIFY(!bar.accessibleDescription().contains(QStringLiteral("1476")));
    bar.resize(400, 50);
    QVERIFY(!bar.grab().isNull());
}

void TestPacketBar::layersHaveColoursOfTheirOwn() {
    PacketBar bar;
    bar.setPalette(samples::light());
    bar.setPacket(samples::packet({}, 1500));
    bar.resize(600, bar.sizeHint().height());
    const QImage image = bar.grab().toImage();
    const std::vector<BarSegment> segments = bar.segments();
    const auto colorIn = [&image](const BarSegment& segment) {
        return image.pixelColor(segment.rect.center().toPoint().x(), 3);
    };
    QVERIFY(colorIn(segments[0]) != colorIn(segments[1]));
    QVERIFY(colorIn(segments[1]) != colorIn(segments[2]));
    QVERIFY(colorIn(segments[3]) != colorIn(segments[4]));
}

QTEST_MAIN(TestPacketBar)
#include "test_packet_bar.moc"
