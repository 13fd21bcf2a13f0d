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
        full.sequence = true;
        full.ttl.reset();
        full.tos = 16;
        full.df = DfPolicy::Fragment;
        full.device = QStringLiteral("eth0");
        full.mtu = 1400;
        full.underlayMtu = 1492;
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
        row(field::ttl, "0", IssueKind::NumberOutOfRange);
        row(field::ttl, "256", IssueKind::NumberOutOfRange);
        row(field::tos, "x", IssueKind::MalformedNumber);
        row(field::mtu, "14.5", IssueKind::MalformedNumber);
        row(field::underlayMtu, "65536", IssueKind::NumberOutOfRange);
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
