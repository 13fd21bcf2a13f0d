// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/dotted_mask.h"
#include "core/tunnel_end.h"
#include "formats/routers/router_names.h"

using namespace gretel;

class TestRouterNames : public QObject {
    Q_OBJECT
private slots:
    void consoleTexts_data();
    void consoleTexts();
    void everyCharacter();
    void numbers();
    void masks_data();
    void masks();
};

void TestRouterNames::consoleTexts_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    const QString fallback = QStringLiteral("gre-x");
    row("as it is", QStringLiteral("Office (A) to lab, 1+1=2: a_b@c/d."),
        QStringLiteral("Office (A) to lab, 1+1=2: a_b@c/d."));
    row("empty", {}, fallback);
    row("blanks", QStringLiteral("   "), fallback);
    row("blanks around it", QStringLiteral("  a \u00a0 b  "), QStringLiteral("a b"));
    row("accents", QStringLiteral("Büro Ærø naïve"), QStringLiteral("Buro _r_ naive"));
    row("a ligature", QStringLiteral("ﬁle"), QStringLiteral("file"));
    row("quotation marks", QStringLiteral("a\"b'c`d"), QStringLiteral("a_b_c_d"));
    row("a variable", QStringLiteral("$x ${y} $(z) \\n"), QStringLiteral("_x _y_ _(z) _n"));
    row("help", QStringLiteral("what?"), QStringLiteral("what_"));
    row("history", QStringLiteral("!reboot; halt & | # x"), QStringLiteral("_reboot_ halt _ _ _ x"));
    row("nothing readable", QStringLiteral("办公室"), fallback);
    row("outside of the first plane", QStringLiteral("🏠 home"), QStringLiteral("_ home"));
    row("a run of them", QStringLiteral("办公室 1"), QStringLiteral("_ 1"));
    row("longer than before", QString(120, QChar(0xfdfa)) + u'a', fallback);
    row("too long", QString(200, u'x'), QString(120, u'x'));
}

void TestRouterNames::consoleTexts() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(consoleText(text, QStringLiteral("gre-x")), expected);
}

void TestRouterNames::everyCharacter() {
    for (uint c = 1; c < 0x10000; ++c) {
        const QString text = consoleText(u'a' + QString(QChar(c)) + u'b', {});
        for (const QChar made : text)
            QVERIFY2(made >= u' ' && made <= u'~' && !QStringView(u"\"'`$\\?!;#&|<>{}[]%^~*").contains(made),
                     qPrintable(QString::number(c, 16)));
    }
}

void TestRouterNames::numbers() {
    QCOMPARE(numberFor({}), 2166136261U); // http://www.isthe.com/chongo/tech/comp/fnv/
    QCOMPARE(numberFor(QStringLiteral("a")), 0xe40c292cU);
    QCOMPARE(numberFor(QStringLiteral("foobar")), 0xbf9cf968U);
}

void TestRouterNames::masks_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("mask");
    QTest::newRow("all") << 0 << QStringLiteral("0.0.0.0");
    QTest::newRow("1") << 1 << QStringLiteral("128.0.0.0");
    QTest::newRow("24") << 24 << QStringLiteral("255.255.255.0");
    QTest::newRow("30") << 30 << QStringLiteral("255.255.255.252");
    QTest::newRow("31") << 31 << QStringLiteral("255.255.255.254");
    QTest::newRow("one host") << 32 << QStringLiteral("255.255.255.255");
}

void TestRouterNames::masks() {
    QFETCH(int, length);
    QFETCH(QString, mask);
    QCOMPARE(dottedMask(Prefix(IpAddress(), length)), mask);
}

QTEST_GUILESS_MAIN(TestRouterNames)
#include "test_router_names.moc"
