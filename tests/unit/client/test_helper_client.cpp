// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <limits>
#include <optional>

#include "client/authentication_agent.h"
#include "client/helper_client.h"
#include "fake_helper.h"
#include "fake_polkit.h"
#include "formats/document.h"
#include "private_bus.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

TunnelProfile someTunnel() {
    TunnelProfile tunnel;
    tunnel.id = QUuid(u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"_s);
    tunnel.name = u"Office to lab"_s;
    tunnel.interface = u"gre-lab"_s;
    return tunnel;
}

/// Nobody is there.
class NoPrompt : public AuthenticationPrompt {
    void chooseUser(const Matter&, const QStringList&, Chosen chosen) override { chosen(std::nullopt); }
    void ask(const Question&, Answered answered) override { answered(std::nullopt); }
    void showError(const QString&) override {}
    void showInfo(const QString&) override {}
    void close() override {}
};

/// What a call answered, and how often.
template <typename T>
struct Answered {
    std::optional<Outcome<T>> outcome;
    int times = 0;
    std::function<void(Outcome<T>)> slot() {
        return [this](Outcome<T> answer) {
            outcome = std::move(answer);
            ++times;
        };
    }
};

} // namespace

class TestHelperClient : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void applies();
    void appliesForAWhile();
    void removes();
    void tellsWhatCameOfIt();
    void confirmsAndReverts();
    void setsAutostart();
    void reads();
    void previews();
    void inspectsRules();
    void doesNotTakeWhatItDoesNotKnow();
    void looksWithoutAsking();
    void failsAsTheHelperSays();
    void isThere();
    void isMissing();
    void noBus();
    void helperLostInMidCall();
    void tellsOfChanges();
    void tellsOfConfirmations();
    void joinsANewBus();
    void aGoneClientIsSilent();
    void nobodyToAsk();
    void askedAgainWithAnAgent();

private:
    PrivateBus m_bus;
    std::unique_ptr<FakeHelper> m_helper;
};

void TestHelperClient::init() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    m_helper = std::make_unique<FakeHelper>();
    QVERIFY(m_helper->appear());
}

void TestHelperClient::cleanup() {
    m_helper.reset();
    m_bus.stop();
}

void TestHelperClient::applies() {
    HelperClient client;
    Answered<AppliedChange> answered;
    client.apply({someTunnel()}, {}, answered.slot());
    QVERIFY(!answered.outcome); // never before the event loop
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    QCOMPARE((*answered.outcome)->token, u"token-1"_s);
    QVERIFY(!(*answered.outcome)->changed);
    QCOMPARE((*answered.outcome)->confirm.count(), 0);
    QCOMPARE(m_helper->document, QString::fromUtf8(writeDocument({someTunnel()})));
    QVERIFY(m_helper->mayAsk);
    QCOMPARE(answered.times, 1);
}

void TestHelperClient::removes() {
    HelperClient client;
    Answered<AppliedChange> answered;
    m_helper->confirmSeconds = 30;
    client.remove({someTunnel().id}, {std::chrono::seconds(30), true}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    QCOMPARE((*answered.outcome)->token, u"token-1"_s);
    QCOMPARE((*answered.outcome)->confirm, std::chrono::seconds(30));
    QCOMPARE(m_helper->options, (QVariantMap{{u"confirm-if-risky"_s, 30u}}));
    QCOMPARE(m_helper->ids, QStringList{u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"_s});
    QVERIFY(m_helper->mayAsk);
}

/// The helper takes the seconds as a u and nothing else.
void TestHelperClient::appliesForAWhile() {
    HelperClient client;
    Answered<AppliedChange> answered;
    client.apply({someTunnel()}, {std::chrono::seconds(30)}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QCOMPARE(m_helper->options, (QVariantMap{{u"confirm"_s, 30u}}));
    QCOMPARE(m_helper->options[u"confirm"_s].typeId(), int(QMetaType::UInt));
    client.apply({someTunnel()}, {}, answered.slot());
    QTRY_COMPARE(answered.times, 2);
    QVERIFY(m_helper->options.isEmpty());
    client.apply({someTunnel()}, {std::chrono::seconds(30), true}, answered.slot());
    QTRY_COMPARE(answered.times, 3);
    QCOMPARE(m_helper->options, (QVariantMap{{u"confirm-if-risky"_s, 30u}}));
}

/// All that the helper says of it.
void TestHelperClient::tellsWhatCameOfIt() {
    m_helper->operations = {{{u"ip link add gre-lab"_s}, u"Add it."_s}};
    m_helper->confirmSeconds = 17;
    m_helper->notices = {{u"TakesDefaultRoute"_s, {u"0.0.0.0/0"_s, u"gre-lab"_s}}, {u"FromTomorrow"_s, {}}};
    HelperClient client;
    Answered<AppliedChange> answered;
    client.apply({someTunnel()}, {}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    const Notices known{{NoticeKind::TakesDefaultRoute, {u"0.0.0.0/0"_s, u"gre-lab"_s}}};
    QVERIFY(**answered.outcome == (AppliedChange{u"token-1"_s, true, std::chrono::seconds(17), known}));
}

void TestHelperClient::confirmsAndReverts() {
    HelperClient client;
    Answered<Done> answered;
    client.confirm(u"token-1"_s, answered.slot());
    QTRY_COMPARE(answered.times, 1);
    QVERIFY(answered.outcome->ok());
    QCOMPARE(m_helper->token, u"token-1"_s);
    QVERIFY(m_helper->mayAsk);
    client.revert(u"token-2"_s, answered.slot());
    QTRY_COMPARE(answered.times, 2);
    QCOMPARE(m_helper->token, u"token-2"_s);
    QCOMPARE(m_helper->calls, QStringList({u"Confirm"_s, u"Revert"_s}));
    m_helper->error = u"org.gretel.Helper1.Error.NothingPending"_s;
    client.confirm(u"token-1"_s, answered.slot());
    QTRY_COMPARE(answered.times, 3);
    QCOMPARE(answered.outcome->error(), (Failure{FailureKind::NothingPending, {}}));
}

void TestHelperClient::setsAutostart() {
    HelperClient client;
    Answered<Done> answered;
    client.setAutostart({someTunnel().id}, true, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok() && m_helper->autostart && m_helper->mayAsk);
    QCOMPARE(m_helper->ids, QStringList{u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"_s});
}

void TestHelperClient::reads() {
    const QString id = someTunnel().id.toString(QUuid::WithoutBraces);
    m_helper->report = {{{id, u"gre-lab"_s, true, false}, {QUuid().toString(), {}, false, true}}, 27};
    HelperClient client;
    Answered<HelperStatus> answered;
    client.status(answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    const HelperStatus& status = **answered.outcome;
    QCOMPARE(status.confirm, std::chrono::seconds(27));
    QCOMPARE(status.tunnels.size(), size_t(2));
    QCOMPARE(*status.tunnel(someTunnel().id), (HelperTunnel{someTunnel().id, u"gre-lab"_s, true, false}));
    QCOMPARE(status.tunnels[1], (HelperTunnel{{}, {}, false, true}));
    QVERIFY(!status.tunnel(QUuid::createUuid()));
}

void TestHelperClient::previews() {
    m_helper->operations = {{{u"ip link add gre-lab"_s, u"nft …"_s}, u"Add it."_s}, {{}, u"And more."_s}};
    m_helper->notices = {{u"TakesDefaultRoute"_s, {u"0.0.0.0/0"_s, u"gre-lab"_s}}, {u"OfTomorrow"_s, {}}};
    HelperClient client;
    Answered<PlannedChange> answered;
    client.preview({someTunnel()}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    const PlannedChange expected{
        {{u"Add it."_s, {u"ip link add gre-lab"_s, u"nft …"_s}}, {u"And more."_s, {}}},
        {{NoticeKind::TakesDefaultRoute, {u"0.0.0.0/0"_s, u"gre-lab"_s}}}};
    QCOMPARE(**answered.outcome, expected);
    QCOMPARE(m_helper->document, QString::fromUtf8(writeDocument({someTunnel()})));
}

/// Somebody asked to see them, so a password may be asked for.
void TestHelperClient::inspectsRules() {
    constexpr qulonglong most = std::numeric_limits<qulonglong>::max();
    m_helper->rules = {{u"GreIn"_s, {u"1"_s, u"1.2.3.4"_s, u"4.3.2.1"_s}, true, 3, most, u"counter accept"_s},
                       {u"OfTomorrow"_s, {}, false, 0, 0, {}}};
    m_helper->leftOut = 2;
    m_helper->tableState = u"Altered"_s;
    HelperClient client;
    Answered<FirewallCounts> answered;
    client.inspectRules(answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    const FirewallCounts expected{FirewallTableState::Altered,
                                  {{FirewallRuleKind::GreIn,
                                    {u"1"_s, u"1.2.3.4"_s, u"4.3.2.1"_s},
                                    PacketCount{3, most},
                                    u"counter accept"_s},
                                   {FirewallRuleKind::Foreign, {}, std::nullopt, {}}},
                                  2};
    QCOMPARE(**answered.outcome, expected);
    QVERIFY(m_helper->mayAsk);
}

/// An answer of another shape is a defect and no empty list.
void TestHelperClient::doesNotTakeWhatItDoesNotKnow() {
    QDBusMessage reply = QDBusMessage::createMethodCall(u"a.b"_s, u"/"_s, u"a.b"_s, u"c"_s)
                             .createReply(QVariant(u"nothing"_s));
    QCOMPARE(statusOfReply(reply).error().kind, FailureKind::Internal);
    QCOMPARE(plannedChangeOfReply(reply).error().kind, FailureKind::Internal);
    QCOMPARE(firewallCountsOfReply(reply).error().kind, FailureKind::Internal);
}

/// Nobody wants to be asked for a password because a window looks.
void TestHelperClient::looksWithoutAsking() {
    HelperClient client;
    Answered<HelperStatus> status;
    Answered<PlannedChange> preview;
    m_helper->mayAsk = true;
    client.status(status.slot());
    QTRY_VERIFY(status.outcome);
    QVERIFY(!m_helper->mayAsk);
    m_helper->mayAsk = true;
    client.preview({someTunnel()}, preview.slot());
    QTRY_VERIFY(preview.outcome);
    QVERIFY(!m_helper->mayAsk);
}

void TestHelperClient::failsAsTheHelperSays() {
    m_helper->error = u"org.gretel.Helper1.Error.InterfaceTaken"_s;
    m_helper->errorArguments = {u"gre-lab"_s};
    HelperClient client;
    Answered<AppliedChange> answered;
    client.apply({someTunnel()}, {}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(!answered.outcome->ok());
    QCOMPARE(answered.outcome->error(), (Failure{FailureKind::InterfaceTaken, {u"gre-lab"_s}}));
}

void TestHelperClient::isThere() {
    HelperClient client;
    QSignalSpy availability(&client, &HelperClient::availabilityChanged);
    Answered<Done> answered;
    client.probe(answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    QCOMPARE(availability.size(), 1);
    QCOMPARE(availability.front().front().toBool(), true);
    QVERIFY(m_helper->calls.isEmpty());
}

void TestHelperClient::isMissing() {
    m_helper->leave();
    HelperClient client;
    QSignalSpy availability(&client, &HelperClient::availabilityChanged);
    Answered<Done> probed;
    Answered<AppliedChange> applied;
    client.probe(probed.slot());
    client.apply({someTunnel()}, {}, applied.slot());
    QTRY_VERIFY(probed.outcome && applied.outcome);
    QCOMPARE(probed.outcome->error().kind, FailureKind::HelperMissing);
    QVERIFY(probed.outcome->error().arguments.value(0).contains(u"org.gretel.Helper1"_s));
    QCOMPARE(applied.outcome->error().kind, FailureKind::HelperMissing);
    QCOMPARE(availability.size(), 1);
    QCOMPARE(availability.front().front().toBool(), false);
}

void TestHelperClient::noBus() {
    m_bus.stop();
    HelperClient client;
    Answered<Done> answered;
    client.probe(answered.slot());
    QVERIFY(!answered.outcome);
    QTRY_VERIFY(answered.outcome);
    QCOMPARE(answered.outcome->error().kind, FailureKind::HelperMissing);
    QVERIFY(!answered.outcome->error().arguments.value(0).isEmpty());
}

void TestHelperClient::helperLostInMidCall() {
    m_helper->silent = true;
    HelperClient client;
    Answered<AppliedChange> answered;
    client.apply({someTunnel()}, {}, answered.slot());
    QTRY_COMPARE(m_helper->calls.size(), 1);
    m_helper->leave();
    QTRY_VERIFY(answered.outcome);
    QCOMPARE(answered.outcome->error().kind, FailureKind::HelperLost);
}

void TestHelperClient::tellsOfChanges() {
    HelperClient client;
    QSignalSpy changed(&client, &HelperClient::changed);
    Answered<Done> answered;
    client.probe(answered.slot());
    QTRY_VERIFY(answered.outcome);
    emit m_helper->Changed();
    QTRY_COMPARE(changed.size(), 1);
}

void TestHelperClient::tellsOfConfirmations() {
    HelperClient client;
    int seconds = 0;
    connect(&client, &HelperClient::confirmPending, this,
            [&](std::chrono::seconds left) { seconds = int(left.count()); });
    QSignalSpy reverted(&client, &HelperClient::reverted);
    Answered<Done> answered;
    client.probe(answered.slot());
    QTRY_VERIFY(answered.outcome);
    emit m_helper->ConfirmPending(30);
    QTRY_COMPARE(seconds, 30);
    emit m_helper->Reverted();
    QTRY_COMPARE(reverted.size(), 1);
}

void TestHelperClient::joinsANewBus() {
    HelperClient client;
    QSignalSpy availability(&client, &HelperClient::availabilityChanged);
    QSignalSpy changed(&client, &HelperClient::changed);
    Answered<Done> first;
    client.probe(first.slot());
    QTRY_VERIFY(first.outcome);

    m_helper->leave();
    m_bus.stop();
    QTRY_COMPARE(availability.size(), 2);
    QCOMPARE(availability.back().front().toBool(), false);
    QVERIFY(m_bus.start());
    QVERIFY(m_helper->appear());

    Answered<AppliedChange> second;
    client.apply({someTunnel()}, {}, second.slot());
    QTRY_VERIFY(second.outcome);
    QVERIFY(second.outcome->ok());
    QCOMPARE(availability.back().front().toBool(), true);
    emit m_helper->Changed();
    QTRY_COMPARE(changed.size(), 1);
}

void TestHelperClient::aGoneClientIsSilent() {
    auto client = std::make_unique<HelperClient>();
    Answered<AppliedChange> answered;
    client->apply({someTunnel()}, {}, answered.slot());
    client.reset();
    QTRY_COMPARE(m_helper->calls.size(), 1);
    QCOMPARE(answered.times, 0);
}

/// An agent that nobody takes, since there is no polkit: the call is made once.
void TestHelperClient::nobodyToAsk() {
    m_helper->error = u"org.gretel.Helper1.Error.NotAuthorised"_s;
    m_helper->errorArguments = {u"no-agent"_s};
    NoPrompt prompt;
    AuthenticationAgent agent(prompt);
    HelperClient client(&agent);
    Answered<AppliedChange> answered;
    client.apply({someTunnel()}, {}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QCOMPARE(answered.outcome->error(), (Failure{FailureKind::NotAuthorised, {u"no-agent"_s}}));
    QCOMPARE(m_helper->calls.size(), 1);
}

/// The call is made once more when polkit has taken the agent, and no oftener. The bus's end is then not this
/// process's, though GLib would have it so.
void TestHelperClient::askedAgainWithAnAgent() {
    FakePolkit polkit;
    QVERIFY(polkit.appear());
    m_helper->error = u"org.gretel.Helper1.Error.NotAuthorised"_s;
    m_helper->errorArguments = {u"no-agent"_s};
    m_helper->onlyOnce = true;
    NoPrompt prompt;
    AuthenticationAgent agent(prompt);
    HelperClient client(&agent);
    QSignalSpy availability(&client, &HelperClient::availabilityChanged);
    Answered<AppliedChange> answered;
    client.apply({someTunnel()}, {}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    QCOMPARE(m_helper->calls.size(), 2);
    QCOMPARE(polkit.registrations(), 1);
    QCOMPARE(answered.times, 1);

    m_helper->error = u"org.gretel.Helper1.Error.NotAuthorised"_s;
    m_helper->onlyOnce = false;
    client.apply({someTunnel()}, {}, answered.slot());
    QTRY_COMPARE(answered.times, 2);
    QCOMPARE(answered.outcome->error(), (Failure{FailureKind::NotAuthorised, {u"no-agent"_s}}));
    QCOMPARE(m_helper->calls.size(), 4);

    m_helper->leave();
    m_bus.stop();
    QTRY_COMPARE(availability.size(), 2);
}

QTEST_GUILESS_MAIN(TestHelperClient)
#include "test_helper_client.moc"
