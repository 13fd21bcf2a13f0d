// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QWindow>

#include "core/field.h"
#include "stage.h"
#include "ui/help_dialog.h"

using namespace gretel;
using namespace gretel::test;

namespace {

QString focused() {
    const QWidget* widget = QApplication::focusWidget();
    return widget ? widget->objectName() : QString();
}

} // namespace

class TestWindowKeys : public QObject {
    Q_OBJECT
private slots:
    /// From nothing to Up with the keyboard alone.
    void walk() {
        Stage stage;
        stage.open();
        QSignalSpy ups(&stage.window, &MainWindow::upRequested);
        QTest::keyClick(&stage.window, Qt::Key_N, Qt::ControlModifier);
        stage.settle();
        QCOMPARE(focused(), QString(field::name));
        const auto typeHere = [&](const char* text) {
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
            stage.settle();
        };
        const auto tabTo = [&](const QString& name) {
            for (int step = 0; step < 40 && focused() != name; ++step)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(focused(), name);
        };
        typeHere("Office to lab");
        tabTo(field::publicAddress(HostSide::Host1));
        typeHere("1.2.3.4");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focused(), field::publicAddress(HostSide::Host2));
        typeHere("4.3.2.1");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focused(), field::tunnel(HostSide::Host1));
        typeHere("172.16.10.1/30");
        tabTo(field::networks(HostSide::Host1));
        typeHere("10.0.0.0/24");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focused(), field::networks(HostSide::Host2));
        typeHere("10.16.0.0/24");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("keyUsed"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(focused(), QString(field::key));
        typeHere("42");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("checksum"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        stage.settle();
        QCOMPARE(stage.text("mtuLabel"), QStringLiteral("MTU 1468"));
        tabTo(QStringLiteral("updown"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(ups.count(), 1);
        QCOMPARE(stage.saved.back().interface, QStringLiteral("gre-office-to"));
    }

    void togglesWithControlT() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QSignalSpy ups(&stage.window, &MainWindow::upRequested);
        QSignalSpy downs(&stage.window, &MainWindow::downRequested);
        QTest::keyClick(&stage.window, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(ups.count(), 1);
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        stage.settle();
        QTest::keyClick(&stage.window, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(downs.count(), 1);
        QCOMPARE(ups.count(), 1);
    }

    void duplicatesWithControlD() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        const auto* list = stage.window.findChild<QListView*>(QStringLiteral("tunnels"));
        QCOMPARE(list->selectionModel()->selectedIndexes(), QModelIndexList{list->currentIndex()});
        // As the screen sends it: while the shortcut works, whoever asks is told that Ctrl is down.
        QWindow* screen = stage.window.windowHandle();
        QTest::keyPress(screen, Qt::Key_Control, Qt::ControlModifier);
        QTest::keyClick(screen, Qt::Key_D, Qt::ControlModifier);
        stage.settle();
        QTest::keyRelease(screen, Qt::Key_Control);
        QCOMPARE(stage.tunnels.rowCount(), 2);
        const TunnelProfile& copy = stage.saved.back();
        QVERIFY(copy.id != exampleProfile().id);
        QVERIFY(copy.name != exampleProfile().name);
        QVERIFY(copy.interface != exampleProfile().interface);
        QVERIFY(copy.host2 == exampleProfile().host2);
        QCOMPARE(stage.window.selected(), copy.id);
        // The first one is not selected any more: an export would take both.
        QCOMPARE(list->selectionModel()->selectedIndexes(), QModelIndexList{list->currentIndex()});
    }

    void findsWithControlF() {
        Stage stage;
        stage.open();
        TunnelProfile other = exampleProfile();
        other.id = QUuid::createUuid();
        other.name = QStringLiteral("Archive");
        stage.tunnels.upsert(other);
        stage.add(exampleProfile());
        QTest::keyClick(&stage.window, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(focused(), QStringLiteral("search"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("arch"));
        auto* list = stage.window.findChild<QListView*>(QStringLiteral("tunnels"));
        QCOMPARE(list->model()->rowCount(), 1);
        // A search alone does not leave the tunnel that is being edited.
        QCOMPARE(stage.window.selected(), exampleProfile().id);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.window.selected(), other.id);
        QCOMPARE(focused(), QStringLiteral("tunnels"));
    }

    void deletesOnlyWhenAskedTo_data() {
        QTest::addColumn<bool>("yes");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }

    void deletesOnlyWhenAskedTo() {
        QFETCH(bool, yes);
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QSignalSpy removed(&stage.window, &MainWindow::profileRemoved);
        auto* list = stage.window.findChild<QListView*>(QStringLiteral("tunnels"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        auto* question = stage.window.findChild<QMessageBox*>(QStringLiteral("removeQuestion"));
        QVERIFY(question);
        for (QAbstractButton* button : question->buttons())
            if ((question->buttonRole(button) == QMessageBox::DestructiveRole) == yes)
                button->click();
        stage.settle();
        QCOMPARE(removed.count(), yes ? 1 : 0);
        QCOMPARE(stage.tunnels.rowCount(), yes ? 0 : 1);
    }

    void deleteInACellDeletesALetter() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QLineEdit* cell = stage.cell(field::publicAddress(HostSide::Host2));
        cell->setFocus();
        cell->setCursorPosition(0);
        QTest::keyClick(cell, Qt::Key_Delete);
        QCOMPARE(cell->text(), QStringLiteral(".3.2.1"));
        QVERIFY(!stage.window.findChild<QMessageBox*>());
    }

    void helpWithF1() {
        Stage stage;
        stage.open();
        QTest::keyClick(&stage.window, Qt::Key_F1);
        QVERIFY(stage.window.findChild<HelpDialog*>());
    }

    void pagesWithControlAndFigures() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        auto* tabs = stage.window.findChild<QTabBar*>(QStringLiteral("tabs"));
        QTest::keyClick(&stage.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), 2);
        QTest::keyClick(&stage.window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), 0);
    }

    void everyMenuItemHasAMnemonic() {
        Stage stage;
        for (QAction* menu : stage.window.menuBar()->actions()) {
            QVERIFY2(menu->text().contains(u'&'), qPrintable(menu->text()));
            QStringList letters;
            for (QAction* item : menu->menu()->actions()) {
                if (item->isSeparator())
                    continue;
                const qsizetype mark = item->text().indexOf(u'&');
                QVERIFY2(mark >= 0, qPrintable(item->text()));
                const QString letter = item->text().mid(mark + 1, 1).toLower();
                QVERIFY2(!letters.contains(letter), qPrintable(item->text()));
                letters.append(letter);
            }
        }
    }

    void noTwoMnemonicsOfAPageAreTheSame() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        stage.settle();
        stage.type(field::tunnel(HostSide::Host1), QStringLiteral("172.16.11.1/30"));
        stage.click("advancedToggle");
        QHash<QChar, QString> taken;
        const auto take = [&](const QString& text) {
            const qsizetype mark = text.indexOf(u'&');
            if (mark < 0)
                return;
            const QChar letter = text[mark + 1].toLower();
            QVERIFY2(!taken.contains(letter), qPrintable(text + QStringLiteral(" / ") + taken.value(letter)));
            taken.insert(letter, text);
        };
        for (const QAction* menu : stage.window.menuBar()->actions())
            take(menu->text());
        for (const QLabel* label : stage.window.findChildren<QLabel*>())
            if (label->isVisible() && label->buddy())
                take(label->text());
        for (const QAbstractButton* button : stage.window.findChildren<QAbstractButton*>())
            if (button->isVisible())
                take(button->text());
        const auto* tabs = stage.window.findChild<QTabBar*>(QStringLiteral("tabs"));
        for (int tab = 0; tab < tabs->count(); ++tab)
            take(tabs->tabText(tab));
        QVERIFY(taken.size() > 12);
    }

    void everythingThatTakesFocusHasAName() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.click("advancedToggle");
        for (const QWidget* widget : stage.window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() ||
                widget->inherits("QMenuBar") || widget->inherits("QTabBar") || widget->inherits("QSplitter"))
                continue;
            const bool named = !widget->accessibleName().isEmpty() ||
                               !widget->property("text").toString().isEmpty() ||
                               widget->inherits("QScrollArea");
            QVERIFY2(named,
                     qPrintable(QStringLiteral("%1 %2").arg(
                         QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        }
    }

    void addressesReadFromLeftToRight() {
        Stage stage;
        stage.window.setLayoutDirection(Qt::RightToLeft);
        stage.open();
        stage.add(exampleProfile());
        QCOMPARE(stage.cell(field::publicAddress(HostSide::Host1))->layoutDirection(), Qt::LeftToRight);
        QCOMPARE(stage.cell(field::label(HostSide::Host1))->layoutDirection(), Qt::RightToLeft);
    }
};

QTEST_MAIN(TestWindowKeys)
#include "test_window_keys.moc"
