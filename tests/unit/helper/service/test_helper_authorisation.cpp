// SPDX-License-Identifier: GPL-3.0-or-later
// One question to polkit: what its answers, its errors and its silence come to.
#include <QTest>
#include <QUuid>

#include <algorithm>

#include "connected_bus.h"
#include "fake_authority.h"
#include "helper/authorisation.h"

using namespace gretel;
using namespace gretel::test;
using namespace std::chrono_literals;

namespace {

constexpr AuthorisationLimits patient{30s, 60s};

/// The word that the question came to: "yes" or why not.
class Asker {
public:
    Asker(Questions& questions, bool interactive, AuthorisationLimits limits = patient, uint uid = 1000)
        : m_authorisation(std::make_unique<Authorisation>(
              questions,
              Question{
                  QStringLiteral(":1.7"), QStringLiteral("org.gretel.helper1.apply"), interactive, {}, uid},
              limits, nullptr)) {
        QObject::connect(m_authorisation.get(), &Authorisation::answered, m_authorisation.get(),
                         [this](const Outcome<Done>& outcome) {
                             words.append(outcome.ok() ? QStringLiteral("yes")
                                                       : outcome.error().arguments.value(
                                                             0, failureName(outcome.error().kind)));
                         });
        m_authorisation->ask();
    }
    void leave() { m_authorisation.reset(); }

    QStringList words;

private:
    std::unique_ptr<Authorisation> m_authorisation;
};

/// A password would do; the prompt stays open.
std::optional<polkit::Answer> openPrompt(const FakeAuthority::Asked& asked) {
    if (asked.flags == 0)
        return FakeAuthority::challenge();
    return std::nullopt;
}

using Askers = std::vector<std::unique_ptr<Asker>>;

void append(Askers& askers, int count, Questions& questions, bool interactive, uint uid = 1000) {
    for (int i = 0; i < count; ++i)
        askers.push_back(std::make_unique<Asker>(questions, interactive, patient, uid));
}

/// polkit has heard all that was sent to it until now.
bool allIsHeard(Questions& questions, const FakeAuthority& authority) {
    const QString last = QUuid::createUuid().toString();
    questions.cancelPrompt(last);
    return QTest::qWaitFor([&] { return authority.cancelled.contains(last); }, 30000);
}

} // namespace

class TestHelperAuthorisation : public QObject {
    Q_OBJECT
private slots:
    void answers_data() {
        QTest::addColumn<bool>("interactive");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("word");
        const QString none;
        QTest::newRow("yes") << false << "yes" << none << "yes";
        QTest::newRow("yes, prompts allowed") << true << "yes" << none << "yes";
        QTest::newRow("no") << false << "no" << none << "denied";
        QTest::newRow("no, prompts allowed") << true << "no" << none << "denied";
        QTest::newRow("password, no prompts") << false << "challenge" << none << "no-agent";
        QTest::newRow("password given") << true << "challenge"
                                        << "yes"
                                        << "yes";
        QTest::newRow("password wrong") << true << "challenge"
                                        << "no"
                                        << "denied";
        QTest::newRow("prompt dismissed") << true << "challenge"
                                          << "dismissed"
                                          << "dismissed";
        QTest::newRow("nobody to prompt") << true << "challenge"
                                          << "challenge"
                                          << "no-agent";
    }

    void answers() {
        QFETCH(bool, interactive);
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, word);
        const auto answerOf = [](const QString& name) {
            return name == u"yes"         ? FakeAuthority::yes()
                   : name == u"no"        ? FakeAuthority::no()
                   : name == u"dismissed" ? FakeAuthority::dismissed()
                                          : FakeAuthority::challenge();
        };
        ConnectedBus bus;
        FakeAuthority authority(bus.connect());
        authority.ruling = [&](const FakeAuthority::Asked& asked) {
            return answerOf(asked.flags == 0 ? first : second);
        };
        Questions questions(bus.connect());
        Asker asker(questions, interactive);
        QTRY_COMPARE(asker.words, QStringList{word});
        QCOMPARE(authority.asked.size(), second.isEmpty() ? 1 : 2);
        QCOMPARE(authority.asked.first().flags, 0U);
        QCOMPARE(authority.asked.first().cancellationId, QString());
        if (!second.isEmpty())
            QVERIFY(!authority.asked.last().cancellationId.isEmpty());
        asker.leave();
        QCOMPARE(authority.cancelled, QStringList());
    }

    void withoutPolkit() {
        ConnectedBus bus;
        Questions questions(bus.connect());
        Asker asker(questions, true);
        QTRY_COMPARE(asker.words, QStringList{QStringLiteral("unavailable")});
    }

    void slowPolkit() {
        ConnectedBus bus;
        FakeAuthority authority(bus.connect());
        authority.ruling = [](const auto&) { return std::nullopt; };
        Questions questions(bus.connect());
        Asker asker(questions, true, {50ms, 60s});
        QTRY_COMPARE(asker.words, QStringList{QStringLiteral("unavailable")});
        // A yes that comes too late is nobody's.
        authority.release(0, FakeAuthority::yes());
        Asker next(questions, false, {50ms, 60s});
        QTRY_COMPARE(next.words, QStringList{QStringLiteral("unavailable")});
        QCOMPARE(asker.words.size(), 1);
    }

    void brokenPolkit_data() {
        QTest::addColumn<bool>("atPrompt");
        QTest::addColumn<QString>("how");
        for (const bool atPrompt : {false, true}) {
            for (const char* how : {"error", "nonsense", "gone"})
                QTest::addRow("%s%s", how, atPrompt ? ", at the prompt" : "") << atPrompt << how;
        }
    }

    void brokenPolkit() {
        QFETCH(bool, atPrompt);
        QFETCH(QString, how);
        ConnectedBus bus;
        QDBusConnection polkitBus = bus.connect();
        auto authority = std::make_unique<FakeAuthority>(polkitBus);
        authority->ruling = [&](const FakeAuthority::Asked& asked) -> std::optional<polkit::Answer> {
            if (atPrompt && asked.flags == 0)
                return FakeAuthority::challenge();
            return std::nullopt;
        };
        Questions questions(bus.connect());
        Asker asker(questions, true);
        const qsizetype question = atPrompt ? 1 : 0;
        QTRY_COMPARE(authority->asked.size(), question + 1);
        if (how == u"error")
            authority->fail(question, QStringLiteral("org.freedesktop.PolicyKit1.Error.Failed"));
        else if (how == u"nonsense")
            authority->babble(question);
        else {
            authority.reset();
            ConnectedBus::disconnect(polkitBus);
        }
        QTRY_COMPARE(asker.words, QStringList{QStringLiteral("unavailable")});
    }

    void leavingTakesThePromptAway() {
        ConnectedBus bus;
        FakeAuthority authority(bus.connect());
        authority.ruling = openPrompt;
        Questions questions(bus.connect());
        Asker asker(questions, true);
        QTRY_COMPARE(authority.asked.size(), 2);
        asker.leave();
        QTRY_COMPARE(authority.cancelled, QStringList{authority.asked.last().cancellationId});
        QCOMPARE(asker.words, QStringList());
    }

    void checksWaitForTheirTurn() {
        ConnectedBus bus;
        FakeAuthority authority(bus.connect());
        authority.ruling = [](const auto&) { return std::nullopt; };
        Questions questions(bus.connect());
        Askers askers;
        append(askers, Questions::mostChecks + 2, questions, false);
        QVERIFY(allIsHeard(questions, authority));
        QCOMPARE(authority.asked.size(), Questions::mostChecks);

        authority.release(0, FakeAuthority::yes());
        QTRY_COMPARE(askers[0]->words, QStringList{QStringLiteral("yes")});
        QVERIFY(allIsHeard(questions, authority));
        QCOMPARE(authority.asked.size(), Questions::mostChecks + 1);
        authority.release(Questions::mostChecks, FakeAuthority::no());
        QTRY_COMPARE(askers[Questions::mostChecks]->words, QStringList{QStringLiteral("denied")});
        QCOMPARE(askers.back()->words, QStringList());
    }

    void whoWaitsForHisTurnRunsOutOfPatienceToo() {
        ConnectedBus bus;
        FakeAuthority authority(bus.connect());
        authority.ruling = [](const auto&) { return std::nullopt; };
        Questions questions(bus.connect());
        Askers askers;
        append(askers, Questions::mostChecks, questions, false);
        Asker hasty(questions, false, {50ms, 60s});
        QTRY_COMPARE(hasty.words, QStringList{QStringLiteral("unavailable")});
        QVERIFY(allIsHeard(questions, authority));
        QCOMPARE(authority.asked.size(), Questions::mostChecks);
    }

    /// The bus counts them, too.
    void whatPolkitOwesCountsWhenNobodyWaitsForIt() {
        ConnectedBus bus;
        FakeAuthority authority(bus.connect());
        authority.ruling = [](const auto&) { return std::nullopt; };
        Questions questions(bus.connect());
        Askers askers;
        append(askers, Questions::mostChecks, questions, false);
        askers.clear();
        Asker next(questions, false);
        QVERIFY(allIsHeard(questions, authority));
        QCOMPARE(authority.asked.size(), Questions::mostChecks);
        authority.release(0, FakeAuthority::no());
        QTRY_COMPARE(authority.asked.size(), Questions::mostChecks + 1);
        authority.release(Questions::mostChecks, FakeAuthority::yes());
        QTRY_COMPARE(next.words, QStringList{QStringLiteral("yes")});
    }

    void promptsOfAUserAndOfAll() {
        ConnectedBus bus;
        FakeAuthority authority(bus.connect());
        authority.ruling = openPrompt;
        Questions questions(bus.connect());
        Askers askers;
        const auto openPrompts = [&authority] {
            return std::count_if(authority.asked.begin(), authority.asked.end(),
                                 [](const FakeAuthority::Asked& asked) { return asked.flags != 0; });
        };
        uint uid = 0;
        for (int open = 0; open < Questions::mostPrompts; ++uid) {
            append(askers, Questions::mostPromptsOfUser, questions, true, uid);
            open += Questions::mostPromptsOfUser;
            QTRY_COMPARE(openPrompts(), open);
            Asker tooMany(questions, true, patient, uid);
            QTRY_COMPARE(tooMany.words, QStringList{QStringLiteral("Busy")});
        }
        Asker anybody(questions, true, patient, uid);
        QTRY_COMPARE(anybody.words, QStringList{QStringLiteral("Busy")});

        const auto first = std::find_if(authority.asked.begin(), authority.asked.end(),
                                        [](const FakeAuthority::Asked& asked) { return asked.flags != 0; });
        authority.release(first - authority.asked.begin(), FakeAuthority::dismissed());
        QTRY_COMPARE(askers[0]->words, QStringList{QStringLiteral("dismissed")});
        Asker next(questions, true, patient, uid);
        QTRY_COMPARE(openPrompts(), Questions::mostPrompts + 1);
        QCOMPARE(next.words, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestHelperAuthorisation)
#include "test_helper_authorisation.moc"
