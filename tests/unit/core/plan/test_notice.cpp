// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/planned_change.h"

using namespace gretel;

/// What is only said before a change, and what somebody has to say yes to.
class TestNotice : public QObject {
    Q_OBJECT
private slots:
    void asksBeforeWhatCutsOff_data();
    void asksBeforeWhatCutsOff();
};

void TestNotice::asksBeforeWhatCutsOff_data() {
    const Notice route{NoticeKind::TakesDefaultRoute,
                       {QStringLiteral("0.0.0.0/0"), QStringLiteral("gre-lab")}};
    const Notice session{
        NoticeKind::TouchesRemoteSession,
        {QStringLiteral("10.0.0.0/8"), QStringLiteral("gre-lab"), QStringLiteral("10.1.1.1")}};
    const Notice keepalives{NoticeKind::AnswersKeepalives, {QStringLiteral("gre-lab")}};
    const Notice blocked = noticeOf(Blocker());
    QTest::addColumn<Notices>("notices");
    QTest::addColumn<bool>("asks");
    QTest::newRow("none") << Notices{} << false;
    QTest::newRow("default route") << Notices{route} << true;
    QTest::newRow("remote session") << Notices{session} << true;
    QTest::newRow("another firewall") << Notices{blocked} << false;
    QTest::newRow("keepalives") << Notices{keepalives} << false;
    QTest::newRow("one of them") << Notices{blocked, keepalives, session} << true;
}

void TestNotice::asksBeforeWhatCutsOff() {
    QFETCH(Notices, notices);
    QTEST((PlannedChange{{}, notices}.isRisky()), "asks");
}

QTEST_GUILESS_MAIN(TestNotice)
#include "test_notice.moc"
