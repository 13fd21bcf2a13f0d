// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "client/journal_entry.h"
#include "core/plain_text.h"

using namespace gretel;

class TestJournalEntry : public QObject {
    Q_OBJECT
private slots:
    void levels_data();
    void levels();
    void tunnels_data();
    void tunnels();
    void texts_data();
    void texts();
    void time();
};

void TestJournalEntry::levels_data() {
    QTest::addColumn<QByteArray>("priority");
    QTest::addColumn<Severity>("level");
    const auto row = [](const char* priority, Severity level) {
        QTest::newRow(priority) << QByteArray(priority) << level;
    };
    row("0", Severity::Error);
    row("3", Severity::Error);
    row("4", Severity::Warning);
    row("5", Severity::Note);
    row("6", Severity::Note);
    row("", Severity::Note);
    row("high", Severity::Note);
}

void TestJournalEntry::levels() {
    QFETCH(QByteArray, priority);
    QTEST(journalEntry(0, "x", priority, {}).level, "level");
}

void TestJournalEntry::tunnels_data() {
    QTest::addColumn<QList<QByteArray>>("fields");
    QTest::addColumn<QList<QUuid>>("tunnels");
    const QByteArray lab("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    const QByteArray attic("0d3b5f1c-8f0b-4f7a-9a53-5b0c9d0e2a11");
    const QByteArray nonsense("gre-lab\n\xff");
    using Ids = QList<QUuid>;
    QTest::newRow("a tunnel") << QList{lab} << Ids{QUuid(lab)};
    QTest::newRow("two") << QList{lab, attic} << Ids{QUuid(lab), QUuid(attic)};
    QTest::newRow("none") << QList<QByteArray>() << Ids();
    QTest::newRow("nonsense") << QList{nonsense, attic} << Ids{QUuid(attic)};
}

void TestJournalEntry::tunnels() {
    QFETCH(QList<QByteArray>, fields);
    QTEST(journalEntry(0, "x", "5", fields).tunnels, "tunnels");
}

void TestJournalEntry::texts_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("text");
    QTest::newRow("a sentence") << QByteArray("A change was made. uid=1000")
                                << QStringLiteral("A change was made. uid=1000");
    QTest::newRow("a line of its own")
        << QByteArray("one\n2026 error two") << QStringLiteral("one\\u000a2026 error two");
    QTest::newRow("an escape sequence") << QByteArray("\x1b[31mred") << QStringLiteral("\\u001b[31mred");
    QTest::newRow("turned round") << QByteArray("a\xe2\x80\xae"
                                                "b")
                                  << QStringLiteral("a\\u202eb");
    QTest::newRow("no UTF-8") << QByteArray("a\xff"
                                            "b")
                              << QStringLiteral("a\ufffdb");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("far too long") << QByteArray(5'000, 'x') << QString(80, u'x') + u'\u2026';
}

void TestJournalEntry::texts() {
    QFETCH(QByteArray, message);
    const JournalEntry entry = journalEntry(0, message, "5", {});
    QTEST(entry.text, "text");
    QVERIFY(isPlainText(entry.text));
}

void TestJournalEntry::time() {
    QCOMPARE(journalEntry(1'700'000'000'123'456, "x", {}, {}).time,
             QDateTime::fromMSecsSinceEpoch(1'700'000'000'123));
}

QTEST_GUILESS_MAIN(TestJournalEntry)
#include "test_journal_entry.moc"
