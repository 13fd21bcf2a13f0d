// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <linux/netconf.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

#include "messages.h"
#include "netlink/address_message.h"
#include "netlink/device_settings.h"
#include "netlink/link_message.h"
#include "netlink/route_message.h"
#include "netlink/session_message.h"

using namespace gretel;
using namespace gretel::netlink;
using namespace gretel::netlink::test;

/// What the parsers make of messages from a real kernel, and of the same messages broken.
class TestNetlinkReading : public QObject {
    Q_OBJECT
private slots:
    void links();
    void greLink();
    void keylessGreLink();
    void mixedGreLink();
    void settings();
    void settingsOfAll();
    void addresses();
    void routes_data();
    void routes();
    void onlinkIsOfEachNextHop();
    void routeAnswers();
    void broken_data();
    void broken();
};

namespace {

std::vector<LinkMessage> linksIn(const QString& name) {
    std::vector<LinkMessage> links;
    forEachCaptured(name, [&](const nlmsghdr* message) {
        if (auto link = parseLink(message))
            links.push_back(std::move(*link));
    });
    return links;
}

} // namespace

void TestNetlinkReading::links() {
    QStringList seen;
    for (const QString& part : {QStringLiteral("link-dump"), QStringLiteral("link-dump-more")})
        for (const LinkMessage& message : linksIn(part))
            seen << QStringLiteral("%1 %2 %3 %4%5%6")
                        .arg(message.link.index)
                        .arg(message.link.name, message.link.kind)
                        .arg(message.link.mtu)
                        .arg(message.link.up ? QStringLiteral(" up") : QString(),
                             message.link.loopback   ? QStringLiteral(" loopback")
                             : message.link.fallback ? QStringLiteral(" fallback")
                                                     : QString());
    QCOMPARE(seen,
             QStringList({QStringLiteral("1 lo  65536 up loopback"), QStringLiteral("2 cable dummy 1500 up"),
                          QStringLiteral("3 gre0 gre 1476 fallback"),
                          QStringLiteral("4 gretap0 gretap 1462 fallback"),
                          QStringLiteral("5 erspan0 erspan 1450 fallback"),
                          QStringLiteral("6 gre-lab gre 1468 up"), QStringLiteral("7 mixed gre 1472")}));
}

void TestNetlinkReading::greLink() {
    const auto links = linksIn(QStringLiteral("link-one"));
    QCOMPARE(links.size(), std::size_t(1));
    QCOMPARE(links[0].parentIndex, 2);
    Link expected;
    expected.index = 6;
    expected.name = QStringLiteral("gre-lab");
    expected.alias = QStringLiteral("gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    expected.kind = QStringLiteral("gre");
    expected.mtu = 1468;
    expected.group = ourLinkGroup;
    expected.up = true;
    expected.sentBytes = links[0].link.sentBytes;
    expected.settings = {0, 0, 0};
    GreParameters gre;
    gre.local = ip("1.2.3.4");
    gre.remote = ip("4.3.2.1");
    gre.inputKey = gre.outputKey = 42;
    gre.inputChecksum = gre.outputChecksum = true;
    gre.ttl = 64;
    gre.tos = 0x10;
    expected.gre = gre;
    QVERIFY(links[0].link == expected);
}

/// The kernel sends both keys of every device, also of one that has none.
void TestNetlinkReading::keylessGreLink() {
    int seen = 0;
    for (const LinkMessage& message : linksIn(QStringLiteral("link-dump")))
        if (message.link.name == QLatin1StringView("gre0")) {
            QVERIFY(message.link.gre && !message.link.gre->inputKey && !message.link.gre->outputKey);
            ++seen;
        }
    QCOMPARE(seen, 1);
}

void TestNetlinkReading::mixedGreLink() {
    const auto links = linksIn(QStringLiteral("link-mixed"));
    QCOMPARE(links.size(), std::size_t(1));
    GreParameters expected;
    expected.local = ip("1.2.3.4");
    expected.remote = ip("4.3.2.2");
    expected.inputKey = 1;
    expected.outputSequence = true;
    expected.tos = 0;
    expected.pathMtuDiscovery = false;
    expected.ignoreDf = true;
    QVERIFY(links[0].link.gre == expected);
}

void TestNetlinkReading::settings() {
    const auto links = linksIn(QStringLiteral("link-settings"));
    QCOMPARE(links.size(), std::size_t(1));
    QVERIFY((links[0].link.settings == DeviceSettings{0, 0, 1}));
    // A kernel that knows fewer settings sends a shorter list: rp_filter is its eighth number.
    for (const auto& [numbers, settings] : {std::pair(8, DeviceSettings{1, 8, std::nullopt}),
                                            std::pair(7, DeviceSettings{1, std::nullopt, std::nullopt})}) {
        ifinfomsg header{};
        header.ifi_index = 1;
        MessageBuilder builder(RTM_NEWLINK, 0, header);
        builder.text(IFLA_IFNAME, QStringLiteral("lo"), 15).openNest(IFLA_AF_SPEC).openNest(AF_INET);
        std::vector<quint32> list;
        for (int number = 1; number <= numbers; ++number)
            list.push_back(static_cast<quint32>(number));
        builder.bytes(IFLA_INET_CONF, list.data(), list.size() * sizeof(quint32)).closeNest().closeNest();
        const auto read = parseLink(headerOf(builder.take()));
        QVERIFY(read && read->link.settings == settings);
    }
}

/// The answers for "all", for "default" and for a device are alike but for their index.
void TestNetlinkReading::settingsOfAll() {
    int seen = 0;
    for (const QString& part : {QStringLiteral("netconf-all"), QStringLiteral("netconf-dump")})
        forEachCaptured(part, [&](const nlmsghdr* message) {
            if (const auto value = parseSettingOfAll(message, AF_INET, NETCONFA_RP_FILTER)) {
                QCOMPARE(*value, 2u);
                ++seen;
            }
        });
    QVERIFY(seen >= 1);
    for (const int family : {AF_INET, AF_INET6}) {
        netconfmsg header{};
        header.ncm_family = static_cast<__u8>(family);
        MessageBuilder builder(RTM_NEWNETCONF, 0, header, 256);
        builder.u32(NETCONFA_IFINDEX, static_cast<quint32>(NETCONFA_IFINDEX_ALL)).u32(NETCONFA_FORWARDING, 1);
        const Message message = builder.take();
        const auto value = parseSettingOfAll(headerOf(message), AF_INET6, NETCONFA_FORWARDING);
        QCOMPARE(value, family == AF_INET6 ? std::optional(1u) : std::nullopt);
    }
}

void TestNetlinkReading::addresses() {
    QStringList seen;
    for (const QString& part : {QStringLiteral("address-dump"), QStringLiteral("address-dump-ipv6")})
        forEachCaptured(part, [&](const nlmsghdr* message) {
            if (const auto address = parseAddress(message))
                seen << QString::number(address->deviceIndex) + QLatin1Char(' ') +
                            address->address.toString();
        });
    for (const char* wanted :
         {"1 127.0.0.1/8", "2 1.2.3.4/24", "6 172.16.10.1/30", "6 10.9.9.1/32", "1 ::1/128", "2 fd00::1/64"})
        QVERIFY2(seen.contains(QString::fromLatin1(wanted)), wanted);
    QVERIFY(!seen.contains(QStringLiteral("6 10.9.9.2/32")));
}

void TestNetlinkReading::routes_data() {
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("ways"); ///< device, gateway, table, protocol, metric
    const auto row = [](const char* destination, const char* ways) {
        QTest::newRow(destination) << QString::fromLatin1(destination) << QString::fromLatin1(ways);
    };
    row("0.0.0.0/0", "2 1.2.3.1 254 3 0");
    row("10.16.0.0/24", "6 - 254 71 0");
    row("10.1.0.0/16", "2 1.2.3.1 254 3 0, 6 - 254 3 0");
    row("10.2.0.0/16", "2 fe80::1 1000 3 7");
    row("172.16.10.0/30", "6 - 254 2 0");
    row("fd16::/48", "6 - 254 71 1024");
    row("127.0.0.1/32", ""); // local, not unicast
    row("1.2.3.255/32", ""); // broadcast
}

void TestNetlinkReading::routes() {
    QFETCH(QString, destination);
    QFETCH(QString, ways);
    std::vector<RouteMessage> routes;
    for (const QString& part : {QStringLiteral("route-dump"), QStringLiteral("route-dump-ipv6")})
        forEachCaptured(part, [&](const nlmsghdr* message) { appendRoutes(message, routes); });
    QStringList seen;
    for (const RouteMessage& message : routes) {
        const Route& route = message.route;
        if (route.destination.toString() == destination)
            seen << QStringLiteral("%1 %2 %3 %4 %5")
                        .arg(message.deviceIndex)
                        .arg(route.gateway ? route.gateway->toString() : QStringLiteral("-"))
                        .arg(route.table)
                        .arg(route.protocol)
                        .arg(route.metric);
    }
    QCOMPARE(seen.join(QStringLiteral(", ")), ways);
}

void TestNetlinkReading::onlinkIsOfEachNextHop() {
    rtmsg header{};
    header.rtm_family = AF_INET;
    header.rtm_type = RTN_UNICAST;
    rtnexthop hops[2]{};
    hops[0].rtnh_len = hops[1].rtnh_len = sizeof hops[0];
    hops[1].rtnh_flags = RTNH_F_ONLINK;
    const Message message =
        MessageBuilder(RTM_NEWROUTE, 0, header, 256).bytes(RTA_MULTIPATH, hops, sizeof hops).take();
    std::vector<RouteMessage> routes;
    appendRoutes(headerOf(message), routes);
    QCOMPARE(routes.size(), std::size_t(2));
    QVERIFY(!routes[0].route.onlink && routes[1].route.onlink);
}

void TestNetlinkReading::routeAnswers() {
    std::optional<RouteAnswer> plain;
    std::optional<RouteAnswer> learned;
    forEachCaptured(QStringLiteral("route-answer"), [&](const nlmsghdr* m) { plain = parseRouteAnswer(m); });
    forEachCaptured(QStringLiteral("route-answer-learned"),
                    [&](const nlmsghdr* m) { learned = parseRouteAnswer(m); });
    QVERIFY(plain && learned);
    QCOMPARE(plain->type, quint8(RTN_UNICAST));
    QVERIFY(plain->mtu == 1400u && !plain->learned);
    QVERIFY(plain->source == ip("1.2.3.4") && plain->gateway == ip("1.2.3.1"));
    QVERIFY(learned->mtu == 1400u && learned->learned);
}

void TestNetlinkReading::broken_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"link-one", "link-mixed", "address-dump", "address-dump-ipv6", "route-dump", "route-dump-ipv6",
          "route-answer-learned", "link-settings", "netconf-all", "diag-dump", "diag-dump-ipv6"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

namespace {

/// What each parser promises of whatever it takes.
void parseAll(const QByteArray& datagram) {
    const Bytes bytes(datagram);
    forEachMessage(bytes.data(), bytes.size(), [](const nlmsghdr* message) {
        if (const auto link = parseLink(message)) {
            if (link->link.index <= 0 || link->link.name.isEmpty())
                qFatal("a link without an index or a name");
        }
        if (const auto address = parseAddress(message)) {
            if (address->deviceIndex == 0 ||
                address->address.length() > addressBits(address->address.family()))
                qFatal("an address without a device, or too long a prefix");
        }
        std::vector<RouteMessage> routes;
        appendRoutes(message, routes);
        for (const RouteMessage& route : routes)
            if (route.route.destination.length() > addressBits(route.route.destination.family()))
                qFatal("too long a prefix");
        (void)parseRouteAnswer(message);
        (void)parseSettingOfAll(message, AF_INET, NETCONFA_RP_FILTER);
        (void)parseSession(message);
        return true;
    });
}

} // namespace

/// Cut off after every byte, and with every byte changed: nothing is read that is not there.
void TestNetlinkReading::broken() {
    QFETCH(QString, name);
    const QByteArray whole = captured(name);
    const auto* first = reinterpret_cast<const nlmsghdr*>(whole.constData());
    const QByteArray message = whole.left(static_cast<qsizetype>(first->nlmsg_len));
    for (qsizetype size = 0; size < message.size(); ++size) {
        QByteArray cut = message.left(size);
        parseAll(cut);
        if (size >= static_cast<qsizetype>(sizeof(nlmsghdr))) {
            const auto length = static_cast<quint32>(size);
            std::memcpy(cut.data(), &length, sizeof length);
            parseAll(cut);
        }
    }
    for (qsizetype at = 0; at < message.size(); ++at)
        for (int value : {0, 1, 2, 3, 5, 0x7f, 0x80, 0xff}) {
            QByteArray changed = message;
            changed[at] = static_cast<char>(value);
            parseAll(changed);
        }
    QVERIFY(!message.isEmpty());
}

QTEST_GUILESS_MAIN(TestNetlinkReading)
#include "test_netlink_reading.moc"
