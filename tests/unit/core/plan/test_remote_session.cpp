// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/remote_session.h"
#include "core/risk.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

IpAddress ip(const QString& text) {
    return *IpAddress::parse(text);
}

SystemState machine() {
    SystemState state;
    state.addresses = {{u"eth0"_s, *Prefix::parse(u"1.2.3.4/24")},
                       {u"eth0"_s, *Prefix::parse(u"fd00::1/64")}};
    return state;
}

Route route(const QString& destination) {
    return {*Prefix::parse(destination), u"gre-lab"_s, {}, {}};
}

} // namespace

class TestRemoteSession : public QObject {
    Q_OBJECT
private slots:
    void origin_data();
    void origin();
    void counts_data();
    void counts();
    void logsInTwice();
    void connectionsCannotBeAsked();
    void risk_data();
    void risk();
    void addressGoes_data();
    void addressGoes();
};

void TestRemoteSession::origin_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    const auto row = [](const char* host, const char* address) {
        QTest::newRow(host) << QString::fromLatin1(host) << QString::fromLatin1(address);
    };
    row("10.16.0.9", "10.16.0.9");
    row("2001:db8::9", "2001:db8::9");
    row("::ffff:10.16.0.9", "10.16.0.9");
    row("::FFFF:10.16.0.9", "10.16.0.9");
    row("::ffff:2001:db8::9", "");
    row("::ffff:", "");
    row("fe80::9%eth0", "");
    row("", "");
    row("there.example.org", "");
    row("10.16", "");
    row("there:0", "");
    row(":0", "");
    row("10.16.0.9:0", "");
}

void TestRemoteSession::origin() {
    QFETCH(QString, host);
    QFETCH(QString, address);
    const auto found = addressOfLogin(host);
    QCOMPARE(found ? found->toString() : QString(), address);
}

void TestRemoteSession::counts_data() {
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("counts");
    QTest::newRow("from elsewhere") << u"10.16.0.9"_s << true;
    QTest::newRow("from elsewhere, IPv6") << u"2001:db8::9"_s << true;
    QTest::newRow("known by its connection") << u"9.9.9.9"_s << false;
    QTest::newRow("own address") << u"1.2.3.4"_s << false;
    QTest::newRow("own address, IPv6") << u"fd00::1"_s << false;
    QTest::newRow("loopback") << u"127.0.0.1"_s << false;
    QTest::newRow("loopback, IPv6") << u"::1"_s << false;
    QTest::newRow("no host's address") << u"0.0.0.0"_s << false;
}

void TestRemoteSession::counts() {
    QFETCH(QString, login);
    QFETCH(bool, counts);
    std::vector<RemoteSession> sessions{{ip(u"1.2.3.4"_s), 22, ip(u"9.9.9.9"_s)}};
    const auto found = withLogins(sessions, {ip(login)}, machine());
    if (counts)
        sessions.push_back({std::nullopt, 0, ip(login)});
    QVERIFY(found == sessions);
}

void TestRemoteSession::logsInTwice() {
    const IpAddress peer = ip(u"10.16.0.9"_s);
    const auto found = withLogins(std::vector<RemoteSession>(), {peer, peer}, machine());
    QVERIFY((found == std::vector<RemoteSession>{{std::nullopt, 0, peer}}));
}

void TestRemoteSession::connectionsCannotBeAsked() {
    const IpAddress peer = ip(u"10.16.0.9"_s);
    const auto found = withLogins(Failure{FailureKind::KernelRefused, {}}, {peer}, machine());
    QVERIFY((found == std::vector<RemoteSession>{{std::nullopt, 0, peer}}));
}

void TestRemoteSession::risk_data() {
    QTest::addColumn<bool>("comes");
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("risky");
    QTest::newRow("a route comes over it") << true << u"10.16.0.9"_s << true;
    QTest::newRow("a route comes beside it") << true << u"10.17.0.9"_s << false;
    QTest::newRow("its route goes") << false << u"10.16.0.9"_s << true;
    QTest::newRow("another's route goes") << false << u"10.17.0.9"_s << false;
}

/// Of a session of which only the other end is known.
void TestRemoteSession::risk() {
    QFETCH(bool, comes);
    QFETCH(QString, login);
    QFETCH(bool, risky);
    const Route way = route(u"10.16.0.0/24"_s);
    SystemState current = machine();
    if (!comes)
        current.routes = {way};
    const Operation operation = comes ? Operation(AddRoute{way}) : Operation(RemoveRoute{way});
    const auto sessions = withLogins(std::vector<RemoteSession>(), {ip(login)}, current);
    const Risks risks = risksOf({operation}, sessions, current);
    QVERIFY(risks ==
            (risky ? Risks{{RiskKind::RemoteSession, way.destination, way.device, ip(login)}} : Risks{}));
}

void TestRemoteSession::addressGoes_data() {
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("alone");      ///< the destination that is warned of when only the address goes
    QTest::addColumn<QString>("withDevice"); ///< when its device does
    const auto row = [](const char* name, const char* local, const char* peer, const char* alone,
                        const char* withDevice) {
        QTest::newRow(name) << QString::fromLatin1(local) << QString::fromLatin1(peer)
                            << QString::fromLatin1(alone) << QString::fromLatin1(withDevice);
    };
    const char* connected = "172.16.10.0/30";
    row("came in at it", "172.16.10.1", "172.16.10.2", connected, connected);
    row("came in at it from the far network", "172.16.10.1", "10.16.0.9", connected, "10.16.0.0/24");
    row("came in at it, answered elsewhere", "172.16.10.1", "9.9.9.9", connected, connected);
    row("came in elsewhere", "1.2.3.4", "9.9.9.9", "", "");
    row("login from its network", "", "172.16.10.2", connected, connected);
    row("login from the far network", "", "10.16.0.9", "", "10.16.0.0/24");
    row("login from elsewhere", "", "9.9.9.9", "", "");
}

void TestRemoteSession::addressGoes() {
    QFETCH(QString, local);
    QFETCH(QString, peer);
    const InterfaceAddress held{u"gre-lab"_s, *Prefix::parse(u"172.16.10.1/30")};
    SystemState current = machine();
    current.routes = {route(u"172.16.10.0/30"_s), route(u"10.16.0.0/24"_s), route(u"0.0.0.0/0"_s)};
    current.routes.back().device = u"eth0"_s;
    std::vector<RemoteSession> sessions{{std::nullopt, 22, ip(peer)}};
    if (!local.isEmpty())
        sessions.front().local = ip(local);
    Link link;
    link.name = held.device;
    const auto warnedOf = [&](const Operation& operation) {
        const Risks risks = risksOf({operation}, sessions, current);
        return risks.empty() ? QString() : risks.front().destination.toString();
    };
    QTEST(warnedOf(RemoveAddress{held}), "alone");
    QTEST(warnedOf(RemoveLink{link, {held}, {}}), "withDevice");
}

QTEST_GUILESS_MAIN(TestRemoteSession)
#include "test_remote_session.moc"
