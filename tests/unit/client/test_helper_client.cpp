// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

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
    void removes();
    void failsAsTheHelperSays();
    void isThere();
    void isMissing();
    void noBus();
    void helperLostInMidCall();
    void tellsOfChanges();
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
    Answered<QString> answered;
    client.apply({someTunnel()}, answered.slot());
    QVERIFY(!answered.outcome); // never before the event loop
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    QCOMPARE(**answered.outcome, u"token-1"_s);
    QCOMPARE(m_helper->document, QString::fromUtf8(writeDocument({someTunnel()})));
    QVERIFY(m_helper->mayAsk);
    QCOMPARE(answered.times, 1);
}

void TestHelperClient::removes() {
    HelperClient client;
    Answered<Done> answered;
    client.remove({someTunnel().id}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    QCOMPARE(m_helper->ids, QStringList{u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"_s});
    QVERIFY(m_helper->mayAsk);
}

void TestHelperClient::failsAsTheHelperSays() {
    m_helper->error = u"org.gretel.Helper1.Error.InterfaceTaken"_s;
    m_helper->errorArguments = {u"gre-lab"_s};
    HelperClient client;
    Answered<QString> answered;
    client.apply({someTunnel()}, answered.slot());
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
    Answered<QString> applied;
    client.probe(probed.slot());
    client.apply({someTunnel()}, applied.slot());
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
    Answered<QString> answered;
    client.apply({someTunnel()}, answered.slot());
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

    Answered<QString> second;
    client.apply({someTunnel()}, second.slot());
    QTRY_VERIFY(second.outcome);
    QVERIFY(second.outcome->ok());
    QCOMPARE(availability.back().front().toBool(), true);
    emit m_helper->Changed();
    QTRY_COMPARE(changed.size(), 1);
}

void TestHelperClient::aGoneClientIsSilent() {
    auto client = std::make_unique<HelperClient>();
    Answered<QString> answered;
    client->apply({someTunnel()}, answered.slot());
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
    Answered<QString> answered;
    client.apply({someTunnel()}, answered.slot());
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
    Answered<QString> answered;
    client.apply({someTunnel()}, answered.slot());
    QTRY_VERIFY(answered.outcome);
    QVERIFY(answered.outcome->ok());
    QCOMPARE(m_helper->calls.size(), 2);
    QCOMPARE(polkit.registrations(), 1);
    QCOMPARE(answered.times, 1);

    m_helper->error = u"org.gretel.Helper1.Error.NotAuthorised"_s;
    m_helper->onlyOnce = false;
    client.apply({someTunnel()}, answered.slot());
    QTRY_COMPARE(answered.times, 2);
    QCOMPARE(answered.outcome->error(), (Failure{FailureKind::NotAuthorised, {u"no-agent"_s}}));
    QCOMPARE(m_helper->calls.size(), 4);

    m_helper->leave();
    m_bus.stop();
    QTRY_COMPARE(availability.size(), 2);
}

QTEST_GUILESS_MAIN(TestHelperClient)
#include "test_helper_client.moc"
