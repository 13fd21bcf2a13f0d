// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery_inquiries.h"

#include <QCheckBox>
#include <QTabBar>
#include <QTest>

#include "../window/doctor_samples.h"

namespace gretel::test {

namespace {

std::function<void(Stage&)> doctor(const DoctorFacts& facts, DoctorStage stage, bool hides = false) {
    return [=](Stage& on) {
        on.add(exampleProfile());
        on.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        QTest::keyClick(&on.window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        on.window.showDoctor(diagnose(facts), stage);
        if (hides)
            on.window.findChild<QCheckBox*>(QStringLiteral("hideAddresses"))->click();
    };
}

std::function<void(Stage&)> path(const std::optional<PathFindings>& findings) {
    return [=](Stage& on) {
        on.add(exampleProfile());
        on.click("measurePath");
        if (findings)
            on.window.showPath(*findings);
    };
}

CountedRule rule(FirewallRuleKind kind, const QStringList& arguments, quint64 packets, quint64 bytes,
                 const char* text) {
    return {kind, arguments, PacketCount{packets, bytes}, QString::fromLatin1(text)};
}

FirewallCounts exampleCounts() {
    using enum FirewallRuleKind;
    const QString one = QStringLiteral("1");
    const QStringList pair{one, QStringLiteral("1.2.3.4"), QStringLiteral("4.3.2.1")};
    const QStringList device{QStringLiteral("IPv4"), QStringLiteral("1428"), one, QStringLiteral("gre-lab")};
    const QStringList passage{one, QStringLiteral("gre-lab"), QStringLiteral("10.0.0.0/24"),
                              QStringLiteral("10.16.0.0/24")};
    return {FirewallTableState::AsWanted,
            {rule(GreIn, pair, 1284012, 1530128760,
                  "ip protocol 47 ip daddr . ip saddr @endpoints counter accept"),
             rule(OtherGre, {one, pair[1]}, 0, 0, "ip protocol 47 ip daddr @guarded counter drop"),
             rule(GreOut, pair, 1190333, 214259940,
                  "ip protocol 47 ip saddr . ip daddr @endpoints counter accept"),
             rule(ClampFrom, device, 812, 48720, ""), rule(ClampInto, device, 640, 38400, ""),
             rule(PassFrom, passage, 1283000, 1500000000, ""),
             rule(PassInto, passage, 1189000, 200000000, "")},
            0};
}

std::function<void(Stage&)> rules(const std::optional<Outcome<FirewallCounts>>& counts) {
    return [=](Stage& on) {
        on.add(exampleProfile());
        QTest::keyClick(&on.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        if (counts)
            on.window.showRules(*counts);
    };
}

void showLog(Stage& stage) {
    stage.add(exampleProfile());
    const QDateTime now = QDateTime::currentDateTime();
    const std::vector<LogEntry::Tunnel> lab{{exampleProfile().id, exampleProfile().name}};
    stage.log.append({now, Severity::Note, lab, QStringLiteral("The tunnel is up.")});
    stage.log.merge(
        {{now.addSecs(-60), Severity::Note, lab,
          QStringLiteral("A change was made. method=Apply caller=:1.42 uid=1000 operations=4"),
          LogEntry::Source::Helper},
         {now.addSecs(2),
          Severity::Warning,
          {},
          QStringLiteral("A call was refused. method=Apply caller=:1.51 uid=1001 failure=NotAuthorised"),
          LogEntry::Source::Helper}});
    stage.window.setLogNote(
        QStringLiteral("What the helper writes is in the system's journal, which this user may not "
                       "read."));
    stage.window.findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(2);
}

} // namespace

void drawInquiries(const std::function<void(const char*, const std::function<void(Stage&)>&)>& show) {
    show("doctor-looking", doctor(healthyFacts(), DoctorStage::Beside));
    show("doctor-healthy", doctor(healthyFacts(), DoctorStage::Done));
    show("doctor-key", doctor(wrongKeyFacts(), DoctorStage::Done));
    show("doctor-hidden", doctor(wrongKeyFacts(), DoctorStage::Done, true));
    show("doctor-mtu", doctor(blackHoleFacts(), DoctorStage::Done));
    show("doctor-firewall", doctor(blockedFacts(), DoctorStage::Done));
    show("doctor-down", doctor({}, DoctorStage::Done));
    PathFindings findings{address("4.3.2.1"),
                          1500,
                          32,
                          {1492, 1492, address("1.2.3.1")},
                          1468,
                          MeasuredPath{1460, std::nullopt, std::nullopt}};
    show("path-running", path(std::nullopt));
    show("path-found", path(findings));
    show("rules-asking", rules(std::nullopt));
    show("rules", rules(exampleCounts()));
    FirewallCounts altered = exampleCounts();
    altered.state = FirewallTableState::Altered;
    altered.leftOut = 12;
    altered.rules[1] = {FirewallRuleKind::Foreign, {}, std::nullopt, QStringLiteral("tcp dport 22 accept")};
    show("rules-altered", rules(altered));
    show("rules-none", rules(FirewallCounts()));
    show("rules-denied", rules(Failure{FailureKind::NotAuthorised, {QStringLiteral("denied")}}));
    show("log-helper", showLog);
}

} // namespace gretel::test
