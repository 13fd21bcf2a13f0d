// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/plain_text.h"

using namespace gretel;

class TestPlainText : public QObject {
    Q_OBJECT

private slots:
    void text_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plain");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const QString& text, bool plain, const QString& shown) {
            QTest::newRow(name) << text << plain << shown;
        };
        const QString family = QStringLiteral("\U0001f468\u200d\U0001f469");
        row("empty", {}, true, {});
        row("Office \"A\"; rm ../", QStringLiteral("Office \"A\"; rm ../"), true,
            QStringLiteral("Office \"A\"; rm ../"));
        row("Büro 東京", QStringLiteral("Büro 東京"), true, QStringLiteral("Büro 東京"));
        row("emoji and joiner", family, true, family);
        row("new line", QStringLiteral("a\nb"), false, QStringLiteral("a\\u000ab"));
        row("NUL", QString(QChar(0)), false, QStringLiteral("\\u0000"));
        row("escape", QStringLiteral("\x1b[31m"), false, QStringLiteral("\\u001b[31m"));
        row("C1 control", QString(QChar(0x85)), false, QStringLiteral("\\u0085"));
        row("line separator", QString(QChar(0x2028)), false, QStringLiteral("\\u2028"));
        row("right-to-left override", QString(QChar(0x202e)), false, QStringLiteral("\\u202e"));
        row("right-to-left mark", QString(QChar(0x200f)), false, QStringLiteral("\\u200f"));
        row("byte order mark", QString(QChar(0xfeff)), false, QStringLiteral("\\ufeff"));
        row("half a pair", QString(QChar(0xd83d)), false, QStringLiteral("\\ud83d"));
        row("halves the wrong way round", QString(QChar(0xdc68)) + QChar(0xd83d), false,
            QStringLiteral("\\udc68\\ud83d"));
        row("80 characters", QString(80, u'x'), true, QString(80, u'x'));
        row("81 characters", QString(81, u'x'), true, QString(80, u'x') + QChar(0x2026));
        row("a million characters", QString(1000000, u'x'), true, QString(80, u'x') + QChar(0x2026));
    }

    void text() {
        QFETCH(QString, text);
        QTEST(isPlainText(text), "plain");
        QTEST(offendingText(text), "shown");
        QVERIFY(isPlainText(offendingText(text)));
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "test_plain_text.moc"
