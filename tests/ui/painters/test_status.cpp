// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "samples.h"
#include "ui/status_page.h"
#include "words/state_words.h"

using namespace gretel;

namespace {

QString shownOn(const QWidget& page) {
    QStringList texts;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&page))
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

class TestStatus : public QObject {
    Q_OBJECT
private slots:
    void downIsCalm();
    void upShowsTheDevice();
    void driftsAreSentences();
    void changedWayIsOffered();
    void deviceThatIsRenamed();
    void everyStateSaysSomething();
};

void TestStatus::downIsCalm() {
    StatusPage page;
    page.setObservation(samples::officeToLab(), {}, {});
    QVERIFY(shownOn(page).contains(QStringLiteral("The tunnel is down")));
    QVERIFY(!shownOn(page).contains(QStringLiteral("MTU")));
}

void TestStatus::upShowsTheDevice() {
    StatusPage page;
    const TunnelProfile profile = samples::officeToLab();
    page.setObservation(profile, {TunnelState::UpUnverified, {}, profile.interface},
                        samples::officeToLabUp());
    for (const char* text : {"gre-lab", "1.2.3.4 to 4.3.2.1", "key 42", "checksum", "172.16.10.1/30",
                             "10.16.0.0/24", "1468 bytes", "18.4 MB", "904.1 kB"})
        QVERIFY2(shownOn(page).contains(QString::fromLatin1(text)), text);
    QVERIFY(shownOn(page).contains(QStringLiteral("GRE keeps no connection")));
}

void TestStatus::driftsAreSentences() {
    StatusPage page;
    const TunnelProfile profile = samples::officeToLab();
    const Drift drift{QStringLiteral("mtu"), QStringLiteral("1468"), QStringLiteral("1400")};
    page.setObservation(profile, {TunnelState::Degraded, {drift}, profile.interface},
                        samples::officeToLabUp());
    QVERIFY(shownOn(page).contains(sentenceOf(drift)));
    page.setObservation(profile, {TunnelState::UpUnverified, {}, profile.interface},
                        samples::officeToLabUp());
    QVERIFY(!shownOn(page).contains(sentenceOf(drift)));
}

void TestStatus::changedWayIsOffered() {
    StatusPage page;
    const TunnelProfile profile = samples::officeToLab();
    const Drift path{QStringLiteral("mtu"), QStringLiteral("1368"), QStringLiteral("1468"),
                     QStringLiteral("1400")};
    const Drift other{QStringLiteral("ttl"), QStringLiteral("64"), QStringLiteral("63")};
    auto* restore = page.findChild<QPushButton*>(QStringLiteral("restore"));
    auto* adopt = page.findChild<QPushButton*>(QStringLiteral("adopt"));
    const auto show = [&](const std::vector<Drift>& drifts) {
        page.setObservation(profile, {TunnelState::Degraded, drifts, profile.interface},
                            samples::officeToLabUp());
    };
    show({path});
    QCOMPARE(restore->text(), QStringLiteral("Apply 1368"));
    QVERIFY(restore->isVisibleTo(&page) && restore->accessibleDescription().contains(QStringLiteral("1368")));
    QVERIFY(!adopt->isVisibleTo(&page));
    QVERIFY(shownOn(page).contains(QStringLiteral("carries 1400 bytes")));
    // With what else somebody changed, all of it is restored or taken.
    show({path, other});
    QCOMPARE(restore->text(), QStringLiteral("Restore"));
    QVERIFY(adopt->isVisibleTo(&page));
}

void TestStatus::deviceThatIsRenamed() {
    StatusPage page;
    SystemState system = samples::officeToLabUp();
    system.links.front().name = QStringLiteral("gre-moved");
    system.links.front().up = false;
    page.setObservation(samples::officeToLab(), {TunnelState::Degraded, {}, QStringLiteral("gre-moved")},
                        system);
    QVERIFY(shownOn(page).contains(QStringLiteral("gre-moved (switched off)")));
}

void TestStatus::everyStateSaysSomething() {
    StatusPage page;
    QStringList seen;
    for (const TunnelState state : samples::allStates) {
        page.setObservation(samples::officeToLab(), {state, {}, {}}, {});
        QVERIFY(!shownOn(page).trimmed().isEmpty());
        QVERIFY(!seen.contains(shownOn(page)));
        seen << shownOn(page);
    }
}

QTEST_MAIN(TestStatus)
#include "test_status.moc"
