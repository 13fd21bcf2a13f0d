// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QRegularExpression>

#include "core/notice.h"
#include "words/doctor_report.h"
#include "words/doctor_words.h"
#include "words/health_words.h"

using namespace gretel;
using Kind = DoctorCheckKind;

class TestDoctorWords : public QObject {
    Q_OBJECT
private slots:
    void wholeSentences_data();
    void wholeSentences();
    void everyRemedy();
    void buttons();
    void report();
    void examples_data();
    void examples();
};

namespace {

QStringList argumentsOf(Kind kind) {
    switch (kind) {
    case Kind::Settings:
        return {QStringLiteral("mtu"), QStringLiteral("1468"), QStringLiteral("1400")};
    case Kind::Firewall: {
        Blocker blocker;
        blocker.family = blocker.table = blocker.chain = blocker.from = blocker.to = QStringLiteral("x");
        blocker.remedy = QStringLiteral("nft add rule");
        return noticeOf(blocker).arguments;
    }
    default:
        return {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")};
    }
}

bool isSentence(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    return text.size() > 10 && text.front().isUpper() && text.endsWith(u'.') && !text.contains(place);
}

} // namespace

void TestDoctorWords::wholeSentences_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Verdict>("verdict");
    for (int number = 0; number < doctorCheckCount; ++number)
        for (const Verdict verdict : {Verdict::Pass, Verdict::Warn, Verdict::Fail, Verdict::Skipped})
            QTest::addRow("%s %s", qPrintable(checkName(Kind(number))), qPrintable(verdictName(verdict)))
                << Kind(number) << verdict;
}

void TestDoctorWords::wholeSentences() {
    QFETCH(Kind, kind);
    QFETCH(Verdict, verdict);
    const QString sentence = sentenceOf(DoctorCheck{kind, verdict, argumentsOf(kind), Remedy::None});
    QVERIFY2(isSentence(sentence), qPrintable(sentence));
    QVERIFY(!titleOf(kind).isEmpty());
    QVERIFY(!wordOf(verdict).isEmpty());
}

void TestDoctorWords::everyRemedy() {
    for (int number = int(Remedy::None) + 1; number <= int(Remedy::CheckNetwork); ++number) {
        const Kind kind = Remedy(number) == Remedy::AllowGre ? Kind::Firewall : Kind::Mtu;
        const QString sentence = remedyOf({kind, Verdict::Fail, argumentsOf(kind), Remedy(number)});
        QVERIFY2(isSentence(sentence), qPrintable(QString::number(number) + sentence));
    }
    QVERIFY(remedyOf({Kind::Mtu, Verdict::Pass, {}, Remedy::None}).isEmpty());
}

void TestDoctorWords::examples_data() {
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("wanted");
    const auto check = [](Kind kind, QStringList arguments, Remedy remedy) {
        return DoctorCheck{kind, Verdict::Fail, std::move(arguments), remedy};
    };
    const auto firewall = check(Kind::Firewall, argumentsOf(Kind::Firewall), Remedy::AllowGre);
    QTest::newRow("the firewall's own command")
        << remedyOf(firewall) << QStringLiteral("Let it through with “nft add rule”.");
    const auto mtu = check(
        Kind::Mtu, {QStringLiteral("1468"), QStringLiteral("1368"), QStringLiteral("1400")}, Remedy::UseMtu);
    QTest::newRow("what is carried") << remedyOf(mtu)
                                     << QStringLiteral("Set the tunnel's MTU to 1368 on both hosts.");
    EchoResult result{EchoOutcome::Answered, 12'340, 84, std::nullopt};
    QTest::newRow("milliseconds") << wordOf(result) << QStringLiteral("12.3 ms");
    result.roundTrip = 421;
    QTest::newRow("microseconds") << wordOf(result) << QStringLiteral("0.42 ms");
    result = {EchoOutcome::TooLarge, 0, 84, EchoError{3, 4, std::nullopt, 1400}};
    QTest::newRow("too large") << wordOf(result) << QStringLiteral("too large: 1400 bytes fit");
}

void TestDoctorWords::examples() {
    QFETCH(QString, seen);
    QTEST(seen, "wanted");
}

void TestDoctorWords::buttons() {
    for (int remedy = 0; remedy <= int(Remedy::CheckNetwork); ++remedy) {
        const DoctorCheck check{
            Kind::Mtu, Verdict::Fail, {QStringLiteral("1468"), QStringLiteral("1368")}, Remedy(remedy)};
        QCOMPARE(!buttonOf(check).isEmpty(), canBeDone(check.remedy));
    }
    QCOMPARE(
        buttonOf(
            {Kind::Mtu, Verdict::Fail, {QStringLiteral("1468"), QStringLiteral("1368")}, Remedy::UseMtu}),
        QStringLiteral("Use 1368"));
}

void TestDoctorWords::report() {
    const DoctorReport down = diagnose({});
    const QStringList lines = linesOf(down);
    QCOMPARE(lines[0], QStringLiteral("Cause: The tunnel is down."));
    QCOMPARE(lines[1], QStringLiteral("Bring the tunnel up: what differs is put right."));
    QCOMPARE(lines[2], QString());
    QCOMPARE(lines[3], QStringLiteral("ok       GRE in the kernel        This kernel has GRE."));
    QCOMPARE(lines.size(), 3 + doctorCheckCount); // the cause's remedy is not said twice
    DoctorReport fine = down;
    fine.cause.reset();
    QCOMPARE(linesOf(fine)[0], QStringLiteral("Nothing is wrong with the tunnel."));
    QCOMPARE(linesOf(fine).size(), 2 + doctorCheckCount + 1);
}

QTEST_GUILESS_MAIN(TestDoctorWords)
#include "test_doctor_words.moc"
