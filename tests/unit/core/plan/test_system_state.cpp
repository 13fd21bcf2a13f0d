// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plan_examples.h"

using namespace gretel;

class TestSystemState : public QObject {
    Q_OBJECT
private slots:
    void marks_data();
    void marks();
    void onlyGreDevicesAreOurs();
    void lookUps();
};

void TestSystemState::marks_data() {
    QTest::addColumn<QString>("alias");
    QTest::addColumn<bool>("ours");
    const auto row = [](const char* alias, bool ours) {
        QTest::newRow(alias) << QString::fromLatin1(alias) << ours;
    };
    row("gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11", true);
    row("gretel:5B0C9D0E-8F0B-4F7A-9A53-0D3B5F1C2A11", false);
    row("gretel:{5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11}", false);
    row("gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11 ", false);
    row("gretel: 5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11", false);
    row("gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a1", false);
    row("Gretel:5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11", false);
    row("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11", false);
    row("gretel:00000000-0000-0000-0000-000000000000", false);
    row("gretel:", false);
    row("", false);
}

void TestSystemState::marks() {
    QFETCH(QString, alias);
    QFETCH(bool, ours);
    const QUuid id = tunnelOfAlias(alias);
    QCOMPARE(id, ours ? examples::officeToLab().id : QUuid());
    if (ours)
        QCOMPARE(aliasOf(id), alias);
}

void TestSystemState::onlyGreDevicesAreOurs() {
    const DesiredTunnel tunnel = examples::desired(examples::officeToLab());
    SystemState state;
    state.links = {tunnel.link};
    QVERIFY(state.linkOfTunnel(tunnel.id) == state.links.data());
    QVERIFY(!state.linkOfTunnel(QUuid()));
    state.links[0].fallback = true;
    QVERIFY(!state.linkOfTunnel(tunnel.id));
    state.links[0].fallback = false;
    state.links[0].gre.reset();
    QVERIFY(!state.linkOfTunnel(tunnel.id));
}

void TestSystemState::lookUps() {
    const SystemState state = examples::office();
    QVERIFY(state.link(QStringLiteral("eth1")) == &state.links[2]);
    QVERIFY(!state.link(QStringLiteral("eth2")));
    QVERIFY(state.hasLocalAddress(examples::ip(u"1.2.3.4")));
    QVERIFY(!state.hasLocalAddress(examples::ip(u"1.2.3.5")));
    QCOMPARE(state.addressesOf(QStringLiteral("eth1")).size(), size_t(1));
    // The kernel's own routes are not counted.
    QCOMPARE(state.routesOf(QStringLiteral("eth0")).size(), size_t(1));
    QCOMPARE(state.routesOf(QStringLiteral("eth1")).size(), size_t(0));
}

QTEST_GUILESS_MAIN(TestSystemState)
#include "test_system_state.moc"
