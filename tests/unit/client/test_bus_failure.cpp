// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "client/bus_failure.h"

using namespace gretel;
using namespace Qt::StringLiterals;

class TestBusFailure : public QObject {
    Q_OBJECT
private slots:
    void meaning_data();
    void meaning();
};

void TestBusFailure::meaning_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char* name, const QStringList& arguments, FailureKind kind,
                        const QStringList& expected) {
        QTest::newRow(name) << QString::fromLatin1(name) << arguments << int(kind) << expected;
    };
    using Kind = FailureKind;
    row("org.gretel.Helper1.Error.NotAuthorised", {u"no-agent"_s}, Kind::NotAuthorised, {u"no-agent"_s});
    row("org.gretel.Helper1.Error.KernelLacksGre", {}, Kind::KernelLacksGre, {});
    row("org.gretel.Helper1.Error.KernelRefused", {u"ip link add"_s, u"File exists"_s}, Kind::KernelRefused,
        {u"ip link add"_s, u"File exists"_s});
    row("org.gretel.Helper1.Error.OfALaterVersion", {}, Kind::Internal, {u"what was said"_s});
    row("org.freedesktop.DBus.Error.ServiceUnknown", {}, Kind::HelperMissing, {u"what was said"_s});
    row("org.freedesktop.DBus.Error.Spawn.ExecFailed", {}, Kind::HelperMissing, {u"what was said"_s});
    row("org.freedesktop.DBus.Error.TimedOut", {}, Kind::HelperMissing, {u"what was said"_s});
    row("org.freedesktop.systemd1.UnitMasked", {}, Kind::HelperMissing, {u"what was said"_s});
    row("org.freedesktop.DBus.Error.NoReply", {}, Kind::HelperLost, {});
    row("org.freedesktop.DBus.Error.Disconnected", {}, Kind::HelperLost, {});
    row("org.freedesktop.DBus.Error.AccessDenied", {}, Kind::NotAuthorised, {u"denied"_s});
    row("org.freedesktop.DBus.Error.LimitsExceeded", {}, Kind::Busy, {});
    row("org.freedesktop.DBus.Error.UnknownMethod", {}, Kind::Internal, {u"what was said"_s});
}

void TestBusFailure::meaning() {
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    QFETCH(int, kind);
    QFETCH(QStringList, expected);

    QDBusMessage error = QDBusMessage::createError(name, u"what was said"_s);
    // As an error that came over the bus has them: its sentence, then ours.
    error.setArguments({u"what was said"_s, arguments});
    const Failure failure = failureOfReply(error);
    QCOMPARE(int(failure.kind), kind);
    QCOMPARE(failure.arguments, expected);
}

QTEST_GUILESS_MAIN(TestBusFailure)
#include "test_bus_failure.moc"
