// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include "core_examples.h"

using namespace gretel;
using namespace gretel::examples;

using Change = std::function<void(TunnelProfile&, SystemState&)>;

namespace {

Link greLink(const QString& name, QStringView local, QStringView remote, std::optional<quint32> key) {
    Link link;
    link.index = 9;
    link.name = name;
    link.kind = QStringLiteral("gre");
    link.gre = GreParameters();
    link.gre->local = ip(local);
    link.gre->remote = ip(remote);
    link.gre->inputKey = link.gre->outputKey = key;
    return link;
}

void addRoute(SystemState& system, QStringView destination, const char* device, const char* gateway = nullptr,
              quint32 table = 254) {
    Route route{net(destination), QString::fromLatin1(device), {}, {}};
    if (gateway)
        route.gateway = ip(QString::fromLatin1(gateway));
    route.table = table;
    system.routes.push_back(route);
}

/// What Up makes of the example.
void bringUp(SystemState& system, const TunnelProfile& profile) {
    Link link = greLink(profile.interface, u"1.2.3.4", u"4.3.2.1", 42);
    link.alias = aliasOf(profile.id);
    system.links.push_back(link);
    system.addresses.push_back({profile.interface, *profile.host1.tunnel});
    addRoute(system, u"172.16.10.0/30", "gre-lab");
    addRoute(system, u"10.16.0.0/24", "gre-lab");
}

QStringList issuesOn(const SystemState& system, const TunnelProfile& profile) {
    ValidationContext context;
    context.system = &system;
    return linesOf(validate(profile, context));
}

} // namespace

class TestValidationSystem : public QObject {
    Q_OBJECT

private slots:
    void onItsMachine_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Issues>("issues");
        hereRows();
        tunnelRouteRows();
        networkRouteRows();
        deviceRows();
    }

    void onItsMachine() {
        QFETCH(Change, change);
        QFETCH(Issues, issues);
        TunnelProfile profile = officeToLab();
        SystemState system = officeMachine();
        change(profile, system);
        QCOMPARE(issuesOn(system, profile), linesOf(issues));
    }

    void hereIsFound_data() {
        QTest::addColumn<QString>("local");
        QTest::addColumn<std::optional<HostSide>>("side");
        QTest::newRow("1.2.3.4") << QStringLiteral("1.2.3.4") << std::optional(HostSide::Host1);
        QTest::newRow("4.3.2.1") << QStringLiteral("4.3.2.1") << std::optional(HostSide::Host2);
        QTest::newRow("192.168.1.2 behind NAT")
            << QStringLiteral("192.168.1.2") << std::optional(HostSide::Host2);
        QTest::newRow("9.9.9.9") << QStringLiteral("9.9.9.9") << std::optional<HostSide>();
    }

    void hereIsFound() {
        QFETCH(QString, local);
        TunnelProfile profile = officeToLab();
        profile.here.reset();
        profile.host2.local = ip(u"192.168.1.2");
        SystemState system;
        system.addresses = {{QStringLiteral("eth0"), Prefix(ip(local), 24)}};
        const auto here = hereOf(profile, system);
        QTEST(here ? std::optional(*here) : std::nullopt, "side");
    }

    void hereAsChosen() {
        TunnelProfile profile = officeToLab();
        profile.here = HostSide::Host2;
        QCOMPARE(hereOf(profile, officeMachine()).value(), HostSide::Host2);
    }

    void hereUnknown() {
        TunnelProfile profile = officeToLab();
        profile.here.reset();
        QCOMPARE(hereOf(profile, {}).error(),
                 (Issue{IssueKind::NeitherHostIsHere, QStringLiteral("here"), {}}));
        SystemState both = officeMachine();
        both.addresses.push_back({QStringLiteral("eth1"), net(u"4.3.2.1/24")});
        QCOMPARE(hereOf(profile, both).error(),
                 (Issue{IssueKind::BothHostsAreHere, QStringLiteral("here"), {}}));
    }

private:
    static void row(const char* name, const Change& change, const Issues& issues) {
        QTest::newRow(name) << change << issues;
    }

    static Issue issue(IssueKind kind, const char* field, const char* arguments = "") {
        const QString text = QString::fromUtf8(arguments);
        return {kind, QString::fromLatin1(field), text.isEmpty() ? QStringList() : text.split(u' ')};
    }

    static void hereRows() {
        using K = IssueKind;
        row("as it is", [](auto&, auto&) {}, {});
        row("column not chosen", [](auto& p, auto&) { p.here.reset(); }, {});
        row("already up", [](auto& p, auto& s) { bringUp(s, p); }, {});
        row("already up, column not chosen",
            [](auto& p, auto& s) {
                bringUp(s, p);
                p.here.reset();
            },
            {});
        row("another machine, not chosen",
            [](auto& p, auto& s) {
                s = {};
                p.here.reset();
            },
            {issue(K::NeitherHostIsHere, "here")});
        row("another machine, one cell empty",
            [](auto& p, auto& s) {
                s = {};
                p.here.reset();
                p.host2.endpoint.reset();
            },
            {issue(K::Missing, "host2.public")});
        row("another machine, chosen", [](auto&, auto& s) { s = {}; },
            {issue(K::AddressNotHere, "host1.public", "1.2.3.4")});
        row("behind NAT, as it is",
            [](auto& p, auto&) {
                p.host1.endpoint = end(u"203.0.113.7");
                p.host1.local = ip(u"1.2.3.4");
            },
            {});
        row("behind NAT, local address gone", [](auto& p, auto&) { p.host1.local = ip(u"192.168.1.2"); },
            {issue(K::AddressNotHere, "host1.local", "192.168.1.2")});
        row("the same address behind both NATs",
            [](auto& p, auto&) {
                p.host1.endpoint = end(u"203.0.113.7");
                p.host1.local = p.host2.local = ip(u"10.0.0.1");
                p.host1.networks.clear();
            },
            {});
        row("a name", [](auto& p, auto&) { p.host1.endpoint = end(u"office.example"); }, {});
        row("both here, not chosen",
            [](auto& p, auto& s) {
                p.here.reset();
                s.addresses.push_back({QStringLiteral("eth1"), net(u"4.3.2.1/24")});
            },
            {issue(K::BothHostsAreHere, "here")});
        row("both here, chosen",
            [](auto&, auto& s) {
                s.addresses.push_back({QStringLiteral("eth1"), net(u"4.3.2.1/24")});
            },
            {issue(K::BothHostsAreHere, "here")});
        row("the wrong column chosen", [](auto& p, auto&) { p.here = HostSide::Host2; },
            {issue(K::NeitherHostIsHere, "here"),
             issue(K::NetworkAlreadyRouted, "host1.networks[0]", "10.0.0.0/24 eth1")});
    }

    static void tunnelRouteRows() {
        using K = IssueKind;
        const auto route = [](QStringView destination, const char* gateway, quint32 table = 254) {
            return [=](auto&, auto& s) { addRoute(s, destination, "eth1", gateway, table); };
        };
        row("tunnel on a connected network", route(u"172.16.0.0/16", nullptr),
            {issue(K::TunnelOverlapsRoute, "host1.tunnel", "172.16.10.0/30 172.16.0.0/16 eth1")});
        row("tunnel in a wider route", route(u"172.16.0.0/12", "10.0.0.9"),
            {issue(K::TunnelInsideRoute, "host1.tunnel", "172.16.10.0/30 172.16.0.0/12 eth1")});
        row("tunnel over the same route", route(u"172.16.10.0/30", "10.0.0.9"),
            {issue(K::TunnelOverlapsRoute, "host1.tunnel", "172.16.10.0/30 172.16.10.0/30 eth1")});
        row("tunnel over a host route", route(u"172.16.10.2/32", "10.0.0.9"),
            {issue(K::TunnelOverlapsRoute, "host1.tunnel", "172.16.10.0/30 172.16.10.2/32 eth1")});
        row("route of another table", route(u"172.16.10.0/30", nullptr, 100), {});
        row("halves of the default route",
            [](auto&, auto& s) {
                addRoute(s, u"0.0.0.0/1", "wg0");
                addRoute(s, u"128.0.0.0/1", "wg0");
            },
            {});
        row("tunnel on an address",
            [](auto&, auto& s) {
                s.addresses.push_back({QStringLiteral("docker0"), net(u"172.16.10.1/24")});
            },
            {issue(K::TunnelOverlapsRoute, "host1.tunnel", "172.16.10.0/30 172.16.10.0/24 docker0")});
        row("the narrowest is named",
            [](auto&, auto& s) {
                addRoute(s, u"172.16.0.0/16", "eth0");
                addRoute(s, u"172.16.10.0/24", "eth1");
            },
            {issue(K::TunnelOverlapsRoute, "host1.tunnel", "172.16.10.0/30 172.16.10.0/24 eth1")});
        row("on Host 2's machine",
            [](auto& p, auto& s) {
                p.here = HostSide::Host2;
                s = {};
                s.addresses = {{QStringLiteral("eth0"), net(u"4.3.2.1/24")}};
                addRoute(s, u"172.16.10.0/24", "eth1");
            },
            {issue(K::TunnelOverlapsRoute, "host2.tunnel", "172.16.10.0/30 172.16.10.0/24 eth1")});
        row("column unknown",
            [](auto& p, auto& s) {
                p.here.reset();
                s = {};
                addRoute(s, u"172.16.10.0/24", "eth1");
                addRoute(s, u"10.16.0.0/24", "eth1");
            },
            {issue(K::NeitherHostIsHere, "here"),
             issue(K::TunnelOverlapsRoute, "host1.tunnel", "172.16.10.0/30 172.16.10.0/24 eth1")});
        row("another's mark is not ours",
            [](auto& p, auto& s) {
                bringUp(s, p);
                s.links.back().alias = aliasOf(QUuid(QStringLiteral("00000000-0000-4000-8000-000000000001")));
            },
            {issue(K::InterfaceNameTaken, "interface", "gre-lab"),
             issue(K::TunnelOverlapsRoute, "host1.tunnel", "172.16.10.0/30 172.16.10.0/30 gre-lab"),
             issue(K::DuplicateDevice, "host2.public", "gre-lab"),
             issue(K::NetworkAlreadyRouted, "host2.networks[0]", "10.16.0.0/24 gre-lab")});
        row("renamed while up",
            [](auto& p, auto& s) {
                bringUp(s, p);
                p.interface = QStringLiteral("gre-new");
            },
            {});
    }

    static void networkRouteRows() {
        using K = IssueKind;
        const auto networks2 = [](const char* text) {
            return [text](auto& p, auto&) { p.host2.networks = {net(QString::fromLatin1(text))}; };
        };
        row("far network is connected here", [](auto&, auto& s) { addRoute(s, u"10.16.0.0/24", "eth1"); },
            {issue(K::NetworkAlreadyRouted, "host2.networks[0]", "10.16.0.0/24 eth1")});
        row("far network has a static route",
            [](auto&, auto& s) { addRoute(s, u"10.16.0.0/24", "eth1", "10.0.0.9"); },
            {issue(K::NetworkAlreadyRouted, "host2.networks[0]", "10.16.0.0/24 eth1")});
        row("far network in a connected one", [](auto&, auto& s) { addRoute(s, u"10.16.0.0/16", "eth1"); },
            {issue(K::NetworkOverlapsRoute, "host2.networks[0]", "10.16.0.0/24 10.16.0.0/16 eth1")});
        row("far network in a wider static route",
            [](auto&, auto& s) { addRoute(s, u"10.16.0.0/16", "eth1", "10.0.0.9"); }, {});
        row("far network around a connected one",
            [](auto& p, auto&) {
                p.host1.networks.clear();
                p.host2.networks = {net(u"10.0.0.0/8")};
            },
            {issue(K::NetworkOverlapsRoute, "host2.networks[0]", "10.0.0.0/8 10.0.0.0/24 eth1")});
        row("far network around an address",
            [](auto& p, auto& s) {
                p.host2.networks = {net(u"10.99.0.0/16")};
                s.addresses.push_back({QStringLiteral("dummy0"), net(u"10.99.1.1/32")});
            },
            {issue(K::NetworkOverlapsRoute, "host2.networks[0]", "10.99.0.0/16 10.99.1.1/32 dummy0")});
        row("far network elsewhere", networks2("192.168.7.0/24"), {});
        row("far network of IPv6", networks2("2001:db8::/48"), {});
        const auto ipv6 = [](auto& p) {
            p.host1.networks.push_back(net(u"2001:db8:1::/48"));
            p.host2.networks.push_back(net(u"2001:db8:2::/48"));
        };
        row("IPv6 that is forwarded", [ipv6](auto& p, auto&) { ipv6(p); }, {});
        row("IPv6 that is not forwarded",
            [ipv6](auto& p, auto& s) {
                ipv6(p);
                s.forwardsIpv6 = false;
            },
            {issue(K::Ipv6NotForwarded, "host1.networks[1]", "2001:db8:1::/48")});
        row("IPv6 that need not be forwarded",
            [ipv6](auto& p, auto& s) {
                ipv6(p);
                p.forward = s.forwardsIpv6 = false;
            },
            {});
        row("no IPv6 to forward", [](auto&, auto& s) { s.forwardsIpv6 = false; }, {});
        row("half of a default route",
            [](auto& p, auto& s) {
                p.host2.networks = {net(u"128.0.0.0/1")};
                addRoute(s, u"192.168.7.0/24", "eth1");
            },
            {});
        row("near network not connected", [](auto& p, auto&) { p.host1.networks = {net(u"192.168.7.0/24")}; },
            {});
    }

    static void deviceRows() {
        using K = IssueKind;
        const auto device = [](const Link& link) {
            return [link](auto&, auto& s) { s.links.push_back(link); };
        };
        const QString foreign = QStringLiteral("mytun");
        row("a device of that name",
            [](auto&, auto& s) {
                s.links.push_back(s.links.back());
                s.links.back().name = QStringLiteral("gre-lab");
            },
            {issue(K::InterfaceNameTaken, "interface", "gre-lab")});
        row("the same tunnel by another hand", device(greLink(foreign, u"1.2.3.4", u"4.3.2.1", 42)),
            {issue(K::DuplicateDevice, "host2.public", "mytun")});
        row("another key", device(greLink(foreign, u"1.2.3.4", u"4.3.2.1", 43)), {});
        row("no key", device(greLink(foreign, u"1.2.3.4", u"4.3.2.1", {})), {});
        row("another peer", device(greLink(foreign, u"1.2.3.4", u"4.3.2.2", 42)), {});
        row("the other way round", device(greLink(foreign, u"4.3.2.1", u"1.2.3.4", 42)), {});
        row("the kernel's gre0", device(greLink(QStringLiteral("gre0"), u"0.0.0.0", u"0.0.0.0", {})), {});
        row("the same from the local address",
            [=](auto& p, auto& s) {
                p.host1.endpoint = end(u"203.0.113.7");
                p.host1.local = ip(u"1.2.3.4");
                device(greLink(foreign, u"1.2.3.4", u"4.3.2.1", 42))(p, s);
            },
            {issue(K::DuplicateDevice, "host2.public", "mytun")});
        row("parent eth0", [](auto& p, auto&) { p.device = QStringLiteral("eth0"); }, {});
        row("parent eth7", [](auto& p, auto&) { p.device = QStringLiteral("eth7"); },
            {issue(K::NoSuchDevice, "device", "eth7")});
        row("its own parent", [](auto& p, auto&) { p.device = p.interface; },
            {issue(K::NoSuchDevice, "device", "gre-lab")});
        row("its own parent, up",
            [](auto& p, auto& s) {
                bringUp(s, p);
                p.device = p.interface;
            },
            {issue(K::NoSuchDevice, "device", "gre-lab")});
        row("a reserved name that exists",
            [](auto& p, auto& s) {
                p.interface = QStringLiteral("gre0");
                s.links.push_back(greLink(QStringLiteral("gre0"), u"0.0.0.0", u"0.0.0.0", {}));
            },
            {issue(K::ReservedInterfaceName, "interface", "gre0")});
    }
};

QTEST_APPLESS_MAIN(TestValidationSystem)
#include "test_validation_system.moc"
