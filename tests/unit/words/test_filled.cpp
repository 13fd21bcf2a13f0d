// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "words/filled.h"

using namespace gretel;

class TestFilled : public QObject {
    Q_OBJECT
private slots:
    void places_data();
    void places();
};

void TestFilled::places_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* sentence, const QStringList& arguments,
                        const QString& text) {
        QTest::newRow(name) << QString::fromUtf8(sentence) << arguments << text;
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    row("no place", "A 100 % sure thing.", {a}, QStringLiteral("A 100 % sure thing."));
    row("in another order", "%2 then %1.", {a, b}, QStringLiteral("b then a."));
    row("twice", "%1 and %1.", {a}, QStringLiteral("a and a."));
    row("a place in an argument", "%1 and %2.", {QStringLiteral("%2"), b}, QStringLiteral("%2 and b."));
    row("too few arguments", "%1 and %2.", {a}, QStringLiteral("a and ."));
    row("a per cent sign at the end", "%1 %", {a}, QStringLiteral("a %"));
    row("a line break", "%1.", {QStringLiteral("a\nb")}, QStringLiteral("a\\u000ab."));
    row("an escape sequence", "%1.", {QStringLiteral("\x1b[31m")}, QStringLiteral("\\u001b[31m."));
    row("a direction mark", "%1.", {QString(QChar(0x202e))}, QStringLiteral("\\u202e."));
    row("a command", "%1.", {QString(400, u'x')}, QString(400, u'x') + u'.');
    row("a very long text", "%1.", {QString(401, u'x')}, QString(80, u'x') + QStringLiteral("…."));
}

void TestFilled::places() {
    QFETCH(QString, sentence);
    QFETCH(QStringList, arguments);
    QTEST(filled(sentence, arguments), "text");
}

QTEST_GUILESS_MAIN(TestFilled)
#include "test_filled.moc"
