// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/observed_state.h"
#include "plan_examples.h"

using namespace gretel;
using examples::ip;
using examples::net;

namespace {

SystemState whenUp() {
    const DesiredTunnel tunnel = examples::desired(examples::officeToLab());
    SystemState state = examples::office();
    state.links.push_back(tunnel.link);
    state.addresses.push_back({tunnel.link.name, net(u"fe80::1/64")});
    state.addresses.push_back(tunnel.address);
    state.routes.push_back(tunnel.routes[0]);
    return state;
}

using Change = void (*)(SystemState&);

/// "what:wanted:found", one a drift; with ":carried" where there is that.
QStringList textsOf(const std::vector<Drift>& drifts) {
    QStringList texts;
    for (const Drift& drift : drifts) {
        QStringList parts{drift.what, drift.wanted, drift.found};
        if (!drift.carried.isEmpty())
            parts << drift.carried;
        texts << parts.join(u':');
    }
    return texts;
}

} // namespace

class TestObservedState : public QObject {
    Q_OBJECT
private slots:
    void down();
    void drifts_data();
    void drifts();
    void mtu_data();
    void mtu();
};

void TestObservedState::down() {
    const DesiredTunnel tunnel = examples::desired(examples::officeToLab());
    QVERIFY(observe(tunnel, examples::office()) == Observation());
    // A device of the same name that is not ours is not this tunnel.
    SystemState state = whenUp();
    state.links.back().alias.clear();
    QVERIFY(observe(tunnel, state) == Observation());
}

void TestObservedState::drifts_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("drifts");
    const auto row = [](const char* name, Change change, const QStringList& drifts) {
        QTest::newRow(name) << change << drifts;
    };
    using S = SystemState;
    row("none", [](S&) {}, {});
    row("switched off", [](S& s) { s.links.back().up = false; }, {QStringLiteral("link:up:down")});
    row("MTU", [](S& s) { s.links.back().mtu = 1400; }, {QStringLiteral("mtu:1468:1400:1500")});
    row("key", [](S& s) { s.links.back().gre->inputKey = s.links.back().gre->outputKey = 43; },
        {QStringLiteral("key:42:43")});
    row("no key", [](S& s) { s.links.back().gre->inputKey = s.links.back().gre->outputKey = std::nullopt; },
        {QStringLiteral("key:42:")});
    row("two keys", [](S& s) { s.links.back().gre->outputKey = 43; }, {QStringLiteral("key:42:42/43")});
    row("checksum one way", [](S& s) { s.links.back().gre->inputChecksum = false; },
        {QStringLiteral("checksum:true:false/true")});
    row("sequence",
        [](S& s) { s.links.back().gre->inputSequence = s.links.back().gre->outputSequence = true; },
        {QStringLiteral("sequence:false:true")});
    row("TTL and TOS",
        [](S& s) {
            s.links.back().gre->ttl = 0;
            s.links.back().gre->tos = 16;
        },
        {QStringLiteral("ttl:64:inherit"), QStringLiteral("tos:inherit:16")});
    row("DF", [](S& s) { s.links.back().gre->pathMtuDiscovery = false; },
        {QStringLiteral("df:strict:inherit")});
    row("DF ignored",
        [](S& s) {
            s.links.back().gre->pathMtuDiscovery = false;
            s.links.back().gre->ignoreDf = true;
        },
        {QStringLiteral("df:strict:fragment")});
    row("parent", [](S& s) { s.links.back().gre->device = QStringLiteral("eth0"); },
        {QStringLiteral("device::eth0")});
    row("endpoint", [](S& s) { s.links.back().gre->remote = ip(u"9.9.9.9"); },
        {QStringLiteral("parameters:1.2.3.4 4.3.2.1:1.2.3.4 9.9.9.9")});
    row("no address", [](S& s) { s.addresses.pop_back(); }, {QStringLiteral("address:172.16.10.1/30:")});
    row("another address", [](S& s) { s.addresses.back().address = net(u"172.16.10.5/30"); },
        {QStringLiteral("address:172.16.10.1/30:"), QStringLiteral("address::172.16.10.5/30")});
    row("no route", [](S& s) { s.routes.pop_back(); }, {QStringLiteral("route:10.16.0.0/24:")});
    row("another route of ours", [](S& s) { s.routes.back().destination = net(u"10.17.0.0/24"); },
        {QStringLiteral("route:10.16.0.0/24:"), QStringLiteral("route::10.17.0.0/24")});
    row("another route of somebody's",
        [](S& s) {
            s.routes.push_back(s.routes.back());
            s.routes.back().destination = net(u"10.17.0.0/24");
            s.routes.back().protocol = 3;
        },
        {});
}

void TestObservedState::drifts() {
    QFETCH(Change, change);
    QFETCH(QStringList, drifts);
    const DesiredTunnel tunnel = examples::desired(examples::officeToLab());
    SystemState state = whenUp();
    change(state);
    const Observation seen = observe(tunnel, state);
    QCOMPARE(textsOf(seen.drifts), drifts);
    QCOMPARE(seen.state, drifts.isEmpty() ? TunnelState::UpUnverified : TunnelState::Degraded);
    QCOMPARE(seen.device, QStringLiteral("gre-lab"));

    // Under another name it is the same, but for the name.
    for (Link& link : state.links)
        if (link.name == QLatin1String("gre-lab"))
            link.name = QStringLiteral("gre-new");
    for (InterfaceAddress& address : state.addresses)
        if (address.device == QLatin1String("gre-lab"))
            address.device = QStringLiteral("gre-new");
    for (Route& route : state.routes)
        if (route.device == QLatin1String("gre-lab"))
            route.device = QStringLiteral("gre-new");
    const Observation renamed = observe(tunnel, state);
    QCOMPARE(textsOf(renamed.drifts), drifts + QStringList{QStringLiteral("name:gre-lab:gre-new")});
    QCOMPARE(renamed.state, seen.state);
    QCOMPARE(renamed.device, QStringLiteral("gre-new"));
}

/// Up on a way of 1500 bytes, with 32 bytes of headers; then it carries others.
void TestObservedState::mtu_data() {
    QTest::addColumn<QString>("byHand"); // "", "mtu", "underlay", "follow"
    QTest::addColumn<quint32>("carries");
    QTest::addColumn<QStringList>("drifts");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char* name, const char* byHand, quint32 carries, const QString& drift,
                        const QString& offered) {
        QTest::newRow(name) << QString::fromLatin1(byHand) << carries
                            << (drift.isEmpty() ? QStringList() : QStringList{drift}) << offered;
    };
    const QString less = QStringLiteral("mtu:1368:1468:1400");
    row("the same", "", 1500, {}, {});
    row("less", "", 1400, less, QStringLiteral("1368"));
    row("more", "", 1600, QStringLiteral("mtu:1568:1468:1600"), QStringLiteral("1568"));
    row("less, to be followed", "follow", 1400, less, QStringLiteral("1368"));
    row("more, and it follows", "follow", 1600, {}, {});
    row("MTU by hand", "mtu", 1400, {}, {});
    row("underlay by hand", "underlay", 1400, {}, {});
}

void TestObservedState::mtu() {
    QFETCH(QString, byHand);
    QFETCH(quint32, carries);
    QFETCH(QStringList, drifts);
    TunnelProfile profile = examples::officeToLab();
    if (byHand == QLatin1String("mtu"))
        profile.mtu = 1468;
    if (byHand == QLatin1String("underlay"))
        profile.underlayMtu = 1500;
    profile.followMtu = byHand == QLatin1String("follow");
    Underlay way;
    way.mtu = carries;
    SystemState state = whenUp();
    const auto desired = desiredTunnel(profile, HostSide::Host1, way);
    Observation seen = observe(*desired, state);
    QCOMPARE(textsOf(seen.drifts), drifts);
    QCOMPARE(seen.state, drifts.isEmpty() ? TunnelState::UpUnverified : TunnelState::Degraded);
    QTEST(offeredMtu(seen), "offered");

    // Beside what else is to be mended it is no offer of its own.
    state.links.back().up = false;
    seen = observe(*desired, state);
    QCOMPARE(offeredMtu(seen), QString());

    // And an MTU that somebody set on the device of a tunnel whose own is by hand is nobody's way's.
    state.links.back().mtu = 1300;
    for (const Drift& drift : observe(*desired, state).drifts)
        QCOMPARE(drift.carried.isEmpty(), drift.what != QLatin1String("mtu") ||
                                              byHand == QLatin1String("mtu") ||
                                              byHand == QLatin1String("underlay"));
}

QTEST_GUILESS_MAIN(TestObservedState)
#include "test_observed_state.moc"
