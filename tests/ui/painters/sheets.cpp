// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/command_text.h"
#include "samples.h"
#include "ui/about_dialog.h"
#include "ui/encryption_note.h"
#include "ui/encryption_tag.h"
#include "ui/help_dialog.h"
#include "ui/log_page.h"
#include "ui/message_bar.h"
#include "ui/packet_bar.h"
#include "ui/password_dialog.h"
#include "ui/preview_dialog.h"
#include "ui/state_shape.h"
#include "ui/status_page.h"
#include "ui/theme.h"
#include "ui/tunnel_picture.h"
#include "ui/window_style.h"
#include "words/operation_words.h"
#include "words/state_words.h"

namespace gretel {

namespace {

using Made = std::unique_ptr<QWidget>;

/// Has the window's own style, as the widgets have it there.
class Ground : public QWidget {
public:
    Ground() { dress(); }

protected:
    void changeEvent(QEvent* event) override {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            dress();
    }

private:
    void dress() {
        const QString style = windowStyle(palette(), layoutDirection());
        if (style != styleSheet())
            setStyleSheet(style);
    }
};

Made column(int width) {
    auto sheet = std::make_unique<Ground>();
    auto* layout = new QVBoxLayout(sheet.get());
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    sheet->setFixedWidth(width);
    return sheet;
}

void add(const Made& sheet, QWidget* widget) {
    sheet->layout()->addWidget(widget);
}

class Shapes : public QWidget {
public:
    Shapes() { setFixedSize(760, 150); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        int row = 0;
        for (const int side : {12, 16, 24, 48}) {
            int x = 10;
            for (const TunnelState state : samples::allStates) {
                paintStateShape(painter, QRectF(x, 4 + row * 30, side, side), state, palette());
                paintStateShape(painter, QRectF(x + 400, 4 + row * 30, side, side), state,
                                palette().color(QPalette::Text));
                x += 60;
            }
            ++row;
        }
    }
};

Made states() {
    Made sheet = column(780);
    add(sheet, new Shapes);
    for (const TunnelState state : samples::allStates) {
        auto* badge = new StateBadge;
        badge->setState(state);
        add(sheet, badge);
    }
    add(sheet, new EncryptionTag);
    auto* icons = new QWidget;
    auto* row = new QHBoxLayout(icons);
    for (const char* name :
         {"tunnel-up", "tunnel-down", "tunnel-busy", "tunnel-warning", "tunnel-failed", "add", "import",
          "export", "duplicate", "delete", "search", "settings", "undo", "redo", "copy"}) {
        auto* button = new QPushButton(theme::icon(QString::fromLatin1(name)), QString());
        button->setEnabled(row->count() % 5 != 4);
        row->addWidget(button);
    }
    add(sheet, icons);
    return sheet;
}

void addBar(const Made& sheet, const PacketLayout& packet) {
    add(sheet, new QLabel(sentenceOf(packet)));
    auto* bar = new PacketBar;
    bar->setPacket(packet);
    add(sheet, bar);
}

Made bars(int width) {
    Made sheet = column(width);
    Encapsulation encapsulation;
    addBar(sheet, samples::packet(encapsulation, 1500));
    encapsulation.key = encapsulation.checksum = true;
    addBar(sheet, samples::packet(encapsulation, 1500));
    addBar(sheet, samples::packet(encapsulation, 1492, 1400));
    addBar(sheet, samples::packet(encapsulation, 1400, 1468));
    encapsulation.sequence = true;
    addBar(sheet, samples::packet(encapsulation, 576));
    encapsulation.outer = Family::IPv6;
    addBar(sheet, samples::packet(encapsulation, 9000, 1280));
    add(sheet, new PacketBar);
    return sheet;
}

void addPicture(const Made& sheet, const TunnelProfile& profile, TunnelState state) {
    auto* picture = new TunnelPicture;
    picture->setProfile(profile, state);
    add(sheet, picture);
}

Made pictures(int width) {
    Made sheet = column(width);
    for (const TunnelState state : samples::allStates)
        addPicture(sheet, samples::officeToLab(), state);
    addPicture(sheet, {}, TunnelState::Down);
    addPicture(sheet, samples::longWords(), TunnelState::UpUnverified);
    return sheet;
}

Made mirroredPicture() {
    Made sheet = column(800);
    sheet->setLayoutDirection(Qt::RightToLeft);
    addPicture(sheet, samples::officeToLab(), TunnelState::UpUnverified);
    addPicture(sheet, samples::officeToLab(), TunnelState::Failed);
    Encapsulation encapsulation;
    encapsulation.key = true;
    addBar(sheet, samples::packet(encapsulation, 1500, 1400));
    addBar(sheet, samples::packet(encapsulation, 1400, 1476));
    auto* badge = new StateBadge;
    badge->setState(TunnelState::Degraded);
    add(sheet, badge);
    add(sheet, new EncryptionTag);
    auto* message = new MessageBar;
    message->setMessage(Severity::Warning, QStringLiteral("The helper is missing."), QStringLiteral("Retry"));
    add(sheet, message);
    return sheet;
}

Made messages() {
    Made sheet = column(760);
    auto* note = new MessageBar;
    note->setMessage(Severity::Note, QStringLiteral("Another program changed gre-lab."),
                     QStringLiteral("Mend"));
    auto* warning = new MessageBar;
    warning->setMessage(Severity::Warning,
                        QStringLiteral("The helper is not installed. Install the package gretel "
                                       "again; until then tunnels can be looked at and edited, "
                                       "but not brought up."));
    auto* error = new MessageBar;
    error->setMessage(Severity::Error,
                      QStringLiteral("This kernel has no GRE support: module ip_gre is missing."),
                      QStringLiteral("Retry"));
    for (MessageBar* bar : {note, warning, error})
        add(sheet, bar);
    add(sheet, new QLabel(QStringLiteral("What stands beneath.")));
    static_cast<QVBoxLayout*>(sheet->layout())->addStretch(1);
    return sheet;
}

Made status(TunnelState state) {
    Made sheet = column(620);
    auto* page = new StatusPage;
    Observation observation{state, {}, {}};
    if (state != TunnelState::Down)
        observation.device = samples::officeToLab().interface;
    if (state == TunnelState::Degraded)
        observation.drifts = {{QStringLiteral("mtu"), QStringLiteral("1468"), QStringLiteral("1400")},
                              {QStringLiteral("route"), QStringLiteral("10.16.0.0/24"), {}}};
    page->setObservation(samples::officeToLab(), observation,
                         state == TunnelState::Down ? SystemState{} : samples::officeToLabUp());
    add(sheet, page);
    sheet->setMinimumHeight(state == TunnelState::Down ? 160 : 380);
    return sheet;
}

LogModel& sampleLog() {
    static LogModel model;
    if (model.rowCount() > 0)
        return model;
    const TunnelProfile profile = samples::officeToLab();
    const QDateTime start(QDate(2026, 3, 1), QTime(9, 41, 7));
    const auto at = [&](int seconds, Severity level, const QString& text, bool tunnel = true) {
        LogEntry entry{start.addSecs(seconds), level, {}, text};
        if (tunnel)
            entry.tunnels = {{profile.id, profile.name}};
        model.append(entry);
    };
    at(0, Severity::Note, QStringLiteral("The helper is ready."), false);
    at(4, Severity::Note, QStringLiteral("Bringing the tunnel up."));
    at(5, Severity::Error,
       QStringLiteral("“ip link add gre-lab type gre local 1.2.3.4 remote 4.3.2.1” failed: no device "
                      "of this machine has the address 1.2.3.4. Nothing was changed."));
    at(31, Severity::Warning,
       QStringLiteral("1.2.3.4 is a private address: behind a NAT, give the local address."));
    at(62, Severity::Note, QStringLiteral("The tunnel is up."));
    return model;
}

Made log(bool empty) {
    static LogModel nothing;
    Made sheet = column(820);
    auto* page = new LogPage(empty ? nothing : sampleLog());
    page->setMinimumHeight(240);
    add(sheet, page);
    return sheet;
}

Made preview(const Operations& operations, bool apply) {
    PlannedChange change;
    for (const Operation& operation : operations)
        change.steps.push_back({sentenceOf(operation), commandsOf(operation)});
    if (apply)
        change.notices = {
            {NoticeKind::TakesDefaultRoute, {QStringLiteral("0.0.0.0/0"), QStringLiteral("gre-lab")}}};
    auto dialog = std::make_unique<PreviewDialog>(change);
    if (apply)
        dialog->offerToApply(QStringLiteral("Bring up"));
    return dialog;
}

Made password(bool failed) {
    const QStringList who = failed ? QStringList{QStringLiteral("Ada Lovelace (ada)"), QStringLiteral("root")}
                                   : QStringList{QStringLiteral("root")};
    auto dialog = std::make_unique<PasswordDialog>(
        QStringLiteral("Authentication is required to bring GRE tunnels up or to change them."), who);
    if (failed)
        dialog->setError(QStringLiteral("That was not the right password. Try again."));
    return dialog;
}

} // namespace

std::vector<Sheet> allSheets() {
    return {
        {QStringLiteral("states"), states},
        {QStringLiteral("bars-360"), [] { return bars(400); }},
        {QStringLiteral("bars-800"), [] { return bars(840); }},
        {QStringLiteral("bars-1600"), [] { return bars(1640); }},
        {QStringLiteral("pictures-500"), [] { return pictures(540); }},
        {QStringLiteral("pictures-800"), [] { return pictures(840); }},
        {QStringLiteral("pictures-1600"), [] { return pictures(1640); }},
        {QStringLiteral("mirrored"), mirroredPicture},
        {QStringLiteral("messages"), messages},
        {QStringLiteral("status-down"), [] { return status(TunnelState::Down); }},
        {QStringLiteral("status-up"), [] { return status(TunnelState::UpUnverified); }},
        {QStringLiteral("status-degraded"), [] { return status(TunnelState::Degraded); }},
        {QStringLiteral("log"), [] { return log(false); }},
        {QStringLiteral("log-empty"), [] { return log(true); }},
        {QStringLiteral("preview"), [] { return preview(samples::bringUp(), true); }},
        {QStringLiteral("preview-empty"), [] { return preview({}, false); }},
        {QStringLiteral("password"), [] { return password(false); }},
        {QStringLiteral("password-failed"), [] { return password(true); }},
        {QStringLiteral("help"), []() -> Made { return std::make_unique<HelpDialog>(); }},
        {QStringLiteral("encryption"), []() -> Made { return std::make_unique<EncryptionNote>(); }},
        {QStringLiteral("about"), []() -> Made { return std::make_unique<AboutDialog>(); }},
    };
}

} // namespace gretel
