// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/endpoint.h"

using namespace gretel;

namespace {

/// 63 characters a label, so many labels.
QString longName(int labels) {
    QStringList parts;
    for (int i = 0; i < labels; ++i)
        parts += QString(63, u'a');
    return parts.join(u'.');
}

} // namespace

class TestEndpoint : public QObject {
    Q_OBJECT

private slots:
    void addresses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"1.2.3.4", "2001:db8::1"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void addresses() {
        QFETCH(QString, text);
        const auto endpoint = Endpoint::parse(text);
        QVERIFY(endpoint.ok());
        QVERIFY(endpoint->address() == IpAddress::parse(text).value());
        QVERIFY(endpoint->hostName().isEmpty());
        QCOMPARE(endpoint->toString(), text);
        QCOMPARE(*endpoint, Endpoint(IpAddress::parse(text).value()));
    }

    void hostNames_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"example.org", "vps-1.example.org", "localhost", "a", "1.example", "0x.example", "x0",
              "3com.com", "1.2.3.4.example", "xn--bro-hoa.example", "a--b", "face", "1-2"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("63 characters a label") << longName(1);
        QTest::newRow("253 characters") << longName(3) + u'.' + QString(61, u'b');
    }

    void hostNames() {
        QFETCH(QString, text);
        const auto endpoint = Endpoint::parse(text);
        QVERIFY(endpoint.ok());
        QVERIFY(!endpoint->address());
        QCOMPARE(endpoint->toString(), text);
    }

    void caseDoesNotMatter() {
        QCOMPARE(Endpoint::parse(u"VPS.Example.ORG").value(), Endpoint::parse(u"vps.example.org").value());
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<IssueKind>("kind");
        // A mistyped address stays one: no resolver is ever asked for it.
        for (const char* text : {"1.2", "1.2.3", "1.2.3.256", "010.0.0.1", "0x7f.1", "0x7f000001",
                                 "0X7F000001", "2130706433", "1.2.3.4.", "example.1", "example.0x1",
                                 "1.2.3.4/24", "fe80::1%eth0", "[::1]", "host:80", "0x", ".", "..."})
            QTest::newRow(text) << QString::fromLatin1(text) << IssueKind::MalformedAddress;
        for (const char* text :
             {"-a.example", "a-.example", "a..example", ".example", "example.", "under_score", "a b",
              " example", "example ", "a\nb", "exam!ple", "user@host", "$(reboot)"})
            QTest::newRow(text) << QString::fromLatin1(text) << IssueKind::MalformedHostName;
        QTest::newRow("::ffff:1.2.3.4") << QStringLiteral("::ffff:1.2.3.4") << IssueKind::UnusableAddress;
        QTest::newRow("empty") << QString() << IssueKind::Missing;
        QTest::newRow("büro.example") << QStringLiteral("büro.example") << IssueKind::MalformedHostName;
        QTest::newRow("Cyrillic a") << QStringLiteral("ex\u0430mple.org") << IssueKind::MalformedHostName;
        QTest::newRow("64 characters a label") << QString(64, u'a') << IssueKind::MalformedHostName;
        QTest::newRow("254 characters")
            << longName(3) + u'.' + QString(62, u'b') << IssueKind::MalformedHostName;
        QTest::newRow("a million characters") << QString(1000000, u'a') << IssueKind::MalformedHostName;
        QTest::newRow("a million dots") << QString(1000000, u'.') << IssueKind::MalformedHostName;
    }

    void refused() {
        QFETCH(QString, text);
        const auto endpoint = Endpoint::parse(text);
        QVERIFY(!endpoint.ok());
        QTEST(endpoint.error().kind, "kind");
    }
};

QTEST_APPLESS_MAIN(TestEndpoint)
#include "test_endpoint.moc"
