// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include "samples.h"
#include "ui/about_dialog.h"
#include "ui/encryption_note.h"
#include "ui/encryption_tag.h"
#include "ui/help_dialog.h"
#include "ui/message_bar.h"
#include "ui/password_dialog.h"

using namespace gretel;

class TestDialogs : public QObject {
    Q_OBJECT
private slots:
    void messageBarShowsAndHides();
    void messageBarByKeyboard();
    void passwordIsAskedAndForgotten();
    void passwordIsAskedAgain();
    void passwordOffersIdentities();
    void helpSaysWhatMatters();
    void encryptionSaysWhatToDo();
    void tagOpensTheNote();
    void aboutSaysVersionAndLicence();
};

void TestDialogs::messageBarShowsAndHides() {
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.setMessage(Severity::Error, QStringLiteral("The kernel <b>refused</b>."), QStringLiteral("Retry"));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.message(), QStringLiteral("The kernel <b>refused</b>."));
    QCOMPARE(bar.accessibleName(), bar.message());
    for (const QLabel* label : bar.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QSignalSpy acted(&bar, &MessageBar::actionTriggered);
    bar.findChild<QPushButton*>()->click();
    QCOMPARE(acted.size(), 1);
    bar.setMessage(Severity::Note, QStringLiteral("Done."));
    QVERIFY(bar.findChild<QPushButton*>()->isHidden());
    bar.clearMessage();
    QVERIFY(bar.isHidden());
}

void TestDialogs::messageBarByKeyboard() {
    MessageBar bar;
    bar.setMessage(Severity::Warning, QStringLiteral("The helper is missing."));
    bar.show();
    QSignalSpy closed(&bar, &MessageBar::closed);
    QTest::keyClick(bar.findChild<QToolButton*>(), Qt::Key_Space);
    QCOMPARE(closed.size(), 1);
    QVERIFY(bar.isHidden());
    bar.setMessage(Severity::Warning, QStringLiteral("The helper is missing."));
    QTest::keyClick(&bar, Qt::Key_Escape);
    QCOMPARE(closed.size(), 2);
}

void TestDialogs::passwordIsAskedAndForgotten() {
    PasswordDialog dialog(QStringLiteral("Rights are needed."), {QStringLiteral("root")});
    dialog.setPrompt(QStringLiteral("Password: "), false);
    dialog.show();
    auto* line = dialog.findChild<QLineEdit*>();
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QCOMPARE(line->accessibleName(), QStringLiteral("Password:"));
    QSignalSpy answered(&dialog, &PasswordDialog::answered);
    QTest::keyClicks(line, QStringLiteral("sesame"));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.front().front().toString(), QStringLiteral("sesame"));
    QVERIFY(line->text().isEmpty());
    QVERIFY(!line->isEnabled());
    QVERIFY(dialog.isVisible());
}

void TestDialogs::passwordIsAskedAgain() {
    PasswordDialog dialog(QStringLiteral("Rights are needed."), {QStringLiteral("root")});
    dialog.show();
    auto* line = dialog.findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("wrong"));
    QTest::keyClick(line, Qt::Key_Return);
    dialog.setError(QStringLiteral("That was not it."));
    dialog.setPrompt(QStringLiteral("Code:"), true);
    QVERIFY(line->isEnabled());
    QCOMPARE(line->echoMode(), QLineEdit::Normal);
    QStringList texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts << label->text();
    }
    QVERIFY(texts.contains(QStringLiteral("That was not it.")));
    QVERIFY(texts.contains(QStringLiteral("Code:")));
    QSignalSpy rejected(&dialog, &PasswordDialog::rejected);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
}

void TestDialogs::passwordOffersIdentities() {
    const PasswordDialog alone(QStringLiteral("Rights are needed."), {QStringLiteral("root")});
    QVERIFY(alone.findChild<QComboBox*>()->isHidden());
    PasswordDialog dialog(QStringLiteral("Rights are needed."),
                          {QStringLiteral("ada"), QStringLiteral("root")});
    auto* choice = dialog.findChild<QComboBox*>();
    QVERIFY(!choice->isHidden());
    QSignalSpy chosen(&dialog, &PasswordDialog::identityChosen);
    choice->setCurrentIndex(1);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(dialog.identity(), 1);
}

void TestDialogs::helpSaysWhatMatters() {
    const HelpDialog dialog;
    const QString text = dialog.findChild<QTextBrowser*>()->toPlainText();
    for (const char* word : {"MTU", "1468", "Not encrypted", "protocol 47", "Ctrl+T"})
        QVERIFY2(text.contains(QString::fromLatin1(word)), word);
}

void TestDialogs::encryptionSaysWhatToDo() {
    const EncryptionNote note;
    const QString text = note.findChild<QTextBrowser*>()->toPlainText();
    for (const char* word : {"IPsec", "transport", "WireGuard", "1392", "no password"})
        QVERIFY2(text.contains(QString::fromLatin1(word)), word);
}

void TestDialogs::tagOpensTheNote() {
    QWidget window;
    EncryptionTag tag(&window);
    window.show();
    QTest::keyClick(&tag, Qt::Key_Return);
    const auto* note = window.findChild<EncryptionNote*>();
    QVERIFY(note);
    QVERIFY(note->isVisible());
}

void TestDialogs::aboutSaysVersionAndLicence() {
    QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    const AboutDialog dialog;
    QString text;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        text += label->text();
    QVERIFY(text.contains(QStringLiteral("1.2.3")));
    QVERIFY(text.contains(QStringLiteral("General Public License")));
}

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"
