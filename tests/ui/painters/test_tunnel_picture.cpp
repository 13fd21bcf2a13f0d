// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <set>

#include "core/field.h"
#include "samples.h"
#include "ui/picture_layout.h"
#include "ui/tunnel_line.h"
#include "ui/tunnel_picture.h"
#include "words/state_words.h"

using namespace gretel;

namespace {

constexpr double lineHeight = 16;

QList<QAbstractButton*> nodesOf(const TunnelPicture& picture) {
    return picture.findChildren<QAbstractButton*>();
}

/// What a screen reader says of all nodes.
QString spoken(const TunnelPicture& picture) {
    QStringList names;
    for (const QAbstractButton* node : nodesOf(picture))
        names << node->accessibleName();
    return names.join(u'\n');
}

} // namespace

class TestTunnelPicture : public QObject {
    Q_OBJECT
private slots:
    void placesDoNotOverlap_data();
    void placesDoNotOverlap();
    void linesReachTheTag_data();
    void linesReachTheTag();
    void nodesLeadToTheirCells();
    void keyboardReachesEveryNode();
    void wordsAreSpoken();
    void emptyCellsAreSpoken();
    void thisComputerIsMarked();
    void stateIsDescribed();
    void mirroredForRightToLeft();
    void linesDifferWithoutColour();
};

void TestTunnelPicture::placesDoNotOverlap_data() {
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("end");
    for (const int width : {480, 500, 640, 800, 1200, 1600}) {
        QTest::addRow("%d px, IPv4", width) << double(width) << 100.0;
        QTest::addRow("%d px, IPv6", width) << double(width) << 300.0;
    }
}

void TestTunnelPicture::placesDoNotOverlap() {
    QFETCH(double, width);
    QFETCH(double, end);
    const PictureLayout layout = layOutPicture({width, lineHeight, end, end, end});
    const QRectF whole(0, 0, width, pictureHeight(lineHeight));
    const std::vector<QRectF> row{layout.network1, layout.host1, layout.cloud, layout.host2, layout.network2};
    for (size_t i = 0; i < row.size(); ++i) {
        QVERIFY(whole.contains(row[i]));
        QVERIFY(row[i].width() >= 60);
        if (i > 0)
            QVERIFY(row[i].left() - row[i - 1].right() >= 8);
    }
    for (const QRectF& place : {layout.tag, layout.mark1, layout.mark2})
        QVERIFY(whole.contains(place));
    const std::vector<QRectF> tag{layout.shape, layout.end1, layout.arrow, layout.end2};
    for (size_t i = 0; i < tag.size(); ++i) {
        QVERIFY(layout.tag.contains(tag[i]));
        if (i > 0)
            QVERIFY(tag[i].left() >= tag[i - 1].right());
    }
    QVERIFY(layout.tag.bottom() < layout.host1.top());
    QVERIFY(layout.tag.bottom() < layout.cloud.top());
}

void TestTunnelPicture::linesReachTheTag_data() {
    placesDoNotOverlap_data();
}

void TestTunnelPicture::linesReachTheTag() {
    QFETCH(double, width);
    QFETCH(double, end);
    const PictureLayout layout = layOutPicture({width, lineHeight, end, end, end});
    const QRectF tag = layout.tag.adjusted(-1, -1, 1, 1);
    QCOMPARE(QPointF(layout.tunnel1.elementAt(0)), QPointF(layout.host1.center().x(), layout.host1.top()));
    QCOMPARE(QPointF(layout.tunnel2.elementAt(0)), QPointF(layout.host2.center().x(), layout.host2.top()));
    QVERIFY(tag.contains(layout.tunnel1.currentPosition()));
    QVERIFY(tag.contains(layout.tunnel2.currentPosition()));
}

void TestTunnelPicture::nodesLeadToTheirCells() {
    TunnelPicture picture;
    picture.setProfile(samples::officeToLab(), TunnelState::Up);
    QSignalSpy activated(&picture, &TunnelPicture::fieldActivated);
    for (QAbstractButton* node : nodesOf(picture))
        QTest::mouseClick(node, Qt::LeftButton);
    std::set<QString> fields;
    for (const QList<QVariant>& arguments : activated)
        fields.insert(arguments.front().toString());
    const std::set<QString> wanted{
        field::publicAddress(HostSide::Host1), field::tunnel(HostSide::Host1),
        field::networks(HostSide::Host1),      field::publicAddress(HostSide::Host2),
        field::tunnel(HostSide::Host2),        field::networks(HostSide::Host2)};
    QCOMPARE(fields, wanted);
}

void TestTunnelPicture::keyboardReachesEveryNode() {
    TunnelPicture picture;
    picture.setProfile(samples::officeToLab(), TunnelState::Down);
    picture.show();
    QVERIFY(QTest::qWaitForWindowActive(&picture));
    QSignalSpy activated(&picture, &TunnelPicture::fieldActivated);
    nodesOf(picture).front()->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), i % 2 ? Qt::Key_Space : Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(activated.size(), 6);
    QCOMPARE(activated.at(0).front().toString(), field::networks(HostSide::Host1));
    QCOMPARE(activated.at(2).front().toString(), field::tunnel(HostSide::Host1));
    QCOMPARE(activated.at(5).front().toString(), field::networks(HostSide::Host2));
}

void TestTunnelPicture::wordsAreSpoken() {
    TunnelPicture picture;
    picture.setProfile(samples::longWords(), TunnelState::Up);
    for (const char* text :
         {"Headquarters of the northern district", "2001:db8:1234:5678:9abc:def0:1234:5678",
          "192.168.144.0/20", "vps-12345.a-very-long-name.hosting.example.net",
          "fd12:3456:789a:bcde:1111:2222:3333:4445"})
        QVERIFY2(spoken(picture).contains(QString::fromLatin1(text)), text);
}

void TestTunnelPicture::emptyCellsAreSpoken() {
    TunnelPicture picture;
    picture.setProfile({}, TunnelState::Down);
    QCOMPARE(nodesOf(picture).size(), 6);
    for (const QAbstractButton* node : nodesOf(picture))
        QVERIFY2(node->accessibleName().contains(QStringLiteral("not filled in")),
                 qPrintable(node->accessibleName()));
}

void TestTunnelPicture::thisComputerIsMarked() {
    TunnelPicture picture;
    TunnelProfile profile = samples::officeToLab();
    profile.here.reset();
    picture.setProfile(profile, TunnelState::Down);
    QVERIFY(!spoken(picture).contains(QStringLiteral("this computer")));
    picture.setHere(HostSide::Host2);
    QVERIFY(spoken(picture).contains(QStringLiteral("Lab (this computer)")));
}

void TestTunnelPicture::stateIsDescribed() {
    TunnelPicture picture;
    for (const TunnelState state : samples::allStates) {
        picture.setProfile(samples::officeToLab(), state);
        QCOMPARE(picture.accessibleDescription(), wordOf(state));
    }
}

void TestTunnelPicture::mirroredForRightToLeft() {
    TunnelPicture picture;
    picture.setLayoutDirection(Qt::RightToLeft);
    picture.resize(800, picture.sizeHint().height());
    picture.setProfile(samples::officeToLab(), TunnelState::Up);
    picture.show();
    const QList<QAbstractButton*> nodes = nodesOf(picture);
    QVERIFY(nodes.front()->x() > nodes.back()->x());
    QVERIFY(!picture.grab().isNull());
}

void TestTunnelPicture::linesDifferWithoutColour() {
    QPainterPath path;
    path.lineTo(120, 0);
    std::vector<QImage> images;
    for (const TunnelState state : samples::allStates) {
        QImage image(120, 16, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(0, 8);
        paintTunnelLine(painter, path, state, samples::light());
        painter.end();
        image = image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
        for (const QImage& before : images)
            QVERIFY(before != image);
        images.push_back(image);
    }
}

QTEST_MAIN(TestTunnelPicture)
#include "test_tunnel_picture.moc"
