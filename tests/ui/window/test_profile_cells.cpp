// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "stage.h"
#include "ui/profile_cells.h"

using namespace gretel;
using namespace gretel::test;

class TestProfileCells : public QObject {
    Q_OBJECT
private slots:
    void thereAndBack() {
        TunnelProfile full = exampleProfile();
        full.here = HostSide::Host2;
        full.host1.local = address("192.168.1.20");
        full.host2.endpoint = Endpoint::parse(QStringLiteral("lab.example.net")).value();
        full.host2.networks.push_back(prefix("10.17.0.0/16"));
        full.returnKey = 43;
        full.sequence = true;
        full.ttl.reset();
        full.tos = 16;
        full.df = DfPolicy::Fragment;
        full.device = QStringLiteral("eth0");
        full.mtu = 1400;
        full.followMtu = true;
        full.underlayMtu = 1492;
        full.probeInterval = 0;
        full.probeWindow = 50;
        for (const TunnelProfile& profile : {exampleProfile(), full}) {
            TunnelProfile blank;
            blank.id = profile.id;
            const CellsReading reading = readCells(cellsOf(profile), blank);
            QVERIFY(reading.issues.empty());
            QVERIFY(reading.profile == profile);
        }
    }

    void forgivesBlanks() {
        Cells cells = cellsOf(exampleProfile());
        cells[field::publicAddress(HostSide::Host1)] = QStringLiteral("  1.2.3.4 ");
        cells[field::networks(HostSide::Host1)] = QStringLiteral(" 10.0.0.0/24 ;10.1.0.0/24  10.2.0.0/24, ");
        const CellsReading reading = readCells(cells, exampleProfile());
        QVERIFY(reading.issues.empty());
        QCOMPARE(reading.profile.host1.endpoint->toString(), QStringLiteral("1.2.3.4"));
        QCOMPARE(reading.profile.host1.networks.size(), size_t(3));
    }

    void anUnusedKeyIsNone() {
        Cells cells = cellsOf(exampleProfile());
        cells[cell::keyUsed] = cell::ofBool(false);
        const CellsReading reading = readCells(cells, exampleProfile());
        QVERIFY(reading.issues.empty());
        QVERIFY(!reading.profile.key.has_value());
    }

    void returnKeys_data() {
        QTest::addColumn<QString>("used");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::addColumn<int>("issues");
        QTest::newRow("another") << "true"
                                 << "42"
                                 << "43"
                                 << "43" << 0;
        QTest::newRow("zero") << "true"
                              << "42"
                              << "0"
                              << "0" << 0;
        QTest::newRow("empty") << "true"
                               << "42"
                               << ""
                               << "" << 0;
        QTest::newRow("the same") << "true"
                                  << "42"
                                  << "42"
                                  << "" << 0;
        QTest::newRow("no key used") << "false"
                                     << "42"
                                     << "43"
                                     << "" << 0;
        QTest::newRow("no key yet") << "true"
                                    << ""
                                    << "43"
                                    << "" << 1;
        QTest::newRow("no number") << "true"
                                   << "42"
                                   << "x"
                                   << "" << 1;
    }

    void returnKeys() {
        QFETCH(QString, used);
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, read);
        QFETCH(int, issues);
        Cells cells = cellsOf(exampleProfile());
        cells[cell::keyUsed] = used;
        cells[field::key] = key;
        cells[field::returnKey] = text;
        TunnelProfile before = exampleProfile();
        before.returnKey = 7; // must not survive its cell
        const CellsReading reading = readCells(cells, before);
        QCOMPARE(reading.profile.returnKey ? QString::number(*reading.profile.returnKey) : QString(), read);
        QCOMPARE(static_cast<int>(reading.issues.size()), issues);
    }

    void anEmptyCellIsWhatIsUsual() {
        TunnelProfile before = exampleProfile();
        before.probeInterval = 60;
        before.probeWindow = 50;
        Cells cells = cellsOf(before);
        cells[field::probeInterval] = cells[field::probeWindow] = QString();
        const CellsReading reading = readCells(cells, before);
        QVERIFY(reading.issues.empty());
        QCOMPARE(reading.profile.probeInterval, TunnelProfile().probeInterval);
        QCOMPARE(reading.profile.probeWindow, TunnelProfile().probeWindow);
    }

    void complains_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const QString& field, const char* text, IssueKind kind) {
            QTest::addRow("%s: %s", qPrintable(field), text)
                << field << QString::fromLatin1(text) << static_cast<int>(kind);
        };
        row(field::publicAddress(HostSide::Host1), "1.2", IssueKind::MalformedAddress);
        row(field::publicAddress(HostSide::Host2), "a_b", IssueKind::MalformedHostName);
        row(field::tunnel(HostSide::Host1), "172.16.10.1", IssueKind::PrefixLengthMissing);
        row(field::key, "forty-two", IssueKind::MalformedNumber);
        row(field::key, "4294967296", IssueKind::NumberOutOfRange);
        row(field::key, "99999999999999999999", IssueKind::NumberOutOfRange);
        row(field::key, "-1", IssueKind::MalformedNumber);
        row(field::key, "", IssueKind::Missing);
        row(field::returnKey, "forty-three", IssueKind::MalformedNumber);
        row(field::returnKey, "4294967296", IssueKind::NumberOutOfRange);
        row(field::ttl, "0", IssueKind::NumberOutOfRange);
        row(field::ttl, "256", IssueKind::NumberOutOfRange);
        row(field::tos, "x", IssueKind::MalformedNumber);
        row(field::mtu, "14.5", IssueKind::MalformedNumber);
        row(field::underlayMtu, "65536", IssueKind::NumberOutOfRange);
        row(field::probeInterval, "3601", IssueKind::NumberOutOfRange);
        row(field::probeInterval, "often", IssueKind::MalformedNumber);
        row(field::probeWindow, "3", IssueKind::NumberOutOfRange);
        row(field::probeWindow, "101", IssueKind::NumberOutOfRange);
        row(field::interface, "gre0", IssueKind::ReservedInterfaceName);
        row(field::interface, "a name", IssueKind::MalformedInterfaceName);
        row(field::name, "  ", IssueKind::Missing);
    }

    void complains() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(int, kind);
        Cells cells = cellsOf(exampleProfile());
        cells[field] = text;
        const CellsReading reading = readCells(cells, exampleProfile());
        QCOMPARE(reading.issues.size(), size_t(1));
        QCOMPARE(reading.issues.front().field, field);
        QCOMPARE(static_cast<int>(reading.issues.front().kind), kind);
    }

    void namesTheNetworkThatIsWrong() {
        Cells cells = cellsOf(exampleProfile());
        cells[field::networks(HostSide::Host2)] = QStringLiteral("10.16.0.0/24, 10.17, 10.18.0.0/16");
        const CellsReading reading = readCells(cells, exampleProfile());
        QCOMPARE(reading.issues.size(), size_t(1));
        QCOMPARE(reading.issues.front().field, field::network(HostSide::Host2, 1));
        QCOMPARE(cellOfField(reading.issues.front().field), field::networks(HostSide::Host2));
        QCOMPARE(reading.profile.host2.networks.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestProfileCells)
#include "test_profile_cells.moc"
