// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "health_samples.h"
#include "ui/health_table_model.h"

using namespace gretel;

namespace {

HealthChart hourOf(const HealthHistory& history, qint64 now = samples::now) {
    return chartOf(&history, HealthRange::Hour, now);
}

QString cell(const HealthTableModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

} // namespace

class TestHealthTable : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void saysWhatTheGraphShows() {
        HealthHistory history = samples::recent("aax");
        history.setSilent(samples::now - 10, true);
        HealthTableModel model;
        model.setChart(hourOf(history));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 0, HealthTableModel::Time), QStringLiteral("14:29:50"));
        QCOMPARE(cell(model, 0, HealthTableModel::Sent), QStringLiteral("1"));
        QCOMPARE(cell(model, 0, HealthTableModel::Lost), QStringLiteral("1"));
        QCOMPARE(cell(model, 0, HealthTableModel::Mean), QStringLiteral("–"));
        QCOMPARE(cell(model, 0, HealthTableModel::Silence), QStringLiteral("Silent since 14:29, for 10 s."));
        QCOMPARE(cell(model, 2, HealthTableModel::Time), QStringLiteral("14:29:30"));
        QCOMPARE(cell(model, 2, HealthTableModel::Mean), QStringLiteral("12.0"));
        QCOMPARE(cell(model, 2, HealthTableModel::Silence), QString());
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void goesOnWithoutAReset() {
        HealthTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        HealthHistory history = samples::recent(QByteArray(360, 'a').constData());
        model.setChart(hourOf(history));
        QCOMPARE(resets.size(), 1);
        const QPersistentModelIndex held = model.index(3, HealthTableModel::Time);
        const QString moment = held.data().toString();
        for (qint64 later = 0; later < 50; later += 10) {
            history.add(samples::now + later, {});
            model.setChart(hourOf(history, samples::now + later));
        }
        QCOMPARE(resets.size(), 1);
        QCOMPARE(held.row(), 8);
        QCOMPARE(held.data().toString(), moment);
        QCOMPARE(model.rowCount(), int(hourOf(history, samples::now + 40).spans.size()));
        QCOMPARE(cell(model, 0, HealthTableModel::Lost), QStringLiteral("1"));
    }

    void anotherStretchIsAnotherTable_data() {
        QTest::addColumn<HealthChart>("chart");
        const HealthHistory week = samples::week();
        QTest::newRow("range") << chartOf(&week, HealthRange::Day, samples::now);
        QTest::newRow("tunnel") << hourOf(samples::recent("a  a   a"));
        QTest::newRow("none") << hourOf({});
        QTest::newRow("an hour later") << hourOf(samples::recent("aaaa"), samples::now + 3600);
        QTest::newRow("the clock was put back") << hourOf(samples::recent("aaaa"), samples::now - 20);
    }

    void anotherStretchIsAnotherTable() {
        QFETCH(HealthChart, chart);
        HealthTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChart(hourOf(samples::recent("aaaaaaaa")));
        model.setChart(chart);
        QCOMPARE(model.rowCount(), int(chart.spans.size()));
        model.setChart(hourOf(samples::recent("aaaaaaaa")));
        QCOMPARE(model.rowCount(), 8);
    }
};

QTEST_GUILESS_MAIN(TestHealthTable)
#include "test_health_table.moc"
