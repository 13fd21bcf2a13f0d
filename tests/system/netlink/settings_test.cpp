// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_test.h"

#include <QFile>
#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

#include "examples.h"
#include "kernel.h"
#include "netlink/change_listener.h"
#include "netlink/remote_sessions.h"

namespace gretel::test {
namespace {

/// forwarding, rp_filter and accept_local of the device, as /proc has them: "1 2 0".
QByteArray seen(const QString& device) {
    QByteArrayList values;
    for (const char* name : {"forwarding", "rp_filter", "accept_local"}) {
        QFile file(QStringLiteral("/proc/sys/net/ipv4/conf/%1/%2").arg(device, QString::fromLatin1(name)));
        if (!file.open(QIODevice::ReadOnly))
            return "nothing";
        values << file.readAll().trimmed();
    }
    return values.join(' ');
}

bool write(const QString& device, const char* name, int value) {
    QFile file(QStringLiteral("/proc/sys/net/ipv4/conf/%1/%2").arg(device, QString::fromLatin1(name)));
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(value)) > 0;
}

const QString lab = QStringLiteral("gre-lab");
const QString cable = QStringLiteral("cable");

} // namespace

void SettingsTest::readAsTheKernelSays() {
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add cable type dummy; link add small type dummy; link set small mtu 60"))
                 .isNull());
    QVERIFY(write(cable, "forwarding", 1) && write(cable, "rp_filter", 2));
    QVERIFY(write(QStringLiteral("all"), "rp_filter", 1));
    const SystemState state = kernel.state();
    QVERIFY((state.link(cable)->settings == DeviceSettings{1, 2, 0}));
    QVERIFY((state.link(QStringLiteral("small"))->settings == DeviceSettings()));
    QCOMPARE(state.reversePathOfAll, 1u);
    QVERIFY(write(QStringLiteral("all"), "rp_filter", 0));
    QCOMPARE(kernel.state().reversePathOfAll, 0u);
    for (const int value : {1, 0}) {
        QVERIFY(write(QStringLiteral("all"), "forwarding", value));
        QCOMPARE(kernel.state().forwardingOfAll, value == 1);
        QVERIFY(
            !bash(QStringLiteral("echo %1 > /proc/sys/net/ipv6/conf/all/forwarding").arg(value)).isNull());
        QCOMPARE(kernel.state().forwardsIpv6, value == 1);
    }
}

void SettingsTest::set_data() {
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("setting");
    QTest::addColumn<quint32>("value");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QString& device, DeviceSetting setting, quint32 value,
                        const char* answer, const char* after) {
        QTest::newRow(name) << device << static_cast<int>(setting) << value << QString::fromLatin1(answer)
                            << QByteArray(after);
    };
    row("forwarding of ours", lab, DeviceSetting::Forwarding, 1, "done", "1 0 0");
    row("reverse path of ours", lab, DeviceSetting::ReversePath, 2, "done", "0 2 0");
    row("accept local of ours", lab, DeviceSetting::AcceptLocal, 1, "done", "0 0 1");
    row("forwarding of another", cable, DeviceSetting::Forwarding, 1, "done", "1 0 0");
    row("reverse path of another", cable, DeviceSetting::ReversePath, 2, "done", "0 2 0");
    row("accept local of another", cable, DeviceSetting::AcceptLocal, 1, "NotOurs(cable)", "0 0 0");
    row("of none", QStringLiteral("none"), DeviceSetting::Forwarding, 1,
        "KernelRefused(sysctl -w net/ipv4/conf/none/forwarding=1|No such device)", "nothing");
}

void SettingsTest::set() {
    QFETCH(QString, device);
    QFETCH(int, setting);
    QFETCH(quint32, value);
    QFETCH(QString, answer);
    QFETCH(QByteArray, after);
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add cable type dummy")).isNull());
    QVERIFY(kernel.executor.run(AddLink{greLink(lab)}).ok());
    const QByteArray before = seen(device);
    const SetDevice operation{device, static_cast<DeviceSetting>(setting), 0, value};
    const auto outcome = kernel.executor.run(operation);
    QCOMPARE(textOf(outcome), answer);
    QCOMPARE(seen(device), after);
    if (!outcome)
        return;
    QVERIFY(kernel.state().link(device)->settings.value(operation.setting) == value);
    QVERIFY(kernel.executor.run(inverseOf(operation), Executor::OnFailure::GoOn).front().ok());
    QCOMPARE(seen(device), before);
}

void SettingsTest::madeWithSettings() {
    Kernel kernel;
    Link wanted = greLink(lab);
    wanted.settings.forwarding = 1;
    wanted.settings.acceptLocal = 1;
    QVERIFY(write(QStringLiteral("default"), "rp_filter", 1)); // what it is not told it takes from there
    QCOMPARE(textOf(kernel.executor.run(AddLink{wanted})), QStringLiteral("done"));
    QCOMPARE(seen(lab), QByteArray("1 1 1"));
}

void SettingsTest::comeBackWithTheDevice() {
    Kernel kernel;
    QVERIFY(kernel.executor.run(AddLink{greLink(lab)}).ok());
    QVERIFY(write(lab, "forwarding", 1) && write(lab, "rp_filter", 2));
    const RemoveLink remove{*kernel.state().link(lab), {}, {}};
    QCOMPARE(textOf(kernel.executor.run(remove)), QStringLiteral("done"));
    QVERIFY(kernel.executor.run(inverseOf(remove), Executor::OnFailure::GoOn).front().ok());
    QCOMPARE(seen(lab), QByteArray("1 2 0"));
    QCOMPARE(kernel.state().link(lab)->index, remove.link.index);
}

void SettingsTest::listenerHearsThem() {
    Kernel kernel;
    // Of a device that is down the kernel tells a change over netlink to nobody (netdev_state_change()).
    QVERIFY(!ip(QStringLiteral("link add cable up type dummy")).isNull());
    const auto listener = netlink::ChangeListener::open();
    QVERIFY(listener.ok() && !(*listener)->takeChanges());
    QVERIFY(write(cable, "rp_filter", 2));
    QVERIFY((*listener)->takeChanges());
    QVERIFY(kernel.executor.run(SetDevice{cable, DeviceSetting::Forwarding, 0, 1}).ok());
    QVERIFY((*listener)->takeChanges());
}

void SettingsTest::pinnedRoutes_data() {
    QTest::addColumn<QString>("destination");
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QString>("add");
    QTest::addColumn<QString>("remove");
    const QString done = QStringLiteral("done");
    const auto row = [&](const char* name, const char* destination, int protocol, const QString& add,
                         const QString& remove) {
        QTest::newRow(name) << QString::fromLatin1(destination) << protocol << add << remove;
    };
    row("host", "4.3.2.1/32", ourRouteProtocol, done, done);
    row("host, IPv6", "fd00:9::1/128", ourRouteProtocol, done, done);
    row("network", "4.3.2.0/31", ourRouteProtocol, QStringLiteral("NotOurs(cable)"),
        QStringLiteral("NotOurs(cable)"));
    row("default", "0.0.0.0/0", ourRouteProtocol, QStringLiteral("NotOurs(cable)"),
        QStringLiteral("NotOurs(cable)"));
    row("IPv4's length in IPv6", "fd00:9::/32", ourRouteProtocol, QStringLiteral("NotOurs(cable)"),
        QStringLiteral("NotOurs(cable)"));
    row("another's host route", "4.3.2.1/32", 4, QStringLiteral("NotOurs(cable)"),
        QStringLiteral("NotOurs(4.3.2.1/32)"));
}

void SettingsTest::pinnedRoutes() {
    QFETCH(QString, destination);
    QFETCH(int, protocol);
    QFETCH(QString, add);
    QFETCH(QString, remove);
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add cable up type dummy; addr add 1.2.3.4/24 dev cable; "
                               "addr add fd00::1/64 dev cable nodad"))
                 .isNull());
    Route route;
    route.destination = *Prefix::parse(destination);
    route.device = cable;
    route.protocol = static_cast<quint8>(protocol);
    route.gateway = address(route.destination.family() == Family::IPv4 ? "1.2.3.1" : "fd00::2");
    const std::vector<Route> before = kernel.state().routesOf(cable);
    QCOMPARE(textOf(kernel.executor.run(AddRoute{route})), add);
    QCOMPARE(kernel.state().routesOf(cable).size(), before.size() + (add == QLatin1String("done") ? 1 : 0));
    QCOMPARE(textOf(kernel.executor.run(RemoveRoute{route})), remove);
    QVERIFY(kernel.state().routesOf(cable) == before);
    if (add != QLatin1String("done"))
        return;
    // The same by another's hand stays: only what bears our protocol is taken away.
    QVERIFY(!ip(QStringLiteral("route add %1 via %2 dev cable proto static%3")
                    .arg(destination, route.gateway->toString(),
                         route.gateway->isIpv4() ? QString() : QStringLiteral(" metric 1024")))
                 .isNull());
    QCOMPARE(textOf(kernel.executor.run(RemoveRoute{route})).section(QLatin1Char('|'), 1),
             QStringLiteral("No such process)"));
    QCOMPARE(kernel.state().routesOf(cable).size(), before.size() + 1);
}

namespace {

/// A TCP socket that listens at port 22, or is connected to it; in the calling thread's namespace.
int tcp(const char* text, bool listens) {
    sockaddr_in6 six{};
    sockaddr_in four{};
    const bool isFour = inet_pton(AF_INET, text, &four.sin_addr) == 1;
    inet_pton(AF_INET6, text, &six.sin6_addr);
    four.sin_family = AF_INET;
    six.sin6_family = AF_INET6;
    four.sin_port = six.sin6_port = htons(22);
    const int descriptor = ::socket(isFour ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto* target =
        isFour ? reinterpret_cast<const sockaddr*>(&four) : reinterpret_cast<const sockaddr*>(&six);
    const socklen_t size = isFour ? sizeof four : sizeof six;
    const bool ready = listens ? ::bind(descriptor, target, size) == 0 && ::listen(descriptor, 8) == 0
                               : ::connect(descriptor, target, size) == 0;
    if (ready)
        return descriptor;
    ::close(descriptor);
    return -1;
}

} // namespace

void SettingsTest::sessionsFromElsewhere() {
    Kernel kernel;
    QVERIFY(!bash(QStringLiteral("ip netns add far; ip link add cable type veth peer name far netns far; "
                                 "ip addr add 1.2.3.4/24 dev cable; ip addr add fd00::1/64 dev cable nodad; "
                                 "ip link set cable up; ip -n far addr add 1.2.3.9/24 dev far; "
                                 "ip -n far addr add fd00::9/64 dev far nodad; ip -n far link set far up"))
                 .isNull());
    const int here = ::open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    const int there = ::open("/run/netns/far", O_RDONLY | O_CLOEXEC);
    std::vector<int> sockets{tcp("::", true)}; // both families, as sshd's
    QVERIFY(::setns(there, CLONE_NEWNET) == 0);
    sockets.push_back(tcp("0.0.0.0", true));
    sockets.push_back(tcp("1.2.3.4", false));
    sockets.push_back(tcp("fd00::1", false));
    QVERIFY(::setns(here, CLONE_NEWNET) == 0);
    sockets.push_back(tcp("127.0.0.1", false)); // from here to here
    sockets.push_back(tcp("1.2.3.4", false));
    sockets.push_back(tcp("1.2.3.9", false)); // it goes out
    for (int descriptor : sockets)
        QVERIFY(descriptor >= 0);

    constexpr uid_t nobody = 65534;
    QVERIFY(seteuid(nobody) == 0);
    const auto sessions = netlink::remoteSessions();
    QVERIFY(seteuid(0) == 0);
    QCOMPARE(textOf(sessions), QStringLiteral("done"));
    QCOMPARE(sessions->size(), std::size_t(2));
    QVERIFY(((*sessions)[0] == RemoteSession{address("1.2.3.4"), 22, address("1.2.3.9")}));
    QVERIFY(((*sessions)[1] == RemoteSession{address("fd00::1"), 22, address("fd00::9")}));
    for (int descriptor : sockets)
        ::close(descriptor);
    ::close(here);
    ::close(there);
    QVERIFY(!ip(QStringLiteral("netns del far")).isNull());
}

} // namespace gretel::test
