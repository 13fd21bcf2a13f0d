// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "desktop/announcements.h"
#include "desktop/notifications.h"
#include "fake_notification_server.h"
#include "private_bus.h"

using namespace gretel;
using namespace gretel::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Busy = TunnelListModel::Busy;
using Sight = Announcements::Sight;

/// What is said by notifications, against a server of the test's own.
class TestAnnouncements : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void escapesMarkup_data();
    void escapesMarkup();
    void replacesWhatItSaidBefore();
    void closesWhatIsUnderWay();
    void doesWithoutServer();
    void doesWithoutBus();
    void startsAnewWithAnotherServer();

    void tellsOfFailure();
    void tellsOfSuccessOnlyUnseen_data();
    void tellsOfSuccessOnlyUnseen();
    void takesNoFailureForSuccess();
    void saysNothingOfAClosedPasswordDialog();
    void asksToKeep();
    void tellsThatItWasTakenBack();
    void tellsOfASilentPeer();
    void saysNothingOfPeers_data();
    void saysNothingOfPeers();
    void aPeerThatIsBackIsNews_data();
    void aPeerThatIsBackIsNews();
    void heedsItsSwitches();

private:
    size_t count() const { return m_server->messages.size(); }
    void fail(const Failure& failure);
    void finish(bool up);
    void answer(HealthState state);

    PrivateBus m_bus;
    std::unique_ptr<FakeNotificationServer> m_server;
    std::unique_ptr<Notifications> m_notifications;
    std::unique_ptr<TunnelListModel> m_tunnels;
    std::unique_ptr<Announcements> m_announcements;
    TunnelProfile m_profile;
    Sight m_sight = Sight::Hidden;
};

void TestAnnouncements::initTestCase() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
    if (!m_bus.start())
        QSKIP("There is no dbus-daemon here.");
}

void TestAnnouncements::init() {
    m_sight = Sight::Hidden;
    m_server = std::make_unique<FakeNotificationServer>();
    QVERIFY(m_server->appear());
    m_notifications = std::make_unique<Notifications>();
    m_tunnels = std::make_unique<TunnelListModel>();
    m_profile.id = QUuid::createUuid();
    m_profile.name = u"A <b>& B"_s;
    m_tunnels->upsert(m_profile);
    m_announcements = std::make_unique<Announcements>(*m_tunnels, *m_notifications,
                                                      [this](const QUuid&) { return m_sight; });
}

void TestAnnouncements::cleanup() {
    m_announcements.reset();
    m_tunnels.reset();
    m_notifications.reset();
    m_server.reset();
}

/// As TunnelChanges does it: no longer busy first, then what went wrong.
void TestAnnouncements::fail(const Failure& failure) {
    m_tunnels->setBusy(m_profile.id, Busy::BringingUp);
    QCoreApplication::processEvents();
    m_tunnels->setBusy(m_profile.id, Busy::No);
    m_tunnels->setFailure(m_profile.id, failure);
    QCoreApplication::processEvents();
}

void TestAnnouncements::finish(bool up) {
    m_tunnels->setBusy(m_profile.id, up ? Busy::BringingUp : Busy::TakingDown);
    QCoreApplication::processEvents();
    Observation seen;
    if (up)
        seen = {TunnelState::UpUnverified, {}, u"gre1"_s};
    m_tunnels->setObservation(m_profile.id, seen);
    m_tunnels->setBusy(m_profile.id, Busy::No);
    QCoreApplication::processEvents();
}

void TestAnnouncements::escapesMarkup_data() {
    QTest::addColumn<QStringList>("abilities");
    QTest::addColumn<QString>("body");
    QTest::addRow("reads markup") << QStringList{u"body-markup"_s} << u"&lt;b&gt; &amp; &quot;x&quot;"_s;
    QTest::addRow("reads none") << QStringList{u"body"_s} << u"<b> & \"x\""_s;
}

void TestAnnouncements::escapesMarkup() {
    QFETCH(const QStringList, abilities);
    QFETCH(const QString, body);
    m_server->abilities = abilities;
    m_notifications->post(u"a"_s, {u"<b>"_s, u"<b> & \"x\""_s, {}, false, {{u"go"_s, u"Go"_s}}});
    QTRY_COMPARE(count(), size_t{1});
    QCOMPARE(m_server->messages[0].summary, u"<b>"_s); // never markup
    QCOMPARE(m_server->messages[0].body, body);
    QVERIFY(m_server->messages[0].actions.isEmpty()); // it has none
}

void TestAnnouncements::replacesWhatItSaidBefore() {
    m_server->holds = true;
    m_notifications->post(u"a"_s, {u"one"_s, {}});
    QTRY_COMPARE(count(), size_t{1});
    m_notifications->post(u"a"_s, {u"two"_s, {}}); // while the first has no number yet
    m_notifications->post(u"a"_s, {u"three"_s, {}});
    m_server->answerHeld();
    QTRY_COMPARE(count(), size_t{2});
    QCOMPARE(m_server->messages[1].summary, u"three"_s);
    QCOMPARE(m_server->messages[1].replaces, m_server->messages[0].id);
    m_server->answerHeld();
}

void TestAnnouncements::closesWhatIsUnderWay() {
    m_server->holds = true;
    m_notifications->post(u"a"_s, {u"one"_s, {}});
    QTRY_COMPARE(count(), size_t{1});
    m_notifications->close(u"a"_s);
    QVERIFY(m_server->closed.isEmpty());
    m_server->answerHeld();
    QTRY_COMPARE(m_server->closed, QList<uint>{m_server->messages[0].id});
    QVERIFY(!m_notifications->shows(u"a"_s));
}

void TestAnnouncements::doesWithoutServer() {
    m_server->leave();
    QSignalSpy delivered(m_notifications.get(), &Notifications::delivered);
    m_notifications->post(u"a"_s, {u"one"_s, {}});
    QTRY_COMPARE(delivered.size(), 1);
    QCOMPARE(delivered[0][1].toBool(), false);
    QVERIFY(!m_notifications->shows(u"a"_s));
}

void TestAnnouncements::doesWithoutBus() {
    Notifications notifications(QDBusConnection(u"none"_s));
    QSignalSpy delivered(&notifications, &Notifications::delivered);
    notifications.post(u"a"_s, {u"one"_s, {}});
    QVERIFY(delivered.isEmpty()); // whoever posts is not told amid it
    QTRY_COMPARE(delivered.size(), 1);
    QCOMPARE(delivered[0], (QVariantList{u"a"_s, false}));
    QVERIFY(!notifications.shows(u"a"_s));
}

void TestAnnouncements::startsAnewWithAnotherServer() {
    m_notifications->post(u"a"_s, {u"one"_s, {}});
    QSignalSpy delivered(m_notifications.get(), &Notifications::delivered);
    QTRY_COMPARE(delivered.size(), 1);
    QVERIFY(m_notifications->shows(u"a"_s));
    m_server->leave();
    QTRY_VERIFY(!m_notifications->shows(u"a"_s));
    FakeNotificationServer other;
    other.abilities.clear();
    QVERIFY(other.appear());
    m_notifications->post(u"a"_s, {u"two"_s, u"<"_s});
    QTRY_COMPARE(other.messages.size(), size_t{1});
    QCOMPARE(other.messages[0].replaces, 0U); // the number was the other one's
    QCOMPARE(other.messages[0].body, u"<"_s);
}

void TestAnnouncements::tellsOfFailure() {
    fail({FailureKind::Busy, {}});
    QTRY_COMPARE(count(), size_t{1});
    const FakeNotificationServer::Message message = m_server->messages[0];
    QCOMPARE(message.summary, u"A <b>& B: failed"_s);
    QVERIFY(message.actions.contains(u"retry"_s) && message.actions.contains(u"log"_s));
    QTRY_VERIFY(m_notifications->shows(u"failed/"_s + m_profile.id.toString(QUuid::WithoutBraces)));
    QSignalSpy retried(m_announcements.get(), &Announcements::retryRequested);
    m_server->click(message.id, u"retry"_s);
    QTRY_COMPARE(retried.size(), 1);
    QCOMPARE(retried[0][0].toUuid(), m_profile.id);
    QCOMPARE(retried[0][1].toBool(), true);
    fail({FailureKind::Busy, {u"again"_s}});
    QTRY_COMPARE(count(), size_t{2});
    const uint id = m_server->messages[1].id;
    finish(true); // no longer true
    QTRY_VERIFY(m_server->closed.contains(id));
}

void TestAnnouncements::tellsOfSuccessOnlyUnseen_data() {
    QTest::addColumn<Sight>("sight");
    QTest::addColumn<bool>("up");
    QTest::addColumn<QString>("summary");
    QTest::addRow("hidden, up") << Sight::Hidden << true << u"A <b>& B: up"_s;
    QTest::addRow("hidden, down") << Sight::Hidden << false << u"A <b>& B: down"_s;
    QTest::addRow("shown") << Sight::Shown << true << QString();
    QTest::addRow("looked at") << Sight::LookedAt << true << QString();
}

void TestAnnouncements::tellsOfSuccessOnlyUnseen() {
    QFETCH(const Sight, sight);
    QFETCH(const bool, up);
    QFETCH(const QString, summary);
    // From the second message on, what is sent first arrives first.
    m_notifications->post(u"a"_s, {u"first"_s, {}});
    QTRY_COMPARE(count(), size_t{1});
    m_sight = sight;
    finish(up);
    m_sight = Sight::Hidden;
    m_announcements->noteReverted(); // comes after it, so that what is not said is known not to be
    QTRY_VERIFY(m_server->find(u"A change was taken back"_s) != nullptr);
    QCOMPARE(m_server->find(summary) != nullptr, !summary.isEmpty());
    QVERIFY(m_server->find(u"A <b>& B: failed"_s) == nullptr);
}

void TestAnnouncements::takesNoFailureForSuccess() {
    m_tunnels->setObservation(m_profile.id, {TunnelState::UpUnverified, {}, u"gre1"_s});
    fail({FailureKind::Busy, {}}); // changes were applied to a tunnel that is up, and stays so
    QTRY_COMPARE(count(), size_t{1});
    QCOMPARE(m_server->messages[0].summary, u"A <b>& B: failed"_s);
}

void TestAnnouncements::saysNothingOfAClosedPasswordDialog() {
    fail({FailureKind::NotAuthorised, {u"dismissed"_s}});
    m_announcements->noteReverted();
    QTRY_COMPARE(count(), size_t{1});
    QCOMPARE(m_server->messages[0].summary, u"A change was taken back"_s);
}

void TestAnnouncements::asksToKeep() {
    m_announcements->setPending(30s, true);
    m_announcements->setPending(25s, true); // the same one, later
    QTRY_COMPARE(count(), size_t{1});
    const FakeNotificationServer::Message message = m_server->messages[0];
    QCOMPARE(message.hints.value(u"urgency"_s).value<uchar>(), uchar{2});
    QTRY_VERIFY(m_notifications->shows(u"waiting"_s));
    QSignalSpy kept(m_announcements.get(), &Announcements::keepRequested);
    m_server->click(message.id, u"keep"_s);
    QTRY_COMPARE(kept.size(), 1);
    m_announcements->setPending(0s, false);
    m_announcements->setPending(30s, false); // somebody else's
    QTRY_COMPARE(count(), size_t{2});
    QVERIFY(!m_server->messages[1].actions.contains(u"keep"_s));
    const uint id = m_server->messages[1].id;
    m_announcements->setPending(0s, false);
    QTRY_VERIFY(m_server->closed.contains(id));
}

void TestAnnouncements::tellsThatItWasTakenBack() {
    m_sight = Sight::LookedAt;
    m_announcements->setPending(30s, true);
    m_sight = Sight::Hidden;
    m_announcements->noteHidden(); // closed meanwhile
    QTRY_COMPARE(count(), size_t{1});
    m_announcements->noteReverted();
    QTRY_COMPARE(count(), size_t{2});
    QCOMPARE(m_server->messages[1].summary, u"A change was taken back"_s);
    QTRY_VERIFY(m_server->closed.contains(m_server->messages[0].id));
    m_announcements->noteSeen();
    QTRY_VERIFY(m_server->closed.contains(m_server->messages[1].id));
}

void TestAnnouncements::answer(HealthState state) {
    Health health;
    health.state = state;
    m_tunnels->setObservation(m_profile.id, {TunnelState::UpUnverified, {}, u"gre1"_s});
    m_tunnels->setHealth(m_profile.id, health, {});
    QCoreApplication::processEvents();
}

void TestAnnouncements::tellsOfASilentPeer() {
    m_server->holds = true;
    answer(HealthState::Answering);
    answer(HealthState::Silent);
    answer(HealthState::Silent); // once
    QTRY_COMPARE(count(), size_t{1});
    QCOMPARE(m_server->messages[0].summary, u"A <b>& B: the other host is silent"_s);
    m_server->answerHeld();
    QTRY_VERIFY(m_notifications->shows(u"peer/"_s + m_profile.id.toString(QUuid::WithoutBraces)));
    m_announcements->noteSeen();     // it still is
    answer(HealthState::Unverified); // the network changed
    answer(HealthState::Lossy);
    QTRY_COMPARE(count(), size_t{2});
    QCOMPARE(m_server->messages[1].summary, u"A <b>& B: the other host answers again"_s);
    QCOMPARE(m_server->messages[1].replaces, m_server->messages[0].id);
    QVERIFY(m_server->closed.isEmpty());
    m_server->answerHeld();
    m_announcements->noteSeen();
    QTRY_COMPARE(m_server->closed, QList<uint>{m_server->messages[1].id});
}

void TestAnnouncements::saysNothingOfPeers_data() {
    QTest::addColumn<QList<int>>("states");
    QTest::addColumn<Sight>("sight");
    QTest::addColumn<bool>("wanted");
    const auto row = [](const char* name, const QList<HealthState>& states, Sight sight, bool wanted) {
        QList<int> numbers;
        for (const HealthState state : states)
            numbers << int(state);
        QTest::newRow(name) << numbers << sight << wanted;
    };
    using enum HealthState;
    row("never answered", {Unverified, Silent, Answering}, Sight::Hidden, true);
    row("answers", {Answering, Lossy, Answering}, Sight::Hidden, true);
    row("not asked any more", {Answering, Unverified}, Sight::Hidden, true);
    row("looked at", {Answering, Silent, Answering}, Sight::LookedAt, true);
    row("switched off", {Answering, Silent, Answering}, Sight::Hidden, false);
}

void TestAnnouncements::saysNothingOfPeers() {
    QFETCH(const QList<int>, states);
    QFETCH(const Sight, sight);
    QFETCH(const bool, wanted);
    m_sight = sight;
    Preferences preferences;
    preferences.tellPeer = wanted;
    m_announcements->setPreferences(preferences);
    for (const int state : states)
        answer(HealthState(state));
    m_sight = Sight::Hidden;
    m_announcements->noteReverted(); // comes after what might have been said
    QTRY_COMPARE(count(), size_t{1});
    QCOMPARE(m_server->messages[0].summary, u"A change was taken back"_s);
}

void TestAnnouncements::aPeerThatIsBackIsNews_data() {
    QTest::addColumn<Sight>("sight");
    QTest::addColumn<bool>("down");
    QTest::newRow("looked at") << Sight::LookedAt << false;
    QTest::newRow("down meanwhile") << Sight::Hidden << true;
}

/// Where it is no news, the message that it was silent goes.
void TestAnnouncements::aPeerThatIsBackIsNews() {
    QFETCH(const Sight, sight);
    QFETCH(const bool, down);
    answer(HealthState::Answering);
    answer(HealthState::Silent);
    QTRY_COMPARE(count(), size_t{1});
    QTRY_VERIFY(m_notifications->shows(u"peer/"_s + m_profile.id.toString(QUuid::WithoutBraces)));
    m_sight = sight;
    if (down)
        m_tunnels->setObservation(m_profile.id, {});
    else
        answer(HealthState::Answering);
    QTRY_COMPARE(m_server->closed, QList<uint>{m_server->messages[0].id});
    QCOMPARE(count(), size_t{1});
}

void TestAnnouncements::heedsItsSwitches() {
    Preferences silent;
    silent.tellDone = silent.tellFailed = silent.tellWaiting = false;
    m_announcements->setPreferences(silent);
    finish(true);
    fail({FailureKind::Busy, {}});
    m_announcements->setPending(30s, true);
    m_announcements->noteReverted();
    QTRY_COMPARE(count(), size_t{1});
    QCOMPARE(m_server->messages[0].summary, u"A change was taken back"_s);
}

QTEST_GUILESS_MAIN(TestAnnouncements)
#include "test_announcements.moc"
