// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "helper/state/checked_text.h"

using namespace gretel;

class TestCheckedText : public QObject {
    Q_OBJECT
private slots:
    void comesBack_data();
    void comesBack();
    void looksLikeThis();
    void everyPrefixIsRefused();
    void everyFlippedBitIsRefused();
    void whatFollowsIsRefused();
    void otherVersion_data();
    void otherVersion();
    void tooLarge();
};

void TestCheckedText::comesBack_data() {
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("line") << QByteArray("{}\n");
    QTest::newRow("any bytes") << QByteArray("\0\xff\n\n\0", 5);
    QTest::newRow("the largest") << QByteArray(mostPayloadBytes, 'x');
}

void TestCheckedText::comesBack() {
    QFETCH(QByteArray, payload);
    const auto read = payloadOf(checkedText(payload));
    QVERIFY(read.ok());
    QVERIFY(*read == payload);
}

void TestCheckedText::looksLikeThis() {
    QCOMPARE(checkedText("{}\n"),
             QByteArray("gretel-state 1 sha256 "
                        "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356 3\n{}\n"));
}

void TestCheckedText::everyPrefixIsRefused() {
    const QByteArray whole = checkedText("{\"boot\":\"x\"}\n{}\n");
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto read = payloadOf(whole.left(size));
        QVERIFY2(!read.ok(), qPrintable(QString::number(size)));
        QVERIFY2(read.error() == Untrusted::Torn, qPrintable(QString::number(size)));
    }
}

void TestCheckedText::everyFlippedBitIsRefused() {
    const QByteArray whole = checkedText("{\"boot\":\"x\"}\n{}\n");
    for (qsizetype at = 0; at < whole.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ (1 << bit));
            QVERIFY2(!payloadOf(flipped).ok(), flipped.constData());
        }
}

void TestCheckedText::whatFollowsIsRefused() {
    const auto read = payloadOf(checkedText("{}\n") + '\n');
    QVERIFY(!read.ok());
    QVERIFY(read.error() == Untrusted::Corrupt);
}

void TestCheckedText::otherVersion_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("reason");
    QTest::newRow("later") << QByteArray("gretel-state 2 blake3 00 7\n") << int(Untrusted::OtherVersion);
    QTest::newRow("much later") << QByteArray("gretel-state 10\n{}") << int(Untrusted::OtherVersion);
    QTest::newRow("not a version") << QByteArray("gretel-state x\n{}") << int(Untrusted::Corrupt);
    QTest::newRow("not ours") << QByteArray("other 2\n{}") << int(Untrusted::Corrupt);
    QTest::newRow("no line") << QByteArray(1000, 'x') << int(Untrusted::Corrupt);
}

void TestCheckedText::otherVersion() {
    QFETCH(QByteArray, text);
    QFETCH(int, reason);
    const auto read = payloadOf(text);
    QVERIFY(!read.ok());
    QCOMPARE(int(read.error()), reason);
}

void TestCheckedText::tooLarge() {
    for (const qsizetype more : {qsizetype(1), mostCheckedBytes - mostPayloadBytes}) {
        const auto read = payloadOf(checkedText(QByteArray(mostPayloadBytes + more, 'x')));
        QVERIFY(!read.ok());
        QVERIFY(read.error() == Untrusted::TooLarge);
    }
}

QTEST_APPLESS_MAIN(TestCheckedText)
#include "test_checked_text.moc"
