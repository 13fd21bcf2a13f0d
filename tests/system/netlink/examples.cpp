// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples.h"

namespace gretel::test {

IpAddress address(const char* text) {
    return *IpAddress::parse(QString::fromLatin1(text));
}

Prefix prefix(const char* text) {
    return *Prefix::parse(QString::fromLatin1(text));
}

Link greLink(const QString& name) {
    Link link;
    link.name = name;
    link.kind = QStringLiteral("gre");
    link.alias = aliasOf(QUuid::createUuidV5(QUuid(), name));
    link.mtu = 1468;
    link.group = ourLinkGroup;
    link.up = true;
    GreParameters gre;
    gre.local = address("1.2.3.4");
    gre.remote = address("4.3.2.1");
    gre.inputKey = gre.outputKey = 42;
    gre.inputChecksum = gre.outputChecksum = true;
    gre.ttl = 64;
    link.gre = gre;
    return link;
}

DesiredTunnel tunnel(const QString& name) {
    DesiredTunnel tunnel;
    tunnel.link = greLink(name);
    tunnel.id = tunnelOfAlias(tunnel.link.alias);
    tunnel.name = name;
    tunnel.address = {name, prefix("172.16.10.1/30")};
    Route route;
    route.destination = prefix("10.16.0.0/24");
    route.device = name;
    tunnel.routes = {route};
    return tunnel;
}

DesiredTunnel numberedTunnel(int n) {
    DesiredTunnel tunnel = test::tunnel(QStringLiteral("many%1").arg(n));
    const auto number = static_cast<quint32>(n);
    tunnel.link.gre->inputKey = tunnel.link.gre->outputKey = number;
    tunnel.address.address = Prefix(IpAddress::fromIpv4(0xac100001 + 4 * number), 30); // 172.16.0.1 onwards
    tunnel.routes[0].destination = Prefix(IpAddress::fromIpv4(0x0a000000 + 256 * number), 24);
    return tunnel;
}

std::vector<Outcome<Done>> FailingExecutor::run(const Operations& operations, OnFailure onFailure) {
    std::vector<Outcome<Done>> outcomes;
    for (const Operation& operation : operations) {
        if (m_left-- == 0)
            outcomes.emplace_back(Failure{FailureKind::KernelRefused,
                                          {QStringLiteral("the step"), QStringLiteral("as asked")}});
        else
            outcomes.push_back(m_executor.run(Operations{operation}, onFailure).front());
        if (!outcomes.back() && onFailure == OnFailure::Stop)
            break;
    }
    return outcomes;
}

} // namespace gretel::test
