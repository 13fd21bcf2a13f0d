// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <functional>

#include "core/adoption.h"
#include "core/observed_state.h"
#include "plan_examples.h"

using namespace gretel;
using namespace gretel::examples;

namespace {

using Edit = std::function<void(TunnelProfile&)>;
using Meddling = std::function<void(SystemState&, Link&)>;

/// As if the profile had been brought up on host 1.
SystemState holding(const TunnelProfile& profile) {
    SystemState state = office();
    const DesiredTunnel wanted = desired(profile);
    state.links.push_back(wanted.link);
    state.links.back().index = 9;
    state.links.back().settings.forwarding = wanted.link.settings.forwarding.value_or(0);
    state.addresses.push_back({QStringLiteral("eth0"), net(u"1.2.3.9/24")}); // another to send from
    state.addresses.push_back(wanted.address);
    state.addresses.push_back({wanted.link.name, net(u"fe80::1/64")});
    state.routes.insert(state.routes.end(), wanted.routes.begin(), wanted.routes.end());
    return state;
}

TunnelProfile taken(const TunnelProfile& profile, const SystemState& state) {
    return adopted(profile, HostSide::Host1, Underlay(), state);
}

} // namespace

class TestAdoption : public QObject {
    Q_OBJECT
private slots:
    void takes_data();
    void takes();
    void leaves_data();
    void leaves();
    void keepsWhatIsComputed();
    void keepsHostNames();
    void takesTheAddressBehindNat();
    void movesTheOtherEnd();
    void keepsTheOrderOfNetworks();
    void nothingThere();
};

void TestAdoption::takes_data() {
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char* name, const Edit& edit) { QTest::newRow(name) << edit; };
    row("nothing", [](TunnelProfile&) {});
    row("interface", [](TunnelProfile& p) { p.interface = QStringLiteral("renamed"); });
    row("public address here", [](TunnelProfile& p) { p.host1.endpoint = Endpoint(ip(u"1.2.3.9")); });
    row("public address there", [](TunnelProfile& p) { p.host2.endpoint = Endpoint(ip(u"9.9.9.9")); });
    row("key", [](TunnelProfile& p) { p.key = 43; });
    row("key 0", [](TunnelProfile& p) { p.key = 0; });
    row("another key back", [](TunnelProfile& p) { p.returnKey = 43; });
    row("no key", [](TunnelProfile& p) { p.key.reset(); });
    row("checksum", [](TunnelProfile& p) { p.checksum = false; });
    row("sequence", [](TunnelProfile& p) { p.sequence = true; });
    row("ttl", [](TunnelProfile& p) { p.ttl = 7; });
    row("ttl inherited", [](TunnelProfile& p) { p.ttl.reset(); });
    row("tos", [](TunnelProfile& p) { p.tos = 0x10; });
    row("df inherit", [](TunnelProfile& p) { p.df = DfPolicy::Inherit; });
    row("df fragment", [](TunnelProfile& p) { p.df = DfPolicy::Fragment; });
    row("device", [](TunnelProfile& p) { p.device = QStringLiteral("eth0"); });
    row("mtu", [](TunnelProfile& p) { p.mtu = 1400; });
    row("tunnel address", [](TunnelProfile& p) {
        p.host1.tunnel = net(u"172.16.11.1/30");
        p.host2.tunnel = net(u"172.16.11.2/30");
    });
    row("another network", [](TunnelProfile& p) { p.host2.networks.push_back(net(u"10.99.0.0/16")); });
    row("no network", [](TunnelProfile& p) { p.host2.networks.clear(); });
    row("no forwarding", [](TunnelProfile& p) { p.forward = false; });
    row("all", [](TunnelProfile& p) {
        p.interface = QStringLiteral("x");
        p.key.reset();
        p.sequence = true;
        p.df = DfPolicy::Fragment;
        p.host2.networks = {net(u"10.98.0.0/16"), net(u"2001:db8::/32")};
    });
}

/// What a profile can say is taken, all of it and nothing else; then there is nothing to mend.
void TestAdoption::takes() {
    QFETCH(Edit, edit);
    TunnelProfile changed = officeToLab();
    edit(changed);
    const SystemState state = holding(changed);
    const TunnelProfile now = taken(officeToLab(), state);
    QVERIFY(now == changed);
    QVERIFY(observe(desired(now), state).drifts.empty());
}

void TestAdoption::leaves_data() {
    QTest::addColumn<Meddling>("meddle");
    QTest::addColumn<QString>("what");
    const auto row = [](const char* name, const char* what, const Meddling& meddle) {
        QTest::newRow(name) << meddle << QString::fromLatin1(what);
    };
    row("a key one way", "key", [](SystemState&, Link& link) { link.gre->inputKey.reset(); });
    row("a checksum one way", "checksum", [](SystemState&, Link& link) { link.gre->inputChecksum = false; });
    row("a sequence one way", "sequence", [](SystemState&, Link& link) { link.gre->outputSequence = true; });
    row("switched off", "link", [](SystemState&, Link& link) { link.up = false; });
    row("a second address", "address", [](SystemState& state, Link& link) {
        state.addresses.push_back({link.name, net(u"192.0.2.1/24")});
    });
    row("a route by another metric", "route",
        [](SystemState& state, Link&) { state.routes.back().metric = 7; });
}

/// What it cannot say stays as it was, and is still named.
void TestAdoption::leaves() {
    QFETCH(Meddling, meddle);
    QFETCH(QString, what);
    SystemState state = holding(officeToLab());
    meddle(state, state.links.back());
    const TunnelProfile now = taken(officeToLab(), state);
    QVERIFY(now == officeToLab());
    const Observation seen = observe(desired(now), state);
    QVERIFY(!seen.drifts.empty());
    QCOMPARE(seen.drifts.front().what, what);
}

/// The computed MTU is not written down, or it would not follow the way any more; one that was, is.
void TestAdoption::keepsWhatIsComputed() {
    TunnelProfile changed = officeToLab();
    changed.key.reset();
    QVERIFY(!taken(officeToLab(), holding(changed)).mtu);
    TunnelProfile fixed = officeToLab();
    fixed.mtu = 1300;
    QCOMPARE(taken(fixed, holding(officeToLab())).mtu, std::optional<quint32>(1468));
    Underlay narrow;
    narrow.mtu = 1400;
    QCOMPARE(adopted(officeToLab(), HostSide::Host1, narrow, holding(officeToLab())).mtu,
             std::optional<quint32>(1468));
}

void TestAdoption::keepsHostNames() {
    TunnelProfile named = officeToLab();
    named.host2.endpoint = *Endpoint::parse(QStringLiteral("lab.example.net"));
    QVERIFY(taken(named, holding(officeToLab())) == named);
}

void TestAdoption::takesTheAddressBehindNat() {
    TunnelProfile behind = officeToLab();
    behind.host1.local = ip(u"192.168.1.2");
    TunnelProfile changed = behind;
    changed.host1.local = ip(u"192.168.1.3");
    QVERIFY(taken(behind, holding(changed)) == changed);
}

void TestAdoption::movesTheOtherEnd() {
    SystemState state = holding(officeToLab());
    for (InterfaceAddress& address : state.addresses)
        if (address.address == net(u"172.16.10.1/30"))
            address.address = net(u"172.16.20.2/30");
    const TunnelProfile now = taken(officeToLab(), state);
    QCOMPARE(now.host1.tunnel, net(u"172.16.20.2/30"));
    QCOMPARE(now.host2.tunnel, net(u"172.16.20.1/30"));
}

void TestAdoption::keepsTheOrderOfNetworks() {
    TunnelProfile profile = officeToLab();
    profile.host2.networks = {net(u"10.3.0.0/16"), net(u"10.1.0.0/16"), net(u"10.2.0.0/16")};
    TunnelProfile there = profile;
    there.host2.networks = {net(u"10.9.0.0/16"), net(u"10.2.0.0/16"), net(u"10.3.0.0/16")};
    const std::vector<Prefix> expected{net(u"10.3.0.0/16"), net(u"10.2.0.0/16"), net(u"10.9.0.0/16")};
    QVERIFY(taken(profile, holding(there)).host2.networks == expected);
}

void TestAdoption::nothingThere() {
    QVERIFY(taken(officeToLab(), office()) == officeToLab());
    QVERIFY(taken(officeToShop(), holding(officeToLab())) == officeToShop());
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "test_adoption.moc"
