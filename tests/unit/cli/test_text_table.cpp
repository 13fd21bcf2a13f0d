// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "cli/text_table.h"

using namespace gretel;
using namespace Qt::StringLiterals;

class TestTextTable : public QObject {
    Q_OBJECT
private slots:
    void linesUp();
    void numbersOnTheRight();
};

void TestTextTable::linesUp() {
    TextTable table;
    table.addRow({u"NAME"_s, u"MTU"_s, u"STATE"_s});
    table.addRow({u"Office to lab"_s, u"1468"_s, QString()});
    table.addRow({u"Büro"_s, QString(), u"Up – unverified"_s});
    table.addRow({u"short"_s});
    const QStringList expected{
        u"NAME           MTU   STATE"_s,
        u"Office to lab  1468"_s,
        u"Büro                 Up – unverified"_s,
        u"short"_s,
    };
    QCOMPARE(table.lines(), expected);
    QVERIFY(TextTable().lines().isEmpty());
}

void TestTextTable::numbersOnTheRight() {
    TextTable table(2);
    table.addRow({u"N"_s, u"BYTES"_s, u"WHAT"_s});
    table.addRow({u"12"_s, u"7"_s, u"short"_s});
    table.addRow({u"3"_s, u"–"_s, u"longer"_s});
    const QStringList expected{u" N  BYTES  WHAT"_s, u"12      7  short"_s, u" 3      –  longer"_s};
    QCOMPARE(table.lines(), expected);
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "test_text_table.moc"
