// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "client/helper_client.h"
#include "fake_helper.h"
#include "private_bus.h"
#include "rules_reader.h"

using namespace gretel;

/// The window's way to the firewall's rules, with a helper of the test's own.
class TestRulesReader : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void reads();
    void saysWhyNot();
    void stopped();
    void theLastOneIsAnswered();

private:
    struct Surroundings;
    PrivateBus m_bus;
    std::unique_ptr<FakeHelper> m_helper;
};

struct TestRulesReader::Surroundings {
    HelperClient helper;
    RulesReader reader{helper};
    std::vector<Outcome<FirewallCounts>> found;

    Surroundings() {
        connect(&reader, &RulesReader::found, &reader,
                [this](const Outcome<FirewallCounts>& counts) { found.push_back(counts); });
    }
    /// Waits until the helper has been heard out.
    bool settle() {
        bool answered = false;
        helper.status([&](const Outcome<HelperStatus>&) { answered = true; });
        return QTest::qWaitFor([&] { return answered; });
    }
};

void TestRulesReader::init() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    m_helper = std::make_unique<FakeHelper>();
    QVERIFY(m_helper->appear());
    m_helper->tableState = QStringLiteral("Missing");
}

void TestRulesReader::cleanup() {
    m_helper.reset();
    m_bus.stop();
}

void TestRulesReader::reads() {
    Surroundings all;
    QVERIFY(all.settle());
    QCOMPARE(m_helper->calls, QStringList{QStringLiteral("Status")}); // nothing by itself
    all.reader.read();
    QTRY_COMPARE(all.found.size(), 1U);
    QVERIFY(all.found[0].ok());
    QCOMPARE(all.found[0]->state, FirewallTableState::Missing);
}

void TestRulesReader::saysWhyNot() {
    m_helper->error = QStringLiteral("org.gretel.Helper1.Error.NotAuthorised");
    m_helper->errorArguments = {QStringLiteral("dismissed")};
    Surroundings all;
    all.reader.read();
    QTRY_COMPARE(all.found.size(), 1U);
    QCOMPARE(all.found[0].error(), (Failure{FailureKind::NotAuthorised, {QStringLiteral("dismissed")}}));
}

void TestRulesReader::stopped() {
    Surroundings all;
    all.reader.read();
    all.reader.stop();
    QVERIFY(all.settle());
    QVERIFY(m_helper->calls.contains(QStringLiteral("InspectRules")));
    QVERIFY(all.found.empty());
}

void TestRulesReader::theLastOneIsAnswered() {
    Surroundings all;
    all.reader.read();
    all.reader.read();
    QVERIFY(all.settle());
    QCOMPARE(m_helper->calls.count(QStringLiteral("InspectRules")), 2);
    QCOMPARE(all.found.size(), 1U);
}

QTEST_GUILESS_MAIN(TestRulesReader)
#include "test_rules_reader.moc"
