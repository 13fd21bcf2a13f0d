// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/field.h"
#include "doctor_samples.h"
#include "stage.h"
#include "ui/doctor_dialog.h"
#include "words/path_words.h"

using namespace gretel;
using namespace gretel::test;

/// What the window has looked into for its user: the doctor's remedies, the path, the log's file.
class TestWindowInquiries : public QObject {
    Q_OBJECT
private slots:
    void theDoctorsButtons_data();
    void theDoctorsButtons();
    void theButtonsAreForTheOneLookedAt();
    void theMtuIsOneUndoStep();
    void closingEndsTheLook();
    void lateNewsOfTheDoctorIsIgnored();
    void measuresAndUses();
    void measuringIsCancelled();
    void typingGoesOnMeanwhile();
    void anotherPeerDropsIt();
    void anotherTunnelDropsIt();
    void nothingToUse_data();
    void nothingToUse();
    void failureIsSaid();
    void noPeerNoMeasuring();
    void theLogIsReadWhenItIsShown();
    void savesTheLog();
};

namespace {

PathFindings findings(quint32 outside) {
    PathFindings found;
    found.peer = address("4.3.2.1");
    found.linkMtu = 1500;
    found.overhead = 32;
    found.outside.bytes = outside;
    return found;
}

QPushButton* button(const Stage& stage, const char* name) {
    return stage.window.findChild<QPushButton*>(QString::fromLatin1(name));
}

void openDoctor(Stage& stage, const DoctorFacts& facts) {
    QTest::keyClick(&stage.window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    stage.window.showDoctor(diagnose(facts), DoctorStage::Done);
}

DoctorFacts sequenceFacts() {
    DoctorFacts facts = wrongKeyFacts();
    facts.machineAfter.unreachableIn = 0;
    facts.after.sequence = 9;
    return facts;
}

DoctorFacts downFacts() {
    DoctorFacts facts = healthyFacts();
    facts.observation = {};
    facts.tunnel = {};
    return facts;
}

} // namespace

void TestWindowInquiries::theDoctorsButtons_data() {
    QTest::addColumn<DoctorFacts>("facts");
    QTest::addColumn<int>("ups");
    QTest::addColumn<int>("restarts");
    QTest::newRow("bring up") << downFacts() << 1 << 0;
    QTest::newRow("down and up again") << sequenceFacts() << 0 << 1;
    QTest::newRow("the MTU that fits") << blackHoleFacts() << 1 << 0;
}

void TestWindowInquiries::theDoctorsButtons() {
    QFETCH(DoctorFacts, facts);
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy up(&stage.window, &MainWindow::upRequested);
    QSignalSpy restart(&stage.window, &MainWindow::restartRequested);
    openDoctor(stage, facts);
    stage.window.findChild<DoctorDialog*>()->findChild<QPushButton*>(QStringLiteral("doctorMend"))->click();
    QTEST(int(up.size()), "ups");
    QTEST(int(restart.size()), "restarts");
    QVERIFY(!stage.window.findChild<DoctorDialog*>()->isVisible());
}

/// A notification may have brought up another tunnel meanwhile.
void TestWindowInquiries::theButtonsAreForTheOneLookedAt() {
    Stage stage;
    stage.open();
    TunnelProfile other = exampleProfile();
    other.id = QUuid::createUuid();
    other.interface = QStringLiteral("gre-other");
    stage.add(other);
    stage.add(exampleProfile());
    QSignalSpy restart(&stage.window, &MainWindow::restartRequested);
    openDoctor(stage, sequenceFacts());
    stage.window.select(other.id);
    stage.window.findChild<DoctorDialog*>()->findChild<QPushButton*>(QStringLiteral("doctorMend"))->click();
    QCOMPARE(restart.size(), 1);
    QCOMPARE(restart.first().first().toUuid(), exampleProfile().id);
    QCOMPARE(stage.window.selected(), exampleProfile().id);
}

void TestWindowInquiries::theMtuIsOneUndoStep() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    openDoctor(stage, blackHoleFacts());
    stage.window.findChild<DoctorDialog*>()->findChild<QPushButton*>(QStringLiteral("doctorMend"))->click();
    QCOMPARE(stage.saved.back().mtu, std::optional(1368U));
    stage.undo();
    QVERIFY(stage.cell(field::mtu)->text().isEmpty());
}

void TestWindowInquiries::closingEndsTheLook() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy closed(&stage.window, &MainWindow::doctorClosed);
    QTest::keyClick(&stage.window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(stage.window.findChild<DoctorDialog*>(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestWindowInquiries::lateNewsOfTheDoctorIsIgnored() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    stage.window.showDoctor(diagnose(healthyFacts()), DoctorStage::Done);
    QVERIFY(!stage.window.findChild<DoctorDialog*>());
}

void TestWindowInquiries::measuresAndUses() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy wanted(&stage.window, &MainWindow::pathWanted);
    stage.click("measurePath");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<TunnelProfile>(), exampleProfile());
    QVERIFY(!button(stage, "measurePath")->isEnabled());
    QVERIFY(!button(stage, "pathUse")->isVisible());
    stage.window.showPath(findings(1492));
    QCOMPARE(stage.text("pathWords"), sentencesOf(findings(1492)).join(u'\n'));
    QCOMPARE(button(stage, "pathUse")->text(), QStringLiteral("Use 1492"));
    stage.click("pathUse");
    QCOMPARE(stage.cell(field::underlayMtu)->text(), QStringLiteral("1492"));
    QCOMPARE(stage.text("mtuLabel"), QStringLiteral("MTU 1460"));
    QVERIFY(!button(stage, "pathUse")->isVisible());
    stage.undo();
    QCOMPARE(stage.text("mtuLabel"), QStringLiteral("MTU 1468"));
}

void TestWindowInquiries::measuringIsCancelled() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy dropped(&stage.window, &MainWindow::pathDropped);
    stage.click("measurePath");
    stage.click("pathClose");
    QCOMPARE(dropped.size(), 1);
    stage.window.showPath(findings(1492)); // too late
    QVERIFY(!button(stage, "pathUse")->isVisible());
    QVERIFY(button(stage, "measurePath")->isEnabled());
    stage.click("measurePath");
    stage.window.showPath(findings(1492));
    stage.click("pathClose");
    QCOMPARE(dropped.size(), 1); // nobody waited any more
}

void TestWindowInquiries::typingGoesOnMeanwhile() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    stage.click("measurePath");
    stage.type(field::key, QStringLiteral("7"));
    stage.window.showPath(findings(1492));
    stage.click("pathUse");
    QCOMPARE(stage.cell(field::key)->text(), QStringLiteral("7"));
    QCOMPARE(stage.cell(field::underlayMtu)->text(), QStringLiteral("1492"));
}

void TestWindowInquiries::anotherPeerDropsIt() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy dropped(&stage.window, &MainWindow::pathDropped);
    stage.click("measurePath");
    stage.type(field::publicAddress(HostSide::Host2), QStringLiteral("4.3.2.9"));
    QCOMPARE(dropped.size(), 1);
}

void TestWindowInquiries::anotherTunnelDropsIt() {
    Stage stage;
    stage.open();
    TunnelProfile second = exampleProfile();
    second.id = QUuid::createUuid();
    second.name = QStringLiteral("Second");
    stage.add(second);
    stage.add(exampleProfile());
    QSignalSpy dropped(&stage.window, &MainWindow::pathDropped);
    stage.click("measurePath");
    stage.window.select(second.id);
    QCOMPARE(dropped.size(), 1);
}

void TestWindowInquiries::nothingToUse_data() {
    QTest::addColumn<std::optional<quint32>>("outside");
    QTest::newRow("what is used already") << std::optional(1500U);
    QTest::newRow("too small for any tunnel") << std::optional(60U);
    QTest::newRow("nothing was answered") << std::optional<quint32>();
}

void TestWindowInquiries::nothingToUse() {
    QFETCH(std::optional<quint32>, outside);
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    stage.click("measurePath");
    PathFindings found = findings(1500);
    found.outside.bytes = outside;
    stage.window.showPath(found);
    QVERIFY(!stage.text("pathWords").isEmpty());
    QVERIFY(!button(stage, "pathUse")->isVisible());
}

void TestWindowInquiries::failureIsSaid() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    stage.click("measurePath");
    stage.window.showPath(Failure{FailureKind::NoRouteToPeer, {QStringLiteral("4.3.2.1")}});
    QVERIFY(stage.text("pathWords").contains(QStringLiteral("4.3.2.1")));
    QVERIFY(button(stage, "measurePath")->isEnabled());
}

void TestWindowInquiries::noPeerNoMeasuring() {
    Stage stage;
    stage.open();
    TunnelProfile profile = exampleProfile();
    profile.host2.endpoint.reset();
    stage.add(profile);
    QVERIFY(!button(stage, "measurePath")->isEnabled());
}

void TestWindowInquiries::theLogIsReadWhenItIsShown() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy shown(&stage.window, &MainWindow::logShown);
    QTest::keyClick(&stage.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(shown.size(), 0);
    QTest::keyClick(&stage.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(shown.size(), 1);
}

void TestWindowInquiries::savesTheLog() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    stage.log.note(Severity::Warning, QStringLiteral("Something."), &stage.tunnels.profiles().front());
    QTest::keyClick(&stage.window, Qt::Key_3, Qt::ControlModifier);
    QSignalSpy asked(&stage.window, &MainWindow::logSaveRequested);
    stage.click("save");
    auto* dialog = stage.window.findChild<QFileDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    emit dialog->fileSelected(QStringLiteral("/somewhere/gretel.log"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front()[0].toString(), QStringLiteral("/somewhere/gretel.log"));
    QVERIFY(asked.front()[1].toString().endsWith(QStringLiteral("warning  Office to lab  Something.\n")));
}

QTEST_MAIN(TestWindowInquiries)
#include "test_window_inquiries.moc"
