// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QFile>

#include "core/command_text.h"
#include "kernel_double.h"
#include "plan_examples.h"
#include "words/failure_words.h"
#include "words/operation_words.h"

using namespace gretel;
using examples::net;

/// Plans as they are shown: sentences and commands, compared with the files of golden/, where they can be
/// read. With GRETEL_UPDATE_GOLDEN set the files are written instead.

namespace {

const QString goldenDirectory = QStringLiteral(GOLDEN_DIRECTORY);

using Profiles = std::vector<TunnelProfile>;

std::vector<DesiredTunnel> desired(const Profiles& profiles) {
    std::vector<DesiredTunnel> tunnels;
    for (const TunnelProfile& profile : profiles)
        tunnels.push_back(examples::desired(profile));
    return tunnels;
}

/// The office's machine with these up.
SystemState officeWith(const Profiles& profiles) {
    KernelDouble kernel(examples::office());
    const auto plan = planApply(desired(profiles), kernel.state());
    if (!plan || !kernel.run(plan->operations).isEmpty())
        qFatal("the example cannot be brought up");
    return kernel.state();
}

QString textOf(const Plan& plan) {
    QString text;
    for (const Operation& operation : plan.operations) {
        text += sentenceOf(operation) + u'\n';
        for (const QString& command : commandsOf(operation))
            text += QLatin1String("    ") + command + u'\n';
    }
    return plan.empty() ? QStringLiteral("(nothing to do)\n") : text;
}

QString textOf(const Outcome<Plan>& plan) {
    return plan ? textOf(*plan) : QString(QLatin1String("REFUSED: ") + sentenceOf(plan.error()) + u'\n');
}

/// Bringing up `after` where `before` is up and `disturb` has happened.
QString changeOf(const Profiles& before, const Profiles& after, void (*disturb)(KernelDouble&) = nullptr) {
    KernelDouble kernel(officeWith(before));
    if (disturb)
        disturb(kernel);
    return textOf(planApply(desired(after), kernel.state()));
}

TunnelProfile lab(void (*change)(TunnelProfile&) = nullptr) {
    TunnelProfile profile = examples::officeToLab();
    if (change)
        change(profile);
    return profile;
}

const QString device = QStringLiteral("gre-lab");

} // namespace

class TestPlanGolden : public QObject {
    Q_OBJECT
private slots:
    void golden_data();
    void golden();
};

void TestPlanGolden::golden_data() {
    QTest::addColumn<QString>("text");
    using P = TunnelProfile;
    using K = KernelDouble;
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    const Profiles up{lab()};
    const Profiles both{lab(), examples::officeToShop()};
    const auto lowerMtu = [](P& p) { p.mtu = 1400; };

    row("up", changeOf({}, up));
    row("up-again", changeOf(up, up));
    row("up-two", changeOf({}, both));
    row("up-plain", changeOf({}, {examples::officeToShop()}));
    row("up-every-option", changeOf({}, {lab([](P& p) {
                                        p.sequence = true;
                                        p.ttl.reset();
                                        p.tos = 184;
                                        p.df = DfPolicy::Fragment;
                                        p.device = QStringLiteral("eth0");
                                        p.host2.networks.push_back(net(u"2001:db8:16::/48"));
                                    })}));
    row("one-more", changeOf(up, both));
    row("down", textOf(planRemove({lab().id}, officeWith(both))));
    row("down-all", textOf(planRemove({lab().id, examples::officeToShop().id}, officeWith(both))));
    row("down-again", textOf(planRemove({lab().id}, examples::office())));
    row("change-mtu", changeOf(up, {lab(lowerMtu)}));
    row("change-key", changeOf(up, {lab([](P& p) { p.key = 43; })}));
    row("change-address", changeOf(up, {lab([](P& p) { p.host1.tunnel = net(u"172.16.20.1/30"); })}));
    row("change-address-same-network",
        changeOf(up, {lab([](P& p) { p.host1.tunnel = net(u"172.16.10.2/30"); })}));
    row("change-networks", changeOf(up, {lab([](P& p) {
                                        p.host2.networks = {net(u"10.16.1.0/24"), net(u"10.16.2.0/24")};
                                    })}));
    row("swap-keys", changeOf(
                         {
                             lab(),
                             [] {
                                 P p = examples::officeToShop();
                                 p.host2.endpoint = examples::officeToLab().host2.endpoint;
                                 p.key = 7;
                                 return p;
                             }(),
                         },
                         {
                             lab([](P& p) { p.key = 7; }),
                             [] {
                                 P p = examples::officeToShop();
                                 p.host2.endpoint = examples::officeToLab().host2.endpoint;
                                 p.key = 42;
                                 return p;
                             }(),
                         }));
    row("drift-switched-off", changeOf(up, up, [](K& k) { k.run(SetUp{device, false}); }));
    row("drift-renamed",
        changeOf(up, {lab(lowerMtu)}, [](K& k) { k.rename(device, QStringLiteral("gre-other")); }));
    row("drift-extras", changeOf(up, up, [](K& k) {
            k.run(AddAddress{{device, net(u"192.0.2.1/24")}});
            k.run(AddRoute{{net(u"10.99.0.0/16"), device, {}, {}, ourRouteProtocol, 254, 0}});
            k.run(AddRoute{{net(u"10.98.0.0/16"), device, {}, {}, 3, 254, 0}});
        }));
    row("drift-deleted", changeOf(up, up, [](K& k) { k.run(RemoveLink{*k.state().link(device), {}, {}}); }));
    row("refused-name", changeOf({}, up, [](K& k) { k.run(AddLink{examples::hardware(device, 0)}); }));
    row("refused-tunnel", changeOf({}, up, [](K& k) {
            Link link = examples::desired(lab()).link;
            link.name = QStringLiteral("tun-by-hand");
            link.alias.clear();
            k.run(AddLink{link});
        }));
    row("refused-route", changeOf({}, up, [](K& k) {
            k.run(AddRoute{{net(u"10.16.0.0/24"), QStringLiteral("eth1"), {}, {}, 3, 254, 0}});
        }));
    row("refused-address", changeOf({}, up, [](K& k) {
            k.run(AddAddress{{QStringLiteral("eth1"), net(u"172.16.10.1/24")}});
        }));
}

void TestPlanGolden::golden() {
    QFETCH(QString, text);
    QFile file(QStringLiteral("%1/%2.txt").arg(goldenDirectory, QLatin1String(QTest::currentDataTag())));
    if (qEnvironmentVariableIsSet("GRETEL_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(text, QString::fromUtf8(file.readAll()));
}

QTEST_GUILESS_MAIN(TestPlanGolden)
#include "test_plan_golden.moc"
