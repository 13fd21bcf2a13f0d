// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "words/path_words.h"

using namespace gretel;

class TestPathWords : public QObject {
    Q_OBJECT
private slots:
    void everyCause();
    void sentences_data();
    void sentences();
};

void TestPathWords::everyCause() {
    QSet<QString> sentences;
    for (int cause = 0; cause <= int(PathCause::LeastIpv6); ++cause) {
        const QString sentence = sentenceOf(PathCause(cause));
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), qsizetype(PathCause::LeastIpv6) + 1);
}

void TestPathWords::sentences_data() {
    QTest::addColumn<PathFindings>("findings");
    QTest::addColumn<QString>("words");
    PathFindings findings;
    findings.peer = *IpAddress::parse(QStringLiteral("4.3.2.1"));
    findings.linkMtu = 1500;
    findings.overhead = 32;
    findings.outside.bytes = 1500;
    QTest::newRow("all of it")
        << findings
        << "Packets of up to 1500 bytes get through to the other host, 4.3.2.1: all that "
           "the link takes.|A tunnel MTU of 1468 fits that.";
    findings.outside.bytes = 1492;
    QTest::newRow("PPPoE")
        << findings
        << "Packets of up to 1492 bytes get through to the other host, 4.3.2.1, though the "
           "link takes 1500.|That is the size of PPPoE, as on most DSL lines.|A tunnel MTU "
           "of 1460 fits that.";
    findings.outside = {1391, 1391, IpAddress::parse(QStringLiteral("9.9.9.9")).value()};
    findings.tunnelMtu = 1468;
    findings.inside = MeasuredPath{1359, std::nullopt, std::nullopt};
    QTest::newRow("a router says so")
        << findings
        << "Packets of up to 1391 bytes get through to the other host, 4.3.2.1, though the link takes "
           "1500.|Some link on the way takes no more.|9.9.9.9 says that its next link takes 1391 "
           "bytes.|Through the tunnel, packets of up to 1359 bytes get through, though its MTU is 1468.|A "
           "tunnel MTU of 1359 fits that.";
    findings.outside = {};
    findings.inside = MeasuredPath{};
    QTest::newRow("silence") << findings
                             << "The other host, 4.3.2.1, answers no packet of any size outside of the "
                                "tunnel.|Through the tunnel no packet of any size is answered.";
    findings.inside->bytes = 1468;
    QTest::newRow("its whole MTU")
        << findings
        << "The other host, 4.3.2.1, answers no packet of any size outside of the "
           "tunnel.|Through the tunnel, packets of its whole MTU of 1468 bytes get "
           "through.";
}

void TestPathWords::sentences() {
    QFETCH(PathFindings, findings);
    QTEST(sentencesOf(findings).join(u'|'), "words");
}

QTEST_GUILESS_MAIN(TestPathWords)
#include "test_path_words.moc"
