// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "kernel_double.h"
#include "plan_examples.h"

using namespace gretel;
using examples::ip;
using examples::net;

namespace {

/// The office's machine with something added, and what is wanted of it.
struct Scene {
    SystemState state = examples::office();
    std::vector<DesiredTunnel> desired{examples::desired(examples::officeToLab())};
};
using Arrange = void (*)(Scene&);

Link foreignGre(const char* name) {
    Link link = examples::desired(examples::officeToLab()).link;
    link.name = QLatin1String(name);
    link.alias.clear();
    link.group = 0;
    link.index = 9;
    return link;
}

Route route(QStringView destination, const char* device, quint8 protocol) {
    return {net(destination), QLatin1String(device), std::nullopt, std::nullopt, protocol, 254, 0};
}

/// The same tunnel as the example's under another id, name and pair of addresses.
DesiredTunnel twin() {
    TunnelProfile profile = examples::officeToLab();
    profile.id = QUuid(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    profile.interface = QStringLiteral("gre-twin");
    profile.host1.tunnel = net(u"172.16.20.1/30");
    profile.host2.networks.clear();
    return examples::desired(profile);
}

} // namespace

class TestPlan : public QObject {
    Q_OBJECT
private slots:
    void refused_data();
    void refused();
    void notInTheWay_data();
    void notInTheWay();
    void inverse();
    void removalRemembersAll();
    void removeIsPerId();
    void manyTunnels();
};

void TestPlan::refused_data() {
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QStringList>("arguments");
    using K = FailureKind;
    const auto row = [](const char* name, Arrange arrange, K kind, const QStringList& arguments) {
        QTest::newRow(name) << arrange << kind << arguments;
    };
    const QString lab = QStringLiteral("gre-lab");
    row("the name is another tool's GRE device",
        [](Scene& s) {
            Link link = foreignGre("gre-lab");
            link.gre->remote = ip(u"9.9.9.9");
            s.state.links.push_back(link);
        },
        K::InterfaceTaken, {lab});
    row("the name is a dummy with our mark",
        [](Scene& s) {
            Link link = s.desired[0].link;
            link.gre.reset();
            link.kind = QStringLiteral("dummy");
            s.state.links.push_back(link);
        },
        K::InterfaceTaken, {lab});
    row("the name is another tunnel's of ours",
        [](Scene& s) {
            Link link = twin().link;
            link.name = QStringLiteral("gre-lab");
            link.gre->inputKey = link.gre->outputKey = 7;
            s.state.links.push_back(link);
        },
        K::InterfaceTaken, {lab});
    row("two of the document want one name",
        [](Scene& s) {
            s.desired.push_back(twin());
            s.desired[1].link.name = QStringLiteral("gre-lab");
            s.desired[1].link.gre->inputKey = 7;
        },
        K::InterfaceTaken, {lab});
    row("the same endpoints and key", [](Scene& s) { s.state.links.push_back(foreignGre("gre9")); },
        K::TunnelTaken, {QStringLiteral("gre9")});
    row("the same endpoints, without a key",
        [](Scene& s) {
            s.desired[0].link.gre->inputKey = s.desired[0].link.gre->outputKey = std::nullopt;
            Link link = foreignGre("gre9");
            link.gre = s.desired[0].link.gre;
            link.gre->outputChecksum = false; // which does not tell them apart
            s.state.links.push_back(link);
        },
        K::TunnelTaken, {QStringLiteral("gre9")});
    row("two of the document are the same tunnel", [](Scene& s) { s.desired.push_back(twin()); },
        K::TunnelTaken, {lab});
    row("a route of somebody's",
        [](Scene& s) { s.state.routes.push_back(route(u"10.16.0.0/24", "eth1", 3)); }, K::RouteTaken,
        {QStringLiteral("10.16.0.0/24"), QStringLiteral("eth1")});
    row("a connected route",
        [](Scene& s) { s.state.routes.push_back(route(u"10.16.0.0/24", "eth1", kernelRouteProtocol)); },
        K::RouteTaken, {QStringLiteral("10.16.0.0/24"), QStringLiteral("eth1")});
    row("our protocol, not our device",
        [](Scene& s) { s.state.routes.push_back(route(u"10.16.0.0/24", "eth1", ourRouteProtocol)); },
        K::RouteTaken, {QStringLiteral("10.16.0.0/24"), QStringLiteral("eth1")});
    row("a blackhole", [](Scene& s) { s.state.routes.push_back(route(u"10.16.0.0/24", "", 3)); },
        K::RouteTaken, {QStringLiteral("10.16.0.0/24"), QString()});
    row("our device, not our protocol",
        [](Scene& s) {
            s.state.links.push_back(s.desired[0].link);
            s.state.addresses.push_back(s.desired[0].address);
            s.state.routes.push_back(route(u"10.16.0.0/24", "gre-lab", 3));
        },
        K::RouteTaken, {QStringLiteral("10.16.0.0/24"), lab});
    row("two of the document route one network",
        [](Scene& s) {
            s.desired.push_back(twin());
            s.desired[1].link.gre->inputKey = 7;
            s.desired[1].routes = {route(u"10.16.0.0/24", "gre-twin", ourRouteProtocol)};
        },
        K::RouteTaken, {QStringLiteral("10.16.0.0/24"), lab});
    row("the tunnel's own network",
        [](Scene& s) { s.desired[0].routes = {route(u"172.16.10.0/30", "gre-lab", ourRouteProtocol)}; },
        K::RouteTaken, {QStringLiteral("172.16.10.0/30"), lab});
    row("the address on another device",
        [](Scene& s) {
            s.state.addresses.push_back({QStringLiteral("eth1"), net(u"172.16.10.1/24")});
        },
        K::AddressTaken, {QStringLiteral("172.16.10.1"), QStringLiteral("eth1")});
}

void TestPlan::refused() {
    QFETCH(Arrange, arrange);
    Scene scene;
    arrange(scene);
    const auto plan = planApply(scene.desired, scene.state);
    QVERIFY(!plan);
    QTEST(plan.error().kind, "kind");
    QTEST(plan.error().arguments, "arguments");
}

void TestPlan::notInTheWay_data() {
    QTest::addColumn<Arrange>("arrange");
    const auto row = [](const char* name, Arrange arrange) { QTest::newRow(name) << arrange; };
    row("the same endpoints with another key", [](Scene& s) {
        Link link = foreignGre("gre9");
        link.gre->inputKey = 43;
        s.state.links.push_back(link);
    });
    row("the same endpoints with another parent", [](Scene& s) {
        Link link = foreignGre("gre9");
        link.gre->device = QStringLiteral("eth0");
        s.state.links.push_back(link);
    });
    row("the same endpoints as gretap", [](Scene& s) {
        Link link = foreignGre("gretap9");
        link.kind = QStringLiteral("gretap");
        s.state.links.push_back(link);
    });
    row("gre0", [](Scene& s) {
        Link link = foreignGre("gre0");
        link.fallback = true;
        link.gre = GreParameters();
        s.state.links.push_back(link);
    });
    row("a wider route", [](Scene& s) { s.state.routes.push_back(route(u"10.0.0.0/8", "eth1", 3)); });
    row("the same route with another metric", [](Scene& s) {
        s.state.routes.push_back(route(u"10.16.0.0/24", "eth1", 3));
        s.state.routes.back().metric = 100;
    });
    row("the same route in another table", [](Scene& s) {
        s.state.routes.push_back(route(u"10.16.0.0/24", "eth1", 3));
        s.state.routes.back().table = 100;
    });
    row("the peer's address elsewhere", [](Scene& s) {
        s.state.addresses.push_back({QStringLiteral("eth1"), net(u"172.16.10.9/24")});
    });
}

void TestPlan::notInTheWay() {
    QFETCH(Arrange, arrange);
    Scene scene;
    arrange(scene);
    const auto plan = planApply(scene.desired, scene.state);
    QVERIFY(plan);
    const Operations wanted{AddLink{scene.desired[0].link}, AddAddress{scene.desired[0].address},
                            AddRoute{scene.desired[0].routes[0]}};
    QVERIFY(plan->operations == wanted);
}

void TestPlan::inverse() {
    const DesiredTunnel tunnel = examples::desired(examples::officeToLab());
    Link used = tunnel.link;
    used.index = 7;
    used.receivedBytes = used.sentBytes = 1000;
    Link fresh = used;
    fresh.receivedBytes = fresh.sentBytes = 0;
    const RemoveLink remove{used, {tunnel.address}, tunnel.routes};
    const Operations back{AddLink{fresh}, AddAddress{tunnel.address}, AddRoute{tunnel.routes[0]}};
    QVERIFY(inverseOf(remove) == back);
    const auto inverseIs = [](const Operation& operation, const Operation& wanted) {
        return inverseOf(operation) == Operations{wanted};
    };
    QVERIFY(inverseIs(AddLink{tunnel.link}, RemoveLink{tunnel.link, {}, {}}));
    QVERIFY(inverseIs(SetMtu{used.name, 1400, 1468}, SetMtu{used.name, 1468, 1400}));
    QVERIFY(inverseIs(SetUp{used.name, true}, SetUp{used.name, false}));
    QVERIFY(inverseIs(AddAddress{tunnel.address}, RemoveAddress{tunnel.address}));
    QVERIFY(inverseIs(RemoveAddress{tunnel.address}, AddAddress{tunnel.address}));
    QVERIFY(inverseIs(AddRoute{tunnel.routes[0]}, RemoveRoute{tunnel.routes[0]}));
    QVERIFY(inverseIs(RemoveRoute{tunnel.routes[0]}, AddRoute{tunnel.routes[0]}));
    for (const Operation& operation : back)
        QCOMPARE(deviceOf(operation), QStringLiteral("gre-lab"));
    QCOMPARE(deviceOf(remove), QStringLiteral("gre-lab"));
}

void TestPlan::removalRemembersAll() {
    const DesiredTunnel tunnel = examples::desired(examples::officeToLab());
    SystemState state = examples::office();
    Link link = tunnel.link;
    link.index = 7;
    state.links.push_back(link);
    const Route somebodys = route(u"10.99.0.0/16", "gre-lab", 3);
    state.addresses.push_back({link.name, net(u"fe80::1/64")});
    state.addresses.push_back(tunnel.address);
    state.routes.push_back(route(u"172.16.10.0/30", "gre-lab", kernelRouteProtocol));
    state.routes.push_back(tunnel.routes[0]);
    state.routes.push_back(somebodys);
    const Plan plan = planRemove({tunnel.id}, state);
    const Operations wanted{RemoveLink{link, {tunnel.address}, {tunnel.routes[0], somebodys}}};
    QVERIFY(plan.operations == wanted);
}

void TestPlan::removeIsPerId() {
    SystemState state = examples::office();
    const DesiredTunnel lab = examples::desired(examples::officeToLab());
    Link first = lab.link;
    Link copy = lab.link; // somebody copied our mark: it is ours to take away too
    copy.name = QStringLiteral("gre-copy");
    state.links.push_back(first);
    state.links.push_back(twin().link);
    state.links.push_back(copy);
    state.links.push_back(foreignGre("gre9"));
    const Plan plan = planRemove({lab.id, lab.id, QUuid(), QUuid(99, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)}, state);
    const Operations wanted{RemoveLink{first, {}, {}}, RemoveLink{copy, {}, {}}};
    QVERIFY(plan.operations == wanted);
}

/// The most that a document can hold, up, up again and down: each within a second or so, not hours.
void TestPlan::manyTunnels() {
    constexpr quint32 count = 10000;
    SystemState state = examples::office();
    std::vector<DesiredTunnel> tunnels;
    std::vector<QUuid> ids;
    for (quint32 i = 0; i < count; ++i) {
        DesiredTunnel tunnel = examples::desired(examples::officeToLab());
        tunnel.id = QUuid(i + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        tunnel.link.name = QStringLiteral("gre-%1").arg(i);
        tunnel.link.alias = aliasOf(tunnel.id);
        tunnel.link.gre->inputKey = tunnel.link.gre->outputKey = i;
        tunnel.address = {tunnel.link.name, Prefix(IpAddress::fromIpv4(0xac100001 + 4 * i), 30)};
        tunnel.routes[0].device = tunnel.link.name;
        tunnel.routes[0].destination = Prefix(IpAddress::fromIpv4(0x0b000000 + 256 * i), 24);
        state.links.push_back(tunnel.link);
        state.addresses.push_back(tunnel.address);
        state.routes.push_back(tunnel.routes[0]);
        tunnels.push_back(tunnel);
        ids.push_back(tunnel.id);
    }
    const auto up = planApply(tunnels, examples::office());
    QVERIFY(up);
    QCOMPARE(up->operations.size(), size_t(3 * count));
    const auto again = planApply(tunnels, state);
    QVERIFY(again && again->empty());
    QCOMPARE(planRemove(ids, state).operations.size(), size_t(count));
}

QTEST_GUILESS_MAIN(TestPlan)
#include "test_plan.moc"
