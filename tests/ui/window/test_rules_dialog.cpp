// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "stage.h"
#include "ui/rules_dialog.h"
#include "words/failure_words.h"
#include "words/firewall_count_words.h"

using namespace gretel;
using namespace gretel::test;
using namespace Qt::StringLiterals;

/// The firewall's rules in the window: asked for, shown, asked for again.
class TestRulesDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void nothingIsReadBeforeItIsAskedFor();
    void theMenuAndTheStatusPageOpenIt_data();
    void theMenuAndTheStatusPageOpenIt();
    void showsTheRules();
    void theRuleInItsOwnLanguage();
    void states_data();
    void states();
    void refresh();
    void copies();
    void keyboardAlone();
    void closingEndsIt();
    void lateNewsIsIgnored();
};

namespace {

FirewallCounts someCounts() {
    return {FirewallTableState::AsWanted,
            {{FirewallRuleKind::GreIn,
              {u"1"_s, u"1.2.3.4"_s, u"4.3.2.1"_s},
              PacketCount{1234567, 89},
              u"ip protocol 47 counter accept"_s},
             {FirewallRuleKind::OtherGre, {u"1"_s, u"1.2.3.4"_s}, PacketCount{0, 0}, u"counter drop"_s},
             {FirewallRuleKind::NotKeepalive, {u"1"_s, u"gre-lab"_s, u"4.3.2.1"_s}, std::nullopt, {}}},
            0};
}

/// A window whose dialog is open.
struct OpenStage : Stage {
    OpenStage() {
        open();
        add(exampleProfile());
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = window.findChild<RulesDialog*>();
        dialog->activateWindow();
        active = QTest::qWaitFor([this] { return QApplication::activeWindow() == dialog; });
    }

    template <typename T>
    T* part(const char* name) const {
        return dialog->findChild<T*>(QString::fromLatin1(name));
    }
    QString headline() const { return part<QLabel>("rulesHeadline")->text(); }
    QTableView* table() const { return part<QTableView>("rulesTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    bool isWaiting() const { return dialog->findChild<QProgressBar*>()->isVisible(); }

    RulesDialog* dialog;
    bool active;
};

} // namespace

void TestRulesDialog::nothingIsReadBeforeItIsAskedFor() {
    Stage stage;
    QSignalSpy asked(&stage.window, &MainWindow::rulesRequested);
    stage.open();
    stage.add(exampleProfile());
    stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
    QTest::keyClick(&stage.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(asked.size(), 0);
}

void TestRulesDialog::theMenuAndTheStatusPageOpenIt_data() {
    QTest::addColumn<bool>("button");
    QTest::newRow("key") << false;
    QTest::newRow("button") << true;
}

void TestRulesDialog::theMenuAndTheStatusPageOpenIt() {
    QFETCH(bool, button);
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy asked(&stage.window, &MainWindow::rulesRequested);
    if (button) {
        QTest::keyClick(&stage.window, Qt::Key_2, Qt::ControlModifier);
        stage.click("rules");
    } else {
        QTest::keyClick(&stage.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QCOMPARE(asked.size(), 1);
    QVERIFY(stage.window.findChild<RulesDialog*>()->isVisible());
}

void TestRulesDialog::showsTheRules() {
    OpenStage stage;
    QVERIFY(stage.isWaiting());
    QCOMPARE(stage.table()->model()->rowCount(), 0);
    stage.window.showRules(someCounts());
    QVERIFY(!stage.isWaiting());
    QCOMPARE(stage.headline(), sentenceOf(FirewallTableState::AsWanted));
    QCOMPARE(stage.table()->model()->rowCount(), 3);
    QCOMPARE(stage.cell(0, 0), u"GRE from 4.3.2.1 to 1.2.3.4 is let in."_s);
    QCOMPARE(stage.cell(0, 1), u"1,234,567"_s);
    QCOMPARE(stage.cell(0, 2), u"89"_s);
    QCOMPARE(stage.cell(1, 1), u"0"_s);
    QCOMPARE(stage.cell(2, 1), u"–"_s); // it does not count, which is not nothing
    const auto alignment = stage.table()->model()->index(0, 1).data(Qt::TextAlignmentRole).toInt();
    QVERIFY(alignment & Qt::AlignTrailing);
}

void TestRulesDialog::theRuleInItsOwnLanguage() {
    OpenStage stage;
    stage.window.showRules(someCounts());
    auto* command = stage.part<QLabel>("ruleCommand");
    QCOMPARE(command->text(), u"ip protocol 47 counter accept"_s);
    stage.table()->selectRow(1);
    QCOMPARE(command->text(), u"counter drop"_s);
    stage.table()->selectRow(2);
    QVERIFY(!command->isVisible());
}

void TestRulesDialog::states_data() {
    QTest::addColumn<FirewallCounts>("counts");
    QTest::addColumn<std::optional<Failure>>("failure");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<bool>("rules");
    QTest::addColumn<bool>("warns");
    QTest::addColumn<bool>("more");
    const auto row = [](const char* name, const FirewallCounts& counts, bool warns, bool more = false) {
        QTest::newRow(name) << counts << std::optional<Failure>() << sentenceOf(counts.state)
                            << !counts.rules.empty() << warns << more;
    };
    const Failure denied{FailureKind::NotAuthorised, {u"dismissed"_s}};
    QTest::newRow("denied") << FirewallCounts() << std::optional(denied) << sentenceOf(denied) << false
                            << true << false;
    row("none", {}, false);
    row("missing", {FirewallTableState::Missing, {}, 0}, true);
    row("altered", {FirewallTableState::Altered, someCounts().rules, 0}, true);
    row("not known", {FirewallTableState::Unknown, someCounts().rules, 0}, false);
    row("many", {FirewallTableState::AsWanted, someCounts().rules, 9}, false, true);
}

void TestRulesDialog::states() {
    QFETCH(FirewallCounts, counts);
    QFETCH(std::optional<Failure>, failure);
    OpenStage stage;
    stage.window.showRules(someCounts()); // nothing of it is left
    stage.window.showRules(failure ? Outcome<FirewallCounts>(*failure) : Outcome<FirewallCounts>(counts));
    QTEST(stage.headline(), "headline");
    QTEST(stage.table()->model()->rowCount() > 0, "rules");
    QTEST(stage.part<QPushButton>("copyRules")->isEnabled(), "rules");
    QTEST(stage.part<QLabel>("ruleCommand")->isVisible(), "rules");
    QTEST(stage.part<QWidget>("rulesMark")->isVisible(), "warns");
    QTEST(stage.part<QLabel>("rulesLeftOut")->isVisible(), "more");
    QVERIFY(stage.part<QPushButton>("refreshRules")->isEnabled());
}

/// What is there stays to be looked at, and so does the row.
void TestRulesDialog::refresh() {
    OpenStage stage;
    QVERIFY(stage.active);
    stage.window.showRules(someCounts());
    stage.table()->selectRow(1);
    QSignalSpy asked(&stage.window, &MainWindow::rulesRequested);
    QTest::keyClick(stage.dialog, Qt::Key_F5);
    QCOMPARE(asked.size(), 1);
    QVERIFY(stage.isWaiting());
    QCOMPARE(stage.table()->model()->rowCount(), 3);
    QTest::keyClick(stage.dialog, Qt::Key_F5);
    QCOMPARE(asked.size(), 1); // it is being asked already
    FirewallCounts more = someCounts();
    more.rules[1].count->packets = 5;
    stage.window.showRules(more);
    QCOMPARE(stage.cell(1, 1), u"5"_s);
    QCOMPARE(stage.table()->currentIndex().row(), 1);
}

void TestRulesDialog::copies() {
    OpenStage stage;
    QVERIFY(stage.active);
    stage.window.showRules(someCounts());
    stage.part<QPushButton>("copyRules")->click();
    const QString text = QApplication::clipboard()->text();
    QCOMPARE(text.split(u'\n').first(),
             u"1,234,567\t89\tGRE from 4.3.2.1 to 1.2.3.4 is let in.\tip protocol 47 counter accept"_s);
    QCOMPARE(text.count(u'\n'), 3);
    QApplication::clipboard()->clear();
    stage.table()->setFocus();
    QTest::keyClick(stage.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), text);
}

/// Tab leads through all of it and out of the table again.
void TestRulesDialog::keyboardAlone() {
    OpenStage stage;
    QVERIFY(stage.active);
    stage.window.showRules(someCounts());
    QCOMPARE(QApplication::focusWidget(), stage.table());
    QTest::keyClick(stage.table(), Qt::Key_Down);
    QCOMPARE(stage.table()->currentIndex().row(), 1);
    QStringList seen;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        seen << QApplication::focusWidget()->objectName();
    }
    for (const char* name : {"rulesHeadline", "rulesTable", "ruleCommand", "copyRules", "refreshRules"})
        QVERIFY2(seen.contains(QString::fromLatin1(name)), name);
}

void TestRulesDialog::closingEndsIt() {
    OpenStage stage;
    QSignalSpy closed(&stage.window, &MainWindow::rulesClosed);
    QTest::keyClick(stage.dialog, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestRulesDialog::lateNewsIsIgnored() {
    Stage stage;
    stage.open();
    stage.window.showRules(someCounts());
    QVERIFY(!stage.window.findChild<RulesDialog*>());
}

QTEST_MAIN(TestRulesDialog)
#include "test_rules_dialog.moc"
