// SPDX-License-Identifier: GPL-3.0-or-later
// What one caller can use up, and what nobody can: the helper's own work, and its ear on the bus.
#include <QDBusArgument>
#include <QTest>

#include <algorithm>

#include "core/field.h"
#include "formats/document.h"
#include "helper/methods.h"
#include "service_setting.h"

using namespace gretel;
using namespace gretel::test;
using namespace std::chrono_literals;

namespace {

const QString id = QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");

qsizetype answered(const QList<QDBusPendingCall>& calls) {
    return std::count_if(calls.begin(), calls.end(),
                         [](const QDBusPendingCall& call) { return call.isFinished(); });
}

/// One a{sv} that says "confirm" so many times, at last rightly.
QVariant confirmTimes(int times) {
    QDBusArgument map;
    map.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QDBusVariant>());
    for (int left = times; left > 0; --left) {
        map.beginMapEntry();
        map << QStringLiteral("confirm")
            << QDBusVariant(left > 1 ? QVariant(QString(1024, u'x')) : QVariant(30u));
        map.endMapEntry();
    }
    map.endMap();
    return QVariant::fromValue(map);
}

/// Every place in the lane of the changes, and so many calls too many.
QList<QDBusPendingCall> fillTheLane(ServiceSetting& setting, QDBusConnection caller) {
    const QStringList ids{id};
    const QVariantMap options;
    const std::array methods{std::pair<QString, QVariantList>("Apply", {goodDocument(), options}),
                             std::pair<QString, QVariantList>("Remove", {ids, options}),
                             std::pair<QString, QVariantList>("Confirm", {id}),
                             std::pair<QString, QVariantList>("Revert", {id}),
                             std::pair<QString, QVariantList>("SetAutostart", {ids, true})};
    QList<QDBusPendingCall> calls;
    for (const auto& [method, arguments] : methods)
        for (int i = 0; i < ruleOf(method)->mostOfUser; ++i)
            calls.append(setting.call(caller, method, arguments));
    return calls;
}

} // namespace

class TestHelperServiceLimits : public QObject {
    Q_OBJECT
private slots:
    void theHelpersOwnWorkIsNeverRefused() {
        ServiceSetting setting;
        setting.engine.holdChanges();
        QDBusConnection caller = setting.bus.connect();
        const auto first = setting.call(caller, QStringLiteral("Remove"), {QStringList{id}, QVariantMap()});
        QTRY_COMPARE(setting.engine.calls().size(), 1);
        const QList<QDBusPendingCall> calls = fillTheLane(setting, caller);
        QTRY_COMPARE(answered(calls), calls.size() - qsizetype(Lane::mostWaiting));

        QObject owner;
        int done = 0;
        for (int i = 0; i < 2; ++i)
            setting.service.submitChange(
                &owner, [](TunnelEngine&, const Caller&) { return Answer(); },
                [&done](const Outcome<Answer>& outcome) { done += outcome.ok() ? 1 : 0; });
        setting.engine.letThrough(static_cast<int>(calls.size()) + 1);
        QTRY_COMPARE(answered(calls), calls.size());
        QTRY_COMPARE(done, 2);
        QCOMPARE(replyOf(first).type(), QDBusMessage::ReplyMessage);
    }

    void whatIsNoTokenIsLetGoAtOnce_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<qsizetype>("characters");
        for (const char* method : {"Confirm", "Revert"}) {
            QTest::addRow("%s, one too many", method) << method << id.size() + 1;
            QTest::addRow("%s, 8 MiB", method) << method << qsizetype(8 * 1024 * 1024);
        }
    }

    void whatIsNoTokenIsLetGoAtOnce() {
        QFETCH(QString, method);
        QFETCH(qsizetype, characters);
        ServiceSetting setting;
        setting.engine.holdChanges();
        QDBusConnection caller = setting.bus.connect();
        const auto change = setting.call(caller, QStringLiteral("Remove"), {QStringList{id}, QVariantMap()});
        QTRY_COMPARE(setting.engine.calls().size(), 1);
        // Anything else waits for the change.
        const auto reply = setting.answer(caller, method, {QString(characters, u'a')});
        QCOMPARE(failureOf(reply), QStringLiteral("NothingPending"));
        QVERIFY(!change.isFinished());
    }

    void anOptionSaidTwiceIsRefusedBeforeAnybodyIsAsked_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariant>("what");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("failure");
        QTest::newRow("Apply, once") << "Apply" << QVariant(goodDocument()) << 1 << "";
        QTest::newRow("Apply, twice") << "Apply" << QVariant(goodDocument()) << 2 << "BadDocument";
        QTest::newRow("Remove, once") << "Remove" << QVariant(QStringList{id}) << 1 << "";
        QTest::newRow("Remove, twice") << "Remove" << QVariant(QStringList{id}) << 2 << "BadDocument";
    }

    void anOptionSaidTwiceIsRefusedBeforeAnybodyIsAsked() {
        QFETCH(QString, method);
        QFETCH(QVariant, what);
        QFETCH(int, times);
        QFETCH(QString, failure);
        ServiceSetting setting;
        const auto reply = setting.answer(setting.bus.connect(), method, {what, confirmTimes(times)});
        QCOMPARE(failureOf(reply), failure);
        QCOMPARE(setting.authority->asked.isEmpty(), !failure.isEmpty());
        if (!failure.isEmpty())
            QCOMPARE(failureArgumentsOf(reply).value(0), QStringLiteral("options"));
    }

    /// Three of UTF-8 for each character: two such calls are all that one user may hold.
    void idsCountAsManyBytesAsTheirMessageHolds() {
        ServiceSetting setting;
        setting.authority->ruling = [](const auto&) { return std::nullopt; };
        QDBusConnection caller = setting.bus.connect();
        const QStringList heavy{QString(mostDocumentBytes, QChar(0x20ac))};
        QList<QDBusPendingCall> calls;
        for (int i = 0; i < 3; ++i)
            calls.append(setting.call(caller, QStringLiteral("SetAutostart"), {heavy, true}));
        QTRY_COMPARE(answered(calls), 1);
        const auto refused = std::find_if(calls.begin(), calls.end(),
                                          [](const QDBusPendingCall& call) { return call.isFinished(); });
        QCOMPARE(failureOf(replyOf(*refused)), QStringLiteral("Busy"));
        QTRY_COMPARE(setting.authority->asked.size(), 2);
    }

    /// Neither the bus nor polkit has answered by then.
    void whoCannotBeIdentifiedIsAnswered() {
        Service::Limits limits;
        limits.authorisation.check = 0ms;
        ServiceSetting setting(limits);
        setting.authority->ruling = [](const auto&) { return std::nullopt; };
        const auto reply = setting.answer(setting.bus.connect(), QStringLiteral("Status"));
        QCOMPARE(failureOf(reply), QStringLiteral("NotAuthorised"));
        QCOMPARE(failureArgumentsOf(reply), QStringList{QStringLiteral("unavailable")});
    }

    void aUserHasSoManyPromptsOpen() {
        ServiceSetting setting;
        setting.authority->ruling = [](const FakeAuthority::Asked& asked) -> std::optional<polkit::Answer> {
            if (asked.flags == 0)
                return FakeAuthority::challenge();
            return std::nullopt;
        };
        QDBusConnection caller = setting.bus.connect();
        QDBusMessage message =
            ServiceSetting::method(QStringLiteral("Remove"), {QStringList{id}, QVariantMap()});
        message.setInteractiveAuthorizationAllowed(true);
        QList<QDBusPendingCall> calls;
        for (int i = 0; i <= Questions::mostPromptsOfUser; ++i)
            calls.append(caller.asyncCall(message));
        QTRY_COMPARE(answered(calls), 1);
        const auto refused = std::find_if(calls.begin(), calls.end(),
                                          [](const QDBusPendingCall& call) { return call.isFinished(); });
        QCOMPARE(failureOf(replyOf(*refused)), QStringLiteral("Busy"));
    }
};

QTEST_GUILESS_MAIN(TestHelperServiceLimits)
#include "test_helper_service_limits.moc"
