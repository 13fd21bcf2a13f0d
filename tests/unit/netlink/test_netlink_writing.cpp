// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <linux/if.h>
#include <linux/if_addr.h>
#include <linux/rtnetlink.h>

#include <cerrno>

#include "helper/netlink/address_builder.h"
#include "helper/netlink/link_builder.h"
#include "helper/netlink/route_builder.h"
#include "helper/netlink/step_failure.h"
#include "messages.h"
#include "netlink/address_message.h"
#include "netlink/link_message.h"
#include "netlink/route_message.h"

using namespace gretel;
using namespace gretel::netlink;
using namespace gretel::netlink::test;

/// What is built reads back as what was meant; what cannot be said is not built.
class TestNetlinkWriting : public QObject {
    Q_OBJECT
private slots:
    void newLink_data();
    void newLink();
    void byteOrder();
    void markLink();
    void groups();
    void addresses();
    void routes_data();
    void routes();
    void refusedLinks_data();
    void refusedLinks();
    void overflow();
    void stepFailures_data();
    void stepFailures();
};

namespace {

Link example() {
    Link link;
    link.name = QStringLiteral("gre-lab");
    link.kind = QStringLiteral("gre");
    link.mtu = 1468;
    link.group = ourLinkGroup;
    GreParameters gre;
    gre.local = ip("1.2.3.4");
    gre.remote = ip("4.3.2.1");
    gre.inputKey = gre.outputKey = 42;
    gre.inputChecksum = gre.outputChecksum = true;
    gre.ttl = 64;
    link.gre = gre;
    return link;
}

using Change = void (*)(Link& link);

} // namespace

void TestNetlinkWriting::newLink_data() {
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
    row("key and checksum", [](Link&) {});
    row("plain", [](Link& link) {
        link.gre->inputKey = link.gre->outputKey = std::nullopt;
        link.gre->inputChecksum = link.gre->outputChecksum = false;
    });
    row("key 0", [](Link& link) { link.gre->inputKey = link.gre->outputKey = 0; });
    row("key in", [](Link& link) { link.gre->outputKey.reset(); });
    row("key out", [](Link& link) { link.gre->inputKey.reset(); });
    row("checksum in, sequence out", [](Link& link) {
        link.gre->outputChecksum = false;
        link.gre->outputSequence = true;
    });
    row("sequence in", [](Link& link) { link.gre->inputSequence = true; });
    row("ttl inherit", [](Link& link) { link.gre->ttl = 0; });
    row("tos 0xb8", [](Link& link) { link.gre->tos = 0xb8; });
    row("df inherit", [](Link& link) { link.gre->pathMtuDiscovery = false; });
    row("df fragment", [](Link& link) {
        link.gre->pathMtuDiscovery = false;
        link.gre->ignoreDf = true;
    });
    row("longest name", [](Link& link) { link.name = QStringLiteral("abcdefghijklmno"); });
}

void TestNetlinkWriting::newLink() {
    QFETCH(Change, change);
    Link link = example();
    change(link);
    const Message message = netlink::newLink(link, 123456, 7);
    QVERIFY(message != nullptr);
    QCOMPARE(headerOf(message)->nlmsg_flags, quint16(NLM_F_CREATE | NLM_F_EXCL));
    const auto read = parseLink(headerOf(message));
    QVERIFY(read.has_value());
    link.index = 123456;
    QCOMPARE(read->parentIndex, 7);
    QVERIFY(read->link == link);
}

void TestNetlinkWriting::byteOrder() {
    Link link = example();
    link.gre->inputKey = 0x01020304;
    link.gre->outputKey = 0xa1b2c3d4;
    link.gre->inputSequence = true;
    const QByteArray bytes = bytesOf(netlink::newLink(link, 1, 0));
    // Length 8, type IFLA_GRE_IKEY (4) or IFLA_GRE_OKEY (5), then the key as it stands in a packet.
    QVERIFY(bytes.contains(QByteArray::fromHex("0800040001020304")));
    QVERIFY(bytes.contains(QByteArray::fromHex("08000500a1b2c3d4")));
    QVERIFY(bytes.contains(QByteArray::fromHex("06000200b000"))); // IFLA_GRE_IFLAGS: checksum, key, sequence
    QVERIFY(bytes.contains(QByteArray::fromHex("06000300a000"))); // IFLA_GRE_OFLAGS: checksum, key
    QVERIFY(bytes.contains(QByteArray::fromHex("0800060001020304"))); // IFLA_GRE_LOCAL
    QVERIFY(bytes.contains(QByteArray::fromHex("0800070004030201"))); // IFLA_GRE_REMOTE
}

void TestNetlinkWriting::markLink() {
    const QString alias = QStringLiteral("gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    Link link = example();
    link.index = 5;
    link.alias = alias;
    link.up = true;
    link.settings.forwarding = 1;
    link.settings.acceptLocal = 0;
    const Message message = netlink::markLink(link);
    QVERIFY(message != nullptr);
    QCOMPARE(headerOf(message)->nlmsg_type, quint16(RTM_SETLINK));
    const QByteArray bytes = bytesOf(message);
    // The alias without a final zero: the kernel would keep it as part of the text.
    const QByteArray expected = QByteArray::fromHex("2f001400") + alias.toLatin1() + '\0';
    QVERIFY(bytes.contains(expected));
    // Each setting an attribute of its number in IFLA_INET_CONF (1) of AF_INET (2) of IFLA_AF_SPEC (26),
    // nests flagged as such; what is absent is not said.
    QVERIFY(bytes.contains(QByteArray::fromHex("1c001a80"
                                               "18000280"
                                               "14000180"
                                               "0800010001000000"
                                               "0800170000000000")));
    link.settings = {};
    QVERIFY(!bytesOf(netlink::markLink(link)).contains(QByteArray::fromHex("1a80")));
    const auto* header = reinterpret_cast<const ifinfomsg*>(bytes.constData() + NLMSG_HDRLEN);
    QCOMPARE(header->ifi_index, 5);
    QCOMPARE(header->ifi_flags, unsigned(IFF_UP));
    QCOMPARE(header->ifi_change, unsigned(IFF_UP));
}

void TestNetlinkWriting::groups() {
    QVERIFY(deleteLinkGroup(0) == nullptr); // the group of every device that nobody put into another
    const QByteArray bytes = bytesOf(deleteLinkGroup(ourLinkGroup));
    const auto* header = reinterpret_cast<const ifinfomsg*>(bytes.constData() + NLMSG_HDRLEN);
    QCOMPARE(header->ifi_index, 0); // an index would count, and the group not
    QVERIFY(bytes.contains(QByteArray::fromHex("08001b0031657267")));
}

void TestNetlinkWriting::addresses() {
    for (const char* text : {"172.16.10.1/30", "10.0.0.1/31", "fd00::1/64"}) {
        const Prefix address = *Prefix::parse(QString::fromLatin1(text));
        const Message message = newAddress(9, address);
        const auto read = parseAddress(headerOf(message));
        QVERIFY2(read && read->deviceIndex == 9 && read->address == address, text);
        QCOMPARE(headerOf(deleteAddress(9, address))->nlmsg_type, quint16(RTM_DELADDR));
    }
}

void TestNetlinkWriting::routes_data() {
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("gateway");
    QTest::addColumn<quint32>("table");
    QTest::addColumn<quint32>("metric");
    QTest::addColumn<bool>("onlink");
    const auto row = [](const char* name, const char* destination, const char* gateway, quint32 table,
                        quint32 metric, bool onlink = false) {
        QTest::newRow(name) << QString::fromLatin1(destination) << QString::fromLatin1(gateway) << table
                            << metric << onlink;
    };
    row("network", "10.16.0.0/24", "", 254, 0);
    row("host", "10.16.0.9/32", "", 254, 0);
    row("default", "0.0.0.0/0", "", 254, 0);
    row("gateway, metric", "10.16.0.0/24", "172.16.10.2", 254, 300);
    row("large table", "10.16.0.0/24", "", 100000, 0);
    row("IPv6", "fd16::/48", "fd00::2", 254, 1024);
    row("gateway on the wire", "4.3.2.1/32", "9.9.9.1", 254, 0, true);
    row("gateway on the wire, IPv6", "2001:db8::1/128", "fe80::1", 254, 1024, true);
}

void TestNetlinkWriting::routes() {
    QFETCH(QString, destination);
    QFETCH(QString, gateway);
    QFETCH(quint32, table);
    QFETCH(quint32, metric);
    QFETCH(bool, onlink);
    Route route;
    route.destination = *Prefix::parse(destination);
    if (!gateway.isEmpty())
        route.gateway = *IpAddress::parse(gateway);
    route.table = table;
    route.metric = metric;
    route.onlink = onlink;
    std::vector<RouteMessage> read;
    appendRoutes(headerOf(newRoute(route, 3)), read);
    QCOMPARE(read.size(), std::size_t(1));
    QCOMPARE(read[0].deviceIndex, 3);
    QVERIFY(read[0].route == route);
    QCOMPARE(read[0].route.protocol, quint8(71));
    QCOMPARE(headerOf(deleteRoute(route, 3))->nlmsg_type, quint16(RTM_DELROUTE));
}

void TestNetlinkWriting::refusedLinks_data() {
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
    row("no parameters", [](Link& link) { link.gre.reset(); });
    row("no name", [](Link& link) { link.name.clear(); });
    row("16 bytes", [](Link& link) { link.name = QStringLiteral("abcdefghijklmnop"); });
    row("8 characters of 2 bytes", [](Link& link) { link.name = QString(8, QChar(0xe9)); });
    row("a zero in it", [](Link& link) { link.name = QStringLiteral("gre") + QChar(0) + QLatin1Char('x'); });
}

void TestNetlinkWriting::refusedLinks() {
    QFETCH(Change, change);
    Link link = example();
    change(link);
    QVERIFY(netlink::newLink(link, 1, 0) == nullptr);
}

void TestNetlinkWriting::overflow() {
    for (const auto& [length, fits] : {std::pair(0, false), std::pair(255, true), std::pair(256, false)}) {
        Link link = example();
        link.alias = QString(length, QLatin1Char('x'));
        QCOMPARE(netlink::markLink(link) != nullptr, fits);
    }

    const ifinfomsg header{};
    const auto withNumbers = [&](int count) {
        MessageBuilder builder(RTM_NEWLINK, 0, header, 64); // 16 + 16 + 4 attributes of 8 bytes
        for (int i = 0; i < count; ++i)
            builder.u32(IFLA_MTU, 1);
        return builder.take();
    };
    QVERIFY(withNumbers(4) != nullptr);
    QVERIFY(withNumbers(5) == nullptr);
    QVERIFY(MessageBuilder(RTM_NEWLINK, 0, header, 64).openNest(IFLA_LINKINFO).take() == nullptr);
    QVERIFY(MessageBuilder(RTM_NEWLINK, 0, header, 64).closeNest().take() == nullptr);
    QVERIFY(MessageBuilder(RTM_NEWLINK, 0, header, 20).take() == nullptr);
}

void TestNetlinkWriting::stepFailures_data() {
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("lost");
    QTest::addColumn<bool>("addsLink");
    QTest::addColumn<QString>("failure");
    const QString none;
    const auto row = [](const char* name, int error, const char* text, bool lost, bool addsLink,
                        const char* failure) {
        QTest::newRow(name) << error << QString::fromLatin1(text) << lost << addsLink
                            << QString::fromLatin1(failure);
    };
    row("unknown kind", EOPNOTSUPP, "Unknown device type", false, true, "KernelLacksGre");
    row("unknown kind, no words", EOPNOTSUPP, "", false, true, "KernelLacksGre");
    row("something else not supported", EOPNOTSUPP, "No such mode", false, true,
        "KernelRefused|No such mode");
    row("not supported, no link", EOPNOTSUPP, "", false, false, "KernelRefused|Operation not supported");
    row("no right", EPERM, "", false, true, "NotPermitted");
    row("no answer", ETIMEDOUT, "", true, true, "AnswerLost");
    row("overflow", ENOBUFS, "", true, false, "AnswerLost");
    row("no memory", ENOBUFS, "", false, false, "KernelRefused|No buffer space available");
    row("the kernel's words", EINVAL, "Invalid prefsrc address", false, false,
        "KernelRefused|Invalid prefsrc address");
}

void TestNetlinkWriting::stepFailures() {
    QFETCH(int, error);
    QFETCH(QString, text);
    QFETCH(bool, lost);
    QFETCH(bool, addsLink);
    QFETCH(QString, failure);
    const Operation operation =
        addsLink ? Operation(AddLink{example()}) : Operation(SetUp{QStringLiteral("gre-lab"), true});
    const Failure seen = stepFailure(operation, {error, text, lost});
    QString words = failureName(seen.kind);
    if (seen.arguments.size() > 1)
        words += QLatin1Char('|') + seen.arguments.at(1);
    QCOMPARE(words, failure);
}

QTEST_GUILESS_MAIN(TestNetlinkWriting)
#include "test_netlink_writing.moc"
