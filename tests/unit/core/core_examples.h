// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include "core/validation.h"

/// Values that the tests of the core build on. A text that does not parse is a mistake in the test.
namespace gretel::examples {

inline IpAddress ip(QStringView text) {
    const auto address = IpAddress::parse(text);
    if (!address)
        qFatal("not an address: %s", qPrintable(text.toString()));
    return *address;
}

inline Prefix net(QStringView text) {
    const auto prefix = Prefix::parse(text);
    if (!prefix)
        qFatal("not a prefix: %s", qPrintable(text.toString()));
    return *prefix;
}

inline Endpoint end(QStringView text) {
    const auto endpoint = Endpoint::parse(text);
    if (!endpoint)
        qFatal("not an endpoint: %s", qPrintable(text.toString()));
    return *endpoint;
}

/// The example that the README is about: nothing is wrong with it.
inline TunnelProfile officeToLab() {
    TunnelProfile profile;
    profile.id = QUuid(QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"));
    profile.name = QStringLiteral("Office to lab");
    profile.interface = QStringLiteral("gre-lab");
    profile.here = HostSide::Host1;
    profile.host1 = {
        QStringLiteral("Office"), end(u"1.2.3.4"), {}, net(u"172.16.10.1/30"), {net(u"10.0.0.0/24")}};
    profile.host2 = {
        QStringLiteral("Lab"), end(u"4.3.2.1"), {}, net(u"172.16.10.2/30"), {net(u"10.16.0.0/24")}};
    profile.key = 42;
    profile.checksum = true;
    return profile;
}

/// Host 1's machine before anything is up: its public address on eth0, its LAN on eth1, a default route.
inline SystemState officeMachine() {
    SystemState system;
    Link loopback;
    loopback.index = 1;
    loopback.name = QStringLiteral("lo");
    loopback.loopback = true;
    system.links.push_back(loopback);
    for (const QString& name : {QStringLiteral("eth0"), QStringLiteral("eth1")}) {
        Link link;
        link.index = int(system.links.size()) + 1;
        link.name = name;
        link.up = true;
        system.links.push_back(link);
    }
    system.addresses = {{QStringLiteral("lo"), net(u"127.0.0.1/8")},
                        {QStringLiteral("eth0"), net(u"1.2.3.4/24")},
                        {QStringLiteral("eth1"), net(u"10.0.0.1/24")}};
    const quint8 kernel = 2;
    system.routes = {{net(u"0.0.0.0/0"), QStringLiteral("eth0"), ip(u"1.2.3.1"), {}, 3},
                     {net(u"1.2.3.0/24"), QStringLiteral("eth0"), {}, ip(u"1.2.3.4"), kernel},
                     {net(u"10.0.0.0/24"), QStringLiteral("eth1"), {}, ip(u"10.0.0.1"), kernel}};
    return system;
}

/// Issues as lines that a failed comparison shows: field, number of the kind, arguments.
inline QStringList linesOf(const Issues& issues) {
    QStringList lines;
    for (const Issue& issue : issues) {
        lines += QStringLiteral("%1: #%2 (%3)")
                     .arg(issue.field)
                     .arg(int(issue.kind))
                     .arg(issue.arguments.join(QLatin1String(", ")));
    }
    return lines;
}

} // namespace gretel::examples
