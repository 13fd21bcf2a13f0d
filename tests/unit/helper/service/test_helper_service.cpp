// SPDX-License-Identifier: GPL-3.0-or-later
// Several callers at a time: none waits for another's prompt, none gets another's answer.
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

#include "core/field.h"
#include "formats/document.h"
#include "helper/methods.h"
#include "service_setting.h"
#include "words/failure_words.h"

using namespace gretel;
using namespace gretel::test;
using namespace std::chrono_literals;

namespace {

const QString id = QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
const QVariantList applyGood{goodDocument(), QVariantMap()};

QString numberedId(int number) {
    return QUuid::createUuidV5(QUuid(), QByteArray::number(number)).toString(QUuid::WithoutBraces);
}

/// A password would do; the prompt stays open.
std::optional<polkit::Answer> openPrompt(const FakeAuthority::Asked& asked) {
    if (asked.action.endsWith(u"status") || asked.action.endsWith(u"preview"))
        return FakeAuthority::yes();
    if (asked.flags == 0)
        return FakeAuthority::challenge();
    return std::nullopt;
}

QDBusPendingCall callAllowingPrompt(QDBusConnection caller, const QString& name,
                                    const QVariantList& arguments) {
    QDBusMessage message = ServiceSetting::method(name, arguments);
    message.setInteractiveAuthorizationAllowed(true);
    return caller.asyncCall(message);
}

} // namespace

class TestHelperService : public QObject {
    Q_OBJECT
private slots:
    void statusTellsWhatIsThere() {
        ServiceSetting setting;
        setting.engine.statuses = {{id, QStringLiteral("gre-lab"), true}};
        const QDBusMessage reply = setting.answer(setting.bus.connect(), QStringLiteral("Status"));
        QCOMPARE(reply.signature(), QStringLiteral("a(ssbb)u"));
        QCOMPARE(qdbus_cast<TunnelStatuses>(reply.arguments().value(0)), setting.engine.statuses);
    }

    void previewTellsEachOperation() {
        ServiceSetting setting;
        setting.engine.outcome = Operations{SetUp{QStringLiteral("gre-lab"), true}};
        const QDBusMessage reply =
            setting.answer(setting.bus.connect(), QStringLiteral("Preview"), {goodDocument()});
        QCOMPARE(reply.signature(), QStringLiteral("a(ass)a(sas)"));
        const auto operations = qdbus_cast<PlannedOperations>(reply.arguments().value(0));
        QCOMPARE(operations.size(), 1);
        QVERIFY(operations[0].commands.join(u'\n').contains(u"gre-lab"));
        QVERIFY(operations[0].sentence.contains(u"gre-lab"));
        QCOMPARE(setting.engine.calls(), QStringList{QStringLiteral("preview Office")});
    }

    void rulesAreToldWithTheirCounts() {
        ServiceSetting setting;
        const QStringList pair{QStringLiteral("1"), QStringLiteral("1.2.3.4"), QStringLiteral("4.3.2.1")};
        const QString text = QStringLiteral("ip protocol 47 counter accept");
        setting.engine.counts = FirewallCounts{FirewallTableState::Altered,
                                               {{FirewallRuleKind::GreIn, pair, PacketCount{3, 252}, text},
                                                {FirewallRuleKind::Foreign, {}, std::nullopt, {}}},
                                               7};
        QSignalSpy announced(&setting.service, &Service::Changed);
        const QDBusMessage reply = setting.answer(setting.bus.connect(), QStringLiteral("InspectRules"));
        QCOMPARE(reply.signature(), QStringLiteral("a(sasbtts)us"));
        const InspectedRules expected{{QStringLiteral("GreIn"), pair, true, 3, 252, text},
                                      {QStringLiteral("Foreign"), {}, false, 0, 0, {}}};
        QCOMPARE(qdbus_cast<InspectedRules>(reply.arguments().value(0)), expected);
        QCOMPARE(reply.arguments().value(1).toUInt(), 7U);
        QCOMPARE(reply.arguments().value(2).toString(), QStringLiteral("Altered"));
        setting.engine.counts = Failure{FailureKind::NotPermitted, {QStringLiteral("nft")}};
        QCOMPARE(failureOf(setting.answer(setting.bus.connect(), QStringLiteral("InspectRules"))),
                 QStringLiteral("NotPermitted"));
        QCOMPARE(announced.size(), 0);
    }

    void changesAreAnnouncedToAll() {
        ServiceSetting setting;
        setting.engine.outcome = Operations{SetUp{QStringLiteral("gre-lab"), true}};
        QSignalSpy announced(&setting.service, &Service::Changed);
        const QDBusMessage reply = setting.answer(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QVERIFY(!QUuid::fromString(reply.arguments().value(0).toString()).isNull());
        QCOMPARE(announced.size(), 1);
        setting.answer(setting.bus.connect(), QStringLiteral("Remove"), {QStringList{id}, QVariantMap()});
        QCOMPARE(announced.size(), 2);
        QCOMPARE(setting.engine.calls(),
                 QStringList({QStringLiteral("apply Office"), QStringLiteral("remove ") + id}));
    }

    void aChangeTellsWhatCameOfIt_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariant>("what");
        QTest::addColumn<QString>("call");
        QTest::newRow("up") << "Apply" << QVariant(goodDocument()) << "apply Office confirm if risky 30";
        QTest::newRow("down") << "Remove" << QVariant(QStringList{id})
                              << "remove " + id + " confirm if risky 30";
    }

    void aChangeTellsWhatCameOfIt() {
        QFETCH(QString, method);
        QFETCH(QVariant, what);
        ServiceSetting setting;
        setting.engine.outcome = Operations{SetUp{QStringLiteral("gre-lab"), true}};
        setting.engine.notices = {{NoticeKind::TakesDefaultRoute, {"0.0.0.0/0", "gre-lab"}}};
        const QVariantMap ifRisky{{"confirm-if-risky", 30u}};
        const QDBusMessage reply = setting.answer(setting.bus.connect(), method, {what, ifRisky});
        QCOMPARE(reply.signature(), QStringLiteral("suua(sas)"));
        QVERIFY(!QUuid::fromString(reply.arguments().value(0).toString()).isNull());
        QCOMPARE(reply.arguments().value(1).toUInt(), 1u);
        QCOMPARE(reply.arguments().value(2).toUInt(), 30u);
        const auto notices = qdbus_cast<PlannedNotices>(reply.arguments().value(3));
        QCOMPARE(notices, (PlannedNotices{{"TakesDefaultRoute", {"0.0.0.0/0", "gre-lab"}}}));
        QTEST(setting.engine.calls().join(u'\n'), "call");
    }

    void nothingChangedIsNotAnnounced() {
        ServiceSetting setting;
        QSignalSpy announced(&setting.service, &Service::Changed);
        const auto reply = setting.answer(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
        QCOMPARE(announced.size(), 0);
    }

    void aFailureTravelsWhole_data() {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no arguments") << FailureKind::KernelLacksGre << QStringList();
        QTest::newRow("one") << FailureKind::InterfaceTaken << QStringList{"eth0"};
        QTest::newRow("two") << FailureKind::KernelRefused << QStringList{"ip link add", "File exists"};
    }

    void aFailureTravelsWhole() {
        QFETCH(FailureKind, kind);
        QFETCH(QStringList, arguments);
        ServiceSetting setting;
        const Failure failure{kind, arguments};
        setting.engine.outcome = failure;
        const QDBusMessage reply = setting.answer(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QCOMPARE(reply.type(), QDBusMessage::ErrorMessage);
        QCOMPARE(reply.errorName(), u"org.gretel.Helper1.Error." + failureName(kind));
        QCOMPARE(reply.errorMessage(), sentenceOf(failure));
        QCOMPARE(reply.signature(), QStringLiteral("sas"));
        QCOMPARE(reply.arguments().value(0).toString(), sentenceOf(failure));
        QCOMPARE(failureArgumentsOf(reply), arguments);
    }

    void tooMuchIsRefusedBeforeAnybodyIsAsked_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<QString>("field");
        const QString large(mostDocumentBytes + 1, u'[');
        QStringList ids;
        for (int i = 0; i <= mostTunnels; ++i)
            ids.append(id);
        QTest::newRow("Preview") << "Preview" << QVariantList{large} << "";
        QTest::newRow("Apply") << "Apply" << QVariantList{large, QVariantMap()} << "";
        QTest::newRow("Apply, option")
            << "Apply" << QVariantList{goodDocument(), QVariantMap{{"force", 1}}} << "options";
        QTest::newRow("Remove") << "Remove" << QVariantList{ids, QVariantMap()} << "ids";
        QTest::newRow("Remove, option")
            << "Remove" << QVariantList{QStringList{id}, QVariantMap{{"force", 1}}} << "options";
    }

    void tooMuchIsRefusedBeforeAnybodyIsAsked() {
        QFETCH(QString, method);
        QFETCH(QVariantList, arguments);
        ServiceSetting setting;
        const QDBusMessage reply = setting.answer(setting.bus.connect(), method, arguments);
        QCOMPARE(failureOf(reply), QStringLiteral("BadDocument"));
        QTEST(failureArgumentsOf(reply).value(0), "field");
        QCOMPARE(setting.authority->asked.size(), 0);
        QCOMPARE(setting.engine.calls(), QStringList());
    }

    void nothingIsParsedForWhoMayNot_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariantList>("arguments");
        QTest::newRow("Preview") << "Preview" << QVariantList{"nonsense"};
        QTest::newRow("Apply") << "Apply" << QVariantList{"nonsense", QVariantMap()};
        QTest::newRow("Remove") << "Remove" << QVariantList{QStringList{"nonsense"}, QVariantMap()};
    }

    void nothingIsParsedForWhoMayNot() {
        QFETCH(QString, method);
        QFETCH(QVariantList, arguments);
        ServiceSetting setting;
        setting.authority->ruling = [](const auto&) { return FakeAuthority::no(); };
        const auto denied = setting.answer(setting.bus.connect(), method, arguments);
        QCOMPARE(failureOf(denied), QStringLiteral("NotAuthorised"));
        setting.authority->ruling = [](const auto&) { return FakeAuthority::yes(); };
        const auto refused = setting.answer(setting.bus.connect(), method, arguments);
        QCOMPARE(failureOf(refused), QStringLiteral("BadDocument"));
        QCOMPARE(setting.engine.calls(), QStringList());
    }

    void aPromptIsOnlyForThoseWhoAllowIt() {
        ServiceSetting setting;
        setting.authority->ruling = [](const auto&) { return FakeAuthority::challenge(); };
        const auto reply = setting.answer(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QCOMPARE(failureArgumentsOf(reply), QStringList{QStringLiteral("no-agent")});
        QCOMPARE(setting.authority->asked.size(), 1);
        QCOMPARE(setting.authority->asked.first().flags, 0U);
    }

    void anOpenPromptHoldsNobodyUp() {
        ServiceSetting setting;
        setting.authority->ruling = openPrompt;
        const QDBusPendingCall prompted =
            callAllowingPrompt(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QTRY_COMPARE(setting.authority->asked.size(), 2);

        QDBusConnection other = setting.bus.connect();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(setting.answer(other, QStringLiteral("Status")).type(), QDBusMessage::ReplyMessage);
        QVERIFY(!prompted.isFinished());

        setting.authority->release(1, FakeAuthority::yes());
        QCOMPARE(replyOf(prompted).type(), QDBusMessage::ReplyMessage);
    }

    void answersAreNeverSwapped_data() {
        QTest::addColumn<uint>("seed");
        for (uint seed = 71; seed < 79; ++seed)
            QTest::addRow("order %u", seed) << seed;
    }

    void answersAreNeverSwapped() {
        QFETCH(uint, seed);
        // One caller may, the other may not; polkit answers in any order.
        ServiceSetting setting;
        setting.authority->ruling = [](const auto&) { return std::nullopt; };
        QDBusConnection allowed = setting.bus.connect();
        QDBusConnection denied = setting.bus.connect();
        const int each = ruleOf(u"Status")->mostOfUser / 2;
        QList<QDBusPendingCall> granted;
        QList<QDBusPendingCall> refused;
        for (int i = 0; i < each; ++i) {
            granted.append(setting.call(allowed, QStringLiteral("Status")));
            refused.append(setting.call(denied, QStringLiteral("Status")));
        }
        QTRY_COMPARE_WITH_TIMEOUT(setting.authority->asked.size(), 2 * each, 30000);

        QList<qsizetype> order(2 * each);
        std::iota(order.begin(), order.end(), 0);
        std::shuffle(order.begin(), order.end(), std::mt19937(seed)); // NOLINT: the same order each time
        for (const qsizetype i : order) {
            const bool may = setting.authority->asked[i].caller == allowed.baseService();
            setting.authority->release(i, may ? FakeAuthority::yes() : FakeAuthority::no());
        }
        for (const QDBusPendingCall& call : granted)
            QCOMPARE(replyOf(call).type(), QDBusMessage::ReplyMessage);
        for (const QDBusPendingCall& call : refused)
            QCOMPARE(failureOf(replyOf(call)), QStringLiteral("NotAuthorised"));
    }

    void oneYesIsNotTheNextOnes() {
        ServiceSetting setting;
        QDBusConnection caller = setting.bus.connect();
        for (int i = 0; i < 3; ++i)
            setting.answer(caller, QStringLiteral("Apply"), applyGood);
        QCOMPARE(setting.authority->asked.size(), 3);
        setting.authority->ruling = [](const auto&) { return FakeAuthority::no(); };
        QCOMPARE(failureOf(setting.answer(caller, QStringLiteral("Apply"), applyGood)),
                 QStringLiteral("NotAuthorised"));
        QCOMPARE(
            failureOf(setting.answer(caller, QStringLiteral("Remove"), {QStringList{id}, QVariantMap()})),
            QStringLiteral("NotAuthorised"));
        QCOMPARE(setting.engine.calls().size(), 3);
    }

    void withoutPolkitNothingIsAllowed() {
        ServiceSetting setting;
        setting.authority.reset();
        for (const char* method : {"Status", "Apply"}) {
            const bool apply = QLatin1StringView(method) == QLatin1StringView("Apply");
            const auto reply = setting.answer(setting.bus.connect(), QLatin1StringView(method),
                                              apply ? applyGood : QVariantList());
            QCOMPARE(failureOf(reply), QStringLiteral("NotAuthorised"));
            QCOMPARE(failureArgumentsOf(reply), QStringList{QStringLiteral("unavailable")});
        }
        QCOMPARE(setting.engine.calls(), QStringList());
    }

    void slowPolkitIsNoAndHoldsNobodyUp() {
        Service::Limits limits;
        limits.authorisation.check = 300ms;
        ServiceSetting setting(limits);
        setting.authority->ruling = [](const FakeAuthority::Asked& asked) -> std::optional<polkit::Answer> {
            if (asked.action.endsWith(u"apply"))
                return std::nullopt;
            return FakeAuthority::yes();
        };
        const auto slow = setting.call(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QTRY_COMPARE(setting.authority->asked.size(), 1);
        const auto status = setting.answer(setting.bus.connect(), QStringLiteral("Status"));
        QCOMPARE(status.type(), QDBusMessage::ReplyMessage);
        QCOMPARE(failureArgumentsOf(replyOf(slow)), QStringList{QStringLiteral("unavailable")});
        QCOMPARE(setting.engine.calls(), QStringList{QStringLiteral("status")});
    }

    void whoLeavesInMidPromptTakesItAlong() {
        ServiceSetting setting;
        setting.authority->ruling = openPrompt;
        QDBusConnection leaver = setting.bus.connect();
        callAllowingPrompt(leaver, QStringLiteral("Apply"), applyGood);
        QTRY_COMPARE(setting.authority->asked.size(), 2);
        ConnectedBus::disconnect(leaver);
        QTRY_COMPARE(setting.authority->cancelled,
                     QStringList{setting.authority->asked.last().cancellationId});
        // An answer that comes all the same changes nothing.
        setting.authority->release(1, FakeAuthority::yes());
        setting.answer(setting.bus.connect(), QStringLiteral("Status"));
        QCOMPARE(setting.engine.calls(), QStringList{QStringLiteral("status")});
    }

    /// Who asks without awaiting the answers is promised no order among them, only that one runs at a time.
    void changesHappenOneAfterTheOther() {
        ServiceSetting setting;
        setting.engine.holdChanges();
        QDBusConnection caller = setting.bus.connect();
        QList<QDBusPendingCall> changes;
        QStringList expected;
        for (int i = 0; i < 5; ++i) {
            changes.append(
                setting.call(caller, QStringLiteral("Remove"), {QStringList{numberedId(i)}, QVariantMap()}));
            expected.append(QStringLiteral("remove ") + numberedId(i));
        }
        const auto answered = [&] {
            return std::count_if(changes.begin(), changes.end(),
                                 [](const QDBusPendingCall& change) { return change.isFinished(); });
        };
        for (int i = 0; i < 5; ++i) {
            QTRY_COMPARE(setting.engine.calls().size(), i + 1);
            QCOMPARE(answered(), i);
            setting.engine.letThrough();
            QTRY_COMPARE(answered(), i + 1);
        }
        QStringList seen = setting.engine.calls();
        seen.sort();
        expected.sort();
        QCOMPARE(seen, expected);
    }

    void aChangeUnderWayHoldsNoReaderUp() {
        ServiceSetting setting;
        setting.engine.holdChanges();
        const auto change = setting.call(setting.bus.connect(), QStringLiteral("Apply"), applyGood);
        QTRY_COMPARE(setting.engine.calls(), QStringList{QStringLiteral("apply Office")});
        const auto status = setting.answer(setting.bus.connect(), QStringLiteral("Status"));
        QCOMPARE(status.type(), QDBusMessage::ReplyMessage);
        const auto preview =
            setting.answer(setting.bus.connect(), QStringLiteral("Preview"), {goodDocument()});
        QCOMPARE(preview.type(), QDBusMessage::ReplyMessage);
        const auto rules = setting.answer(setting.bus.connect(), QStringLiteral("InspectRules"));
        QCOMPARE(rules.type(), QDBusMessage::ReplyMessage);
        QVERIFY(!change.isFinished());
        setting.engine.letThrough();
        QCOMPARE(replyOf(change).type(), QDBusMessage::ReplyMessage);
    }

    void whoLeavesInTheQueueIsPassedOver() {
        ServiceSetting setting;
        setting.engine.holdChanges();
        QDBusConnection first = setting.bus.connect();
        QDBusConnection second = setting.bus.connect();
        QDBusConnection third = setting.bus.connect();
        setting.call(first, QStringLiteral("Remove"), {QStringList{numberedId(1)}, QVariantMap()});
        QTRY_COMPARE(setting.engine.calls().size(), 1);
        setting.call(second, QStringLiteral("Remove"), {QStringList{numberedId(2)}, QVariantMap()});
        QTRY_COMPARE(setting.authority->asked.size(), 2);
        const auto last =
            setting.call(third, QStringLiteral("Remove"), {QStringList{numberedId(3)}, QVariantMap()});
        QTRY_COMPARE(setting.authority->asked.size(), 3);
        ConnectedBus::disconnect(second);
        ConnectedBus::disconnect(first); // what has begun is finished all the same
        setting.answer(setting.bus.connect(), QStringLiteral("Status"));
        setting.engine.letThrough(2);
        QCOMPARE(replyOf(last).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(setting.engine.calls().filter(QStringLiteral("remove")),
                 QStringList(
                     {QStringLiteral("remove ") + numberedId(1), QStringLiteral("remove ") + numberedId(3)}));
    }

    void aUsersFloodIsBusy() {
        ServiceSetting setting;
        setting.engine.holdChanges();
        QDBusConnection caller = setting.bus.connect();
        const int most = ruleOf(u"Remove")->mostOfUser;
        QList<QDBusPendingCall> calls;
        for (int i = 0; i <= most; ++i)
            calls.append(
                setting.call(caller, QStringLiteral("Remove"), {QStringList{numberedId(i)}, QVariantMap()}));
        const auto refused = [&] {
            return std::find_if(calls.begin(), calls.end(),
                                [](const QDBusPendingCall& call) { return call.isFinished(); });
        };
        QTRY_VERIFY(refused() != calls.end());
        QCOMPARE(failureOf(replyOf(*refused())), QStringLiteral("Busy"));
        calls.erase(refused());
        setting.engine.letThrough(most);
        for (const QDBusPendingCall& call : calls)
            QCOMPARE(replyOf(call).type(), QDBusMessage::ReplyMessage);
        setting.engine.letThrough();
        QCOMPARE(setting.answer(caller, QStringLiteral("Remove"), {QStringList{id}, QVariantMap()}).type(),
                 QDBusMessage::ReplyMessage);
    }
};

QTEST_GUILESS_MAIN(TestHelperService)
#include "test_helper_service.moc"
