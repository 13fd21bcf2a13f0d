// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/field.h"
#include "ui/cell_filling.h"

using namespace gretel;

namespace {

const QString end1 = field::tunnel(HostSide::Host1);
const QString end2 = field::tunnel(HostSide::Host2);

} // namespace

class TestCellFilling : public QObject {
    Q_OBJECT
private slots:
    void fillsTheOtherEnd_data() {
        QTest::addColumn<QString>("before"); // Host 2's cell
        QTest::addColumn<bool>("wasFilled");
        QTest::addColumn<QString>("typed"); // into Host 1's
        QTest::addColumn<QString>("after");
        QTest::newRow("empty, /30") << "" << false << "172.16.10.1/30"
                                    << "172.16.10.2/30";
        QTest::newRow("empty, /30 from above") << "" << false << "172.16.10.2/30"
                                               << "172.16.10.1/30";
        QTest::newRow("empty, /31") << "" << false << "172.16.10.0/31"
                                    << "172.16.10.1/31";
        QTest::newRow("filled before") << "172.16.10.2/30" << true << "172.16.20.1/30"
                                       << "172.16.20.2/30";
        QTest::newRow("typed before") << "172.16.10.2/30" << false << "172.16.20.1/30"
                                      << "172.16.10.2/30";
        QTest::newRow("not yet a prefix") << "" << false << "172.16.10.1/3"
                                          << "";
        QTest::newRow("no longer a prefix") << "172.16.10.2/30" << true << "172.16.10.1/"
                                            << "";
        QTest::newRow("too wide") << "" << false << "172.16.10.1/29"
                                  << "";
        QTest::newRow("network address") << "" << false << "172.16.10.0/30"
                                         << "";
        QTest::newRow("IPv6 /127") << "" << false << "fd00::2/127"
                                   << "fd00::3/127";
    }

    void fillsTheOtherEnd() {
        QFETCH(QString, before);
        QFETCH(bool, wasFilled);
        QFETCH(QString, typed);
        QFETCH(QString, after);
        Cells cells{{end2, before}, {cell::filledEnd, wasFilled ? field::host(HostSide::Host2) : QString()}};
        const Cells edits = withConsequences(cells, {{end1, typed}}, {});
        cells.insert(edits);
        QCOMPARE(cells.value(end1), typed);
        QCOMPARE(cells.value(end2), after);
    }

    void whatIsTypedIsNoLongerOurs() {
        Cells cells{{end1, QStringLiteral("172.16.10.1/30")},
                    {end2, QStringLiteral("172.16.10.2/30")},
                    {cell::filledEnd, field::host(HostSide::Host2)}};
        cells.insert(withConsequences(cells, {{end2, QStringLiteral("172.16.10.3/29")}}, {}));
        cells.insert(withConsequences(cells, {{end1, QStringLiteral("172.16.30.1/30")}}, {}));
        QCOMPARE(cells.value(end2), QStringLiteral("172.16.10.3/29"));
    }

    void aPastedPairIsTakenAsItIs() {
        const Cells edits = withConsequences(
            {}, {{end1, QStringLiteral("172.16.10.1/30")}, {end2, QStringLiteral("172.16.99.2/30")}}, {});
        QCOMPARE(edits.value(end2), QStringLiteral("172.16.99.2/30"));
    }

    void theInterfaceFollowsTheName() {
        Cells cells{{cell::interfaceFollows, cell::ofBool(true)}};
        cells.insert(withConsequences(cells, {{field::name, QStringLiteral("Lab")}}, {}));
        QCOMPARE(cells.value(field::interface), QStringLiteral("gre-lab"));
        const Cells taken =
            withConsequences(cells, {{field::name, QStringLiteral("Lab")}}, {QStringLiteral("gre-lab")});
        QVERIFY(taken.value(field::interface) != QStringLiteral("gre-lab"));
        QVERIFY(!taken.value(field::interface).isEmpty());
        cells.insert(withConsequences(cells, {{field::interface, QStringLiteral("mine")}}, {}));
        cells.insert(withConsequences(cells, {{field::name, QStringLiteral("Office")}}, {}));
        QCOMPARE(cells.value(field::interface), QStringLiteral("mine"));
    }
};

QTEST_GUILESS_MAIN(TestCellFilling)
#include "test_cell_filling.moc"
