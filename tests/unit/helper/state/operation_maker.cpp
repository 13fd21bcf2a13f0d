// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation_maker.h"

#include <limits>

namespace gretel {

using namespace Qt::StringLiterals;

quint32 OperationMaker::number(quint32 least, quint32 most) {
    return std::uniform_int_distribution<quint32>(least, most)(m_random);
}

/// The ends as often as all between them.
template <typename T>
T OperationMaker::any() {
    const T all = static_cast<T>((quint64(m_random()) << 32) | m_random());
    const T choices[] = {0, 1, std::numeric_limits<T>::max(), all};
    return choices[number(0, 3)];
}

QUuid OperationMaker::id() {
    return QUuid(m_random(), ushort(number(0, 0xffff)), ushort(number(0, 0xffff)), 4, 5, 6, 7, 8, 9, 10, 11);
}

/// Also names that the kernel allows and Gretel would not give.
QString OperationMaker::device() {
    static const QStringList names{u"gre-lab"_s, u"eth0"_s,   u"büro"_s, u"\"},{\""_s, u"a,b;c"_s,
                                   u"\\u0000"_s, u"\u0001"_s, u"办公"_s, u"\ufffd"_s,  u"-"_s};
    return names[number(0, quint32(names.size()) - 1)];
}

IpAddress OperationMaker::address() {
    if (coin())
        return IpAddress::fromIpv4(any<quint32>());
    // 2001:db8::/32: no part of it is an IPv4 address in disguise.
    unsigned char bytes[16] = {0x20, 0x01, 0x0d, 0xb8};
    for (int i = 4; i < 16; ++i)
        bytes[i] = static_cast<unsigned char>(coin() ? 0 : number(0, 255));
    return IpAddress::fromBytes(Family::IPv6, bytes);
}

Prefix OperationMaker::prefix() {
    const IpAddress base = address();
    return {base, int(number(0, quint32(addressBits(base.family()))))};
}

GreParameters OperationMaker::gre() {
    return {TunnelKind::Gre,
            address(),
            address(),
            maybe(any<quint32>()),
            maybe(any<quint32>()),
            coin(),
            coin(),
            coin(),
            coin(),
            any<quint8>(),
            any<quint8>(),
            coin(),
            coin(),
            coin() ? device() : QString()};
}

Link OperationMaker::link() {
    Link link;
    link.index = int(any<quint32>() >> 1);
    link.name = device();
    link.alias = coin() ? aliasOf(id()) : QString();
    link.kind = coin() ? u"gre"_s : QString();
    link.mtu = any<quint32>();
    link.group = any<quint32>();
    link.up = coin();
    link.loopback = coin();
    link.fallback = coin();
    link.gre = maybe(gre());
    link.settings = {maybe(any<quint32>()), maybe(any<quint32>()), maybe(any<quint32>())};
    link.receivedBytes = any<quint64>();
    link.sentBytes = any<quint64>();
    link.otherGre = maybe(GreEnds{address(), address()});
    return link;
}

Route OperationMaker::route() {
    return {prefix(),      device(),       maybe(address()), maybe(address()),
            any<quint8>(), any<quint32>(), any<quint32>(),   coin()};
}

FirewallRules OperationMaker::rules() {
    FirewallRules rules;
    rules.pairs = some(3, [&] { return GrePair{address(), address()}; });
    rules.guarded = some(3, [&] { return address(); });
    rules.clamps = some(3, [&] { return MssClamp{device(), any<quint32>()}; });
    rules.passages = some(3, [&] { return Passage{device(), prefix(), prefix()}; });
    rules.answers = some(3, [&] { return KeepaliveAnswer{device(), {address(), address()}, coin()}; });
    rules.senders = some(3, [&] {
        return KeepaliveSender{device(), {address(), address()}, maybe(any<quint32>()), coin()};
    });
    return rules;
}

FirewalldRules OperationMaker::firewalld() {
    const auto zone = [&] { return coin() ? u"public"_s : u"büro/nord-1_a"_s; };
    FirewalldRules rules;
    rules.passes = some(3, [&] { return FirewalldPass{zone(), {address(), address()}}; });
    rules.members = some(3, [&] { return FirewalldMember{zone(), device()}; });
    return rules;
}

Operation OperationMaker::operation(size_t index) {
    switch (index) {
    case 0:
        return AddLink{link()};
    case 1:
        return RemoveLink{link(),
                          some(3,
                               [&] {
                                   return InterfaceAddress{device(), prefix()};
                               }),
                          some(3, [&] { return route(); })};
    case 2:
        return SetMtu{device(), any<quint32>(), any<quint32>()};
    case 3:
        return SetUp{device(), coin()};
    case 4:
        return AddAddress{{device(), prefix()}};
    case 5:
        return RemoveAddress{{device(), prefix()}};
    case 6:
        return AddRoute{route()};
    case 7:
        return RemoveRoute{route()};
    case 8:
        return SetDevice{device(), static_cast<DeviceSetting>(number(0, 2)), any<quint32>(), any<quint32>()};
    case 9:
        return SetFirewall{rules(), rules()};
    default:
        return SetFirewalld{firewalld(), firewalld()};
    }
}

Operation OperationMaker::operation() {
    return operation(number(0, std::variant_size_v<Operation> - 1));
}

Operations OperationMaker::operations(quint32 most) {
    return some(most, [&] { return operation(); });
}

TunnelProfile OperationMaker::profile() {
    TunnelProfile profile;
    profile.id = id();
    profile.name = coin() ? u"Büro \"Nord\"\\ {"_s : QString();
    profile.interface = u"gre-"_s + QString::number(number(0, 9999));
    profile.here = coin() ? HostSide::Host1 : HostSide::Host2;
    profile.host1.endpoint = Endpoint(address());
    profile.host2.endpoint = Endpoint(address());
    profile.host1.tunnel = prefix();
    profile.host2.networks = some(3, [&] { return prefix(); });
    profile.key = maybe(any<quint32>());
    profile.checksum = coin();
    return profile;
}

Original OperationMaker::original() {
    return {device(), int(any<quint32>() >> 1), static_cast<DeviceSetting>(number(0, 2)), any<quint32>()};
}

HelperState OperationMaker::state() {
    const auto profiles = [&] { return some(3, [&] { return profile(); }); };
    const auto originals = [&] { return some(2, [&] { return original(); }); };
    HelperState state{id().toString(QUuid::WithoutBraces),
                      id(),
                      profiles(),
                      profiles(),
                      some(3, [&] { return id(); }),
                      originals(),
                      firewalld(),
                      firewalld(),
                      {}};
    if (coin())
        state.pending = PendingChange{id(),          any<quint32>(), qint64(any<quint64>() >> 1),
                                      operations(5), profiles(),     some(3, [&] { return id(); })};
    return state;
}

} // namespace gretel
