// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "doctor_samples.h"
#include "stage.h"
#include "ui/doctor_dialog.h"
#include "ui/doctor_list.h"
#include "words/doctor_words.h"

using namespace gretel;
using namespace gretel::test;
using Kind = DoctorCheckKind;

class TestDoctorDialog : public QObject {
    Q_OBJECT
private slots:
    void whileItLooks();
    void headlines_data();
    void headlines();
    void everyCheckIsThere();
    void onlyWhatCanBeDoneIsAButton_data();
    void onlyWhatCanBeDoneIsAButton();
    void hidesAddresses();
    void copiesTheReport();
    void looksAgain();
    void longSentencesAreWhole();
    void byKeyboard();
    void everythingHasAName();
};

namespace {

QString textOf(const QWidget& dialog, const QString& name) {
    return dialog.findChild<QLabel*>(name)->text();
}

QPushButton* button(const QWidget& dialog, const char* name) {
    return dialog.findChild<QPushButton*>(QString::fromLatin1(name));
}

QString allTexts(const QWidget& dialog) {
    QString texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        texts += label->text() + u'\n';
    return texts;
}

std::unique_ptr<DoctorDialog> shown(const DoctorReport& report) {
    auto dialog = std::make_unique<DoctorDialog>(QStringLiteral("Office to lab"));
    dialog->setReport(report, DoctorStage::Done);
    dialog->show();
    return dialog;
}

DoctorReport downReport() {
    DoctorFacts facts;
    facts.local = address("1.2.3.4");
    facts.peer = address("4.3.2.1");
    facts.way.emplace().device = QStringLiteral("eth0");
    return diagnose(facts);
}

} // namespace

void TestDoctorDialog::whileItLooks() {
    DoctorDialog dialog(QStringLiteral("Office to lab"));
    dialog.show();
    QCOMPARE(textOf(dialog, QStringLiteral("doctorHeadline")), sentenceOf(DoctorStage::Helper));
    QVERIFY(dialog.findChild<QProgressBar*>()->isVisible());
    QVERIFY(!button(dialog, "copyReport")->isEnabled());
    QVERIFY(!button(dialog, "lookAgain")->isEnabled());
    QCOMPARE(button(dialog, "closeDoctor")->text(), QStringLiteral("Cancel"));
    QVERIFY(textOf(dialog, checkName(Kind::GreModule)).isEmpty());
    // Each check appears with what it waited for.
    dialog.setReport(diagnose(healthyFacts()), DoctorStage::Beside);
    QVERIFY(!textOf(dialog, checkName(Kind::PeerAnswers)).isEmpty());
    QVERIFY(textOf(dialog, checkName(Kind::FarNetwork)).isEmpty());
    dialog.setReport(diagnose(healthyFacts()), DoctorStage::Done);
    QVERIFY(!textOf(dialog, checkName(Kind::FarNetwork)).isEmpty());
    QVERIFY(!dialog.findChild<QProgressBar*>()->isVisible());
    QCOMPARE(button(dialog, "closeDoctor")->text(), QStringLiteral("Close"));
}

void TestDoctorDialog::headlines_data() {
    QTest::addColumn<DoctorReport>("report");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<bool>("mends");
    QTest::newRow("healthy") << diagnose(healthyFacts()) << "Nothing is wrong with the tunnel." << false;
    QTest::newRow("down") << downReport() << "The tunnel is down." << true;
    const DoctorReport healthy = diagnose(healthyFacts());
    for (int kind = 0; kind < doctorCheckCount; ++kind) {
        DoctorReport report = healthy;
        DoctorCheck& check = report.checks[size_t(kind)];
        check.verdict = Verdict::Fail;
        check.arguments = {QStringLiteral("1468"), QStringLiteral("1368"), QStringLiteral("1400")};
        check.remedy = Remedy::UseMtu;
        report.cause = Kind(kind);
        QTest::addRow("%s", qPrintable(checkName(Kind(kind)))) << report << sentenceOf(check) << true;
    }
}

void TestDoctorDialog::headlines() {
    QFETCH(DoctorReport, report);
    QFETCH(bool, mends);
    const auto dialog = shown(report);
    QTEST(textOf(*dialog, QStringLiteral("doctorHeadline")), "headline");
    QCOMPARE(button(*dialog, "doctorMend")->isVisible(), mends);
    const auto* remedy = dialog->findChild<QLabel*>(QStringLiteral("doctorRemedy"));
    QCOMPARE(remedy->isVisible(), report.cause.has_value());
}

void TestDoctorDialog::everyCheckIsThere() {
    const DoctorReport report = diagnose(wrongKeyFacts());
    const auto dialog = shown(report);
    const QString spoken = dialog->findChild<DoctorList*>()->accessibleDescription();
    for (const DoctorCheck& check : report.checks) {
        QCOMPARE(textOf(*dialog, checkName(check.kind)), sentenceOf(check));
        QVERIFY(spoken.contains(titleOf(check.kind) + QStringLiteral(": ") + wordOf(check.verdict)));
    }
    QCOMPARE(spoken.count(u'\n'), doctorCheckCount - 1);
}

void TestDoctorDialog::onlyWhatCanBeDoneIsAButton_data() {
    QTest::addColumn<int>("remedy");
    for (int remedy = 0; remedy <= int(Remedy::CheckNetwork); ++remedy)
        QTest::addRow("%d", remedy) << remedy;
}

void TestDoctorDialog::onlyWhatCanBeDoneIsAButton() {
    QFETCH(int, remedy);
    DoctorReport report = diagnose(healthyFacts());
    DoctorCheck& check = report.checks[size_t(Kind::Mtu)];
    check = {Kind::Mtu, Verdict::Warn, {QStringLiteral("1468"), QStringLiteral("1368")}, Remedy(remedy)};
    report.cause.reset();
    const auto dialog = shown(report);
    QSignalSpy chosen(dialog.get(), &DoctorDialog::remedyChosen);
    int offered = 0;
    for (QPushButton* one : dialog->findChild<DoctorList*>()->findChildren<QPushButton*>())
        if (one->isVisibleTo(dialog.get())) {
            ++offered;
            one->click();
        }
    QCOMPARE(offered, canBeDone(Remedy(remedy)) ? 1 : 0);
    QCOMPARE(chosen.size(), offered);
    if (offered > 0)
        QCOMPARE(chosen.front().front().value<DoctorCheck>(), check);
}

void TestDoctorDialog::hidesAddresses() {
    const auto dialog = shown(diagnose(wrongKeyFacts()));
    QVERIFY(allTexts(*dialog).contains(QStringLiteral("1.2.3.4")));
    auto* hide = dialog->findChild<QCheckBox*>(QStringLiteral("hideAddresses"));
    hide->click();
    for (const char* there : {"1.2.3.4", "4.3.2.1", "172.16.10", "10.0.0", "10.16.0"}) {
        QVERIFY2(!allTexts(*dialog).contains(QString::fromLatin1(there)), there);
        QVERIFY2(!dialog->text().contains(QString::fromLatin1(there)), there);
        QVERIFY2(
            !dialog->findChild<DoctorList*>()->accessibleDescription().contains(QString::fromLatin1(there)),
            there);
    }
    // The letter of the list is the copy's.
    static const QRegularExpression letter(QStringLiteral("<[A-Z]+>"));
    const QString own = textOf(*dialog, checkName(Kind::LocalAddress));
    QVERIFY(letter.match(own).hasMatch());
    QVERIFY(dialog->text().contains(own));
    hide->click();
    QVERIFY(dialog->text().contains(QStringLiteral("1.2.3.4")));
}

void TestDoctorDialog::copiesTheReport() {
    const auto dialog = shown(diagnose(wrongKeyFacts()));
    QApplication::clipboard()->clear();
    button(*dialog, "copyReport")->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("Cause: The other host turned 3 packets back")),
             qPrintable(copied));
    QCOMPARE(copied, dialog->text());
}

void TestDoctorDialog::looksAgain() {
    const auto dialog = shown(diagnose(wrongKeyFacts()));
    QSignalSpy asked(dialog.get(), &DoctorDialog::lookRequested);
    button(*dialog, "lookAgain")->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(dialog->findChild<QProgressBar*>()->isVisible());
    QVERIFY(!button(*dialog, "doctorMend")->isVisible());
    QVERIFY(textOf(*dialog, checkName(Kind::Key)).isEmpty());
}

void TestDoctorDialog::longSentencesAreWhole() {
    const auto dialog = shown(diagnose(blockedFacts()));
    dialog->resize(dialog->minimumWidth(), 400);
    QCoreApplication::processEvents();
    for (const QLabel* label : dialog->findChildren<QLabel*>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

void TestDoctorDialog::byKeyboard() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy asked(&stage.window, &MainWindow::doctorRequested);
    QSignalSpy closed(&stage.window, &MainWindow::doctorClosed);
    QSignalSpy up(&stage.window, &MainWindow::upRequested);
    QTest::keyClick(&stage.window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked.size(), 1);
    auto* dialog = stage.window.findChild<DoctorDialog*>();
    QVERIFY(dialog);
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    stage.window.showDoctor(diagnose(blockedFacts()), DoctorStage::Done);
    QTest::keyClick(dialog, Qt::Key_F5);
    QCOMPARE(asked.size(), 2);
    stage.window.showDoctor(diagnose(blockedFacts()), DoctorStage::Done);
    auto* list = dialog->findChild<DoctorList*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(list->verticalScrollBar()->value() > 0);
    QSet<QWidget*> reached;
    for (int step = 0; step < 40; ++step) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char* name : {"hideAddresses", "copyReport", "lookAgain", "closeDoctor", "doctorHeadline"})
        QVERIFY2(reached.contains(dialog->findChild<QWidget*>(QString::fromLatin1(name))), name);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(up.isEmpty());
}

void TestDoctorDialog::everythingHasAName() {
    const auto dialog = shown(diagnose(wrongKeyFacts()));
    for (const QPushButton* one : dialog->findChildren<QPushButton*>())
        if (one->isVisible())
            QVERIFY(!one->text().isEmpty());
    QVERIFY(!dialog->findChild<DoctorList*>()->accessibleName().isEmpty());
    QVERIFY(!dialog->findChild<QProgressBar*>()->accessibleName().isEmpty());
    QCOMPARE(dialog->accessibleDescription(), textOf(*dialog, QStringLiteral("doctorHeadline")));
}

QTEST_MAIN(TestDoctorDialog)
#include "test_doctor_dialog.moc"
