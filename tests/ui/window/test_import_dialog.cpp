// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "core/field.h"
#include "travel_samples.h"
#include "ui/import_dialog.h"
#include "ui/import_model.h"
#include "ui/issue_lines.h"
#include "words/import_words.h"

using namespace gretel;
using namespace gretel::test;

namespace {

using enum ImportChoice;

/// The dialog as a person has it before them.
struct Open {
    explicit Open(std::vector<ImportEntry> entries) : dialog(std::move(entries)) {
        dialog.show();
        dialog.activateWindow();
    }
    bool isActive() { return QTest::qWaitForWindowActive(&dialog); }
    QTableView* table() const { return dialog.findChild<QTableView*>(QStringLiteral("importList")); }
    QPushButton* import() const { return dialog.findChild<QPushButton*>(QStringLiteral("import")); }
    QString reason() const { return dialog.findChild<QLabel*>(QStringLiteral("reason"))->text(); }
    QString details() const { return dialog.findChild<IssueLines*>()->text(); }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    /// Space opens the row's choice; then so many steps down, and Enter.
    void choose(int row, int steps) {
        table()->selectRow(row);
        QTest::keyClick(table(), Qt::Key_Space);
        auto* box = table()->findChild<QComboBox*>(QStringLiteral("choice"));
        QVERIFY(box);
        QTRY_VERIFY(box->view()->isVisible());
        for (int step = 0; step < steps; ++step)
            QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_VERIFY(!table()->findChild<QComboBox*>(QStringLiteral("choice")));
    }
    std::vector<ImportChoice> choices() const {
        std::vector<ImportChoice> choices;
        for (const auto& [entry, choice] : dialog.decisions())
            choices.push_back(choice);
        return choices;
    }

    ImportDialog dialog;
};

std::vector<ImportEntry> only(std::vector<ImportVerdict> verdicts) {
    std::vector<ImportEntry> entries;
    for (const ImportVerdict verdict : verdicts)
        for (const ImportEntry& entry : exampleEntries())
            if (entry.verdict == verdict) {
                entries.push_back(entry);
                break;
            }
    return entries;
}

} // namespace

class TestImportDialog : public QObject {
    Q_OBJECT
private slots:
    void isAProperModel() {
        ImportModel model(exampleEntries());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.chooseForConflicts(Replace);
        QCOMPARE(model.rowCount(), 5);
    }

    void takesOnlyWhatMayBeChosen_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<QList<int>>("allowed");
        const auto list = [](std::initializer_list<ImportChoice> choices) {
            QList<int> numbers;
            for (const ImportChoice choice : choices)
                numbers.append(static_cast<int>(choice));
            return numbers;
        };
        QTest::newRow("new") << 0 << list({Add, Skip});
        QTest::newRow("conflict") << 1 << list({Skip, Replace, Rename});
        QTest::newRow("same") << 3 << list({Skip, Rename});
        QTest::newRow("invalid") << 4 << list({Skip});
    }

    void takesOnlyWhatMayBeChosen() {
        QFETCH(int, row);
        QFETCH(QList<int>, allowed);
        ImportModel model(exampleEntries());
        const QModelIndex cell = model.index(row, ImportModel::ChoiceColumn);
        QCOMPARE(bool(cell.flags() & Qt::ItemIsEditable), allowed.size() > 1);
        for (const ImportChoice choice : {Add, Skip, Replace, Rename}) {
            const bool may = allowed.contains(static_cast<int>(choice));
            QCOMPARE(model.setData(cell, static_cast<int>(choice)), may);
            QVERIFY(!may || model.choice(row) == choice);
        }
        QVERIFY(!model.setData(model.index(row, ImportModel::NameColumn), static_cast<int>(Skip)));
    }

    void losesNothingByItself() {
        const Open open(exampleEntries());
        QCOMPARE(open.choices(), (std::vector{Add, Skip, Skip, Skip, Skip}));
        QVERIFY(open.import()->isDefault());
        QVERIFY(open.import()->text().contains(u'1'));
    }

    void choosesWithTheKeyboard() {
        Open open(exampleEntries());
        QVERIFY(open.isActive());
        QCOMPARE(QApplication::focusWidget(), open.table());
        open.choose(1, 1);
        open.choose(3, 1);
        QCOMPARE(open.choices(), (std::vector{Add, Replace, Skip, Rename, Skip}));
        QVERIFY(open.import()->text().contains(u'3'));
        QTRY_COMPARE(QApplication::focusWidget(), open.table());
        QTest::keyClick(open.table(), Qt::Key_Return);
        QCOMPARE(open.dialog.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(!open.dialog.isVisible());
    }

    void allConflictsAtOnce() {
        Open open(exampleEntries());
        for (QPushButton* button : open.dialog.findChildren<QPushButton*>())
            if (button->accessibleName().endsWith(wordOf(Rename)))
                button->click();
        QCOMPARE(open.choices(), (std::vector{Add, Rename, Rename, Skip, Skip}));
    }

    void offersThatOnlyForSeveral() {
        const Open open(only({ImportVerdict::New, ImportVerdict::Conflict}));
        for (const QPushButton* button : open.dialog.findChildren<QPushButton*>())
            QVERIFY(!button->accessibleName().endsWith(wordOf(Rename)));
    }

    void saysWhyThereIsNothing_data() {
        QTest::addColumn<std::vector<ImportVerdict>>("verdicts");
        QTest::addColumn<QString>("why");
        QTest::newRow("no entry") << std::vector<ImportVerdict>{} << "no tunnel in it";
        QTest::newRow("same") << std::vector{ImportVerdict::Same} << "here already";
        QTest::newRow("invalid") << std::vector{ImportVerdict::Invalid} << "can be read";
        QTest::newRow("same and invalid")
            << std::vector{ImportVerdict::Same, ImportVerdict::Invalid} << "here already";
        QTest::newRow("conflict") << std::vector{ImportVerdict::Conflict} << "skipped";
    }

    void saysWhyThereIsNothing() {
        QFETCH(std::vector<ImportVerdict>, verdicts);
        QFETCH(QString, why);
        const Open open(only(verdicts));
        QVERIFY(!open.import()->isEnabled());
        QVERIFY2(open.reason().contains(why), qPrintable(open.reason()));
        QCOMPARE(open.import()->accessibleDescription(), open.reason());
    }

    void saysWhatIsWrongAndWhere() {
        const Open open(exampleEntries());
        QVERIFY(open.details().contains(QStringLiteral("gre-archive.netdev, line 7, column 1:")));
        QVERIFY(open.details().contains(QStringLiteral("the public IP of Host 2")));
        QVERIFY(open.details().contains(QStringLiteral("the private networks of Host 1")));
        open.table()->selectRow(4);
        QVERIFY(open.details().contains(QStringLiteral("gre.netdev, line 3, column 7:")));
        QVERIFY(open.details().contains(QStringLiteral("gre.netdev, line 5, column 7:")));
        QVERIFY(!open.details().contains(QStringLiteral("archive")));
    }

    void saysWhatTheChoiceLeadsTo() {
        Open open(exampleEntries());
        QVERIFY(open.isActive());
        open.table()->selectRow(1);
        const QString before = open.details();
        open.choose(1, 1);
        QVERIFY(open.details() != before);
    }

    void showsOnlyOneVerdict() {
        Open open(exampleEntries());
        auto* box = open.dialog.findChild<QComboBox*>(QStringLiteral("verdict"));
        QCOMPARE(box->count(), 5);
        open.table()->selectRow(4);
        box->setCurrentIndex(box->findText(QStringLiteral("Conflict (2)")));
        QCOMPARE(open.table()->model()->rowCount(), 2);
        QVERIFY(open.table()->currentIndex().isValid());
        QVERIFY(open.details().contains(QStringLiteral("Office to lab")));
        // What is not shown is imported all the same.
        QCOMPARE(open.choices().front(), Add);
    }

    void tenThousandInOneGo() {
        Open open(manyEntries(10000));
        ImportModel* model = open.dialog.findChild<ImportModel*>();
        QSignalSpy changes(model, &QAbstractItemModel::dataChanged);
        model->chooseForConflicts(Replace);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(model->takenCount(), 10000);
        // No widget a row.
        QVERIFY(open.table()->findChildren<QWidget*>().size() < 30);
    }

    void everythingThatTakesFocusHasAName() {
        const Open open(exampleEntries());
        for (const QWidget* widget : open.dialog.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                     widget->metaObject()->className());
        }
    }

    void escapeImportsNothing() {
        Open open(exampleEntries());
        QVERIFY(open.isActive());
        open.press(Qt::Key_Escape);
        QCOMPARE(open.dialog.result(), static_cast<int>(QDialog::Rejected));
        QVERIFY(!open.dialog.isVisible());
    }
};

QTEST_MAIN(TestImportDialog)
#include "test_import_dialog.moc"
