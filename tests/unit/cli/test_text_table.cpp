// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "cli/text_table.h"

using namespace gretel;
using namespace Qt::StringLiterals;

class TestTextTable : public QObject {
    Q_OBJECT
private slots:
    void linesUp();
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

QTEST_GUILESS_MAIN(TestTextTable)
#include "test_text_table.moc"
