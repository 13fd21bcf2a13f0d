// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/redaction.h"

using namespace gretel;

class TestRedaction : public QObject {
    Q_OBJECT
private slots:
    void redacts_data();
    void redacts();
    void sameLetterAcrossTexts();
    void manyAddresses();
};

void TestRedaction::redacts_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* text, const char* shown) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    row("", "");
    row("1.2.3.4", "<A>");
    row("The way to 4.3.2.1.", "The way to <A>.");
    row("4.3.2.1, 1.2.3.4, 4.3.2.1: no", "<A>, <B>, <A>: no");
    row("the network 10.0.0.0/24 there", "the network <A>/24 there");
    row("2001:db8::1 and fe80::2:", "<A> and <B>:");
    row("ip route get 4.3.2.1", "ip route get <A>");
    row("bad cafe 12:30:01 1.2.3 v1.2.3.4.5", "bad cafe 12:30:01 1.2.3 v1.2.3.4.5");
    row("in 1.5 ms.", "in 1.5 ms.");
    row("“4.3.2.1”", "“<A>”");
}

void TestRedaction::redacts() {
    QFETCH(QString, text);
    QTEST(Redactor().redacted(text), "shown");
}

void TestRedaction::sameLetterAcrossTexts() {
    Redactor redactor;
    QCOMPARE(redactor.redacted(QStringLiteral("1.2.3.4")), QStringLiteral("<A>"));
    QCOMPARE(redactor.redacted(QStringLiteral("4.3.2.1 1.2.3.4")), QStringLiteral("<B> <A>"));
}

void TestRedaction::manyAddresses() {
    Redactor redactor;
    QStringList letters;
    for (int number = 0; number < 60; ++number)
        letters.append(redactor.redacted(QStringLiteral("10.0.0.%1").arg(number)));
    QCOMPARE(letters.at(25), QStringLiteral("<Z>"));
    QCOMPARE(letters.at(26), QStringLiteral("<AA>"));
    QCOMPARE(letters.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "test_redaction.moc"
