// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "words/failure_words.h"
#include "words/issue_words.h"
#include "words/operation_words.h"
#include "words/state_words.h"

using namespace gretel;

namespace {

/// Arguments that are seen in a sentence, more of them than any kind has.
const QStringList arguments{QStringLiteral("First"), QStringLiteral("Second"), QStringLiteral("Third"),
                            QStringLiteral("Fourth")};

/// Whether it reads as a sentence for a person; says what is wrong with it.
QString faultOf(const QString& sentence) {
    const auto fault = [&](const char* what) {
        return QStringLiteral("%1: %2").arg(QLatin1String(what), sentence);
    };
    if (sentence.size() < 20)
        return fault("too short");
    if (sentence.contains(u'%'))
        return fault("an open place");
    if (!sentence.endsWith(u'.') || sentence.endsWith(QLatin1String("..")))
        return fault("no full stop");
    if (sentence.front().isLower())
        return fault("a small letter at the start");
    if (sentence.contains(QLatin1String("  ")) || sentence.contains(QLatin1String(" .")) ||
        sentence.contains(QLatin1String(" ,")) || sentence.contains(u'\n'))
        return fault("blanks");
    if (sentence.count(u'(') != sentence.count(u')') || sentence.count(u'“') != sentence.count(u'”'))
        return fault("a bracket or quotation mark left open");
    return {};
}

Link exampleLink() {
    Link link;
    link.name = QStringLiteral("gre-lab");
    link.mtu = 1468;
    GreParameters gre;
    gre.local = *IpAddress::parse(u"1.2.3.4");
    gre.remote = *IpAddress::parse(u"4.3.2.1");
    link.gre = gre;
    return link;
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private slots:
    void everyIssue();
    void everyFailure();
    void reasons_data();
    void reasons();
    void sentences_data();
    void sentences();
    void states();
    void layers();
    void packet();
};

/// The kinds are numbered without a gap; the first number without words must be past the last kind.
void TestWords::everyIssue() {
    int number = 0;
    for (;; ++number) {
        const auto kind = static_cast<IssueKind>(number);
        const QString sentence = sentenceOf(Issue{kind, {}, arguments});
        if (sentence.isEmpty())
            break;
        const QString fault = faultOf(sentence);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        const QString bare = sentenceOf(Issue{kind, {}, {}});
        QVERIFY2(!bare.contains(u'%'), qPrintable(bare));
    }
    QCOMPARE(number, int(IssueKind::WouldDisagree) + 1);
}

void TestWords::everyFailure() {
    // The second argument of BadDocument is a sentence, which brings its own full stop.
    const QStringList withSentence{QStringLiteral("First"), QStringLiteral("Second.")};
    int number = 0;
    for (;; ++number) {
        const auto kind = static_cast<FailureKind>(number);
        const QString sentence =
            sentenceOf(Failure{kind, kind == FailureKind::BadDocument ? withSentence : arguments});
        if (sentence.isEmpty())
            break;
        const QString fault = faultOf(sentence);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
    QCOMPARE(number, int(FailureKind::Internal) + 1);
}

void TestWords::reasons_data() {
    QTest::addColumn<QString>("sentence");
    for (const char* why : {"network", "broadcast", "multicast", "loopback", "unspecified", "link-local",
                            "mapped", "ipv6", "something new"}) {
        QTest::addRow("unusable: %s", why) << sentenceOf(
            Issue{IssueKind::UnusableAddress, {}, {QStringLiteral("1.2.3.4"), QLatin1String(why)}});
    }
    for (const char* type : {"text", "number", "true or false", "list", "object"})
        QTest::addRow("type: %s", type) << sentenceOf(Issue{IssueKind::WrongType, {}, {QLatin1String(type)}});
    for (const char* reason : {"denied", "dismissed", "no-agent", "unavailable", "something new"})
        QTest::addRow("not authorised: %s", reason)
            << sentenceOf(Failure{FailureKind::NotAuthorised, {QLatin1String(reason)}});
    QTest::newRow("whole document") << sentenceOf(
        Failure{FailureKind::BadDocument, {QString(), QStringLiteral("Why it is.")}});
    QTest::newRow("route without a device")
        << sentenceOf(Failure{FailureKind::RouteTaken, {QStringLiteral("10.0.0.0/8"), QString()}});
    const QStringList whats{QStringLiteral("link"),
                            QStringLiteral("name"),
                            QStringLiteral("parameters"),
                            QStringLiteral("address"),
                            QStringLiteral("route"),
                            field::key,
                            field::device,
                            field::checksum,
                            field::sequence,
                            field::mtu,
                            field::ttl,
                            field::tos,
                            field::df,
                            field::kind,
                            QStringLiteral("new")};
    for (const QString& what : whats) {
        const bool thing = what == field::key || what == field::device || what == QLatin1String("address") ||
                           what == QLatin1String("route");
        QTest::addRow("drift: %s", qPrintable(what)) << sentenceOf(Drift{what, arguments[0], arguments[1]});
        if (!thing)
            continue;
        QTest::addRow("missing: %s", qPrintable(what)) << sentenceOf(Drift{what, arguments[0], {}});
        QTest::addRow("extra: %s", qPrintable(what)) << sentenceOf(Drift{what, {}, arguments[1]});
    }
}

void TestWords::reasons() {
    QFETCH(QString, sentence);
    const QString fault = faultOf(sentence);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    if (QLatin1StringView(QTest::currentDataTag()).startsWith(QLatin1String("not authorised"))) {
        QVERIFY(sentence.startsWith(QLatin1String("Not authorised")));
        QVERIFY(sentence.contains(QLatin1String("nothing was changed")));
    }
}

void TestWords::sentences_data() {
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const QString& made, const char* sentence) {
        QTest::newRow(name) << made << QString::fromUtf8(sentence);
    };
    Link link = exampleLink();
    row("plain link", sentenceOf(Operation(AddLink{link})),
        "Add the tunnel device gre-lab from 1.2.3.4 to 4.3.2.1, MTU 1468.");
    link.gre->inputKey = link.gre->outputKey = 42;
    row("key", sentenceOf(Operation(AddLink{link})),
        "Add the tunnel device gre-lab from 1.2.3.4 to 4.3.2.1 with key 42, MTU 1468.");
    link.gre->inputChecksum = link.gre->outputChecksum = true;
    row("key, checksum", sentenceOf(Operation(AddLink{link})),
        "Add the tunnel device gre-lab from 1.2.3.4 to 4.3.2.1 with key 42 and checksum, MTU 1468.");
    link.gre->outputSequence = true;
    row("key, checksum, sequence", sentenceOf(Operation(AddLink{link})),
        "Add the tunnel device gre-lab from 1.2.3.4 to 4.3.2.1 with key 42, checksum and sequence numbers, "
        "MTU 1468.");
    link.gre->inputKey.reset();
    row("key one way", sentenceOf(Operation(AddLink{link})),
        "Add the tunnel device gre-lab from 1.2.3.4 to 4.3.2.1 with key none inwards and 42 outwards, "
        "checksum and "
        "sequence numbers, MTU 1468.");
    row("remove", sentenceOf(Operation(RemoveLink{link, {}, {}})),
        "Remove the tunnel device gre-lab with its addresses and routes.");
    const FirewalldRules zone{{{QStringLiteral("public"), {link.gre->local, link.gre->remote}}},
                              {{QStringLiteral("home"), QStringLiteral("gre-lab")}}};
    row("firewalld lets in", sentenceOf(Operation(SetFirewalld{zone, {}})),
        "Have firewalld's zone public let in the GRE from 4.3.2.1 to 1.2.3.4. "
        "Put gre-lab into firewalld's zone home.");
    row("firewalld lets in no longer", sentenceOf(Operation(SetFirewalld{{}, zone})),
        "Have firewalld's zone public no longer let in the GRE from 4.3.2.1 to 1.2.3.4. "
        "Take gre-lab out of firewalld's zone home.");
    row("mtu", sentenceOf(Operation(SetMtu{link.name, 1400, 1468})),
        "Change the MTU of gre-lab from 1400 to 1468.");
    row("up", sentenceOf(Operation(SetUp{link.name, true})), "Switch the device gre-lab on.");
    row("down", sentenceOf(Operation(SetUp{link.name, false})), "Switch the device gre-lab off.");
    const InterfaceAddress address{link.name, *Prefix::parse(u"172.16.10.1/30")};
    row("address", sentenceOf(Operation(AddAddress{address})),
        "Give gre-lab the tunnel address 172.16.10.1/30.");
    row("no address", sentenceOf(Operation(RemoveAddress{address})),
        "Take the address 172.16.10.1/30 away from gre-lab.");
    Route route;
    route.destination = *Prefix::parse(u"10.16.0.0/24");
    route.device = link.name;
    row("route", sentenceOf(Operation(AddRoute{route})),
        "Send what is meant for 10.16.0.0/24 through gre-lab.");
    row("no route", sentenceOf(Operation(RemoveRoute{route})),
        "Stop sending what is meant for 10.16.0.0/24 through gre-lab.");
    route.gateway = *IpAddress::parse(u"172.16.10.2");
    row("gateway", sentenceOf(Operation(AddRoute{route})),
        "Send what is meant for 10.16.0.0/24 through gre-lab to the gateway 172.16.10.2.");
    row("drift", sentenceOf(Drift{field::mtu, QStringLiteral("1468"), QStringLiteral("1400")}),
        "The MTU is 1400; the profile wants 1468.");
    row("drift by direction",
        sentenceOf(Drift{field::checksum, QStringLiteral("true"), QStringLiteral("true/false")}),
        "Checksums are on in one direction only; the profile treats both alike.");
    row("kernel without GRE", sentenceOf(Failure{FailureKind::KernelLacksGre, {}}),
        "This kernel has no GRE support: module ip_gre is missing; install your distribution's full kernel "
        "(on Debian "
        "linux-image-amd64 rather than the cloud kernel) and restart.");
}

void TestWords::sentences() {
    QFETCH(QString, made);
    QTEST(made, "sentence");
    const QString fault = faultOf(made);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestWords::states() {
    QCOMPARE(wordOf(TunnelState::UpUnverified), QStringLiteral("Up – unverified"));
    for (int number = 0; number <= int(TunnelState::Failed); ++number)
        QVERIFY(!wordOf(static_cast<TunnelState>(number)).isEmpty());
    QCOMPARE(wordOf(Severity::Warning), QStringLiteral("warning"));
}

void TestWords::layers() {
    for (int number = 0; number <= int(Layer::Payload); ++number)
        QVERIFY(!wordOf(static_cast<Layer>(number)).isEmpty());
}

void TestWords::packet() {
    const Encapsulation encapsulation{TunnelKind::Gre, Family::IPv4, true, true, false};
    const auto layout = packetLayout(encapsulation, 1500);
    QVERIFY(layout);
    QCOMPARE(sentenceOf(*layout), QStringLiteral("Tunnel MTU 1468, TCP MSS 1428"));
    QCOMPARE(
        descriptionOf(*layout),
        QStringLiteral("Tunnel MTU 1468, TCP MSS 1428. A full packet of 1500 bytes on an underlay of 1500: "
                       "outer IP 20, GRE 4, checksum 4, key 4, inner IP 20, TCP 20, payload 1428."));
}

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
