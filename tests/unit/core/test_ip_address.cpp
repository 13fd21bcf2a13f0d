// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QRandomGenerator>

#include <arpa/inet.h>

#include "core/ip_address.h"

using namespace gretel;

class TestIpAddress : public QObject {
    Q_OBJECT

private slots:
    void accepted_data() {
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << QString::fromLatin1(canonical);
        };
        row("1.2.3.4", "1.2.3.4");
        row("0.0.0.0", "0.0.0.0");
        row("255.255.255.255", "255.255.255.255");
        row("10.0.0.1", "10.0.0.1");
        row("::", "::");
        row("::1", "::1");
        row("2001:DB8::1", "2001:db8::1");
        row("2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1");
        row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"); // RFC 5952, section 4.2.2
        row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");          // section 4.2.3, the longer run
        row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");    // section 4.2.3, the first of two
        row("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
        row("64:ff9b::192.0.2.33", "64:ff9b::c000:221");
        row("fe80::1", "fe80::1");
        row("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    }

    void accepted() {
        const auto address = IpAddress::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(address.ok());
        QTEST(address->toString(), "canonical");
        QCOMPARE(IpAddress::parse(address->toString()).value(), *address);
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<IssueKind>("kind");
        for (const char* text : {"1.2",
                                 "1.2.3",
                                 "1.2.3.4.5",
                                 "1",
                                 "16909060",
                                 "0x7f.1",
                                 "0x7f000001",
                                 "010.0.0.1",
                                 "1.2.3.04",
                                 "1.2.3.00",
                                 "1.2.3.256",
                                 "1.2.3.1000",
                                 "1.2.3.99999999999999999999",
                                 "1.2.3.",
                                 ".1.2.3.4",
                                 "1..2.3",
                                 "1.2.3.4.",
                                 "-1.2.3.4",
                                 "+1.2.3.4",
                                 "1.2.3.4/24",
                                 " 1.2.3.4",
                                 "1.2.3.4 ",
                                 "1. 2.3.4",
                                 "1.2.3.4\t",
                                 "1.2.3.4\n",
                                 " ",
                                 "\t",
                                 "1.2.3.0x4",
                                 "1.2.3.4:80",
                                 "localhost",
                                 "a.b.c.d",
                                 "1,2,3,4",
                                 "fe80::1%eth0",
                                 "fe80::1%",
                                 "::1%1",
                                 "[::1]",
                                 ":",
                                 ":::",
                                 "1::2::3",
                                 "1:2:3:4:5:6:7",
                                 "1:2:3:4:5:6:7:8:9",
                                 "12345::",
                                 "g::",
                                 "::1 ",
                                 " ::1",
                                 "::1/64",
                                 "::1.2.3",
                                 "64:ff9b::192.0.2.033",
                                 "1:2:3:4:5:6:7:8::"})
            QTest::newRow(text) << QString::fromLatin1(text) << IssueKind::MalformedAddress;
        for (const char* text :
             {"::ffff:1.2.3.4", "::FFFF:102:304", "0:0:0:0:0:ffff:1.2.3.4", "::1.2.3.4", "::2"})
            QTest::newRow(text) << QString::fromLatin1(text) << IssueKind::UnusableAddress;
        QTest::newRow("empty") << QString() << IssueKind::Missing;
        QTest::newRow("NUL after it") << QStringLiteral("1.2.3.4") + QChar(0) << IssueKind::MalformedAddress;
        QTest::newRow("NUL in IPv6") << QStringLiteral("::1") + QChar(0) + u'2'
                                     << IssueKind::MalformedAddress;
        QTest::newRow("Arabic digits") << QStringLiteral("١.٢.٣.٤") << IssueKind::MalformedAddress;
        QTest::newRow("full-width digits") << QStringLiteral("１.２.３.４") << IssueKind::MalformedAddress;
        QTest::newRow("full-width stop") << QStringLiteral("1．2．3．4") << IssueKind::MalformedAddress;
        QTest::newRow("Latin-1 look-alike") << QStringLiteral("\u0131::1") << IssueKind::MalformedAddress;
        QTest::newRow("no-break space") << QStringLiteral("1.2.3.4\u00a0") << IssueKind::MalformedAddress;
        QTest::newRow("a million digits") << QString(1000000, u'1') << IssueKind::MalformedAddress;
        QTest::newRow("a million colons") << QString(1000000, u':') << IssueKind::MalformedAddress;
    }

    void refused() {
        QFETCH(QString, text);
        const auto address = IpAddress::parse(text);
        QVERIFY(!address.ok());
        QTEST(address.error().kind, "kind");
        QVERIFY(address.error().field.isEmpty());
        QVERIFY(address.error().arguments.join(QString()).size() < 600);
    }

    void mappedIsNamed() {
        const Issue expected{
            IssueKind::UnusableAddress, {}, {QStringLiteral("::ffff:1.2.3.4"), QStringLiteral("mapped")}};
        QCOMPARE(IpAddress::parse(u"::ffff:1.2.3.4").error(), expected);
    }

    void whyUnusable_data() {
        QTest::addColumn<QString>("why");
        const auto row = [](const char* text, const char* why) {
            QTest::newRow(text) << QString::fromLatin1(why);
        };
        row("0.0.0.0", "unspecified");
        row("0.1.2.3", "unspecified");
        row("::", "unspecified");
        row("127.0.0.1", "loopback");
        row("127.255.255.254", "loopback");
        row("::1", "loopback");
        row("224.0.0.1", "multicast");
        row("239.255.255.255", "multicast");
        row("ff02::1", "multicast");
        row("fe80::1", "link-local");
        row("febf::1", "link-local");
        row("255.255.255.255", "broadcast");
        for (const char* usable :
             {"1.2.3.4", "10.0.0.1", "126.255.255.255", "128.0.0.0", "169.254.10.1", "192.0.2.1",
              "223.255.255.255", "240.0.0.1", "2001:db8::1", "fec0::1", "fd00::1"})
            row(usable, "");
    }

    void whyUnusable() {
        QTEST(gretel::whyUnusable(IpAddress::parse(QString::fromLatin1(QTest::currentDataTag())).value()),
              "why");
    }

    void isPrivate_data() {
        QTest::addColumn<bool>("expected");
        for (const char* text : {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0",
                                 "192.168.255.255", "100.64.0.0", "100.127.255.255", "fc00::1", "fdff::1"})
            QTest::newRow(text) << true;
        for (const char* text : {"9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0",
                                 "192.167.255.255", "192.169.0.0", "100.63.255.255", "100.128.0.0",
                                 "192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "fe00::1", "::"})
            QTest::newRow(text) << false;
    }

    void isPrivate() {
        QTEST(IpAddress::parse(QString::fromLatin1(QTest::currentDataTag())).value().isPrivate(), "expected");
    }

    void bytesAreInNetworkOrder() {
        const IpAddress address = IpAddress::fromIpv4(0x01020304);
        QCOMPARE(address.toString(), QStringLiteral("1.2.3.4"));
        QCOMPARE(address.toIpv4(), 0x01020304U);
        const unsigned char wire[] = {1, 2, 3, 4};
        QCOMPARE(address, IpAddress::fromBytes(Family::IPv4, wire));
        QCOMPARE(address.byteCount(), 4);
        QVERIFY(std::equal(wire, wire + 4, address.bytes()));
    }

    void bits() {
        const IpAddress address = IpAddress::fromIpv4(0x80000001);
        QVERIFY(address.bit(0));
        QVERIFY(!address.bit(1));
        QVERIFY(address.bit(31));
        QCOMPARE(address.withBit(31, false).withBit(0, false), IpAddress());
        QCOMPARE(IpAddress::parse(u"::").value().withBit(127, true).toString(), QStringLiteral("::1"));
    }

    void familiesDiffer() {
        const unsigned char zeros[16] = {};
        QVERIFY(IpAddress() != IpAddress::fromBytes(Family::IPv6, zeros));
        QVERIFY(qHash(IpAddress()) == qHash(IpAddress::fromIpv4(0)));
    }

    /// What inet_ntop() writes we read, and it reads what we write: two that know nothing of each other.
    void agreesWithTheLibrary() {
        QRandomGenerator random(20240607);
        for (int i = 0; i < 20000; ++i) {
            unsigned char bytes[16];
            for (unsigned char& byte : bytes)
                byte = random.bounded(3) == 0 ? static_cast<unsigned char>(random.generate()) : 0;
            bytes[0] |= 0x20; // away from the mapped addresses, which are refused
            const bool ipv4 = (i & 1) != 0;
            const IpAddress address = IpAddress::fromBytes(ipv4 ? Family::IPv4 : Family::IPv6, bytes);
            char text[INET6_ADDRSTRLEN];
            QVERIFY(inet_ntop(ipv4 ? AF_INET : AF_INET6, bytes, text, sizeof text));
            QCOMPARE(address.toString(), QString::fromLatin1(text));
            QCOMPARE(IpAddress::parse(QString::fromLatin1(text)).value(), address);
        }
    }

    /// No text at all may do more than be refused.
    void anyTextIsSafe() {
        QRandomGenerator random(7);
        const QString alphabet = QStringLiteral("0123456789abcfx.:%/ -\u0661\uff11");
        for (int i = 0; i < 20000; ++i) {
            QString text;
            for (quint32 left = random.bounded(24U); left > 0; --left)
                text += alphabet[random.bounded(alphabet.size())];
            const auto address = IpAddress::parse(text);
            if (address)
                QCOMPARE(IpAddress::parse(address->toString()).value(), *address);
        }
    }
};

QTEST_APPLESS_MAIN(TestIpAddress)
#include "test_ip_address.moc"
