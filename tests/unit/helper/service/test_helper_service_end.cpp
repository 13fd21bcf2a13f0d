// SPDX-License-Identifier: GPL-3.0-or-later
// How the helper leaves: idle, asked to, or without a bus; never in the middle of a change.
#include <QDBusConnectionInterface>
#include <QSignalSpy>
#include <QTest>

#include "service_setting.h"

using namespace gretel;
using namespace gretel::test;
using namespace std::chrono_literals;

namespace {

const QVariantList applyGood{goodDocument(), QVariantMap()};

bool nameIsTaken(ConnectedBus& bus) {
    return bus.connect().interface()->isServiceRegistered(Service::name);
}

Service::Limits idleAfter(std::chrono::milliseconds idle) {
    Service::Limits limits;
    limits.idle = idle;
    return limits;
}

} // namespace

class TestHelperServiceEnd : public QObject {
    Q_OBJECT
private slots:
    void idleItLeaves() {
        ServiceSetting setting(idleAfter(50ms));
        QSignalSpy finished(&setting.service, &Service::finished);
        QVERIFY(nameIsTaken(setting.bus));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!nameIsTaken(setting.bus));
    }

    void anOpenCallKeepsIt() {
        ServiceSetting setting(idleAfter(20ms));
        QSignalSpy finished(&setting.service, &Service::finished);
        setting.engine.holdChanges();
        const auto change = setting.call(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QTRY_COMPARE(setting.engine.calls().size(), 1);
        QTest::qWait(100); // five times as long as it would stay idle: what must not happen has no signal
        QCOMPARE(finished.size(), 0);
        setting.engine.letThrough();
        QCOMPARE(replyOf(change).type(), QDBusMessage::ReplyMessage);
        QTRY_COMPARE(finished.size(), 1);
    }

    void aCallThatMeetsTheLeavingIsServed() {
        // Whenever it comes, a call is answered by this helper or finds the name free for a new one.
        for (int i = 0; i < 20; i += 2) {
            ServiceSetting setting(idleAfter(std::chrono::milliseconds(i)));
            QSignalSpy finished(&setting.service, &Service::finished);
            const QDBusMessage reply = setting.answer(setting.bus.connect(), QStringLiteral("Status"));
            if (reply.type() == QDBusMessage::ErrorMessage)
                QCOMPARE(reply.errorName(), QStringLiteral("org.freedesktop.DBus.Error.ServiceUnknown"));
            QTRY_COMPARE(finished.size(), 1);
        }
    }

    void askedItFinishesWhatHasBegun() {
        ServiceSetting setting;
        QSignalSpy finished(&setting.service, &Service::finished);
        setting.engine.holdChanges();
        const auto running = setting.call(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QTRY_COMPARE(setting.engine.calls().size(), 1);
        const auto waiting = setting.call(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QTRY_COMPARE(setting.authority->asked.size(), 2);

        setting.service.stop();
        QCOMPARE(failureOf(replyOf(waiting)), QStringLiteral("Busy"));
        QVERIFY(!nameIsTaken(setting.bus));
        QCOMPARE(finished.size(), 0);
        QVERIFY(!running.isFinished());

        setting.engine.letThrough();
        QCOMPARE(replyOf(running).type(), QDBusMessage::ReplyMessage);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(setting.engine.calls().size(), 1);
    }

    void askedItTakesThePromptAway() {
        ServiceSetting setting;
        QSignalSpy finished(&setting.service, &Service::finished);
        setting.authority->ruling = [](const FakeAuthority::Asked& asked) -> std::optional<polkit::Answer> {
            if (asked.flags == 0)
                return FakeAuthority::challenge();
            return std::nullopt;
        };
        QDBusMessage message = ServiceSetting::method(QStringLiteral("Apply"), applyGood);
        message.setInteractiveAuthorizationAllowed(true);
        const QDBusPendingCall prompted = setting.bus.connect().asyncCall(message);
        QTRY_COMPARE(setting.authority->asked.size(), 2);
        setting.service.stop();
        QCOMPARE(failureOf(replyOf(prompted)), QStringLiteral("Busy"));
        QTRY_COMPARE(setting.authority->cancelled.size(), 1);
        QTRY_COMPARE(finished.size(), 1);
    }

    void withoutABusItLeaves() {
        ServiceSetting setting;
        QSignalSpy finished(&setting.service, &Service::finished);
        setting.bus.stop();
        QTRY_COMPARE(finished.size(), 1);
    }

    void withoutABusItFinishesWhatHasBegun() {
        ServiceSetting setting;
        QSignalSpy finished(&setting.service, &Service::finished);
        setting.engine.holdChanges();
        setting.call(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QTRY_COMPARE(setting.engine.calls().size(), 1);
        setting.bus.stop();
        QTest::qWait(100); // what must not happen has no signal
        QCOMPARE(finished.size(), 0);
        setting.engine.letThrough();
        QTRY_COMPARE(finished.size(), 1);
    }

    void aTakenNameIsNoStart() {
        ServiceSetting setting;
        FakeEngine engine;
        Service second(setting.bus.connect(), engine, {});
        QVERIFY(setting.started);
        QVERIFY(!second.start());
    }
};

QTEST_GUILESS_MAIN(TestHelperServiceEnd)
#include "test_helper_service_end.moc"
