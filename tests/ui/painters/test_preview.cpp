// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "core/command_text.h"
#include "samples.h"
#include "ui/preview_dialog.h"
#include "words/notice_words.h"
#include "words/operation_words.h"

using namespace gretel;

namespace {

QStringList textsOf(const QWidget& widget) {
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts << label->text();
    return texts;
}

QPushButton* buttonOf(const QDialog& dialog, QDialogButtonBox::ButtonRole role) {
    const auto* box = dialog.findChild<QDialogButtonBox*>();
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == role)
            return qobject_cast<QPushButton*>(button);
    }
    return nullptr;
}

PlannedChange planned(const Operations& operations) {
    PlannedChange change;
    for (const Operation& operation : operations)
        change.steps.push_back({sentenceOf(operation), commandsOf(operation)});
    return change;
}

} // namespace

class TestPreview : public QObject {
    Q_OBJECT
private slots:
    void showsSentencesAndCommands();
    void copiesCommands();
    void emptyPlan();
    void offersToApply();
    void showsNotices();
};

void TestPreview::showsSentencesAndCommands() {
    const Operations operations = samples::bringUp();
    const PreviewDialog dialog(planned(operations));
    const QStringList texts = textsOf(dialog);
    for (const Operation& operation : operations) {
        QVERIFY(texts.contains(sentenceOf(operation)));
        for (const QString& command : commandsOf(operation))
            QVERIFY2(texts.contains(command), qPrintable(command));
    }
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestPreview::copiesCommands() {
    const PreviewDialog dialog(planned(samples::bringUp()));
    QVERIFY(dialog.commands().startsWith(QStringLiteral("ip link add")));
    QVERIFY(dialog.commands().endsWith(u'\n'));
    buttonOf(dialog, QDialogButtonBox::ActionRole)->click();
    QCOMPARE(QApplication::clipboard()->text(), dialog.commands());
}

void TestPreview::emptyPlan() {
    const PreviewDialog dialog(PlannedChange{});
    QVERIFY(dialog.commands().isEmpty());
    QVERIFY(!buttonOf(dialog, QDialogButtonBox::ActionRole));
    QVERIFY(textsOf(dialog).join(u' ').contains(QStringLiteral("Nothing needs to change")));
}

void TestPreview::offersToApply() {
    PreviewDialog dialog(planned(samples::bringUp()));
    QVERIFY(!buttonOf(dialog, QDialogButtonBox::AcceptRole));
    dialog.offerToApply(QStringLiteral("Bring up"));
    QPushButton* apply = buttonOf(dialog, QDialogButtonBox::AcceptRole);
    QCOMPARE(apply->text(), QStringLiteral("Bring up"));
    dialog.open();
    apply->click();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
}

void TestPreview::showsNotices() {
    PlannedChange change = planned(samples::bringUp());
    const Notice notice{NoticeKind::TakesDefaultRoute,
                        {QStringLiteral("0.0.0.0/0"), QStringLiteral("gre-x")}};
    QVERIFY(!textsOf(PreviewDialog(change)).contains(sentenceOf(notice)));
    change.notices = {notice};
    const PreviewDialog dialog(change);
    QVERIFY(textsOf(dialog).contains(sentenceOf(notice)));
    QCOMPARE(dialog.accessibleDescription(), sentenceOf(notice)); // and for those who do not see it
}

QTEST_MAIN(TestPreview)
#include "test_preview.moc"
