// SPDX-License-Identifier: GPL-3.0-or-later
// What a caller sent, judged by size and then by meaning.
#include <QTest>

#include "formats/document.h"
#include "helper/admission.h"
#include "helper/rate_limit.h"
#include "helper/request.h"
#include "service_setting.h"

using namespace gretel;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString id = QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");

/// The field that a refusal names; "" when there is none.
template <typename T>
QString fieldOf(const Outcome<T>& outcome) {
    if (outcome.ok())
        return {};
    return failureName(outcome.error().kind) + u' ' + outcome.error().arguments.value(0);
}

QStringList manyIds(int count) {
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(QUuid::createUuidV5(QUuid(), QByteArray::number(i)).toString(QUuid::WithoutBraces));
    return ids;
}

} // namespace

class TestHelperRequest : public QObject {
    Q_OBJECT
private slots:
    void documentSize_data() {
        QTest::addColumn<QString>("document");
        QTest::addColumn<bool>("ok");
        const auto most = mostDocumentBytes;
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("1 MiB") << QString(most, u'[') << true;
        QTest::newRow("1 MiB and one") << QString(most + 1, u'[') << false;
        QTest::newRow("1 MiB of UTF-8 in half as many characters") << QString(most / 2, u'é') << true;
        QTest::newRow("and one more") << QString(most / 2 + 1, u'é') << false;
    }

    void documentSize() {
        QFETCH(QString, document);
        QFETCH(bool, ok);
        const Outcome<qsizetype> outcome = request::documentBytes(document);
        QCOMPARE(outcome.ok(), ok);
        if (ok)
            QCOMPARE(*outcome, document.toUtf8().size());
        else
            QCOMPARE(outcome.error().kind, FailureKind::BadDocument);
    }

    void options_data() {
        QTest::addColumn<QVariantMap>("options");
        QTest::addColumn<QString>("field");
        QTest::newRow("none") << QVariantMap() << "";
        QTest::newRow("unknown") << QVariantMap{{"force", true}} << "BadDocument options";
        QTest::newRow("empty name") << QVariantMap{{"", 1}} << "BadDocument options";
        QTest::newRow("long name") << QVariantMap{{QString(100000, u'x'), 1}} << "BadDocument options";
        QTest::newRow("30 seconds") << QVariantMap{{"confirm", 30u}} << "";
        QTest::newRow("too short") << QVariantMap{{"confirm", 4u}} << "BadDocument options.confirm";
        QTest::newRow("too long") << QVariantMap{{"confirm", 3601u}} << "BadDocument options.confirm";
        QTest::newRow("never") << QVariantMap{{"confirm", 0u}} << "BadDocument options.confirm";
        QTest::newRow("signed") << QVariantMap{{"confirm", 30}} << "BadDocument options.confirm";
        QTest::newRow("text") << QVariantMap{{"confirm", "30"}} << "BadDocument options.confirm";
        QTest::newRow("if risky") << QVariantMap{{"confirm-if-risky", 5u}} << "";
        QTest::newRow("if risky, too short")
            << QVariantMap{{"confirm-if-risky", 4u}} << "BadDocument options.confirm-if-risky";
        QTest::newRow("both") << QVariantMap{{"confirm", 30u}, {"confirm-if-risky", 30u}}
                              << "BadDocument options";
        QTest::newRow("and unknown") << QVariantMap{{"confirm", 30u}, {"force", true}}
                                     << "BadDocument options";
    }

    void options() {
        QFETCH(QVariantMap, options);
        const auto outcome = request::optionsOf(options);
        QTEST(fieldOf(outcome), "field");
        if (!outcome.ok())
            QVERIFY(outcome.error().arguments.join(QString()).size() < 1000);
    }

    void idsSize_data() {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("field");
        QTest::newRow("none") << QStringList() << "";
        QTest::newRow("10,000") << manyIds(10000) << "";
        QTest::newRow("10,001") << manyIds(10001) << "BadDocument ids";
        QTest::newRow("one of 2 MiB") << QStringList{QString(2 << 20, u'x')} << "BadDocument ids";
    }

    void idsSize() {
        QFETCH(QStringList, ids);
        QTEST(fieldOf(request::idsBytes(ids)), "field");
    }

    void ids_data() {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("field");
        QTest::newRow("none") << QStringList() << "";
        QTest::newRow("one") << QStringList{id} << "";
        QTest::newRow("two") << manyIds(2) << "";
        QTest::newRow("twice") << QStringList{id, id} << "BadDocument ids[1]";
        QTest::newRow("braces") << QStringList{u'{' + id + u'}'} << "BadDocument ids[0]";
        QTest::newRow("upper case") << QStringList{id.toUpper()} << "BadDocument ids[0]";
        QTest::newRow("second is empty") << QStringList{id, QString()} << "BadDocument ids[1]";
        QTest::newRow("null") << QStringList{QUuid().toString(QUuid::WithoutBraces)} << "BadDocument ids[0]";
        QTest::newRow("path") << QStringList{QStringLiteral("../../etc/passwd")} << "BadDocument ids[0]";
        QTest::newRow("newline after") << QStringList{id + u'\n'} << "BadDocument ids[0]";
        QTest::newRow("more after") << QStringList{id + u"; rm"} << "BadDocument ids[0]";
    }

    void ids() {
        QFETCH(QStringList, ids);
        const auto outcome = request::idsOf(ids);
        QTEST(fieldOf(outcome), "field");
        if (outcome.ok())
            QCOMPARE(qsizetype(outcome->size()), ids.size());
    }

    void documents_data() {
        QTest::addColumn<QString>("document");
        QTest::addColumn<bool>("ok");
        QTest::newRow("good") << test::goodDocument() << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("1 MiB of brackets") << QString(mostDocumentBytes, u'[') << false;
        QTest::newRow("another format")
            << QStringLiteral(R"({"format":"x","version":1,"tunnels":[]})") << false;
        QTest::newRow("unknown key") << QStringLiteral(
                                            R"({"format":"gretel","version":1,"tunnels":[],"exec":"rm"})")
                                     << false;
        QTest::newRow("host name") << test::goodDocument().replace(u"4.3.2.1"_s, u"lab.example.org"_s)
                                   << false;
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << false;
    }

    void documents() {
        QFETCH(QString, document);
        QFETCH(bool, ok);
        const auto outcome = request::tunnelsOf(document);
        QCOMPARE(outcome.ok(), ok);
        if (!ok)
            QCOMPARE(outcome.error().kind, FailureKind::BadDocument);
    }

    void whatIsHeld_data() {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<qsizetype>("most");
        QTest::newRow("none") << QStringList() << qsizetype(0);
        QTest::newRow("one") << manyIds(1) << qsizetype(3 * 36 + 8);
        QTest::newRow("empty ones") << QStringList(100, QString()) << qsizetype(100 * 8);
        QTest::newRow("three bytes a character") << QStringList{QString(100, u'€')} << qsizetype(308);
    }

    void whatIsHeld() {
        QFETCH(QStringList, ids);
        QFETCH(qsizetype, most);
        qsizetype bytes = 0;
        for (const QString& each : ids)
            bytes += 4 + each.toUtf8().size() + 1;
        QCOMPARE(*bytesOfIds(ids), most);
        QVERIFY(*bytesOfIds(ids) >= bytes);
    }

    void whatIsNoToken() {
        const QString token = manyIds(1).first();
        QVERIFY(bytesOfToken(token).ok());
        QCOMPARE(bytesOfToken(token + u'0').error().kind, FailureKind::NothingPending);
    }

    void aUserHasSoManyCalls() {
        Admission admission;
        const MethodRule& rule = *ruleOf(u"Remove");
        std::vector<std::unique_ptr<Admission::Place>> places;
        for (int i = 0; i < rule.mostOfUser; ++i) {
            places.push_back(admission.arrive(1));
            QVERIFY(places.back()->take(rule, 1000));
        }
        QVERIFY(!admission.arrive(1)->take(rule, 1000));
        QVERIFY(admission.arrive(1)->take(*ruleOf(u"Apply"), 1000));
        QVERIFY(admission.arrive(1)->take(rule, 1001));
        places.pop_back();
        QVERIFY(admission.arrive(1)->take(rule, 1000));
    }

    void aUserHoldsSoMuch() {
        Admission admission;
        const MethodRule& rule = *ruleOf(u"Preview");
        const auto half = admission.arrive(Admission::mostBytesOfUser / 2);
        QVERIFY(half->take(rule, 1000));
        QVERIFY(!admission.arrive(Admission::mostBytesOfUser / 2 + 1)->take(rule, 1000));
        QVERIFY(admission.arrive(Admission::mostBytesOfUser / 2)->take(rule, 1000));
        QVERIFY(admission.arrive(Admission::mostBytesOfUser)->take(rule, 1001));
    }

    void callsWithoutArgumentsWeighNothing() {
        Admission admission;
        auto first = admission.arrive(0);
        auto second = admission.arrive(0);
        QVERIFY(first->take(*ruleOf(u"Status"), 1000));
        QVERIFY(second->take(*ruleOf(u"Status"), 1000));
        first.reset();
        second.reset();
        QVERIFY(admission.arrive(Admission::mostBytesOfUser)->take(*ruleOf(u"Preview"), 1000));
    }

    void allTogetherHoldSoMuch() {
        Admission admission;
        {
            const auto most = admission.arrive(Admission::mostBytes);
            QVERIFY(most);
            QVERIFY(admission.arrive(0));
            QVERIFY(!admission.arrive(1));
        }
        QVERIFY(admission.arrive(1));
        std::vector<std::unique_ptr<Admission::Place>> places;
        for (int i = 0; i < Admission::mostCalls; ++i)
            places.push_back(admission.arrive(0));
        QVERIFY(!admission.arrive(0));
        places.clear();
        QVERIFY(admission.arrive(0));
    }

    void rateLimit() {
        const RateLimit::Clock::time_point start = RateLimit::Clock::now();
        RateLimit limit(3, 1s);
        QVERIFY(limit.take(start));
        QVERIFY(limit.take(start));
        QVERIFY(limit.take(start));
        QVERIFY(!limit.take(start));
        QVERIFY(limit.take(start + 1500ms));
        QVERIFY(!limit.take(start + 1600ms));
        for (int i = 0; i < 3; ++i)
            QVERIFY(limit.take(start + 1h));
        QVERIFY(!limit.take(start + 1h));
    }
};

QTEST_GUILESS_MAIN(TestHelperRequest)
#include "test_helper_request.moc"
