// SPDX-License-Identifier: GPL-3.0-or-later
#include "links_test.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

#include "examples.h"
#include "kernel.h"

namespace gretel::test {

namespace {

/// The program that the kernel calls for an absent module; what it was before.
QByteArray setModuleLoader(const QByteArray& program) {
    QFile setting(QStringLiteral("/proc/sys/kernel/modprobe"));
    if (!setting.open(QIODevice::ReadOnly))
        return {};
    const QByteArray before = setting.readAll().trimmed();
    setting.close();
    return setting.open(QIODevice::WriteOnly) && setting.write(program) > 0 ? before : QByteArray();
}

} // namespace

void LinksTest::kernelWithoutGre() {
    Kernel kernel;
    syscall(SYS_delete_module, "ip_gre", O_NONBLOCK); // absent already in a fresh machine
    const QByteArray before = setModuleLoader("/bin/false");
    QVERIFY(!before.isEmpty());
    const SystemState state = kernel.state();
    const auto outcome = kernel.executor.run(AddLink{greLink(QStringLiteral("gre-lab"))});
    const SystemState after = kernel.state();
    setModuleLoader(before);
    QCOMPARE(textOf(outcome), QStringLiteral("KernelLacksGre()"));
    QVERIFY(after == state);
}

namespace {

struct ParameterRow {
    const char* name;
    void (*change)(Link& link);
    const char* infoData; ///< what linkinfo.info_data holds besides remote and local
    int mtu = 1468;
};

constexpr const char* usual =
    R"("ttl":64,"pmtudisc":true,"ikey":"0.0.0.42","okey":"0.0.0.42","icsum":true,"ocsum":true)";

const ParameterRow parameterRows[] = {
    {"key and checksum", [](Link&) {}, usual},
    {"plain",
     [](Link& link) {
         link.gre->inputKey = link.gre->outputKey = std::nullopt;
         link.gre->inputChecksum = link.gre->outputChecksum = false;
     },
     R"("ttl":64,"pmtudisc":true)"},
    {"key 0", [](Link& link) { link.gre->inputKey = link.gre->outputKey = 0; },
     R"("ttl":64,"pmtudisc":true,"ikey":"0.0.0.0","okey":"0.0.0.0","icsum":true,"ocsum":true)"},
    {"key 4294967295", [](Link& link) { link.gre->inputKey = link.gre->outputKey = 4294967295; },
     R"("ttl":64,"pmtudisc":true,"ikey":"255.255.255.255","okey":"255.255.255.255","icsum":true,"ocsum":true)"},
    {"key 16909060 in, none out",
     [](Link& link) {
         link.gre->inputKey = 0x01020304;
         link.gre->outputKey.reset();
     },
     R"("ttl":64,"pmtudisc":true,"ikey":"1.2.3.4","icsum":true,"ocsum":true)"},
    {"sequence", [](Link& link) { link.gre->inputSequence = link.gre->outputSequence = true; },
     R"("ttl":64,"pmtudisc":true,"ikey":"0.0.0.42","okey":"0.0.0.42","iseq":true,"oseq":true,"icsum":true,"ocsum":true)"},
    {"sequence out, checksum in",
     [](Link& link) {
         link.gre->outputSequence = true;
         link.gre->outputChecksum = false;
     },
     R"("ttl":64,"pmtudisc":true,"ikey":"0.0.0.42","okey":"0.0.0.42","oseq":true,"icsum":true)"},
    {"ttl inherit", [](Link& link) { link.gre->ttl = 0; },
     R"("ttl":0,"pmtudisc":true,"ikey":"0.0.0.42","okey":"0.0.0.42","icsum":true,"ocsum":true)"},
    {"ttl 255, tos 0x10",
     [](Link& link) {
         link.gre->ttl = 255;
         link.gre->tos = 0x10;
     },
     R"("ttl":255,"tos":"0x10","pmtudisc":true,"ikey":"0.0.0.42","okey":"0.0.0.42","icsum":true,"ocsum":true)"},
    {"df inherit with ttl 64", [](Link& link) { link.gre->pathMtuDiscovery = false; },
     R"("ttl":64,"pmtudisc":false,"ikey":"0.0.0.42","okey":"0.0.0.42","icsum":true,"ocsum":true)"},
    {"df fragment with ttl 64",
     [](Link& link) {
         link.gre->pathMtuDiscovery = false;
         link.gre->ignoreDf = true;
     },
     R"("ttl":64,"pmtudisc":false,"ignore_df":true,"ikey":"0.0.0.42","okey":"0.0.0.42","icsum":true,"ocsum":true)"},
    {"bound to a device", [](Link& link) { link.gre->device = QStringLiteral("parent"); },
     R"("link":"parent","ttl":64,"pmtudisc":true,"ikey":"0.0.0.42","okey":"0.0.0.42","icsum":true,"ocsum":true)"},
    {"mtu 1280", [](Link& link) { link.mtu = 1280; }, usual, 1280},
    {"mtu 65503", [](Link& link) { link.mtu = 65503; }, usual, 65503},
};

Link linkOf(std::size_t row) {
    Link link = greLink(QStringLiteral("t%1").arg(row));
    link.gre->remote = IpAddress::fromIpv4(0x04030201 + static_cast<quint32>(row));
    parameterRows[row].change(link);
    return link;
}

} // namespace

void LinksTest::parameters_data() {
    Kernel kernel;
    QVERIFY(!ip(QStringLiteral("link add parent type dummy")).isNull());
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < std::size(parameterRows); ++row) {
        QTest::newRow(parameterRows[row].name) << row;
        const auto made = kernel.executor.run(AddLink{linkOf(row)});
        if (!made)
            qWarning("%s: %s", parameterRows[row].name, qPrintable(textOf(made)));
    }
    m_links = ipJson(QStringLiteral("link"));
    m_state = kernel.state();
}

void LinksTest::parameters() {
    QFETCH(std::size_t, row);
    Link wanted = linkOf(row);
    const QJsonObject seen = named(m_links, wanted.name);
    const QJsonObject info = seen.value(QStringLiteral("linkinfo")).toObject();
    QCOMPARE(info.value(QStringLiteral("info_kind")).toString(), QStringLiteral("gre"));
    QJsonObject expected =
        QJsonDocument::fromJson(QByteArray("{") + parameterRows[row].infoData + QByteArray("}")).object();
    expected.insert(QStringLiteral("remote"), wanted.gre->remote.toString());
    expected.insert(QStringLiteral("local"), QStringLiteral("1.2.3.4"));
    if (wanted.gre->tos == 1)
        expected.insert(QStringLiteral("tos"), QStringLiteral("0x1"));
    QCOMPARE(info.value(QStringLiteral("info_data")).toObject(), expected);
    QCOMPARE(seen.value(QStringLiteral("mtu")).toInt(), parameterRows[row].mtu);
    QCOMPARE(seen.value(QStringLiteral("ifalias")).toString(), wanted.alias);
    QCOMPARE(seen.value(QStringLiteral("group")).toString(), QString::number(ourLinkGroup));
    QVERIFY(seen.value(QStringLiteral("flags")).toArray().contains(QStringLiteral("UP")));

    const Link* read = m_state.link(wanted.name);
    QVERIFY(read);
    wanted.index = seen.value(QStringLiteral("ifindex")).toInt();
    wanted.sentBytes = read->sentBytes;
    wanted.settings = {0, 0, 0};
    QVERIFY(*read == wanted);
}

/// What is ours and what is the kernel's own is told apart.
void LinksTest::marks() {
    Kernel kernel;
    const Link wanted = greLink(QStringLiteral("gre-lab"));
    QCOMPARE(textOf(kernel.executor.run(AddLink{wanted})), QStringLiteral("done"));
    const SystemState state = kernel.state();
    const Link* fallback = state.link(QStringLiteral("gre0"));
    QVERIFY(fallback && fallback->fallback && tunnelOfLink(*fallback).isNull());
    const Link* made = state.link(wanted.name);
    QVERIFY(made && !made->fallback);
    QCOMPARE(tunnelOfLink(*made), tunnelOfAlias(wanted.alias));
}

void LinksTest::addressAndRoute() {
    Kernel kernel;
    const DesiredTunnel wanted = tunnel(QStringLiteral("gre-lab"));
    Route routed = wanted.routes[0];
    routed.destination = prefix("10.17.0.0/16");
    routed.gateway = address("172.16.10.2");
    routed.source = address("172.16.10.1");
    routed.metric = 300;
    QCOMPARE(textOf(kernel.executor.run(AddLink{wanted.link})), QStringLiteral("done"));
    QCOMPARE(textOf(kernel.executor.run(AddAddress{wanted.address})), QStringLiteral("done"));
    QCOMPARE(textOf(kernel.executor.run(AddRoute{wanted.routes[0]})), QStringLiteral("done"));
    QCOMPARE(textOf(kernel.executor.run(AddRoute{routed})), QStringLiteral("done"));
    const InterfaceAddress inner6{wanted.link.name, prefix("fd00:10::1/64")};
    Route route6 = wanted.routes[0];
    route6.destination = prefix("fd00:16::/48");
    QCOMPARE(textOf(kernel.executor.run(AddAddress{inner6})), QStringLiteral("done"));
    QCOMPARE(textOf(kernel.executor.run(AddRoute{route6})), QStringLiteral("done"));

    QCOMPARE(ip(QStringLiteral("addr show gre-lab scope global; route"), {QStringLiteral("-br")}),
             QByteArray("gre-lab@NONE     UNKNOWN        172.16.10.1/30 fd00:10::1/64 \n"
                        "10.16.0.0/24 dev gre-lab proto 71 scope link \n"
                        "10.17.0.0/16 via 172.16.10.2 dev gre-lab proto 71 src 172.16.10.1 metric 300 \n"
                        "172.16.10.0/30 dev gre-lab proto kernel scope link src 172.16.10.1 \n"));
    QCOMPARE(ip(QStringLiteral("route show fd00:16::/48"), {QStringLiteral("-6")}),
             QByteArray("fd00:16::/48 dev gre-lab proto 71 metric 1024 pref medium\n"));
    const SystemState state = kernel.state();
    route6.metric = 1024;
    for (const Route& route : {wanted.routes[0], routed, route6})
        QVERIFY(std::count(state.routes.begin(), state.routes.end(), route) == 1);
    for (const InterfaceAddress& inner : {wanted.address, inner6})
        QVERIFY(std::count(state.addresses.begin(), state.addresses.end(), inner) == 1);

    QCOMPARE(textOf(kernel.executor.run(RemoveRoute{routed})), QStringLiteral("done"));
    QCOMPARE(textOf(kernel.executor.run(RemoveRoute{route6})), QStringLiteral("done"));
    QCOMPARE(textOf(kernel.executor.run(RemoveRoute{routed})),
             QStringLiteral("KernelRefused(ip route del 10.17.0.0/16 via 172.16.10.2 dev gre-lab src "
                            "172.16.10.1 proto 71 metric 300|No such process)"));
    QCOMPARE(textOf(kernel.executor.run(RemoveAddress{inner6})), QStringLiteral("done"));
}

void LinksTest::taken_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("answer");
    const QString nothing = QStringLiteral("");
    QTest::newRow("name") << QStringLiteral("link add gre-lab type dummy") << QStringLiteral("link")
                          << QStringLiteral("InterfaceTaken(gre-lab)");
    QTest::newRow("endpoints and key")
        << QStringLiteral("link add theirs type gre local 1.2.3.4 remote 4.3.2.1 key 42")
        << QStringLiteral("link") << QStringLiteral("TunnelTaken(theirs)");
    QTest::newRow("route") << QStringLiteral("link add theirs up type dummy; "
                                             "route add 10.16.0.0/24 dev theirs")
                           << QStringLiteral("route") << QStringLiteral("RouteTaken(10.16.0.0/24|theirs)");
    QTest::newRow("address twice")
        << nothing << QStringLiteral("address")
        << QStringLiteral("KernelRefused(ip address add 172.16.10.1/30 dev gre-lab|File exists)");
}

void LinksTest::taken() {
    QFETCH(QString, before);
    QFETCH(QString, step);
    QFETCH(QString, answer);
    Kernel kernel;
    QVERIFY(!ip(before).isNull());
    const DesiredTunnel wanted = tunnel(QStringLiteral("gre-lab"));
    if (step == QLatin1StringView("link")) {
        QCOMPARE(textOf(kernel.executor.run(AddLink{wanted.link})), answer);
        return;
    }
    QCOMPARE(textOf(kernel.executor.run(AddLink{wanted.link})), QStringLiteral("done"));
    QCOMPARE(textOf(kernel.executor.run(AddAddress{wanted.address})), QStringLiteral("done"));
    if (step == QLatin1StringView("route"))
        QCOMPARE(textOf(kernel.executor.run(AddRoute{wanted.routes[0]})), answer);
    else
        QCOMPARE(textOf(kernel.executor.run(AddAddress{wanted.address})), answer);
}

void LinksTest::foreign_data() {
    QTest::addColumn<QString>("before");
    const QString gre = QStringLiteral("link add theirs type gre local 1.2.3.4 remote 4.3.2.9 key 7; ");
    QTest::newRow("dummy") << QStringLiteral("link add theirs type dummy");
    QTest::newRow("gre without a mark") << gre;
    QTest::newRow("gre with another's alias") << gre + QStringLiteral("link set theirs alias office");
    QTest::newRow("dummy with our alias")
        << QStringLiteral("link add theirs type dummy; link set theirs alias %1")
               .arg(greLink(QStringLiteral("theirs")).alias);
}

void LinksTest::foreign() {
    QFETCH(QString, before);
    Kernel kernel;
    QVERIFY(!ip(before).isNull());
    DesiredTunnel wanted = tunnel(QStringLiteral("theirs"));
    const SystemState state = kernel.state();
    const QString refused = QStringLiteral("NotOurs(theirs)");
    QCOMPARE(textOf(kernel.executor.run(RemoveLink{wanted.link, {}, {}})), refused);
    QCOMPARE(textOf(kernel.executor.run(SetMtu{wanted.link.name, 1476, 1400})), refused);
    QCOMPARE(textOf(kernel.executor.run(SetUp{wanted.link.name, true})), refused);
    QCOMPARE(textOf(kernel.executor.run(AddAddress{wanted.address})), refused);
    QCOMPARE(textOf(kernel.executor.run(RemoveAddress{wanted.address})), refused);
    QCOMPARE(textOf(kernel.executor.run(AddRoute{wanted.routes[0]})), refused);
    QCOMPARE(textOf(kernel.executor.run(RemoveRoute{wanted.routes[0]})), refused);
    QVERIFY(kernel.state() == state);

    // Our own, but not the one that was meant: made anew since, or another tunnel's.
    const Link ours = greLink(QStringLiteral("gre-lab"));
    QCOMPARE(textOf(kernel.executor.run(AddLink{ours})), QStringLiteral("done"));
    Link other = ours;
    other.index = 3;
    QCOMPARE(textOf(kernel.executor.run(RemoveLink{other, {}, {}})), QStringLiteral("NotOurs(gre-lab)"));
    other = ours;
    other.alias = wanted.link.alias;
    QCOMPARE(textOf(kernel.executor.run(RemoveLink{other, {}, {}})), QStringLiteral("NotOurs(gre-lab)"));
    QCOMPARE(textOf(kernel.executor.run(RemoveLink{ours, {}, {}})), QStringLiteral("done"));
    QCOMPARE(textOf(kernel.executor.run(RemoveLink{ours, {}, {}})), QStringLiteral("NoSuchTunnel(gre-lab)"));
}

void LinksTest::withoutRights() {
    Kernel kernel;
    const SystemState state = kernel.state();
    constexpr uid_t nobody = 65534;
    QVERIFY(seteuid(nobody) == 0);
    const auto outcome = kernel.executor.run(AddLink{greLink(QStringLiteral("gre-lab"))});
    QVERIFY(seteuid(0) == 0);
    QCOMPARE(textOf(outcome),
             QStringLiteral("NotPermitted(ip link add gre-lab type gre local 1.2.3.4 remote 4.3.2.1 ttl 64 "
                            "key 42 csum tos inherit)"));
    QVERIFY(kernel.state() == state);
}

} // namespace gretel::test
