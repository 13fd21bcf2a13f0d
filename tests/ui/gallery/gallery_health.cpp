// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery_health.h"

#include <QSplitter>
#include <QTabBar>
#include <QTest>

#include "health_samples.h"

namespace gretel::test {

namespace {

constexpr QSize usual{1120, 760};
constexpr auto calm = "abcabdabcadbabcabadbcabcabdacbabcabcabdabcadbabcabadbcabcabd";
constexpr auto lossy = "abcabdabxadbabcabxdbcabxabdacxxxcabcabdxbcadbabcabadbxxcabd";

HealthHistory shown = samples::week();

void setHistory(Stage& stage, const HealthHistory& history) {
    shown = history;
    stage.window.setHealthSource({[](const QUuid&) { return &shown; }, [] { return samples::now; }});
}

/// Each tunnel has something else to tell.
void fill(Stage& stage) {
    stage.add(exampleProfile());
    QHash<QUuid, Traffic> traffic;
    QHash<QUuid, Observation> states;
    const char* trends[] = {"abxxxxxxxxxxxxxxx", lossy, "abca", calm};
    HealthState healths[] = {HealthState::Silent, HealthState::Lossy, HealthState::Answering,
                             HealthState::Answering};
    for (size_t i = 0; i < stage.tunnels.profiles().size(); ++i) {
        const TunnelProfile& profile = stage.tunnels.profiles()[i];
        states.insert(profile.id, upObservation(profile));
        Health health = samples::answering();
        health.state = healths[i % 4];
        stage.tunnels.setHealth(profile.id, health, samples::trend(trends[i % 4]));
        traffic.insert(profile.id, {4'100'000, 907'000, i == 1 ? 0 : 1'234'567 * i, i == 0 ? 0 : 80'100});
    }
    stage.tunnels.setObservations(states);
    stage.tunnels.setTraffic(traffic);
    SystemState system = exampleSystem();
    Link link;
    link.index = 7;
    link.name = exampleProfile().interface;
    link.alias = aliasOf(exampleProfile().id);
    link.kind = QStringLiteral("gre");
    link.mtu = 1468;
    link.up = true;
    link.gre = GreParameters{};
    link.gre->local = address("1.2.3.4");
    link.gre->remote = address("4.3.2.1");
    system.links.push_back(link);
    stage.machine.setSystem(system);
    setHistory(stage, samples::week());
}

void showStatus(Stage& stage, const HealthView& view) {
    stage.window.findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(1);
    stage.window.setHealthView(view);
    stage.settle();
}

void focusGraph(Stage& stage, int steps) {
    auto* graph = stage.window.findChild<QWidget*>(QStringLiteral("healthGraph"));
    graph->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < steps; ++i)
        QTest::keyClick(graph, Qt::Key_PageUp);
}

} // namespace

void drawHealth(
    const std::function<void(const char* name, const std::function<void(Stage&)>& act, QSize size)>& show) {
    const auto with = [&](const char* name, const HealthView& view,
                          const std::function<void(Stage&)>& act = {}, QSize size = usual) {
        show(
            name,
            [&](Stage& stage) {
                fill(stage);
                showStatus(stage, view);
                if (act)
                    act(stage);
            },
            size);
    };
    with("health-hour", {HealthRange::Hour, false});
    with("health-day", {HealthRange::Day, false});
    with("health-week", {HealthRange::Week, false});
    with("health-table", {HealthRange::Hour, true});
    with("health-cursor", {HealthRange::Hour, false}, [](Stage& stage) { focusGraph(stage, 5); });
    with("health-small", {HealthRange::Day, false}, {}, {900, 480});
    with("health-wide", {HealthRange::Day, false},
         [](Stage& stage) {
             stage.window.findChild<QSplitter*>(QStringLiteral("panes"))->setSizes({420, 1200});
         },
         {1620, 900});
    with("health-narrow-list", {HealthRange::Hour, false}, [](Stage& stage) {
        stage.window.findChild<QSplitter*>(QStringLiteral("panes"))->setSizes({180, 900});
    });
    with("health-right-to-left", {HealthRange::Day, false},
         [](Stage& stage) { stage.window.setLayoutDirection(Qt::RightToLeft); });
    with("health-first", {HealthRange::Hour, false},
         [](Stage& stage) { setHistory(stage, samples::recent("aaaaxaaaaaa")); });
    with("health-empty", {HealthRange::Hour, false}, [](Stage& stage) {
        setHistory(stage, {});
        stage.tunnels.setHealth(exampleProfile().id, {}, {});
        stage.window.refreshHealth(exampleProfile().id);
    });
    with("health-down", {HealthRange::Hour, false}, [](Stage& stage) {
        setHistory(stage, {});
        stage.tunnels.setObservations({});
    });
    with("health-long-names", {HealthRange::Week, false}, [](Stage& stage) {
        TunnelProfile profile = exampleProfile();
        profile.name =
            QStringLiteral("Headquarters in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch");
        stage.tunnels.upsert(profile);
        stage.tunnels.setDraft(profile.id, {{QStringLiteral("host2.public"), QStringLiteral("4.3.2")}});
        stage.window.select(profile.id);
    });
}

} // namespace gretel::test
