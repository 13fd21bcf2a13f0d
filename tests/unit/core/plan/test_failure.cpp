// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/failure.h"

using namespace gretel;

class TestFailure : public QObject {
    Q_OBJECT
private slots:
    void namesComeBack();
    void unknownNameIsADefect();
    void exitStatus_data();
    void exitStatus();
};

void TestFailure::namesComeBack() {
    QStringList seen;
    for (int number = 0; number <= int(FailureKind::Internal); ++number) {
        const auto kind = static_cast<FailureKind>(number);
        const QString name = failureName(kind);
        QVERIFY2(!name.isEmpty() && !seen.contains(name), qPrintable(name));
        QCOMPARE(failureOfName(name), kind);
        seen << name;
    }
}

void TestFailure::unknownNameIsADefect() {
    QCOMPARE(failureOfName(QStringLiteral("Unheard")), FailureKind::Internal);
    QCOMPARE(failureOfName(QString()), FailureKind::Internal);
}

void TestFailure::exitStatus_data() {
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("kernel refused") << FailureKind::KernelRefused << 1;
    QTest::newRow("interface taken") << FailureKind::InterfaceTaken << 1;
    QTest::newRow("document") << FailureKind::BadDocument << 2;
    QTest::newRow("no such tunnel") << FailureKind::NoSuchTunnel << 2;
    QTest::newRow("not authorised") << FailureKind::NotAuthorised << 3;
    QTest::newRow("helper missing") << FailureKind::HelperMissing << 4;
    QTest::newRow("no GRE") << FailureKind::KernelLacksGre << 4;
    QTest::newRow("no netlink") << FailureKind::KernelUnreachable << 4;
}

void TestFailure::exitStatus() {
    QFETCH(FailureKind, kind);
    QTEST(exitStatusOf(kind), "status");
}

QTEST_GUILESS_MAIN(TestFailure)
#include "test_failure.moc"
