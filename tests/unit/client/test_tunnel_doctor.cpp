// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "../core/core_examples.h"
#include "../probe/fake_echo.h"
#include "client/helper_client.h"
#include "client/host_resolver.h"
#include "core/desired_state.h"
#include "fake_helper.h"
#include "path_finder.h"
#include "private_bus.h"
#include "tunnel_doctor.h"

using namespace gretel;
using namespace gretel::examples;
using namespace gretel::test;
using namespace std::chrono_literals;
using Kind = DoctorCheckKind;

/// The window's doctor and its search for the path, with a helper and a network of the test's own.
class TestTunnelDoctor : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void looksAtATunnelThatIsUp();
    void namesBecomeAddresses();
    void saysThatTheHelperIsMissing();
    void namesAFirewall();
    void stopped();
    void anotherLookEndsTheFirst();
    void findsThePath();
    void findsNoWay();
    void findingIsStopped();

private:
    struct Surroundings;
    PrivateBus m_bus;
    std::unique_ptr<FakeHelper> m_helper;
};

namespace {

/// lab.example is at the example's address.
void lookUp(const QString& name, const HostResolver::Found& found) {
    QTimer::singleShot(0, [name, found] {
        found(name == QStringLiteral("lab.example") ? std::vector{ip(u"4.3.2.1")} : std::vector<IpAddress>());
    });
}

SystemState upSystem() {
    SystemState system = officeMachine();
    const DesiredTunnel desired = *desiredTunnel(officeToLab(), HostSide::Host1, {});
    system.links.push_back(desired.link);
    system.links.back().index = 9;
    system.addresses.push_back(desired.address);
    return system;
}

} // namespace

struct TestTunnelDoctor::Surroundings {
    HelperClient helper;
    HostResolver resolver{lookUp};
    FakeNetwork network;
    std::unique_ptr<netlink::Socket> kernel = openKernel();
    TunnelDoctor doctor{{helper, resolver, kernel.get(), network.opener(), {1ms, 20ms}}};
    PathFinder paths{{resolver, kernel.get(), network.opener(), {1ms, 20ms}}};
    std::vector<std::pair<DoctorStage, DoctorReport>> seen;
    std::optional<Outcome<PathFindings>> found;

    Surroundings() {
        connect(&doctor, &TunnelDoctor::seen, &doctor,
                [this](const DoctorReport& report, DoctorStage stage) { seen.emplace_back(stage, report); });
        connect(&paths, &PathFinder::found, &paths,
                [this](const Outcome<PathFindings>& findings) { found = findings; });
    }

    static std::unique_ptr<netlink::Socket> openKernel() {
        auto socket = netlink::Socket::open();
        return socket ? std::move(socket).value() : nullptr;
    }
    bool isDone() const { return !seen.empty() && seen.back().first == DoctorStage::Done; }
    const DoctorReport& report() const { return seen.back().second; }
};

void TestTunnelDoctor::init() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    m_helper = std::make_unique<FakeHelper>();
    QVERIFY(m_helper->appear());
}

void TestTunnelDoctor::cleanup() {
    m_helper.reset();
    m_bus.stop();
}

void TestTunnelDoctor::looksAtATunnelThatIsUp() {
    Surroundings all;
    all.doctor.look(officeToLab(), upSystem());
    QVERIFY(all.seen.empty()); // nothing waits, and nothing is told at once
    QTRY_VERIFY(all.isDone());
    QCOMPARE(m_helper->calls, QStringList({QStringLiteral("Status"), QStringLiteral("Preview")}));
    QVERIFY(!m_helper->mayAsk);
    QCOMPARE(all.report().check(Kind::Helper).verdict, Verdict::Pass);
    QCOMPARE(all.report().check(Kind::Firewall).verdict, Verdict::Pass);
    QCOMPARE(all.report().check(Kind::PeerAnswers).verdict, Verdict::Pass);
    QCOMPARE(all.report().check(Kind::Device).verdict, Verdict::Pass);
    std::vector<DoctorStage> stages;
    for (const auto& [stage, report] : all.seen)
        stages.push_back(stage);
    QCOMPARE(stages, (std::vector{DoctorStage::Helper, DoctorStage::Tunnel, DoctorStage::Beside,
                                  DoctorStage::Size, DoctorStage::Done}));
}

void TestTunnelDoctor::namesBecomeAddresses() {
    Surroundings all;
    TunnelProfile profile = officeToLab();
    profile.host2.endpoint = end(u"lab.example");
    all.doctor.look(profile, upSystem());
    QTRY_VERIFY(all.isDone());
    QVERIFY(m_helper->document.contains(QStringLiteral("4.3.2.1")));
    QVERIFY(std::any_of(all.network.opened.begin(), all.network.opened.end(),
                        [](const EchoTarget& target) { return target.to == ip(u"4.3.2.1"); }));
    // One that nobody knows leaves what can be seen without it.
    profile.host2.endpoint = end(u"nowhere.example");
    all.seen.clear();
    all.doctor.look(profile, upSystem());
    QTRY_VERIFY(all.isDone());
    QCOMPARE(all.report().check(Kind::PeerRoute).verdict, Verdict::Skipped);
    QCOMPARE(all.report().check(Kind::PeerAnswers).verdict, Verdict::Pass);
}

void TestTunnelDoctor::saysThatTheHelperIsMissing() {
    m_helper->error = QStringLiteral("org.freedesktop.DBus.Error.ServiceUnknown");
    Surroundings all;
    all.doctor.look(officeToLab(), upSystem());
    QTRY_VERIFY(all.isDone());
    QCOMPARE(all.report().check(Kind::Helper).verdict, Verdict::Warn);
    QCOMPARE(all.report().check(Kind::Firewall).verdict, Verdict::Skipped);
    QCOMPARE(m_helper->calls, QStringList({QStringLiteral("Status")}));
}

void TestTunnelDoctor::namesAFirewall() {
    Blocker blocker;
    blocker.family = QStringLiteral("inet");
    blocker.table = QStringLiteral("theirs");
    blocker.chain = QStringLiteral("input");
    const Notice notice = noticeOf(blocker);
    PlannedNotice told;
    told.name = noticeName(notice.kind);
    told.arguments = notice.arguments;
    m_helper->notices = {told};
    Surroundings all;
    all.doctor.look(officeToLab(), upSystem());
    QTRY_VERIFY(all.isDone());
    QCOMPARE(all.report().check(Kind::Firewall).verdict, Verdict::Warn); // it answers all the same
}

void TestTunnelDoctor::stopped() {
    Surroundings all;
    all.doctor.look(officeToLab(), upSystem());
    QTRY_VERIFY(!all.seen.empty());
    all.doctor.stop();
    const size_t told = all.seen.size();
    HelperClient after; // answered later than what was asked before
    std::optional<Outcome<HelperStatus>> status;
    after.status([&](const Outcome<HelperStatus>& is) { status = is; });
    QTRY_VERIFY(status);
    QCOMPARE(all.seen.size(), told);
    QCOMPARE(all.network.sent, 0);
}

void TestTunnelDoctor::anotherLookEndsTheFirst() {
    Surroundings all;
    all.doctor.look(officeToLab(), officeMachine());
    all.doctor.look(officeToLab(), upSystem());
    QTRY_VERIFY(all.isDone());
    QCOMPARE(all.report().check(Kind::Device).verdict, Verdict::Pass);
    QCOMPARE(std::count_if(all.seen.begin(), all.seen.end(),
                           [](const auto& one) { return one.first == DoctorStage::Done; }),
             1);
}

void TestTunnelDoctor::findsThePath() {
    Surroundings all;
    if (!all.kernel)
        QSKIP("There is no netlink here.");
    TunnelProfile profile = officeToLab();
    profile.host2.endpoint = end(u"127.0.0.2"); // to which there is a way everywhere
    all.network.behaviour = [](const EchoTarget&, quint32 bytes) {
        return bytes <= 1000 ? std::optional(EchoEvent{}) : std::nullopt;
    };
    SystemState system = officeMachine();
    for (Link& link : system.links)
        link.mtu = 1500;
    all.paths.find(profile, system);
    QTRY_VERIFY(all.found);
    QVERIFY(all.found->ok());
    QCOMPARE((*all.found)->outside.bytes, std::optional(1000U));
    QVERIFY(!(*all.found)->inside);
}

void TestTunnelDoctor::findsNoWay() {
    Surroundings all;
    TunnelProfile profile = officeToLab();
    profile.host2.endpoint.reset();
    all.paths.find(profile, officeMachine());
    QTRY_VERIFY(all.found);
    QCOMPARE(all.found->error().kind, FailureKind::NoRouteToPeer);
    all.found.reset();
    profile.host2.endpoint = end(u"nowhere.example");
    all.paths.find(profile, officeMachine());
    QTRY_VERIFY(all.found);
    QVERIFY(!all.found->ok());
}

void TestTunnelDoctor::findingIsStopped() {
    Surroundings all;
    all.paths.find(officeToLab(), officeMachine());
    all.paths.stop();
    TunnelProfile profile = officeToLab();
    profile.host2.endpoint.reset();
    PathFinder later({all.resolver, all.kernel.get(), all.network.opener(), {1ms, 20ms}});
    std::optional<Outcome<PathFindings>> found;
    connect(&later, &PathFinder::found, &later, [&](const Outcome<PathFindings>& one) { found = one; });
    later.find(profile, officeMachine());
    QTRY_VERIFY(found);
    QVERIFY(!all.found);
}

QTEST_GUILESS_MAIN(TestTunnelDoctor)
#include "test_tunnel_doctor.moc"
