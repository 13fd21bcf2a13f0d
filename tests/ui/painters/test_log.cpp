// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "ui/log_page.h"

using namespace gretel;

namespace {

const QUuid office = QUuid::createUuid();
const QUuid archive = QUuid::createUuid();

const QString officeName = QStringLiteral("Office to lab");
const QString archiveName = QStringLiteral("Archive");

LogEntry entry(Severity level, const QUuid& tunnel, const QString& text) {
    LogEntry entry{QDateTime(QDate(2026, 3, 1), QTime(9, 41, 7)), level, {}, text};
    if (!tunnel.isNull())
        entry.tunnels = {{tunnel, tunnel == office ? officeName : archiveName}};
    return entry;
}

void fill(LogModel& model) {
    model.append(entry(Severity::Note, {}, QStringLiteral("The helper is ready.")));
    model.append(entry(Severity::Note, office, QStringLiteral("Bringing the tunnel up.")));
    model.append(entry(Severity::Warning, office, QStringLiteral("1.2.3.4 is a private address.")));
    model.append(entry(Severity::Error, archive, QStringLiteral("The kernel refused it.\nReason: busy.")));
}

} // namespace

class TestLog : public QObject {
    Q_OBJECT
private slots:
    void modelKeepsItsPromises();
    void modelIsBounded();
    void modelMerges_data();
    void modelMerges();
    void mergingIsBounded();
    void helperEntriesSayWhoseTheyAre();
    void anEntryAboutSeveralIsInEachOnesLog();
    void pageSavesWhatIsShown();
    void pageShowsANote();
    void filters_data();
    void filters();
    void pageFiltersByTunnel();
    void pageSearches();
    void pageCopiesWhatIsShown();
    void pageCopiesWhatIsSelected();
    void pageClears();
    void renamedTunnelKeepsOneChoice();
    void everythingHasAName();
};

void TestLog::modelKeepsItsPromises() {
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(3, LogModel::TunnelColumn).data().toString(), QStringLiteral("Archive"));
    QCOMPARE(model.index(3, LogModel::LevelColumn).data(LogModel::LevelRole).toInt(),
             static_cast<int>(Severity::Error));
    QCOMPARE(LogModel::lineOf(model.entry(3)),
             QStringLiteral("2026-03-01 09:41:07  error  Archive  The kernel refused it. Reason: busy."));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestLog::modelIsBounded() {
    LogModel model;
    for (int i = 0; i < LogModel::mostEntries + 5; ++i)
        model.append(entry(Severity::Note, office, QString::number(i)));
    QCOMPARE(model.rowCount(), LogModel::mostEntries);
    QCOMPARE(model.entry(0).text, QStringLiteral("5"));
    QCOMPARE(model.entry(LogModel::mostEntries - 1).text, QString::number(LogModel::mostEntries + 4));
}

void TestLog::modelMerges_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<QString>("after");
    QTest::newRow("into nothing") << ""
                                  << "13"
                                  << "13";
    QTest::newRow("nothing") << "13"
                             << ""
                             << "13";
    QTest::newRow("older") << "57"
                           << "13"
                           << "1357";
    QTest::newRow("newer") << "13"
                           << "57"
                           << "1357";
    QTest::newRow("between") << "19"
                             << "357"
                             << "13579";
    QTest::newRow("mixed and unsorted") << "258"
                                        << "93471"
                                        << "12345789";
}

/// Each figure is an entry of that second.
void TestLog::modelMerges() {
    QFETCH(QString, before);
    QFETCH(QString, merged);
    const auto entryOf = [](QChar figure) {
        LogEntry one = entry(Severity::Note, {}, figure);
        one.time = one.time.addSecs(figure.digitValue());
        return one;
    };
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QChar figure : before)
        model.append(entryOf(figure));
    std::vector<LogEntry> entries;
    for (const QChar figure : merged)
        entries.push_back(entryOf(figure));
    model.merge(entries);
    QString after;
    for (int row = 0; row < model.rowCount(); ++row)
        after += model.entry(row).text;
    QTEST(after, "after");
}

void TestLog::mergingIsBounded() {
    LogModel model;
    for (int i = 0; i < LogModel::mostEntries; ++i)
        model.append(entry(Severity::Note, office, QString::number(i)));
    LogEntry late = entry(Severity::Note, {}, QStringLiteral("late"));
    late.time = late.time.addSecs(1);
    model.merge({late, late});
    QCOMPARE(model.rowCount(), LogModel::mostEntries);
    QCOMPARE(model.entry(0).text, QStringLiteral("2"));
    model.merge(std::vector<LogEntry>(size_t(LogModel::mostEntries) + 7, late));
    QCOMPARE(model.rowCount(), LogModel::mostEntries);
    QCOMPARE(model.entry(0).text, QStringLiteral("late"));
}

void TestLog::helperEntriesSayWhoseTheyAre() {
    LogModel model;
    LogEntry theirs = entry(Severity::Warning, {}, QStringLiteral("A call was refused."));
    theirs.source = LogEntry::Source::Helper;
    model.append(theirs);
    QCOMPARE(model.index(0, LogModel::SourceColumn).data().toString(), QStringLiteral("Helper"));
    QCOMPARE(LogModel::lineOf(theirs),
             QStringLiteral("2026-03-01 09:41:07  warning  Helper  A call was refused."));
    model.append(entry(Severity::Note, {}, QStringLiteral("Ours.")));
    LogFilter filter;
    filter.setSourceModel(&model);
    filter.setText(QStringLiteral("helper"));
    QCOMPARE(filter.rowCount(), 1);
}

void TestLog::anEntryAboutSeveralIsInEachOnesLog() {
    LogModel model;
    fill(model);
    LogEntry both = entry(Severity::Note, {}, QStringLiteral("A change was made."));
    both.tunnels = {{office, officeName}, {archive, archiveName}};
    model.append(both);
    QCOMPARE(LogModel::lineOf(both),
             QStringLiteral("2026-03-01 09:41:07  note  Office to lab, Archive  A change was made."));
    LogFilter filter;
    filter.setSourceModel(&model);
    filter.setText(both.text);
    for (const QUuid& tunnel : {office, archive, QUuid()}) {
        filter.setTunnel(tunnel);
        QCOMPARE(filter.rowCount(), 1);
    }
    filter.setTunnel(QUuid::createUuid());
    QCOMPARE(filter.rowCount(), 0);
}

void TestLog::pageSavesWhatIsShown() {
    LogModel model;
    LogPage page(model);
    auto* save = page.findChild<QPushButton*>(QStringLiteral("save"));
    QVERIFY(!save->isEnabled());
    fill(model);
    page.showTunnel(archive, QStringLiteral("Archive"));
    QSignalSpy asked(&page, &LogPage::saveRequested);
    save->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toString(),
             QStringLiteral("2026-03-01 09:41:07  error  Archive  The kernel refused it. Reason: busy.\n"));
}

void TestLog::pageShowsANote() {
    LogModel model;
    LogPage page(model);
    const auto* note = page.findChild<QLabel*>(QStringLiteral("logNote"));
    QVERIFY(note->isHidden());
    page.setNote(QStringLiteral("Not all <b>of it</b>."));
    QVERIFY(!note->isHidden());
    QCOMPARE(note->textFormat(), Qt::PlainText);
}

void TestLog::filters_data() {
    QTest::addColumn<QUuid>("tunnel");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    const int everything = static_cast<int>(Severity::Note);
    QTest::newRow("no filter") << QUuid() << everything << QString() << 4;
    QTest::newRow("one tunnel") << office << everything << QString() << 2;
    QTest::newRow("warnings") << QUuid() << static_cast<int>(Severity::Warning) << QString() << 2;
    QTest::newRow("errors") << QUuid() << static_cast<int>(Severity::Error) << QString() << 1;
    QTest::newRow("errors of a tunnel without")
        << office << static_cast<int>(Severity::Error) << QString() << 0;
    QTest::newRow("text") << QUuid() << everything << QStringLiteral("KERNEL") << 1;
    QTest::newRow("text is no pattern") << QUuid() << everything << QStringLiteral("1.2.3.") << 1;
    QTest::newRow("text is no expression") << QUuid() << everything << QStringLiteral("(.*") << 0;
    QTest::newRow("a tunnel's name") << QUuid() << everything << QStringLiteral("archive") << 1;
    QTest::newRow("blanks around") << QUuid() << everything << QStringLiteral("  helper ") << 1;
}

void TestLog::filters() {
    QFETCH(QUuid, tunnel);
    QFETCH(int, level);
    QFETCH(QString, text);
    QFETCH(int, rows);
    LogModel model;
    fill(model);
    LogFilter filter;
    filter.setSourceModel(&model);
    filter.setTunnel(tunnel);
    filter.setLeastLevel(static_cast<Severity>(level));
    filter.setText(text);
    QCOMPARE(filter.rowCount(), rows);
}

void TestLog::pageFiltersByTunnel() {
    LogModel model;
    fill(model);
    LogPage page(model);
    const auto* view = page.findChild<QTableView*>();
    QCOMPARE(view->model()->rowCount(), 4);
    page.showTunnel(office, QStringLiteral("Office to lab"));
    QCOMPARE(view->model()->rowCount(), 2);
    model.append(entry(Severity::Note, office, QStringLiteral("The tunnel is up.")));
    QCOMPARE(view->model()->rowCount(), 3);
    page.showTunnel({}, {});
    QCOMPARE(view->model()->rowCount(), 5);
    page.showTunnel(QUuid::createUuid(), QStringLiteral("New"));
    QCOMPARE(view->model()->rowCount(), 0);
}

void TestLog::pageSearches() {
    LogModel model;
    fill(model);
    LogPage page(model);
    page.show();
    auto* search = page.findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("nowhere"));
    QVERIFY(page.findChild<QTableView*>()->isHidden());
    QVERIFY(!page.grab().isNull());
    search->clear();
    QVERIFY(!page.findChild<QTableView*>()->isHidden());
}

void TestLog::pageCopiesWhatIsShown() {
    LogModel model;
    fill(model);
    LogPage page(model);
    page.showTunnel(office, QStringLiteral("Office to lab"));
    page.findChild<QPushButton*>(QStringLiteral("copy"))->click();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).contains(QStringLiteral("warning  Office to lab  1.2.3.4 is a private address.")));
}

void TestLog::pageCopiesWhatIsSelected() {
    LogModel model;
    fill(model);
    LogPage page(model);
    page.show();
    auto* view = page.findChild<QTableView*>();
    view->selectRow(3);
    QTest::keySequence(view, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), LogModel::lineOf(model.entry(3)) + QStringLiteral("\n"));
}

void TestLog::pageClears() {
    LogModel model;
    fill(model);
    LogPage page(model);
    auto* clear = page.findChild<QPushButton*>(QStringLiteral("clear"));
    QVERIFY(clear->isEnabled());
    clear->click();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!clear->isEnabled());
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("copy"))->isEnabled());
}

void TestLog::renamedTunnelKeepsOneChoice() {
    LogModel model;
    LogPage page(model);
    const auto* choice = page.findChild<QComboBox*>(QStringLiteral("tunnel"));
    model.append(entry(Severity::Note, office, QStringLiteral("One.")));
    LogEntry later = entry(Severity::Note, office, QStringLiteral("Two."));
    later.tunnels.front().name = QStringLiteral("Office to cellar");
    model.append(later);
    QCOMPARE(choice->count(), 2);
    QCOMPARE(choice->itemText(1), QStringLiteral("Office to cellar"));
}

void TestLog::everythingHasAName() {
    LogModel model;
    LogPage page(model);
    for (const QComboBox* box : page.findChildren<QComboBox*>())
        QVERIFY(!box->accessibleName().isEmpty());
    QVERIFY(!page.findChild<QLineEdit*>()->accessibleName().isEmpty());
    QVERIFY(!page.findChild<QTableView*>()->accessibleName().isEmpty());
}

QTEST_MAIN(TestLog)
#include "test_log.moc"
