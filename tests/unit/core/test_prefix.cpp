// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QRandomGenerator>

#include "core_examples.h"

using namespace gretel;
using namespace gretel::examples;

class TestPrefix : public QObject {
    Q_OBJECT

private slots:
    void accepted_data() {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* text, const char* network, const char* last) {
            QTest::newRow(text) << QString::fromLatin1(network) << QString::fromLatin1(last);
        };
        row("10.0.0.0/24", "10.0.0.0/24", "10.0.0.255");
        row("172.16.10.1/30", "172.16.10.0/30", "172.16.10.3");
        row("10.0.0.1/31", "10.0.0.0/31", "10.0.0.1");
        row("1.2.3.4/32", "1.2.3.4/32", "1.2.3.4");
        row("0.0.0.0/0", "0.0.0.0/0", "255.255.255.255");
        row("255.255.255.255/1", "128.0.0.0/1", "255.255.255.255");
        row("10.255.255.255/9", "10.128.0.0/9", "10.255.255.255");
        row("2001:db8::5/126", "2001:db8::4/126", "2001:db8::7");
        row("2001:db8::1/128", "2001:db8::1/128", "2001:db8::1");
        row("::/0", "::/0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
        row("2001:db8:ffff::/33", "2001:db8:8000::/33", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff");
    }

    void accepted() {
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        const auto prefix = Prefix::parse(text);
        QVERIFY(prefix.ok());
        QCOMPARE(prefix->toString(), text);
        QTEST(prefix->network().toString(), "network");
        QTEST(prefix->lastAddress().toString(), "last");
        QCOMPARE(prefix->isNetwork(), prefix->network() == *prefix);
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Issue>("issue");
        for (const char* text : {"10.0.0.0/",
                                 "10.0.0.0/24/",
                                 "10.0.0.0//24",
                                 "/24",
                                 "/",
                                 "10.0.0.0/024",
                                 "10.0.0.0/00",
                                 "10.0.0.0/+24",
                                 "10.0.0.0/-1",
                                 "10.0.0.0/ 24",
                                 "10.0.0.0 /24",
                                 " 10.0.0.0/24",
                                 "10.0.0.0/24 ",
                                 "10.0.0/24",
                                 "10/8",
                                 "010.0.0.0/8",
                                 "10.0.0.0/255.0.0.0",
                                 "10.0.0.0/0x8",
                                 "10.0.0.0/1e1",
                                 "10.0.0.0/9999",
                                 "fe80::1%eth0/64",
                                 "10.0.0",
                                 "text"}) {
            const QString offending = QString::fromLatin1(text);
            QTest::newRow(text) << offending << Issue{IssueKind::MalformedPrefix, {}, {offending}};
        }
        const auto row = [](const QString& text, const Issue& issue) {
            QTest::newRow(qPrintable(text)) << text << issue;
        };
        row(QStringLiteral("10.0.0.1"), {IssueKind::PrefixLengthMissing, {}, {QStringLiteral("10.0.0.1")}});
        row(QStringLiteral("10.0.0.0/33"),
            {IssueKind::NumberOutOfRange,
             {},
             {QStringLiteral("33"), QStringLiteral("0"), QStringLiteral("32")}});
        row(QStringLiteral("::/129"), {IssueKind::NumberOutOfRange,
                                       {},
                                       {QStringLiteral("129"), QStringLiteral("0"), QStringLiteral("128")}});
        row(QStringLiteral("::ffff:1.2.3.4/96"),
            {IssueKind::UnusableAddress, {}, {QStringLiteral("::ffff:1.2.3.4"), QStringLiteral("mapped")}});
        QTest::newRow("empty") << QString() << Issue{IssueKind::Missing, {}, {}};
        const QString arabic = QStringLiteral("10.0.0.0/٢٤");
        QTest::newRow("Arabic digits") << arabic << Issue{IssueKind::MalformedPrefix, {}, {arabic}};
        QTest::newRow("a million slashes")
            << QString(1000000, u'/')
            << Issue{IssueKind::MalformedPrefix, {}, {QString(80, u'/') + QChar(0x2026)}};
    }

    void refused() {
        QFETCH(QString, text);
        const auto prefix = Prefix::parse(text);
        QVERIFY(!prefix.ok());
        QTEST(prefix.error(), "issue");
    }

    void otherEnd_data() {
        QTest::addColumn<QString>("peer");
        const auto row = [](const char* end, const char* peer) {
            QTest::newRow(end) << QString::fromLatin1(peer);
        };
        row("172.16.10.1/30", "172.16.10.2/30");
        row("172.16.10.2/30", "172.16.10.1/30");
        row("10.0.0.0/31", "10.0.0.1/31");
        row("10.0.0.1/31", "10.0.0.0/31");
        row("10.255.255.254/31", "10.255.255.255/31");
        row("2001:db8::1/126", "2001:db8::2/126");
        row("2001:db8::2/126", "2001:db8::1/126");
        row("2001:db8::/127", "2001:db8::1/127");
        for (const char* none : {"172.16.10.0/30", "172.16.10.3/30", "10.0.0.1/29", "10.0.0.1/32",
                                 "10.0.0.1/24", "2001:db8::/126", "2001:db8::3/126", "2001:db8::1/64",
                                 "2001:db8::1/128", "127.0.0.1/30", "224.0.0.1/30"})
            row(none, "");
    }

    void otherEnd() {
        const auto peer = gretel::otherEnd(net(QString::fromLatin1(QTest::currentDataTag())));
        QTEST(peer ? peer->toString() : QString(), "peer");
    }

    void whyUnusableOnInterface_data() {
        QTest::addColumn<QString>("why");
        const auto row = [](const char* text, const char* why) {
            QTest::newRow(text) << QString::fromLatin1(why);
        };
        row("172.16.10.0/30", "network");
        row("172.16.10.3/30", "broadcast");
        row("10.0.0.0/24", "network");
        row("10.0.0.255/24", "broadcast");
        row("2001:db8::/64", "network");
        row("127.0.0.1/30", "loopback");
        row("224.0.0.1/30", "multicast");
        row("0.0.0.1/30", "unspecified");
        row("fe80::1/64", "link-local");
        for (const char* usable : {"172.16.10.1/30", "10.0.0.0/31", "10.0.0.1/31", "10.0.0.1/32",
                                   "169.254.0.1/30", "2001:db8::/127", "2001:db8::3/126", "2001:db8::1/64"})
            row(usable, "");
    }

    void whyUnusableOnInterface() {
        QTEST(gretel::whyUnusableOnInterface(net(QString::fromLatin1(QTest::currentDataTag()))), "why");
    }

    void relations_data() {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("contains");
        QTest::addColumn<bool>("overlaps");
        const auto row = [](const char* left, const char* right, bool contains, bool overlaps) {
            QTest::addRow("%s %s", left, right)
                << QString::fromLatin1(left) << QString::fromLatin1(right) << contains << overlaps;
        };
        row("10.0.0.0/8", "10.1.0.0/16", true, true);
        row("10.1.0.0/16", "10.0.0.0/8", false, true);
        row("10.0.0.0/24", "10.0.0.0/24", true, true);
        row("10.0.0.0/24", "10.0.1.0/24", false, false);
        row("10.0.0.0/23", "10.0.1.255/32", true, true);
        row("10.0.0.1/30", "10.0.0.2/30", true, true); // host bits do not count
        row("10.0.0.0/31", "10.0.0.2/31", false, false);
        row("0.0.0.0/0", "255.255.255.255/32", true, true);
        row("0.0.0.0/0", "::/0", false, false);
        row("2001:db8::/33", "2001:db8:7fff::/48", true, true);
        row("2001:db8::/33", "2001:db8:8000::/48", false, false);
    }

    void relations() {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(net(left).contains(net(right)), "contains");
        QTEST(net(left).overlaps(net(right)), "overlaps");
        QCOMPARE(net(right).overlaps(net(left)), net(left).overlaps(net(right)));
    }

    /// Against plain arithmetic on the numbers.
    void agreesWithArithmetic() {
        QRandomGenerator random(30);
        for (int i = 0; i < 20000; ++i) {
            const quint32 value = random.generate();
            const int length = int(random.bounded(33U));
            const quint32 mask = length == 0 ? 0 : ~quint32(0) << (32 - length);
            const Prefix prefix(IpAddress::fromIpv4(value), length);
            QCOMPARE(prefix.network().address().toIpv4(), value & mask);
            QCOMPARE(prefix.lastAddress().toIpv4(), value | ~mask);
            QCOMPARE(Prefix::parse(prefix.toString()).value(), prefix);
            const quint32 near = value ^ (quint32(1) << random.bounded(32));
            QCOMPARE(prefix.contains(IpAddress::fromIpv4(near)), (near & mask) == (value & mask));
        }
    }
};

QTEST_APPLESS_MAIN(TestPrefix)
#include "test_prefix.moc"
