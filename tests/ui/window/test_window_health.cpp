// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include "health_samples.h"
#include "stage.h"
#include "ui/health_graph.h"
#include "ui/sight_timer.h"
#include "ui/tunnel_delegate.h"
#include "ui/tunnel_row.h"

using namespace gretel;
using namespace gretel::test;
using namespace Qt::StringLiterals;

namespace {

/// Counts what it paints.
class CountingDelegate : public TunnelDelegate {
public:
    using TunnelDelegate::TunnelDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        ++painted;
        TunnelDelegate::paint(painter, option, index);
    }
    mutable int painted = 0;
};

/// A window with the example tunnel up, and a history that counts how often it is looked at.
struct HealthStage : Stage {
    HealthStage() {
        open();
        add(exampleProfile());
        tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        settle();
        window.setHealthSource({[this](const QUuid&) {
                                    ++looks;
                                    return &history;
                                },
                                [this] { return now; }});
    }
    void showStatus() {
        window.findChild<QTabBar*>(u"tabs"_s)->setCurrentIndex(1);
        settle();
    }
    HealthGraph* graph() const { return window.findChild<HealthGraph*>(); }
    QString describe() const {
        return tunnels.indexOf(exampleProfile().id).data(Qt::AccessibleTextRole).toString();
    }

    HealthHistory history = samples::recent("aaaaaaaaaa");
    qint64 now = samples::now;
    int looks = 0;
};

QStyleOptionViewItem rowOption(int width) {
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, width, tunnelRowHeight(option.font));
    return option;
}

} // namespace

class TestWindowHealth : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void looksOnlyWhenItIsShown() {
        HealthStage stage;
        stage.window.refreshHealth(exampleProfile().id);
        QCOMPARE(stage.looks, 0);
        stage.showStatus();
        QCOMPARE(stage.looks, 1);
        QCOMPARE(stage.graph()->chart().spans.size(), size_t(10));
        stage.history.add(samples::now, {});
        stage.window.refreshHealth(QUuid::createUuid());
        QCOMPARE(stage.looks, 1);
        stage.window.refreshHealth(exampleProfile().id);
        QCOMPARE(stage.looks, 2);
        QCOMPARE(stage.graph()->chart().spans.size(), size_t(11));
    }

    /// Time goes on without anything happening, though for nobody when nobody looks.
    void graphFollowsTheClock() {
        HealthStage stage;
        auto* moments = stage.window.findChild<SightTimer*>();
        QVERIFY(!moments->isRunning());
        stage.showStatus();
        QVERIFY(moments->isRunning());
        stage.now += 60;
        emit moments->due();
        QCOMPARE(stage.graph()->chart().now, samples::now + 60);
        stage.window.hide();
        QVERIFY(!moments->isRunning());
        stage.window.show();
        QVERIFY(moments->isRunning());
        stage.window.findChild<QTabBar*>(u"tabs"_s)->setCurrentIndex(0);
        QVERIFY(!moments->isRunning());
    }

    void anotherTunnelHasAnotherHistory() {
        HealthStage stage;
        stage.showStatus();
        stage.window.setHealthSource(
            {[&](const QUuid& tunnel) { return tunnel == exampleProfile().id ? &stage.history : nullptr; },
             [] { return samples::now; }});
        TunnelProfile other = exampleProfile();
        other.id = QUuid::createUuid();
        other.probeInterval = 0;
        stage.add(other);
        stage.tunnels.setObservation(other.id, upObservation(other));
        stage.settle();
        QVERIFY(stage.graph()->chart().spans.empty());
        QVERIFY(stage.text("healthSentence").contains(u"not to be asked"_s));
        stage.window.select(exampleProfile().id);
        QCOMPARE(stage.graph()->chart().spans.size(), size_t(10));
    }

    void headlineGoesByTheAnswers_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("part");
        QTest::newRow("unverified") << int(HealthState::Unverified) << u"is not known"_s;
        QTest::newRow("answering") << int(HealthState::Answering) << u"the other host answers"_s;
        QTest::newRow("lossy") << int(HealthState::Lossy) << u"does not answer as it should"_s;
        QTest::newRow("silent") << int(HealthState::Silent) << u"does not answer as it should"_s;
    }

    void headlineGoesByTheAnswers() {
        QFETCH(int, state);
        QFETCH(QString, part);
        HealthStage stage;
        stage.showStatus();
        Health health = samples::answering();
        health.state = HealthState(state);
        stage.tunnels.setHealth(exampleProfile().id, health, samples::trend("a"));
        stage.settle();
        stage.window.refreshHealth(exampleProfile().id);
        QVERIFY2(stage.text("statusHeadline").contains(part), qPrintable(stage.text("statusHeadline")));
    }

    void ratesAreShownAtOnce() {
        HealthStage stage;
        SystemState system = exampleSystem();
        Link link;
        link.index = 7;
        link.name = exampleProfile().interface;
        link.alias = aliasOf(exampleProfile().id);
        link.receivedBytes = 5'000'000;
        system.links.push_back(link);
        stage.machine.setSystem(system);
        stage.showStatus();
        const auto shows = [&](const QString& words) {
            const QList<QLabel*> labels = stage.window.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text() == words; });
        };
        QVERIFY(shows(u"5.0 MB so far"_s));
        stage.tunnels.setTraffic({{exampleProfile().id, {5'100'000, 0, 80'000, 0}}});
        QVERIFY(shows(u"5.1 MB so far, 80.0 kB/s now"_s));
        QVERIFY(shows(u"0 bytes so far, nothing now"_s));
        stage.tunnels.setTraffic({});
        QVERIFY(shows(u"5.0 MB so far"_s));
    }

    void rowSaysItToThoseWhoHear() {
        HealthStage stage;
        QVERIFY(!stage.describe().contains(u"answers"_s));
        stage.tunnels.setHealth(exampleProfile().id, samples::answering(), samples::trend("a"));
        stage.settle();
        stage.tunnels.setTraffic({{exampleProfile().id, {1, 1, 1'200'000, 80'000}}});
        QCOMPARE(stage.describe(), u"Office to lab, Up, to 4.3.2.1, answers in 12.3 ms, 0 % lost, "
                                   "receives 1.2 MB/s, sends 80.0 kB/s"_s);
        stage.tunnels.setObservations({});
        stage.settle();
        QCOMPARE(stage.describe(), u"Office to lab, Down, to 4.3.2.1"_s);
    }

    void viewIsForTheCallerToRemember() {
        HealthStage stage;
        QCOMPARE(stage.window.healthView(), HealthView{});
        const HealthView wanted{HealthRange::Week, true};
        stage.window.setHealthView(wanted);
        QCOMPARE(stage.window.healthView(), wanted);
    }

    void historyGoesIntoAFile() {
        HealthStage stage;
        TunnelProfile profile = exampleProfile();
        profile.name = u"Office/lab"_s;
        stage.tunnels.upsert(profile);
        stage.window.setHealthView({HealthRange::Day, false});
        stage.showStatus();
        QSignalSpy wanted(&stage.window, &MainWindow::historyExportRequested);
        stage.click("saveHistory");
        auto* dialog = stage.window.findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().front().endsWith(u"/Office-lab, 24 hours.csv"_s));
        emit dialog->fileSelected(u"/home/ada/lab.csv"_s);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(0).toUuid(), profile.id);
        QCOMPARE(wanted.front().at(1).value<HealthRange>(), HealthRange::Day);
        QCOMPARE(wanted.front().at(2).toString(), u"/home/ada/lab.csv"_s);
        dialog->close();
    }

    void narrowRowsGiveUpInOrder() {
        const TunnelRowWish wish{0, true, 60, 150, 90};
        bool hadTrend = true;
        bool hadRemote = true;
        bool hadRates = true;
        for (int width = 600; width > 100; width -= 5) {
            const QStyleOptionViewItem option = rowOption(width);
            const TunnelRowPlaces places = placesOf(option, wish);
            const bool hasTrend = !places.trend.isNull();
            const bool hasRates = !places.rates.isNull();
            QVERIFY(hadTrend || !hasTrend);
            QVERIFY(hadRates || !hasRates);
            QVERIFY2(!hasTrend || hasRates, "the trend goes before the rates");
            QVERIFY(hasRates || places.hasRemote);
            for (const QRect& place : {places.shape, places.name, places.trend, places.words, places.rates})
                QVERIFY(place.isNull() || places.ground.contains(place));
            QVERIFY(!places.trend.intersects(places.name) && !places.rates.intersects(places.words));
            QVERIFY(places.words.width() >= (hasRates ? wish.state : 0));
            hadTrend = hasTrend;
            hadRates = hasRates;
            hadRemote = hadRemote && places.hasRemote;
        }
        QVERIFY(!hadTrend && !hadRates && !hadRemote);
    }

    void rowsAreMirrored() {
        QStyleOptionViewItem option = rowOption(500);
        const TunnelRowPlaces plain = placesOf(option, {40, true, 60, 150, 90});
        option.direction = Qt::RightToLeft;
        const TunnelRowPlaces mirrored = placesOf(option, {40, true, 60, 150, 90});
        QCOMPARE(mirrored.trend.left(), 499 - plain.trend.right());
        QCOMPARE(mirrored.rates.left(), 499 - plain.rates.right());
        QCOMPARE(mirrored.name.left(), 499 - plain.name.right());
        QVERIFY(!mirrored.edited.intersects(mirrored.name));
    }

    /// However many states change together, the window is brought up to date once.
    void manyChangesAreOneRefresh() {
        HealthStage stage;
        std::vector<TunnelProfile> many;
        for (int i = 0; i < 10'000; ++i) {
            many.push_back(exampleProfile());
            many.back().id = QUuid::createUuid();
        }
        stage.tunnels.upsertAll(many);
        stage.showStatus();
        stage.looks = 0;
        for (const TunnelProfile& profile : many)
            stage.tunnels.setObservation(profile.id, upObservation(profile));
        QCOMPARE(stage.looks, 0);
        stage.settle();
        QCOMPARE(stage.looks, 1);
        QCOMPARE(stage.text("upCount"), u"10001 of 10001 up"_s);
    }

    void tenThousandRowsPaintWhatIsSeen() {
        Stage stage;
        stage.open();
        std::vector<TunnelProfile> many;
        QHash<QUuid, Observation> states;
        QHash<QUuid, Traffic> traffic;
        for (int i = 0; i < 10000; ++i) {
            many.push_back(exampleProfile());
            many.back().id = QUuid::createUuid();
            many.back().name = u"Site %1"_s.arg(i);
            states.insert(many.back().id, upObservation(many.back()));
            traffic.insert(many.back().id, {1, 1, 1'000'000, 80'000});
        }
        stage.tunnels.setProfiles(many);
        stage.settle();
        for (const TunnelProfile& profile : many)
            stage.tunnels.setHealth(profile.id, samples::answering(), samples::trend("aaabbxcccaab"));
        stage.tunnels.setObservations(states);
        stage.settle();
        auto* list = stage.window.findChild<QListView*>(u"tunnels"_s);
        auto* delegate = new CountingDelegate(list);
        list->setItemDelegate(delegate);
        stage.settle();
        const int seen = list->viewport()->height() / list->sizeHintForRow(0) + 2;
        delegate->painted = 0;
        list->viewport()->repaint();
        QVERIFY(delegate->painted > 0);
        QVERIFY2(delegate->painted <= seen, qPrintable(QString::number(delegate->painted)));
        delegate->painted = 0;
        stage.tunnels.setTraffic(traffic);
        stage.settle();
        QVERIFY2(delegate->painted <= seen, qPrintable(QString::number(delegate->painted)));
        // News of a row that nobody sees paints nothing.
        list->scrollToTop();
        stage.settle();
        delegate->painted = 0;
        const QUuid last = list->model()->index(9999, 0).data(TunnelListModel::IdRole).toUuid();
        stage.tunnels.setHealth(last, {}, samples::trend("x"));
        stage.settle();
        QCOMPARE(delegate->painted, 0);
    }
};

QTEST_MAIN(TestWindowHealth)
#include "test_window_health.moc"
