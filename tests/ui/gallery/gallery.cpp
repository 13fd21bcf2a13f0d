// SPDX-License-Identifier: GPL-3.0-or-later
//
// gretel_gallery DIRECTORY [NAME]: the window in many states, or in those whose name begins so, light and
// dark, as PNG files. QT_SCALE_FACTOR=2 gives the pictures of a dense screen.
#include <QApplication>
#include <QDir>
#include <QStyle>
#include <QStyleFactory>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <cstdio>
#include <functional>

#include "../window/doctor_samples.h"
#include "../window/stage.h"
#include "core/field.h"
#include "gallery_health.h"
#include "gallery_inquiries.h"
#include "gallery_travel.h"
#include "words/translators.h"

using namespace gretel;
using namespace gretel::test;

namespace {

QPalette darkPalette() {
    QPalette palette;
    const QColor window(0x24, 0x26, 0x2b);
    const QColor base(0x1b, 0x1d, 0x21);
    const QColor text(0xe6, 0xe8, 0xec);
    palette = QPalette(QColor(0x33, 0x36, 0x3c), window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(0x21, 0x23, 0x28));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0x8b, 0x90, 0x9a));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xd0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x76, 0x7b, 0x85));
    return palette;
}

QPalette lightPalette() {
    QPalette palette = QStyleFactory::create(QStringLiteral("fusion"))->standardPalette();
    palette.setColor(QPalette::Window, QColor(0xf5, 0xf6, 0xf8));
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x6f, 0xd6));
    return palette;
}

TunnelProfile named(const char* name, const char* remote) {
    TunnelProfile profile = exampleProfile();
    profile.id = QUuid::createUuid();
    profile.name = QString::fromUtf8(name);
    profile.host2.endpoint = Endpoint::parse(QString::fromLatin1(remote)).value();
    profile.host1.tunnel = prefix("172.16.20.1/30");
    profile.host2.tunnel = prefix("172.16.20.2/30");
    profile.host2.networks = {prefix("10.99.0.0/24")};
    profile.interface = QStringLiteral("gre-%1").arg(profile.name.left(6).toLower().remove(u' '));
    return profile;
}

/// The example machine with the example's device, though with an MTU that somebody changed.
SystemState systemWithTunnel() {
    SystemState system = exampleSystem();
    const TunnelProfile profile = exampleProfile();
    Link link;
    link.index = 7;
    link.name = profile.interface;
    link.alias = aliasOf(profile.id);
    link.kind = QStringLiteral("gre");
    link.mtu = 1400;
    link.up = true;
    link.group = ourLinkGroup;
    link.gre = GreParameters{};
    link.gre->local = address("1.2.3.4");
    link.gre->remote = address("4.3.2.1");
    link.gre->inputKey = link.gre->outputKey = 42;
    link.receivedBytes = 3'140'000;
    link.sentBytes = 240'000;
    system.links.push_back(link);
    system.addresses.push_back({link.name, prefix("172.16.10.1/30")});
    system.routes.push_back({prefix("10.16.0.0/24"), link.name, std::nullopt, std::nullopt});
    return system;
}

class Gallery {
public:
    Gallery(const QString& directory, const QString& only) : m_directory(directory), m_only(only) {}

    void show(const char* name, const std::function<void(Stage&)>& act, QSize size = {1120, 760}) {
        if (!QString::fromLatin1(name).startsWith(m_only))
            return;
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? darkPalette() : lightPalette());
            Stage stage;
            stage.window.resize(size);
            stage.open();
            stage.tunnels.upsert(named("Warehouse", "203.0.113.7"));
            stage.tunnels.upsert(named("Archive", "198.51.100.4"));
            stage.tunnels.upsert(named("Protected VPS", "vps.example.net"));
            stage.tunnels.setObservation(stage.tunnels.profiles()[0].id,
                                         {TunnelState::Degraded, {}, QStringLiteral("gre-w")});
            stage.tunnels.setObservation(stage.tunnels.profiles()[2].id,
                                         {TunnelState::Up, {}, QStringLiteral("gre-p")});
            act(stage);
            QTest::qWait(600); // the packet bar has moved to its place
            const QString file = QStringLiteral("%1/%2-%3-%4x.png")
                                     .arg(m_directory, QString::fromLatin1(name),
                                          dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                     .arg(stage.window.devicePixelRatio());
            QWidget* over = QApplication::activeModalWidget();
            (over ? over : &stage.window)->grab().save(file);
            std::printf("%s\n", qPrintable(file));
        }
    }

private:
    QString m_directory;
    QString m_only;
};

void clearTunnels(Stage& stage) {
    stage.tunnels.setProfiles({});
}

void unfold(Stage& stage) {
    stage.window.findChild<QPushButton*>(QStringLiteral("advancedToggle"))->click();
}

void showTab(Stage& stage, int index) {
    stage.window.findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(index);
}

void drawStates(Gallery& gallery) {
    gallery.show("down", [](Stage& stage) { stage.add(exampleProfile()); });
    gallery.show("up", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
    });
    gallery.show("changed-while-up", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        stage.click("checksum");
    });
    gallery.show("failed", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.tunnels.setFailure(exampleProfile().id,
                                 Failure{FailureKind::NotAuthorised, {QStringLiteral("dismissed")}});
    });
    gallery.show("blocked", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        Blocker blocker = blockedFacts().blockers->front();
        blocker.table = QStringLiteral("filter");
        blocker.remedy =
            QStringLiteral("nft insert rule inet filter input ip saddr 4.3.2.1 ip protocol gre accept");
        Blocker other = blocker;
        other.traffic = BlockedTraffic::ForwardFrom;
        other.chain = QStringLiteral("forward");
        other.device = QStringLiteral("gre-lab");
        other.remedy = QStringLiteral("nft insert rule inet filter forward iifname gre-lab accept");
        stage.tunnels.setBlockers(exampleProfile().id, {blocker, other});
    });
    gallery.show("helper-missing", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.machine.setHelper(MachineModel::Helper::Missing,
                                Failure{FailureKind::HelperMissing, {QStringLiteral("no such service")}});
    });
}

void drawConfirmation(Gallery& gallery) {
    gallery.show("pending", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        stage.tunnels.setAutostarts({{exampleProfile().id, TunnelListModel::Autostart::Yes}});
        stage.window.setPending(std::chrono::seconds(27), true);
    });
    gallery.show("pending-small",
                 [](Stage& stage) {
                     stage.add(exampleProfile());
                     stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
                     stage.click("checksum");
                     stage.tunnels.setAutostarts({{exampleProfile().id, TunnelListModel::Autostart::Wanted}});
                     stage.window.setPending(std::chrono::seconds(27), false);
                 },
                 {900, 560});
    const PlannedChange change{
        {{QStringLiteral("Send what is meant for 0.0.0.0/0 through gre-lab."),
          {QStringLiteral("ip route add 0.0.0.0/0 dev gre-lab proto 71")}},
         {QStringLiteral("Change Gretel's own firewall rules."), {QStringLiteral("nft -f -")}}},
        {{NoticeKind::TakesDefaultRoute, {QStringLiteral("0.0.0.0/0"), QStringLiteral("gre-lab")}},
         {NoticeKind::TouchesRemoteSession,
          {QStringLiteral("0.0.0.0/0"), QStringLiteral("gre-lab"), QStringLiteral("10.1.1.1")}}}};
    gallery.show("risk", [&](Stage& stage) {
        stage.add(exampleProfile());
        stage.window.askRisk(exampleProfile().id, change);
    });
}

void drawEditing(Gallery& gallery) {
    gallery.show("new", [](Stage& stage) { QTest::keyClick(&stage.window, Qt::Key_N, Qt::ControlModifier); });
    gallery.show("errors", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.type(field::publicAddress(HostSide::Host2), QStringLiteral("4.3.2"));
        stage.type(field::tunnel(HostSide::Host2), QStringLiteral("172.16.11.2/30"));
        stage.type(field::networks(HostSide::Host2), QStringLiteral("10.16.0.0/24, 10.16.0.128/25"));
    });
    gallery.show("nat", [](Stage& stage) {
        SystemState system = exampleSystem();
        system.addresses[1].address = prefix("192.168.1.20/24");
        stage.machine.setSystem(system);
        stage.underlay.source = address("192.168.1.20");
        TunnelProfile profile = exampleProfile();
        profile.here = HostSide::Host1;
        stage.add(profile);
    });
    gallery.show("nat-used", [](Stage& stage) {
        SystemState system = exampleSystem();
        system.addresses[1].address = prefix("192.168.1.20/24");
        stage.machine.setSystem(system);
        stage.underlay.source = address("192.168.1.20");
        TunnelProfile profile = exampleProfile();
        profile.host1.local = address("192.168.1.20");
        stage.add(profile);
    });
    gallery.show("advanced",
                 [](Stage& stage) {
                     stage.add(exampleProfile());
                     unfold(stage);
                 },
                 {1120, 1000});
    gallery.show("advanced-by-hand",
                 [](Stage& stage) {
                     stage.add(exampleProfile());
                     unfold(stage);
                     stage.type(field::mtu, QStringLiteral("1400"));
                 },
                 {1120, 1000});
    gallery.show("advanced-small",
                 [](Stage& stage) {
                     stage.add(exampleProfile());
                     unfold(stage);
                 },
                 {900, 560});
}

void drawOthers(Gallery& gallery) {
    gallery.show("empty", clearTunnels);
    gallery.show("status", [](Stage& stage) {
        stage.add(exampleProfile());
        Observation seen = upObservation(exampleProfile());
        seen.state = TunnelState::Degraded;
        seen.drifts = {{QStringLiteral("mtu"), QStringLiteral("1468"), QStringLiteral("1400")}};
        stage.tunnels.setObservation(exampleProfile().id, seen);
        stage.machine.setSystem(systemWithTunnel());
        showTab(stage, 1);
    });
    gallery.show("status-path", [](Stage& stage) {
        stage.add(exampleProfile());
        Observation seen = upObservation(exampleProfile());
        seen.state = TunnelState::Degraded;
        seen.drifts = {
            {QStringLiteral("mtu"), QStringLiteral("1368"), QStringLiteral("1400"), QStringLiteral("1400")}};
        stage.tunnels.setObservation(exampleProfile().id, seen);
        stage.machine.setSystem(systemWithTunnel());
        showTab(stage, 1);
    });
    gallery.show("log", [](Stage& stage) {
        stage.add(exampleProfile());
        const TunnelProfile profile = exampleProfile();
        stage.log.note(Severity::Note, QStringLiteral("The tunnel is up."), &profile);
        showTab(stage, 2);
    });
    gallery.show("long-names", [](Stage& stage) {
        TunnelProfile profile = exampleProfile();
        profile.name =
            QStringLiteral("Headquarters in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch "
                           "to the laboratory");
        profile.host1.label = QStringLiteral("The office on the second floor, behind the stairs");
        profile.host2.endpoint =
            Endpoint::parse(QStringLiteral("a-host-with-a-very-long-name.in.a.deep.domain.example.net"))
                .value();
        for (int i = 0; i < 12; ++i)
            profile.host2.networks.push_back(
                Prefix(IpAddress::fromIpv4(0x0a200000u + 256u * unsigned(i)), 24));
        stage.add(profile);
    });
    gallery.show("many", [](Stage& stage) {
        std::vector<TunnelProfile> many;
        QHash<QUuid, Observation> states;
        for (quint32 i = 0; i < 10000; ++i) {
            many.push_back(named(qPrintable(QStringLiteral("Site %1").arg(i + 1)), "203.0.113.7"));
            TunnelProfile& profile = many.back();
            profile.interface = QStringLiteral("gre-%1").arg(i + 1);
            profile.host1.tunnel = Prefix(IpAddress::fromIpv4(0xac100001 + 4 * i), 30);
            profile.host2.tunnel = Prefix(IpAddress::fromIpv4(0xac100002 + 4 * i), 30);
            profile.host2.networks = {Prefix(IpAddress::fromIpv4(0x0b000000 + 256 * i), 24)};
            profile.key = i;
            if (i % 3 == 1)
                states.insert(profile.id, upObservation(profile));
        }
        stage.tunnels.setProfiles(many);
        stage.tunnels.setObservations(states);
    });
    gallery.show("search", [](Stage& stage) {
        stage.add(exampleProfile());
        stage.window.findChild<QLineEdit*>(QStringLiteral("search"))->setText(QStringLiteral("brewery"));
    });
    gallery.show("right-to-left", [](Stage& stage) {
        stage.window.setLayoutDirection(Qt::RightToLeft);
        stage.add(exampleProfile());
    });
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (argc < 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "usage: gretel_gallery DIRECTORY [NAME]\n");
        return 2;
    }
    installTranslators(app); // LC_ALL=de_DE.UTF-8 shows them in German
    QApplication::setStyle(QStringLiteral("fusion"));
    Gallery gallery(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argc > 2 ? argv[2] : ""));
    drawStates(gallery);
    drawConfirmation(gallery);
    drawEditing(gallery);
    drawOthers(gallery);
    drawHealth([&](const char* name, const std::function<void(Stage&)>& act, QSize size) {
        gallery.show(name, act, size);
    });
    const auto show = [&](const char* name, const std::function<void(Stage&)>& act) {
        gallery.show(name, act);
    };
    drawTravel(show);
    drawInquiries(show);
    return 0;
}
