// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include "core/field.h"
#include "stage.h"
#include "travel_samples.h"
#include "ui/export_dialog.h"
#include "ui/issue_lines.h"
#include "words/issue_words.h"

using namespace gretel;
using namespace gretel::test;

namespace {

struct Open {
    explicit Open(TunnelProfile profile = exampleProfile(), HostSide host = HostSide::Host2)
        : dialog(std::move(profile), host, exampleLanguages(), exampleText) {
        dialog.show();
        dialog.activateWindow();
    }
    template <typename T>
    T* part(const char* name) const {
        return dialog.findChild<T*>(QString::fromLatin1(name));
    }
    QComboBox* host() const { return part<QComboBox>("host"); }
    QPushButton* save() const { return part<QPushButton>("save"); }
    QPushButton* copy() const { return part<QPushButton>("copy"); }
    QTabBar* tabs() const { return part<QTabBar>("pages"); }
    IssueLines* losses() const { return part<IssueLines>("losses"); }
    void speak(const char* language) const {
        auto* box = part<QComboBox>("language");
        box->setCurrentIndex(box->findData(QString::fromLatin1(language)));
    }
    QString shown() const {
        for (const QPlainTextEdit* view : dialog.findChildren<QPlainTextEdit*>())
            if (view->isVisible())
                return view->toPlainText();
        return {};
    }

    ExportDialog dialog;
};

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT
private slots:
    void offersTheHostThatIsGiven() {
        const Open open(exampleProfile(), HostSide::Host1);
        QCOMPARE(open.shown(), QStringLiteral("# gretel for host1\n"));
        open.host()->setCurrentIndex(1);
        QCOMPARE(open.shown(), QStringLiteral("# gretel for host2\n"));
    }

    void marksTheOtherHost_data() {
        QTest::addColumn<int>("here"); // 0: nobody knows
        QTest::addColumn<bool>("later");
        QTest::newRow("unknown") << 0 << false;
        QTest::newRow("in the profile") << 1 << false;
        QTest::newRow("the second") << 2 << false;
        QTest::newRow("found out") << 2 << true;
    }

    void marksTheOtherHost() {
        QFETCH(int, here);
        QFETCH(bool, later);
        TunnelProfile profile = exampleProfile();
        const auto side = here == 1 ? HostSide::Host1 : HostSide::Host2;
        if (here && !later)
            profile.here = side;
        Open open(profile);
        if (later)
            open.dialog.setHere(side);
        for (int row = 0; row < 2; ++row) {
            const QString text = open.host()->itemText(row);
            QVERIFY2(text.contains(row == 0 ? QStringLiteral("Office") : QStringLiteral("Lab")),
                     qPrintable(text));
            QCOMPARE(text.contains(QStringLiteral("this computer")), here == row + 1);
            QCOMPARE(text.contains(QStringLiteral("the other host")), here && here != row + 1);
        }
    }

    void offers_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("tabs");
        QTest::addColumn<QString>("save"); // empty: it cannot
        QTest::addColumn<int>("losses");
        QTest::newRow("nothing lost")
            << "gretel" << QStringList{"office-to-lab.gretel", "In &words"} << "&Save…" << 0;
        QTest::newRow("a note") << "networkd"
                                << QStringList{"50-gre-lab.netdev", "50-gre-lab.network", "In &words"}
                                << "&Save…" << 1;
        QTest::newRow("warnings") << "routeros" << QStringList{"gre-lab.rsc", "In &words"} << "&Save anyway…"
                                  << 3;
        QTest::newRow("an error") << "ios" << QStringList{"In &words"} << "" << 1;
    }

    void offers() {
        QFETCH(QString, language);
        QFETCH(QStringList, tabs);
        QFETCH(QString, save);
        QFETCH(int, losses);
        Open open;
        open.speak(qPrintable(language));
        QStringList titles;
        for (int tab = 0; tab < open.tabs()->count(); ++tab)
            titles.append(open.tabs()->tabText(tab));
        QCOMPARE(titles, tabs);
        QCOMPARE(open.save()->isEnabled(), !save.isEmpty());
        QVERIFY(save.isEmpty() || open.save()->text() == save);
        QCOMPARE(open.losses()->isVisible(), losses > 0);
        const Issues expected = exampleText(exampleProfile(), HostSide::Host2, language).losses;
        for (const Issue& loss : expected)
            QVERIFY(open.losses()->text().contains(sentenceOf(loss)));
        QCOMPARE(static_cast<int>(expected.size()), losses);
    }

    void theWorstIsFirst() {
        Open open;
        open.speak("routeros");
        const QString note =
            sentenceOf(Issue{IssueKind::NotWritten, field::interface, {QStringLiteral("MikroTik RouterOS")}});
        QVERIFY(open.losses()->text().endsWith(note));
    }

    void copiesWhatIsShown() {
        Open open;
        open.speak("networkd");
        for (int tab = 0; tab < open.tabs()->count(); ++tab) {
            open.tabs()->setCurrentIndex(tab);
            open.copy()->click();
            QVERIFY(!open.shown().isEmpty());
            QCOMPARE(QApplication::clipboard()->text(), open.shown());
        }
    }

    void staysWithTheCheckList() {
        Open open;
        open.tabs()->setCurrentIndex(1);
        open.speak("networkd");
        QCOMPARE(open.tabs()->currentIndex(), 2);
        QVERIFY(open.shown().startsWith(QStringLiteral("1. ")));
    }

    void savesWhatIsShown() {
        Open open;
        QVERIFY(QTest::qWaitForWindowActive(&open.dialog));
        QSignalSpy saves(&open.dialog, &ExportDialog::saveRequested);
        open.speak("networkd");
        QTest::keyClick(&open.dialog, Qt::Key_Return);
        QCOMPARE(saves.count(), 1);
        const auto text = saves.front().front().value<ExportText>();
        QCOMPARE(text.files.size(), size_t(2));
        QVERIFY(text.files.front().text.startsWith("# networkd for host2"));
        QVERIFY(open.dialog.isVisible());
    }

    void tellsWhatBecameOfIt() {
        Open open;
        open.dialog.tell(QStringLiteral("Saved."));
        const auto said = [&] {
            for (const QLabel* label : open.dialog.findChildren<QLabel*>())
                if (label->text() == QStringLiteral("Saved."))
                    return true;
            return false;
        };
        QVERIFY(said());
        open.speak("networkd");
        QVERIFY(!said());
    }

    void everythingThatTakesFocusHasAName() {
        Open open;
        open.speak("routeros");
        for (const QWidget* widget : open.dialog.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
