// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "health_samples.h"
#include "ui/health_graph.h"
#include "ui/health_section.h"
#include "words/health_words.h"

using namespace gretel;

namespace {

QString text(const QWidget& section, const char* name) {
    return section.findChild<QLabel*>(QString::fromLatin1(name))->text();
}

bool isShown(const QWidget& section, const char* name) {
    return section.findChild<QWidget*>(QString::fromLatin1(name))->isVisible();
}

QPushButton* button(const QWidget& section, const char* words) {
    for (QPushButton* each : section.findChildren<QPushButton*>())
        if (each->text() == QLatin1String(words))
            return each;
    return nullptr;
}

struct Shown {
    explicit Shown(const HealthHistory* history, bool up = true, bool asked = true) {
        section.setUp(up);
        section.setHealth(samples::answering(), history, asked, samples::now);
        section.resize(700, 360);
        section.show();
    }
    HealthSection section;
};

} // namespace

class TestHealthSection : public QObject {
    Q_OBJECT
private slots:
    void emptyStates_data() {
        QTest::addColumn<bool>("up");
        QTest::addColumn<bool>("asked");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("empty");
        QTest::newRow("down") << false << true << "The tunnel is not up, so nobody asks the other host."
                              << "Nothing was asked in this time.";
        QTest::newRow("not asked") << true << false
                                   << "The setup says that the other host is not to be asked."
                                   << "Nothing was asked in this time.";
        QTest::newRow("asking") << true << true << sentenceOf(Health{}) << "The first answer is awaited.";
    }

    void emptyStates() {
        QFETCH(bool, up);
        QFETCH(bool, asked);
        Shown shown(nullptr, up, asked);
        shown.section.setHealth({}, nullptr, asked, samples::now);
        QTEST(text(shown.section, "healthSentence"), "sentence");
        QTEST(text(shown.section, "healthEmpty"), "empty");
        QVERIFY(isShown(shown.section, "healthEmpty"));
        QVERIFY(!isShown(shown.section, "healthGraph"));
        QVERIFY(!button(shown.section, "Save as CSV…") ||
                !shown.section.findChild<QPushButton*>(QStringLiteral("saveHistory"))->isEnabled());
    }

    void pastIsShownOfATunnelThatIsDown() {
        const HealthHistory history = samples::recent("aaaaaaaxaa");
        const Shown shown(&history, false);
        QVERIFY(isShown(shown.section, "healthGraph"));
        QCOMPARE(text(shown.section, "healthReading"), QStringLiteral("12.0 ms on average, 10 % lost."));
    }

    void showsTheRangeThatIsChosen() {
        const HealthHistory history = samples::week();
        Shown shown(&history);
        auto* graph = shown.section.findChild<HealthGraph*>();
        QCOMPARE(graph->chart().range, HealthRange::Hour);
        QTest::mouseClick(button(shown.section, "7 days"), Qt::LeftButton);
        QCOMPARE(graph->chart().range, HealthRange::Week);
        QCOMPARE(shown.section.view(), (HealthView{HealthRange::Week, false}));
        QVERIFY(text(shown.section, "healthReading").contains(QStringLiteral("Silent 2 times")));
        shown.section.setView({HealthRange::Day, true});
        QCOMPARE(graph->chart().range, HealthRange::Day);
        QVERIFY(isShown(shown.section, "healthTable"));
        QCOMPARE(shown.section.findChild<QTableView*>()->model()->rowCount(),
                 int(graph->chart().spans.size()));
    }

    void keysAloneDoAll() {
        const HealthHistory history = samples::week();
        Shown shown(&history);
        shown.section.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.section));
        auto* asTable = shown.section.findChild<QCheckBox*>(QStringLiteral("asTable"));
        asTable->setFocus();
        QTest::keyClick(asTable, Qt::Key_Tab);
        QCOMPARE(shown.section.focusWidget(), button(shown.section, "1 hour"));
        QTest::keyClick(shown.section.focusWidget(), Qt::Key_Right);
        QCOMPARE(shown.section.view().range, HealthRange::Day);
        QTest::keyClick(shown.section.focusWidget(), Qt::Key_Tab);
        QCOMPARE(shown.section.focusWidget()->objectName(), QStringLiteral("healthGraph"));
        QTest::keyClick(shown.section.focusWidget(), Qt::Key_Home);
        const QString reading = text(shown.section, "healthReading");
        QVERIFY(reading.contains(QStringLiteral("lost.")));
        QTest::keyClick(shown.section.focusWidget(), Qt::Key_Tab);
        QSignalSpy exported(&shown.section, &HealthSection::exportRequested);
        QTest::keyClick(shown.section.focusWidget(), Qt::Key_Space);
        QCOMPARE(exported.size(), 1);
        QCOMPARE(exported.front().front().value<HealthRange>(), HealthRange::Day);
        QTest::keyClick(asTable, Qt::Key_Space);
        QVERIFY(isShown(shown.section, "healthTable"));
    }

    void everythingHasAName() {
        const Shown shown(nullptr);
        for (const char* name : {"healthGraph", "healthTable"})
            QVERIFY(
                !shown.section.findChild<QWidget*>(QString::fromLatin1(name))->accessibleName().isEmpty());
        for (const QPushButton* each : shown.section.findChildren<QPushButton*>())
            QVERIFY(!each->text().isEmpty());
    }
};

QTEST_MAIN(TestHealthSection)
#include "test_health_section.moc"
