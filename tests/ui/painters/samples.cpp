// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

namespace gretel::samples {

namespace {

QPalette paletteOf(const QColor& window, const QColor& base, const QColor& text, const QColor& highlight) {
    QPalette palette(window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    QColor faint = text;
    faint.setAlpha(128);
    palette.setColor(QPalette::PlaceholderText, faint);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

IpAddress address(const char* text) {
    return IpAddress::parse(QString::fromLatin1(text)).value();
}

Prefix prefix(const char* text) {
    return Prefix::parse(QString::fromLatin1(text)).value();
}

Link greLink(const TunnelProfile& profile) {
    GreParameters gre;
    gre.local = *profile.host1.endpoint->address();
    gre.remote = *profile.host2.endpoint->address();
    gre.inputKey = gre.outputKey = profile.key;
    gre.inputChecksum = gre.outputChecksum = profile.checksum;
    gre.ttl = 64;
    Link link;
    link.index = 7;
    link.name = profile.interface;
    link.alias = aliasOf(profile.id);
    link.kind = QStringLiteral("gre");
    link.mtu = 1468;
    link.group = ourLinkGroup;
    link.up = true;
    link.gre = gre;
    link.receivedBytes = 18'402'331;
    link.sentBytes = 904'112;
    return link;
}

} // namespace

QPalette light() {
    return paletteOf({0xf5, 0xf6, 0xf8}, Qt::white, {0x1d, 0x21, 0x2b}, {0x1f, 0x6f, 0xd6});
}

QPalette dark() {
    return paletteOf({0x24, 0x26, 0x2b}, {0x1b, 0x1d, 0x21}, {0xea, 0xec, 0xf0}, {0x3d, 0x8b, 0xe8});
}

QPalette highContrast() {
    return paletteOf(Qt::black, Qt::black, Qt::white, Qt::yellow);
}

TunnelProfile officeToLab() {
    TunnelProfile profile;
    profile.id = QUuid(QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"));
    profile.name = QStringLiteral("Office to lab");
    profile.interface = QStringLiteral("gre-lab");
    profile.here = HostSide::Host1;
    profile.host1 = {QStringLiteral("Office"),
                     Endpoint(address("1.2.3.4")),
                     std::nullopt,
                     prefix("172.16.10.1/30"),
                     {prefix("10.0.0.0/24")}};
    profile.host2 = {QStringLiteral("Lab"),
                     Endpoint(address("4.3.2.1")),
                     std::nullopt,
                     prefix("172.16.10.2/30"),
                     {prefix("10.16.0.0/24")}};
    profile.key = 42;
    profile.checksum = true;
    return profile;
}

TunnelProfile longWords() {
    TunnelProfile profile = officeToLab();
    profile.host1.label = QStringLiteral("Headquarters of the northern district");
    profile.host1.endpoint = address("2001:db8:1234:5678:9abc:def0:1234:5678");
    profile.host1.tunnel = prefix("fd12:3456:789a:bcde:1111:2222:3333:4444/127");
    profile.host1.networks = {prefix("2001:db8:aaaa:bbbb::/64"), prefix("10.0.0.0/24"),
                              prefix("192.168.144.0/20")};
    profile.host2.label = QStringLiteral("Lab");
    profile.host2.endpoint = Endpoint::parse(u"vps-12345.a-very-long-name.hosting.example.net").value();
    profile.host2.tunnel = prefix("fd12:3456:789a:bcde:1111:2222:3333:4445/127");
    profile.host2.networks = {prefix("10.16.0.0/24"), prefix("10.17.0.0/24")};
    return profile;
}

SystemState officeToLabUp() {
    const TunnelProfile profile = officeToLab();
    SystemState system;
    system.links.push_back(greLink(profile));
    system.addresses.push_back({profile.interface, *profile.host1.tunnel});
    Route route;
    route.destination = profile.host2.networks.front();
    route.device = profile.interface;
    system.routes.push_back(route);
    return system;
}

Operations bringUp() {
    const SystemState system = officeToLabUp();
    return {AddLink{system.links.front()}, AddAddress{system.addresses.front()},
            AddRoute{system.routes.front()}};
}

PacketLayout packet(const Encapsulation& encapsulation, quint32 underlayMtu,
                    std::optional<quint32> mtuOverride) {
    return packetLayout(encapsulation, underlayMtu, mtuOverride).value();
}

} // namespace gretel::samples
