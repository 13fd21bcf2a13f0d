// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include "core/field.h"
#include "stage.h"
#include "travel_samples.h"
#include "ui/import_dialog.h"

using namespace gretel;
using namespace gretel::test;

namespace {

std::unique_ptr<QMimeData> mimeOf(const QStringList& urls, const QString& text) {
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> list;
    for (const QString& url : urls)
        list.append(QUrl(url));
    if (!list.isEmpty())
        data->setUrls(list);
    if (!text.isEmpty())
        data->setText(text);
    return data;
}

/// What the window makes of it; whether it wants it at all.
bool drop(QWidget* target, const QMimeData& data) {
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

void trigger(const MainWindow& window, const char* text) {
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text() == QString::fromUtf8(text))
            return action->trigger();
    QFAIL(text);
}

} // namespace

class TestWindowTravel : public QObject {
    Q_OBJECT
private slots:
    void drops_data() {
        QTest::addColumn<QString>("target"); // empty: the window
        QTest::addColumn<QStringList>("urls");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("taken");
        const QStringList files{"file:///tmp/a.netdev", "file:///tmp/b.zip"};
        const QStringList paths{"/tmp/a.netdev", "/tmp/b.zip"};
        const QString cell = field::publicAddress(HostSide::Host2);
        QTest::newRow("files") << "" << files << "" << paths << "";
        QTest::newRow("files with text") << "" << files << "a b" << paths << "";
        QTest::newRow("files on a cell") << cell << files << "file:///tmp/a.netdev" << paths << "";
        QTest::newRow("files on the search") << "search" << files << "file:///tmp/a.netdev" << paths << "";
        QTest::newRow("text") << "" << QStringList() << "[NetDev]" << QStringList() << "[NetDev]";
        QTest::newRow("text on a cell") << cell << QStringList() << "4.3.2.1" << QStringList() << "";
        QTest::newRow("nothing") << "" << QStringList() << "" << QStringList() << "";
    }

    void drops() {
        QFETCH(QString, target);
        QFETCH(QStringList, urls);
        QFETCH(QString, text);
        QFETCH(QStringList, files);
        QFETCH(QString, taken);
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QSignalSpy filesSpy(&stage.window, &MainWindow::importRequested);
        QSignalSpy textSpy(&stage.window, &MainWindow::importTextRequested);
        QWidget* widget = target.isEmpty() ? &stage.window : stage.window.findChild<QWidget*>(target);
        const bool wanted = drop(widget, *mimeOf(urls, text));
        QCOMPARE(filesSpy.count(), files.isEmpty() ? 0 : 1);
        QCOMPARE(textSpy.count(), taken.isEmpty() ? 0 : 1);
        if (!files.isEmpty())
            QCOMPARE(filesSpy.front().front().toStringList(), files);
        if (!taken.isEmpty())
            QCOMPARE(textSpy.front().front().toString(), taken);
        QVERIFY(wanted || (files.isEmpty() && taken.isEmpty()));
    }

    void pastes_data() {
        QTest::addColumn<QString>("focus"); // empty: no tunnel there yet
        QTest::addColumn<int>("texts");
        QTest::newRow("in the list") << "tunnels" << 1;
        QTest::newRow("in a cell") << QString(field::publicAddress(HostSide::Host2)) << 0;
        QTest::newRow("in the search") << "search" << 0;
        QTest::newRow("without a list") << "" << 1;
    }

    void pastes() {
        QFETCH(QString, focus);
        QFETCH(int, texts);
        Stage stage;
        stage.open();
        if (!focus.isEmpty()) {
            stage.add(exampleProfile());
            stage.window.findChild<QWidget*>(focus)->setFocus();
        }
        QApplication::clipboard()->setText(QStringLiteral("[NetDev]\n"));
        QSignalSpy spy(&stage.window, &MainWindow::importTextRequested);
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &stage.window, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(spy.count(), texts);
    }

    void pastesFromTheMenu() {
        Stage stage;
        stage.open();
        QSignalSpy texts(&stage.window, &MainWindow::importTextRequested);
        QSignalSpy files(&stage.window, &MainWindow::importRequested);
        QApplication::clipboard()->setText(QStringLiteral(" \n"));
        trigger(stage.window, "Import from &clipboard");
        QCOMPARE(texts.count(), 0);
        QApplication::clipboard()->setMimeData(mimeOf({QStringLiteral("file:///tmp/a.zip")}, {}).release());
        trigger(stage.window, "Import from &clipboard");
        QCOMPARE(files.count(), 1);
        QCOMPARE(texts.count(), 0);
    }

    void asksForExport() {
        Stage stage;
        stage.open();
        QSignalSpy one(&stage.window, &MainWindow::exportRequested);
        QSignalSpy all(&stage.window, &MainWindow::exportAllRequested);
        QTest::keyClick(&stage.window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        trigger(stage.window, "Export &all…");
        QCOMPARE(one.count() + all.count(), 0); // there is nothing
        stage.add(exampleProfile());
        stage.type(field::name, QStringLiteral("Elsewhere"));
        QTest::keyClick(&stage.window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(one.count(), 1);
        QCOMPARE(one.front().front().toUuid(), exampleProfile().id);
        QCOMPARE(stage.saved.back().name, QStringLiteral("Elsewhere")); // before it is asked for
        trigger(stage.window, "Export &all…");
        QCOMPARE(all.count(), 1);
    }

    void exportsWhatIsSelected() {
        Stage stage;
        stage.open();
        QList<QUuid> ids; // from top to bottom
        for (const char* name : {"Attic", "Barn", "Cellar", "Den"}) {
            TunnelProfile profile = exampleProfile();
            profile.id = QUuid::createUuid();
            profile.name = QString::fromLatin1(name);
            ids.append(profile.id);
            stage.add(profile);
        }
        QSignalSpy one(&stage.window, &MainWindow::exportRequested);
        QSignalSpy some(&stage.window, &MainWindow::exportSomeRequested);
        auto* list = stage.window.findChild<QListView*>(QStringLiteral("tunnels"));
        const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
            const QModelIndex index = list->model()->index(row, 0);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualRect(index).center());
        };
        const auto ask = [&] { QTest::keyClick(list, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); };
        const auto asked = [&] { return some.back().front().value<QList<QUuid>>(); };
        click(3, Qt::NoModifier);
        click(1, Qt::ControlModifier);
        QCOMPARE(stage.window.selected(), ids[1]);
        ask();
        QCOMPARE(some.count(), 1);
        QCOMPARE(asked(), (QList<QUuid>{ids[1], ids[3]}));
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        ask();
        QCOMPARE(asked(), (QList<QUuid>{ids[0], ids[1]}));
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        ask();
        QCOMPARE(asked(), ids);
        QTest::keyClick(list, Qt::Key_End);
        ask();
        QCOMPARE(some.count(), 3);
        QCOMPARE(one.count(), 1);
        QCOMPARE(one.front().front().toUuid(), ids[3]);
    }

    void asksToAdopt() {
        Stage stage;
        QSignalSpy spy(&stage.window, &MainWindow::adoptExistingRequested);
        trigger(stage.window, "Ado&pt existing…");
        QCOMPARE(spy.count(), 1);
    }

    void importsWhatIsChosen_data() {
        QTest::addColumn<bool>("accept");
        QTest::newRow("import") << true;
        QTest::newRow("cancel") << false;
    }

    void importsWhatIsChosen() {
        QFETCH(bool, accept);
        Stage stage;
        stage.open();
        QStringList names;
        connect(&stage.window, &MainWindow::importAccepted, this,
                [&](const std::vector<ImportDecision>& decisions) {
                    for (const auto& [entry, choice] : decisions)
                        if (choice == ImportChoice::Add)
                            names.append(entry->profile.name);
                });
        stage.window.showImport(exampleEntries());
        auto* dialog = stage.window.findChild<ImportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        accept ? dialog->accept() : dialog->reject();
        stage.settle();
        QCOMPARE(names, accept ? QStringList{QStringLiteral("gre-archive")} : QStringList());
        QCOMPARE(stage.tunnels.rowCount(), 0); // the application stores them, not the window
    }

    void exportsAndTells() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QSignalSpy saves(&stage.window, &MainWindow::exportSaveRequested);
        stage.window.showExport(exampleProfile(), HostSide::Host2, exampleLanguages(), exampleText);
        auto* dialog = stage.window.findChild<ExportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        // Found from the addresses: the profile does not say it.
        QVERIFY(dialog->findChild<QComboBox*>(QStringLiteral("host"))
                    ->itemText(0)
                    .contains(QStringLiteral("this computer")));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QCOMPARE(saves.count(), 1);
        stage.window.tell(QStringLiteral("Saved there."));
        bool told = false;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            told = told || label->text() == QStringLiteral("Saved there.");
        QVERIFY(told);
        dialog->reject();
        stage.settle();
        stage.window.tell(QStringLiteral("Later.")); // nobody is there any more
    }

    void showsProgressToThoseWhoWait() {
        Stage stage;
        stage.open();
        auto* line = stage.window.findChild<QWidget*>(QStringLiteral("progress"));
        QSignalSpy cancels(&stage.window, &MainWindow::progressCancelled);
        stage.window.showProgress(QStringLiteral("Reading…"), 0, 0);
        QVERIFY(!line->isVisible());
        stage.window.showProgress(QStringLiteral("Reading…"), 1, 2);
        QTRY_VERIFY(line->isVisible());
        stage.click("cancelProgress");
        stage.click("cancelProgress");
        QCOMPARE(cancels.count(), 1);
        stage.window.endProgress();
        QVERIFY(!line->isVisible());
        stage.window.showProgress(QStringLiteral("Once more…"), 0, 2);
        QVERIFY(!line->isVisible());
        QTRY_VERIFY(line->isVisible());
        stage.click("cancelProgress");
        QCOMPARE(cancels.count(), 2);
    }

    void aReturnKeyNeedsAKey() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.click("advancedToggle");
        QVERIFY(stage.cell(field::returnKey)->isEnabled());
        stage.type(field::returnKey, QStringLiteral("4x"));
        QVERIFY(!stage.issueUnder(field::returnKey).isEmpty());
        QVERIFY(!stage.upDown()->isEnabled());
        stage.type(field::returnKey, QStringLiteral("43"));
        QVERIFY(stage.issueUnder(field::returnKey).isEmpty());
        stage.window.flushEdits();
        QCOMPARE(stage.saved.back().returnKey, std::optional<quint32>(43));
        stage.click("keyUsed");
        QVERIFY(!stage.cell(field::returnKey)->isEnabled());
        stage.window.flushEdits();
        QVERIFY(!stage.saved.back().returnKey);
        stage.click("keyUsed"); // the number is still there
        stage.window.flushEdits();
        QCOMPARE(stage.saved.back().returnKey, std::optional<quint32>(43));
    }
};

QTEST_MAIN(TestWindowTravel)
#include "test_window_travel.moc"
