// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "formats/document.h"
#include "formats/text_lines.h"

using namespace gretel;
using namespace Qt::StringLiterals;

class TestTextLines : public QObject {
    Q_OBJECT
private slots:
    void lines_data();
    void lines();
    void refused_data();
    void refused();
    void tooLarge();
};

void TestTextLines::lines_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("one without an end") << QByteArray("a") << QStringList{u"a"_s};
    QTest::newRow("LF") << QByteArray("a\n\nb\n") << QStringList{u"a"_s, {}, u"b"_s};
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("tab") << QByteArray("\ta") << QStringList{u"\ta"_s};
    QTest::newRow("beyond the BMP") << QByteArray("\xf0\x9f\xa5\x90 a") << QStringList{u"\U0001F950 a"_s};
}

void TestTextLines::lines() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    const auto found = linesOf(bytes);
    QVERIFY(found.ok());
    QStringList texts;
    for (const TextLine& line : *found) {
        texts << line.text;
        QCOMPARE(line.number, int(texts.size()));
    }
    QCOMPARE(texts, lines);
}

void TestTextLines::refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<IssueKind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf"
                                       "a")
                         << IssueKind::ControlCharacter << 1 << 1;
    QTest::newRow("Latin-1") << QByteArray("a\nb\xe9") << IssueKind::NotUtf8 << 2 << 2;
    QTest::newRow("UTF-16") << QByteArray("a\0b\0", 4) << IssueKind::ControlCharacter << 1 << 2;
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << IssueKind::NotUtf8 << 1 << 1;
    QTest::newRow("escape") << QByteArray("ab\x1b[2J") << IssueKind::ControlCharacter << 1 << 3;
    QTest::newRow("CR alone") << QByteArray("a\rb") << IssueKind::ControlCharacter << 1 << 2;
    QTest::newRow("bidi override") << QByteArray("a\n\xe2\x80\xae"
                                                 "b")
                                   << IssueKind::ControlCharacter << 2 << 1;
    QTest::newRow("long line") << QByteArray(5000, 'a') << IssueKind::TooLong << 1 << 1;
}

void TestTextLines::refused() {
    QFETCH(QByteArray, bytes);
    QFETCH(IssueKind, kind);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto found = linesOf(bytes);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().kind, kind);
    QCOMPARE(found.error().place->line, line);
    QCOMPARE(found.error().place->column, column);
}

void TestTextLines::tooLarge() {
    QByteArray bytes(mostDocumentBytes, '\n');
    QVERIFY(linesOf(bytes).ok());
    bytes.append('\n');
    QCOMPARE(linesOf(bytes).error().kind, IssueKind::DocumentTooLarge);
}

QTEST_APPLESS_MAIN(TestTextLines)
#include "test_text_lines.moc"
