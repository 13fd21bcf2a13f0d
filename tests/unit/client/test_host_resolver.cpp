// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <optional>

#include "client/host_resolver.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

using Resolved = Result<std::vector<TunnelProfile>, Issues>;

TunnelProfile between(const QString& host1, const QString& host2) {
    TunnelProfile profile;
    profile.host1.endpoint = *Endpoint::parse(host1);
    profile.host2.endpoint = *Endpoint::parse(host2);
    return profile;
}

/// Knows a few names, and counts how often it is asked.
struct PhoneBook {
    QHash<QString, QStringList> names{
        {u"lab.example"_s, {u"4.3.2.1"_s}},
        {u"both.example"_s, {u"2001:db8::1"_s, u"4.3.2.2"_s}},
        {u"six.example"_s, {u"2001:db8::1"_s}},
        {u"loop.example"_s, {u"127.0.0.1"_s}},
    };
    int asked = 0;

    HostResolver::Lookup lookup() {
        return [this](const QString& name, const HostResolver::Found& found) {
            ++asked;
            std::vector<IpAddress> addresses;
            for (const QString& text : names.value(name))
                addresses.push_back(*IpAddress::parse(text));
            QTimer::singleShot(0, [found, addresses] { found(addresses); });
        };
    }
};

} // namespace

class TestHostResolver : public QObject {
    Q_OBJECT
private slots:
    void oneTunnel_data();
    void oneTunnel();
    void everyNameOnce();
    void unknownNamesAreNamed();
    void aGoneResolverIsSilent();
    void theSystemsOwn();
};

void TestHostResolver::oneTunnel_data() {
    QTest::addColumn<QString>("host1");
    QTest::addColumn<QString>("host2");
    QTest::addColumn<QString>("resolved1");
    QTest::addColumn<QString>("resolved2"); // empty: not resolved

    QTest::newRow("addresses") << u"1.2.3.4"_s << u"4.3.2.1"_s << u"1.2.3.4"_s << u"4.3.2.1"_s;
    QTest::newRow("a name") << u"1.2.3.4"_s << u"lab.example"_s << u"1.2.3.4"_s << u"4.3.2.1"_s;
    QTest::newRow("IPv4 first") << u"both.example"_s << u"lab.example"_s << u"4.3.2.2"_s << u"4.3.2.1"_s;
    QTest::newRow("the other end's family")
        << u"2001:db8::9"_s << u"both.example"_s << u"2001:db8::9"_s << u"2001:db8::1"_s;
    QTest::newRow("no address of that family")
        << u"1.2.3.4"_s << u"six.example"_s << u"1.2.3.4"_s << QString();
    QTest::newRow("an address no host can have")
        << u"1.2.3.4"_s << u"loop.example"_s << u"1.2.3.4"_s << QString();
}

void TestHostResolver::oneTunnel() {
    QFETCH(QString, host1);
    QFETCH(QString, host2);
    QFETCH(QString, resolved1);
    QFETCH(QString, resolved2);

    PhoneBook book;
    HostResolver resolver(book.lookup());
    std::optional<Resolved> result;
    resolver.resolve({between(host1, host2)}, [&](Resolved answer) { result = std::move(answer); });
    QVERIFY(!result); // never before the event loop
    QTRY_VERIFY(result);
    if (resolved2.isEmpty()) {
        const Issues expected{{IssueKind::HostNameUnresolved, u"tunnels[0].host2.public"_s, {host2}}};
        QVERIFY(!result->ok());
        QCOMPARE(result->error(), expected);
        return;
    }
    QVERIFY(result->ok());
    QCOMPARE((*result)->front(), between(resolved1, resolved2));
}

void TestHostResolver::everyNameOnce() {
    PhoneBook book;
    HostResolver resolver(book.lookup());
    std::optional<Resolved> result;
    resolver.resolve({between(u"1.2.3.4"_s, u"lab.example"_s), between(u"lab.example"_s, u"both.example"_s)},
                     [&](Resolved answer) { result = std::move(answer); });
    QTRY_VERIFY(result);
    QVERIFY(result->ok());
    QCOMPARE(book.asked, 2);
    QCOMPARE((*result)->back(), between(u"4.3.2.1"_s, u"4.3.2.2"_s));
}

void TestHostResolver::unknownNamesAreNamed() {
    PhoneBook book;
    HostResolver resolver(book.lookup());
    std::optional<Resolved> result;
    resolver.resolve({between(u"1.2.3.4"_s, u"lab.example"_s), between(u"no.example"_s, u"nor.example"_s)},
                     [&](Resolved answer) { result = std::move(answer); });
    QTRY_VERIFY(result);
    QVERIFY(!result->ok());
    QCOMPARE(result->error().size(), size_t(2));
    QCOMPARE(result->error()[0].field, u"tunnels[1].host1.public"_s);
    QCOMPARE(result->error()[1].field, u"tunnels[1].host2.public"_s);
}

void TestHostResolver::aGoneResolverIsSilent() {
    PhoneBook book;
    auto resolver = std::make_unique<HostResolver>(book.lookup());
    bool answered = false;
    resolver->resolve({between(u"1.2.3.4"_s, u"lab.example"_s)}, [&](const Resolved&) { answered = true; });
    resolver.reset();
    QTimer later;
    later.setSingleShot(true);
    QSignalSpy passed(&later, &QTimer::timeout);
    later.start(0);
    QVERIFY(passed.wait());
    QVERIFY(!answered);
}

void TestHostResolver::theSystemsOwn() {
    // RFC 6761, section 6.4: this name is never resolved, with or without a network.
    HostResolver resolver;
    std::optional<Resolved> result;
    resolver.resolve({between(u"1.2.3.4"_s, u"gretel.invalid"_s)},
                     [&](Resolved answer) { result = std::move(answer); });
    QTRY_VERIFY_WITH_TIMEOUT(result, 60000);
    QVERIFY(!result->ok());
}

QTEST_GUILESS_MAIN(TestHostResolver)
#include "test_host_resolver.moc"
