// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include "core_examples.h"

using namespace gretel;
using namespace gretel::examples;

using Change = std::function<void(TunnelProfile&)>;

class TestValidation : public QObject {
    Q_OBJECT

private slots:
    void theExampleIsRight() {
        QCOMPARE(linesOf(validate(officeToLab())), QStringList());
        TunnelProfile undecided = officeToLab();
        undecided.here.reset();
        QCOMPARE(linesOf(validate(undecided)), QStringList());
        QCOMPARE(linesOf(validate(mirrored(officeToLab()))), QStringList());
    }

    void oneChange_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Issues>("issues");
        namesRows();
        publicAddressRows();
        tunnelRows();
        networkRows();
        reachRows();
        sizeRows();
    }

    void oneChange() {
        QFETCH(Change, change);
        QFETCH(Issues, issues);
        TunnelProfile profile = officeToLab();
        change(profile);
        QCOMPARE(linesOf(validate(profile)), linesOf(issues));
    }

    void anEmptyTableMissesItsCells() {
        TunnelProfile profile;
        profile.id = QUuid::createUuid();
        QStringList fields;
        for (const Issue& issue : validate(profile)) {
            QCOMPARE(issue.kind, IssueKind::Missing);
            fields += issue.field;
        }
        QCOMPARE(
            fields,
            QStringLiteral("name interface host1.public host1.tunnel host2.public host2.tunnel").split(u' '));
    }

    void severities_data() {
        QTest::addColumn<IssueKind>("kind");
        QTest::addColumn<Severity>("severity");
        QTest::newRow("swapped ends") << IssueKind::TunnelEndsSwapped << Severity::Note;
        QTest::newRow("MTU above fit") << IssueKind::MtuAboveFit << Severity::Warning;
        QTest::newRow("public is private") << IssueKind::PublicIsPrivate << Severity::Warning;
        QTest::newRow("network inside network") << IssueKind::NetworkInsideNetwork << Severity::Warning;
        QTest::newRow("network covers own public") << IssueKind::NetworkCoversOwnPublic << Severity::Warning;
        QTest::newRow("TTL and DF") << IssueKind::TtlNeedsPathDiscovery << Severity::Warning;
        QTest::newRow("wide tunnel prefix") << IssueKind::TunnelPrefixTooWide << Severity::Warning;
        QTest::newRow("tunnel inside a wider route") << IssueKind::TunnelInsideRoute << Severity::Warning;
        QTest::newRow("network overlaps a route") << IssueKind::NetworkOverlapsRoute << Severity::Warning;
        QTest::newRow("IPv6 not forwarded") << IssueKind::Ipv6NotForwarded << Severity::Warning;
        QTest::newRow("address not here") << IssueKind::AddressNotHere << Severity::Warning;
        QTest::newRow("missing") << IssueKind::Missing << Severity::Error;
        QTest::newRow("network covers peer") << IssueKind::NetworkCoversPeer << Severity::Warning;
        QTest::newRow("network is peer") << IssueKind::NetworkIsPeer << Severity::Error;
        QTest::newRow("network already routed") << IssueKind::NetworkAlreadyRouted << Severity::Error;
        QTest::newRow("MTU too small") << IssueKind::MtuTooSmall << Severity::Error;
        QTest::newRow("neither host here") << IssueKind::NeitherHostIsHere << Severity::Error;
        QTest::newRow("both hosts here") << IssueKind::BothHostsAreHere << Severity::Error;
        QTest::newRow("tunnel overlaps route") << IssueKind::TunnelOverlapsRoute << Severity::Error;
        QTest::newRow("duplicate endpoints") << IssueKind::DuplicateEndpoints << Severity::Error;
        QTest::newRow("control character") << IssueKind::ControlCharacter << Severity::Error;
    }

    void severities() {
        QFETCH(IssueKind, kind);
        QFETCH(Severity, severity);
        const Issue issue{kind, {}, {}};
        QCOMPARE(issue.severity(), severity);
        QCOMPARE(hasErrors({issue}), severity == Severity::Error);
    }

    void noIssuesNoErrors() { QVERIFY(!hasErrors({})); }

    void issuesFollowTheFields() {
        TunnelProfile profile = officeToLab();
        profile.mtu = 9000;
        profile.host2.networks.assign(12, net(u"10.16.0.1/24"));
        profile.host2.endpoint.reset();
        profile.host1.tunnel.reset();
        profile.name.clear();
        QStringList fields;
        for (const Issue& issue : validate(profile))
            fields += issue.field;
        fields.removeDuplicates();
        QStringList expected{QStringLiteral("name"), QStringLiteral("host1.tunnel"),
                             QStringLiteral("host2.public")};
        for (int i = 0; i < 12; ++i)
            expected += QStringLiteral("host2.networks[%1]").arg(i);
        QCOMPARE(fields, expected << QStringLiteral("mtu"));
    }

    /// One list too long is one issue, not a comparison of each with each.
    void tooManyNetworks() {
        TunnelProfile profile = officeToLab();
        profile.host2.networks.assign(100000, net(u"10.16.0.0/24"));
        const Issues expected{{IssueKind::TooLong,
                               QStringLiteral("host2.networks"),
                               {QStringLiteral("100000"), QStringLiteral("256")}}};
        QCOMPARE(linesOf(validate(profile)), linesOf(expected));
        profile.host2.networks.clear();
        for (quint32 i = 0; i < 256; ++i)
            profile.host2.networks.emplace_back(IpAddress::fromIpv4(0x0a100000 + (i << 8)), 24);
        QCOMPARE(linesOf(validate(profile)), QStringList());
    }

    void underlayOfTheRoute_data() {
        QTest::addColumn<quint32>("found");
        QTest::addColumn<bool>("right");
        for (const quint32 mtu : {100U, 1400U, 1492U, 1500U, 65535U, 65536U})
            QTest::addRow("%u", mtu) << mtu << true; // 65536: the loopback device's
        for (const quint32 mtu : {0U, 99U})
            QTest::addRow("%u", mtu) << mtu << false;
    }

    void underlayOfTheRoute() {
        QFETCH(quint32, found);
        ValidationContext context;
        context.underlay = Underlay{};
        context.underlay->mtu = found;
        QTEST(validate(officeToLab(), context).empty(), "right");
        TunnelProfile profile = officeToLab();
        profile.underlayMtu = 1500; // what the user says goes before what is found
        QCOMPARE(linesOf(validate(profile, context)), QStringList());
    }

private:
    static void row(const char* name, const Change& change, const Issues& issues) {
        QTest::newRow(name) << change << issues;
    }

    static Issue issue(IssueKind kind, const char* field, const char* arguments = "") {
        const QString text = QString::fromUtf8(arguments);
        return {kind, QString::fromLatin1(field), text.isEmpty() ? QStringList() : text.split(u' ')};
    }

    static void namesRows() {
        using K = IssueKind;
        row("no id", [](auto& p) { p.id = {}; },
            {issue(K::MalformedId, "id", "00000000-0000-0000-0000-000000000000")});
        row("no name", [](auto& p) { p.name.clear(); }, {issue(K::Missing, "name")});
        row("name with a new line", [](auto& p) { p.name = QStringLiteral("a\nb"); },
            {issue(K::ControlCharacter, "name", "a\\u000ab")});
        row("name of 120", [](auto& p) { p.name = QString(120, u'x'); }, {});
        row("name of 121", [](auto& p) { p.name = QString(121, u'x'); },
            {issue(K::TooLong, "name", "121 120")});
        row("label with an override", [](auto& p) { p.host2.label = QStringLiteral("\u202elab"); },
            {issue(K::ControlCharacter, "host2.label", "\\u202elab")});
        row("no labels", [](auto& p) { p.host1.label = p.host2.label = QString(); }, {});
        row("no interface", [](auto& p) { p.interface.clear(); }, {issue(K::Missing, "interface")});
        row("interface gre0", [](auto& p) { p.interface = QStringLiteral("gre0"); },
            {issue(K::ReservedInterfaceName, "interface", "gre0")});
        row("interface of 16", [](auto& p) { p.interface = QString(16, u'g'); },
            {issue(K::InterfaceNameTooLong, "interface", "gggggggggggggggg 15")});
        row("interface a/b", [](auto& p) { p.interface = QStringLiteral("a/b"); },
            {issue(K::MalformedInterfaceName, "interface", "a/b")});
        row("device eth0", [](auto& p) { p.device = QStringLiteral("eth0"); }, {});
        row("device -x", [](auto& p) { p.device = QStringLiteral("-x"); },
            {issue(K::MalformedInterfaceName, "device", "-x")});
    }

    static void publicAddressRows() {
        using K = IssueKind;
        const auto host1 = [](const char* text) {
            return [text](TunnelProfile& p) { p.host1.endpoint = end(QString::fromLatin1(text)); };
        };
        row("public missing", [](auto& p) { p.host2.endpoint.reset(); }, {issue(K::Missing, "host2.public")});
        row("public 0.0.0.0", host1("0.0.0.0"),
            {issue(K::UnusableAddress, "host1.public", "0.0.0.0 unspecified")});
        row("public 127.0.0.1", host1("127.0.0.1"),
            {issue(K::UnusableAddress, "host1.public", "127.0.0.1 loopback")});
        row("public 224.0.0.5", host1("224.0.0.5"),
            {issue(K::UnusableAddress, "host1.public", "224.0.0.5 multicast")});
        row("public 255.255.255.255", host1("255.255.255.255"),
            {issue(K::UnusableAddress, "host1.public", "255.255.255.255 broadcast")});
        row("public 192.168.1.2", host1("192.168.1.2"),
            {issue(K::PublicIsPrivate, "host1.public", "192.168.1.2")});
        row("public 100.64.0.1", host1("100.64.0.1"),
            {issue(K::PublicIsPrivate, "host1.public", "100.64.0.1")});
        row("public 169.254.1.1", host1("169.254.1.1"),
            {issue(K::PublicIsPrivate, "host1.public", "169.254.1.1")});
        for (const char* documentation : {"192.0.2.1", "198.51.100.1", "203.0.113.1"})
            row(documentation, host1(documentation), {});
        row("public vps.example.org", host1("vps.example.org"), {});
        row("both public the same", [](auto& p) { p.host2.endpoint = p.host1.endpoint; },
            {issue(K::EndsEqual, "host2.public", "1.2.3.4")});
        row("both the same name", [](auto& p) { p.host1.endpoint = p.host2.endpoint = end(u"a.example"); },
            {issue(K::EndsEqual, "host2.public", "a.example")});
        row("local is the peer's", [](auto& p) { p.host1.local = ip(u"4.3.2.1"); },
            {issue(K::EndsEqual, "host2.public", "4.3.2.1")});
        row("only a local address, the peer's",
            [](auto& p) {
                p.host2.endpoint.reset();
                p.host2.local = ip(u"1.2.3.4");
            },
            {issue(K::Missing, "host2.public"), issue(K::EndsEqual, "host2.public", "1.2.3.4")});
        row("local behind NAT", [](auto& p) { p.host1.local = ip(u"192.168.1.2"); }, {});
        row("the same local behind both NATs",
            [](auto& p) { p.host1.local = p.host2.local = ip(u"192.168.1.2"); }, {});
        row("local 127.0.0.1", [](auto& p) { p.host2.local = ip(u"127.0.0.1"); },
            {issue(K::UnusableAddress, "host2.local", "127.0.0.1 loopback")});
        row("one public IPv6", host1("2001:db8::1"),
            {issue(K::UnusableAddress, "host1.public", "2001:db8::1 ipv6"),
             issue(K::WrongFamily, "host2.public", "4.3.2.1")});
        row("local of the other family", [](auto& p) { p.host1.local = ip(u"2001:db8::1"); },
            {issue(K::UnusableAddress, "host1.local", "2001:db8::1 ipv6"),
             issue(K::WrongFamily, "host1.local", "2001:db8::1")});
        row("both public IPv6",
            [](auto& p) {
                p.host1.endpoint = end(u"2001:db8::1");
                p.host2.endpoint = end(u"2001:db8::2");
            },
            {issue(K::UnusableAddress, "host1.public", "2001:db8::1 ipv6"),
             issue(K::UnusableAddress, "host2.public", "2001:db8::2 ipv6")});
    }

    static void tunnelRows() {
        using K = IssueKind;
        const auto ends = [](const char* first, const char* second) {
            return [=](TunnelProfile& p) {
                p.host1.tunnel = net(QString::fromLatin1(first));
                p.host2.tunnel = net(QString::fromLatin1(second));
            };
        };
        row("tunnel missing", [](auto& p) { p.host1.tunnel.reset(); }, {issue(K::Missing, "host1.tunnel")});
        row("/31", ends("172.16.10.0/31", "172.16.10.1/31"), {});
        row("/30 link-local", ends("169.254.10.1/30", "169.254.10.2/30"), {});
        row("/126", ends("2001:db8::1/126", "2001:db8::2/126"), {});
        row("/127", ends("2001:db8::/127", "2001:db8::1/127"), {});
        row("swapped", ends("172.16.10.2/30", "172.16.10.1/30"),
            {issue(K::TunnelEndsSwapped, "host1.tunnel", "172.16.10.2/30 172.16.10.1/30")});
        row("swapped /31", ends("172.16.10.1/31", "172.16.10.0/31"),
            {issue(K::TunnelEndsSwapped, "host1.tunnel", "172.16.10.1/31 172.16.10.0/31")});
        row("equal ends", ends("172.16.10.1/30", "172.16.10.1/30"),
            {issue(K::TunnelEndsEqual, "host2.tunnel", "172.16.10.1")});
        row("ends apart", ends("172.16.10.1/30", "172.16.10.5/30"),
            {issue(K::TunnelEndsApart, "host2.tunnel", "172.16.10.5/30 172.16.10.1/30")});
        row("ends apart, neighbours", ends("172.16.10.1/31", "172.16.10.2/31"),
            {issue(K::TunnelEndsApart, "host2.tunnel", "172.16.10.2/31 172.16.10.1/31")});
        row("lengths apart", ends("172.16.10.1/30", "172.16.10.2/31"),
            {issue(K::TunnelEndsApart, "host2.tunnel", "172.16.10.2/31 172.16.10.1/30")});
        row("/32", ends("172.16.10.1/32", "172.16.10.2/32"),
            {issue(K::TunnelEndsApart, "host2.tunnel", "172.16.10.2/32 172.16.10.1/32")});
        row("families apart", ends("172.16.10.1/30", "2001:db8::2/126"),
            {issue(K::WrongFamily, "host2.tunnel", "2001:db8::2/126")});
        row("network address", ends("172.16.10.0/30", "172.16.10.1/30"),
            {issue(K::UnusableAddress, "host1.tunnel", "172.16.10.0/30 network")});
        row("broadcast address", ends("172.16.10.2/30", "172.16.10.3/30"),
            {issue(K::UnusableAddress, "host2.tunnel", "172.16.10.3/30 broadcast")});
        row("loopback", ends("127.0.0.1/30", "127.0.0.2/30"),
            {issue(K::UnusableAddress, "host1.tunnel", "127.0.0.1/30 loopback"),
             issue(K::UnusableAddress, "host2.tunnel", "127.0.0.2/30 loopback")});
        row("multicast", ends("224.0.0.1/30", "224.0.0.2/30"),
            {issue(K::UnusableAddress, "host1.tunnel", "224.0.0.1/30 multicast"),
             issue(K::UnusableAddress, "host2.tunnel", "224.0.0.2/30 multicast")});
        row("/24", ends("172.16.10.1/24", "172.16.10.2/24"),
            {issue(K::TunnelPrefixTooWide, "host1.tunnel", "172.16.10.1/24")});
        row("/64", ends("2001:db8::1/64", "2001:db8::2/64"),
            {issue(K::TunnelPrefixTooWide, "host1.tunnel", "2001:db8::1/64")});
        row("over a public address", ends("1.2.3.5/30", "1.2.3.6/30"),
            {issue(K::TunnelCoversPublic, "host1.tunnel", "1.2.3.4/30 1.2.3.4")});
        row("over a local address", [](auto& p) { p.host2.local = ip(u"172.16.10.2"); },
            {issue(K::TunnelCoversPublic, "host1.tunnel", "172.16.10.0/30 172.16.10.2")});
    }

    static void networkRows() {
        using K = IssueKind;
        const auto networks = [](const char* first, const char* second) {
            const auto list = [](const char* texts) {
                std::vector<Prefix> prefixes;
                for (const QString& text : QString::fromLatin1(texts).split(u' ', Qt::SkipEmptyParts))
                    prefixes.push_back(net(text));
                return prefixes;
            };
            return [=](TunnelProfile& p) {
                p.host1.networks = list(first);
                p.host2.networks = list(second);
            };
        };
        row("no networks", networks("", ""), {});
        row("several networks",
            networks("10.0.0.0/24 10.0.1.0/24 2001:db8:1::/48", "10.16.0.0/24 10.17.0.1/32"), {});
        row("host bits", networks("10.0.0.1/24", ""),
            {issue(K::HostBitsSet, "host1.networks[0]", "10.0.0.1/24 10.0.0.0/24")});
        row("loopback network", networks("", "127.0.0.0/8"),
            {issue(K::UnusableAddress, "host2.networks[0]", "127.0.0.0/8 loopback")});
        row("multicast network", networks("", "10.16.0.0/24 224.0.0.0/4"),
            {issue(K::UnusableAddress, "host2.networks[1]", "224.0.0.0/4 multicast")});
        row("link-local network", networks("fe80::/10", ""),
            {issue(K::UnusableAddress, "host1.networks[0]", "fe80::/10 link-local")});
        row("0.0.0.0/8", networks("0.0.0.0/8", ""),
            {issue(K::UnusableAddress, "host1.networks[0]", "0.0.0.0/8 unspecified")});
        row("the same network twice", networks("10.0.0.0/24 10.0.0.0/24", ""),
            {issue(K::NetworkInsideNetwork, "host1.networks[1]", "10.0.0.0/24 10.0.0.0/24")});
        row("a network inside another", networks("10.0.0.0/24 10.0.0.0/16", ""),
            {issue(K::NetworkInsideNetwork, "host1.networks[0]", "10.0.0.0/24 10.0.0.0/16")});
        row("equal networks", networks("10.0.0.0/24", "10.0.0.0/24"),
            {issue(K::NetworksOverlap, "host2.networks[0]", "10.0.0.0/24 10.0.0.0/24")});
        row("overlapping networks", networks("10.0.0.0/24", "192.168.0.0/24 10.0.0.0/16"),
            {issue(K::NetworksOverlap, "host2.networks[1]", "10.0.0.0/24 10.0.0.0/16")});
        row("tunnel in Host 1's network", networks("172.16.0.0/16", ""),
            {issue(K::TunnelOverlapsNetwork, "host1.tunnel", "172.16.10.0/30 172.16.0.0/16")});
        row("tunnel in Host 2's network", networks("", "172.16.10.2/31"),
            {issue(K::TunnelOverlapsNetwork, "host2.tunnel", "172.16.10.0/30 172.16.10.2/31")});
    }

    static void reachRows() {
        using K = IssueKind;
        const auto networks2 = [](const char* text) {
            return [text](TunnelProfile& p) { p.host2.networks = {net(QString::fromLatin1(text))}; };
        };
        row("network covers its own host", networks2("4.3.2.0/24"),
            {issue(K::NetworkCoversPeer, "host2.networks[0]", "4.3.2.0/24 4.3.2.1")});
        row("network is its own host", networks2("4.3.2.1/32"),
            {issue(K::NetworkIsPeer, "host2.networks[0]", "4.3.2.1/32")});
        row("network covers the other host", networks2("1.2.3.0/24"),
            {issue(K::NetworkCoversOwnPublic, "host2.networks[0]", "1.2.3.0/24 1.2.3.4")});
        row("default route", networks2("0.0.0.0/0"),
            {issue(K::NetworkCoversPeer, "host2.networks[0]", "0.0.0.0/0 4.3.2.1")});
        row("half of a default route", networks2("0.0.0.0/1"),
            {issue(K::NetworkCoversPeer, "host2.networks[0]", "0.0.0.0/1 4.3.2.1")});
        row("the other half", networks2("128.0.0.0/1"), {});
        row("default route of IPv6", networks2("::/0"), {});
        row("both the default route",
            [](auto& p) { p.host1.networks = p.host2.networks = {net(u"0.0.0.0/0")}; },
            {issue(K::NetworkCoversPeer, "host1.networks[0]", "0.0.0.0/0 1.2.3.4"),
             issue(K::NetworkCoversPeer, "host2.networks[0]", "0.0.0.0/0 4.3.2.1"),
             issue(K::NetworksOverlap, "host2.networks[0]", "0.0.0.0/0 0.0.0.0/0")});
        row("network covers the other's local address",
            [](auto& p) {
                p.host1.local = ip(u"192.168.1.2");
                p.host2.networks = {net(u"192.168.1.0/24")};
            },
            {issue(K::NetworkCoversOwnPublic, "host2.networks[0]", "192.168.1.0/24 192.168.1.2")});
    }

    static void sizeRows() {
        using K = IssueKind;
        row("MTU 1468", [](auto& p) { p.mtu = 1468; }, {});
        row("MTU 1469", [](auto& p) { p.mtu = 1469; }, {issue(K::MtuAboveFit, "mtu", "1469 1468")});
        row("MTU 68", [](auto& p) { p.mtu = 68; }, {});
        row("MTU 67", [](auto& p) { p.mtu = 67; }, {issue(K::MtuTooSmall, "mtu", "67 68")});
        row("MTU 0", [](auto& p) { p.mtu = 0; }, {issue(K::MtuTooSmall, "mtu", "0 68")});
        row("MTU 65536", [](auto& p) { p.mtu = 65536; },
            {issue(K::NumberOutOfRange, "mtu", "65536 68 65535")});
        row("MTU 1279, IPv4 only", [](auto& p) { p.mtu = 1279; }, {});
        row("MTU 1279, IPv6 network",
            [](auto& p) {
                p.mtu = 1279;
                p.host2.networks = {net(u"2001:db8::/48")};
            },
            {issue(K::MtuTooSmall, "mtu", "1279 1280")});
        row("MTU 1279, IPv6 tunnel",
            [](auto& p) {
                p.mtu = 1279;
                p.host1.tunnel = net(u"2001:db8::1/127");
                p.host2.tunnel.reset();
            },
            {issue(K::Missing, "host2.tunnel"), issue(K::MtuTooSmall, "mtu", "1279 1280")});
        row("underlay 1311, IPv6 network",
            [](auto& p) {
                p.underlayMtu = 1311;
                p.host1.networks = {net(u"2001:db8::/48")};
            },
            {issue(K::UnderlayTooSmall, "underlay_mtu", "1311 1312")});
        row("underlay 1312, IPv6 network",
            [](auto& p) {
                p.underlayMtu = 1312;
                p.host1.networks = {net(u"2001:db8::/48")};
            },
            {});
        row("underlay 1492", [](auto& p) { p.underlayMtu = 1492; }, {});
        row("underlay 99", [](auto& p) { p.underlayMtu = 99; },
            {issue(K::UnderlayTooSmall, "underlay_mtu", "99 100")});
        row("underlay 0", [](auto& p) { p.underlayMtu = 0; },
            {issue(K::UnderlayTooSmall, "underlay_mtu", "0 100")});
        row("underlay 65536", [](auto& p) { p.underlayMtu = 65536; },
            {issue(K::NumberOutOfRange, "underlay_mtu", "65536 100 65535")});
        row("MTU 1461 on 1492",
            [](auto& p) {
                p.mtu = 1461;
                p.underlayMtu = 1492;
            },
            {issue(K::MtuAboveFit, "mtu", "1461 1460")});
        row("TTL 64, DF inherit", [](auto& p) { p.df = DfPolicy::Inherit; },
            {issue(K::TtlNeedsPathDiscovery, "ttl", "64")});
        row("TTL 64, DF fragment", [](auto& p) { p.df = DfPolicy::Fragment; },
            {issue(K::TtlNeedsPathDiscovery, "ttl", "64")});
        row("TTL inherit, DF fragment",
            [](auto& p) {
                p.df = DfPolicy::Fragment;
                p.ttl.reset();
            },
            {});
        row("TTL 0", [](auto& p) { p.ttl = 0; }, {issue(K::NumberOutOfRange, "ttl", "0 1 255")});
        row("TTL 255", [](auto& p) { p.ttl = 255; }, {});
        row("key 0", [](auto& p) { p.key = 0; }, {});
        row("key 4294967295", [](auto& p) { p.key = 4294967295U; }, {});
    }
};

QTEST_APPLESS_MAIN(TestValidation)
#include "test_validation.moc"
