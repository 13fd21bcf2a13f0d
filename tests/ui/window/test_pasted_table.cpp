// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "ui/pasted_table.h"

using namespace gretel;

class TestPastedTable : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* text) {
            QTest::newRow(name) << QString::fromUtf8(text);
        };
        row("tabs", "1.2.3.4\t4.3.2.1\n172.16.10.1/30\t172.16.10.2/30\n10.0.0.0/24\t10.16.0.0/24");
        row("tabs, line feeds of Windows",
            "1.2.3.4\t4.3.2.1\r\n172.16.10.1/30\t172.16.10.2/30\r\n10.0.0.0/24\t10.16.0.0/24\r\n");
        row("blanks",
            "  1.2.3.4          4.3.2.1\n  172.16.10.1/30   172.16.10.2/30\n  10.0.0.0/24      10.16.0.0/24");
        row("bars", "1.2.3.4|4.3.2.1\n172.16.10.1/30|172.16.10.2/30\n10.0.0.0/24|10.16.0.0/24");
        row("Markdown", "|  | Host 1 | Host 2 |\n|---|:---|:---|\n| Public IP | 1.2.3.4 | 4.3.2.1 |\n"
                        "| Tunnel address | 172.16.10.1/30 | 172.16.10.2/30 |\n"
                        "| Private network | 10.0.0.0/24 | 10.16.0.0/24 |");
        row("headed by names", "Host 1\tHost 2\n1.2.3.4\t4.3.2.1\n172.16.10.1/30\t172.16.10.2/30\n"
                               "10.0.0.0/24\t10.16.0.0/24");
        row("labelled rows", "Public IP\t1.2.3.4\t4.3.2.1\nTunnel\t172.16.10.1/30\t172.16.10.2/30\n"
                             "Private\t10.0.0.0/24\t10.16.0.0/24");
        row("empty lines",
            "\n1.2.3.4\t4.3.2.1\n\n172.16.10.1/30\t172.16.10.2/30\n10.0.0.0/24\t10.16.0.0/24\n\n");
    }

    void reads() {
        QFETCH(QString, text);
        const auto cells = readPastedTable(text);
        QVERIFY(cells.has_value());
        QCOMPARE(cells->size(), 6);
        QCOMPARE(cells->value(field::publicAddress(HostSide::Host1)), QStringLiteral("1.2.3.4"));
        QCOMPARE(cells->value(field::publicAddress(HostSide::Host2)), QStringLiteral("4.3.2.1"));
        QCOMPARE(cells->value(field::tunnel(HostSide::Host1)), QStringLiteral("172.16.10.1/30"));
        QCOMPARE(cells->value(field::tunnel(HostSide::Host2)), QStringLiteral("172.16.10.2/30"));
        QCOMPARE(cells->value(field::networks(HostSide::Host1)), QStringLiteral("10.0.0.0/24"));
        QCOMPARE(cells->value(field::networks(HostSide::Host2)), QStringLiteral("10.16.0.0/24"));
    }

    void keepsWhatACellCanHold() {
        const auto cells = readPastedTable(
            QStringLiteral("here.example.net\t4.3.2.1\n172.16.10.1/30\t\n10.0.0.0/24, 10.1.0.0/24\t"));
        QVERIFY(cells.has_value());
        QCOMPARE(cells->value(field::publicAddress(HostSide::Host1)), QStringLiteral("here.example.net"));
        QCOMPARE(cells->value(field::tunnel(HostSide::Host2)), QString());
        QCOMPARE(cells->value(field::networks(HostSide::Host1)), QStringLiteral("10.0.0.0/24, 10.1.0.0/24"));
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* text) {
            QTest::newRow(name) << QString::fromUtf8(text);
        };
        row("nothing", "");
        row("one address", "1.2.3.4");
        row("one row", "1.2.3.4\t4.3.2.1");
        row("two rows", "1.2.3.4\t4.3.2.1\n172.16.10.1/30\t172.16.10.2/30");
        row("four rows", "1.2.3.4\t4.3.2.1\n1.1.1.1\t2.2.2.2\n3.3.3.3\t4.4.4.4\n5.5.5.5\t6.6.6.6");
        row("one column", "1.2.3.4\n172.16.10.1/30\n10.0.0.0/24");
        row("four columns", "1\t2\t3\t4\n1\t2\t3\t4\n1\t2\t3\t4");
        row("prose", "Here is\nwhat I meant\nto tell you");
    }

    void refuses() {
        QFETCH(QString, text);
        QVERIFY(!readPastedTable(text).has_value());
    }
};

QTEST_GUILESS_MAIN(TestPastedTable)
#include "test_pasted_table.moc"
