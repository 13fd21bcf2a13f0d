// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/health_section.h"
#include "ui/panel.h"
#include "ui/severity_shape.h"
#include "ui/tone_label.h"
#include "words/state_words.h"
#include "words/traffic_words.h"

namespace gretel {

namespace {

QString headlineOf(TunnelState state, bool differs) {
    switch (state) {
    case TunnelState::Down:
        return StatusPage::tr("The tunnel is down. Nothing of it is on this computer.");
    case TunnelState::BringingUp:
        return StatusPage::tr("The tunnel is being brought up.");
    case TunnelState::UpUnverified:
        return StatusPage::tr(
            "This computer has all that the profile asks for. Whether the other host answers is "
            "not known, because GRE keeps no connection.");
    case TunnelState::Up:
        return StatusPage::tr("The tunnel is up, and the other host answers.");
    case TunnelState::Degraded:
        return differs
                   ? StatusPage::tr("The tunnel is there, but it is not as the profile wants it.")
                   : StatusPage::tr("The tunnel is there, but the other host does not answer as it should.");
    case TunnelState::Failed:
        return StatusPage::tr("The tunnel could not be brought up. The log says why.");
    }
    return {};
}

QString optionsOf(const GreParameters& gre) {
    QStringList options;
    if (gre.outputKey)
        options << StatusPage::tr("key %1").arg(*gre.outputKey);
    if (gre.outputChecksum)
        options << StatusPage::tr("checksum");
    if (gre.outputSequence)
        options << StatusPage::tr("sequence");
    options << (gre.ttl == 0 ? StatusPage::tr("TTL inherited") : StatusPage::tr("TTL %1").arg(gre.ttl));
    return options.join(QStringLiteral(", "));
}

QString routesText(const std::vector<Route>& routes) {
    QStringList lines;
    for (const Route& route : routes) {
        const QString destination = route.destination.toString();
        lines << (route.gateway ? StatusPage::tr("%1 through %2").arg(destination, route.gateway->toString())
                                : destination);
    }
    return lines.join(u'\n');
}

QString addressesText(const std::vector<InterfaceAddress>& addresses) {
    QStringList lines;
    for (const InterfaceAddress& address : addresses)
        lines << address.address.toString();
    return lines.join(u'\n');
}

} // namespace

StatusPage::StatusPage(QWidget* parent)
    : QWidget(parent),
      m_headline(new QLabel(this)),
      m_health(new HealthSection(this)),
      m_doctor(new QPushButton(this)),
      m_rules(new QPushButton(this)),
      m_driftBox(new Panel(this)),
      m_drifts(new QLabel(m_driftBox)),
      m_restore(new QPushButton(m_driftBox)),
      m_adopt(new QPushButton(tr("Adopt"), m_driftBox)),
      m_factBox(factBox()) {
    layOut();
    layOutDrifts();
    setObservation({}, {}, {});
}

void StatusPage::layOut() {
    m_headline->setObjectName(QStringLiteral("statusHeadline"));
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    m_doctor->setObjectName(QStringLiteral("doctor"));
    m_rules->setObjectName(QStringLiteral("rules"));
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_headline, 1);
    head->addSpacing(8);
    for (QPushButton* button : {m_rules, m_doctor}) {
        button->setProperty("look", "quiet");
        button->setProperty("small", true);
        head->addWidget(button, 0, Qt::AlignTop);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(16);
    column->addLayout(head);
    column->addWidget(m_driftBox);
    column->addWidget(m_health, 4);
    column->addWidget(m_factBox);
    column->addStretch(1);
}

void StatusPage::layOutDrifts() {
    auto* mark = new SeverityMark(m_driftBox);
    mark->setSeverity(Severity::Warning);
    m_drifts->setWordWrap(true);
    m_drifts->setTextFormat(Qt::PlainText);
    m_drifts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_restore->setObjectName(QStringLiteral("restore"));
    m_adopt->setObjectName(QStringLiteral("adopt"));
    m_adopt->setToolTip(tr("Make the profile what it is here now, as far as a profile can say it."));
    m_adopt->setAccessibleDescription(m_adopt->toolTip());
    m_drifts->setAlignment(Qt::AlignTop);
    // The first line stands beside the buttons' words.
    auto* words = new QHBoxLayout;
    words->setContentsMargins(0, 6, 0, 6);
    words->setSpacing(10);
    words->addWidget(mark, 0, Qt::AlignTop);
    words->addWidget(m_drifts, 1);
    auto* row = new QHBoxLayout(m_driftBox);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(10);
    row->addLayout(words, 1);
    for (QPushButton* button : {m_restore, m_adopt}) {
        button->setProperty("look", "quiet");
        button->setProperty("small", true);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_health, &HealthSection::exportRequested, this, &StatusPage::historyExportRequested);
    connect(m_restore, &QPushButton::clicked, this, &StatusPage::restoreRequested);
    connect(m_adopt, &QPushButton::clicked, this, &StatusPage::adoptRequested);
}

QWidget* StatusPage::factBox() {
    const std::array<QString, FactCount> names{tr("Device"),         tr("From and to"), tr("Options"),
                                               tr("Tunnel address"), tr("Routes"),      tr("MTU"),
                                               tr("Received"),       tr("Sent")};
    auto* box = new Panel(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < FactCount; ++row) {
        auto* name = new ToneLabel(names[static_cast<size_t>(row)], ToneLabel::Tone::Quiet, box);
        auto* value = new QLabel(box);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        name->setBuddy(value);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
        m_facts[static_cast<size_t>(row)] = {name, value};
    }
    return box;
}

void StatusPage::setObservation(const TunnelProfile& profile, const Observation& observation,
                                const SystemState& system) {
    m_observed = observation.state;
    m_headline->setText(headlineOf(m_observed, true));
    m_health->setUp(isUp(observation.state));
    showDrifts(observation);
    const Link* link = system.link(observation.device);
    showDevice(link ? link : system.linkOfTunnel(profile.id), system);
}

void StatusPage::showDrifts(const Observation& observation) {
    const std::vector<Drift>& drifts = observation.drifts;
    QStringList sentences;
    for (const Drift& drift : drifts)
        sentences << sentenceOf(drift);
    m_drifts->setText(sentences.join(u'\n'));
    m_driftBox->setVisible(!drifts.empty());
    // An address that this computer lost is nobody's setting here.
    const bool canMend = std::any_of(drifts.begin(), drifts.end(),
                                     [](const Drift& drift) { return drift.what != QLatin1String("local"); });
    const QString mtu = offeredMtu(observation);
    offerToMend(mtu);
    m_restore->setVisible(canMend);
    m_adopt->setVisible(canMend && mtu.isEmpty());
}

/// mtu: where the way to the other host has changed, and nobody did anything to the tunnel; else empty.
void StatusPage::offerToMend(const QString& mtu) {
    m_restore->setText(mtu.isEmpty() ? tr("Restore") : tr("Apply %1", "an MTU").arg(mtu));
    m_restore->setToolTip(mtu.isEmpty()
                              ? tr("Make it what the profile says.")
                              : tr("Set the tunnel's MTU to %1 bytes, and the MSS with it.").arg(mtu));
    m_restore->setAccessibleDescription(m_restore->toolTip());
}

void StatusPage::setBusy(bool busy) {
    m_restore->setEnabled(!busy);
    m_adopt->setEnabled(!busy);
}

std::vector<QWidget*> StatusPage::focusChain() const {
    std::vector<QWidget*> chain{m_rules, m_doctor, m_restore, m_adopt};
    for (QWidget* widget : m_health->focusChain())
        chain.push_back(widget);
    return chain;
}

void StatusPage::showDevice(const Link* link, const SystemState& system) {
    m_factBox->setVisible(link != nullptr);
    if (!link)
        return;
    setFact(Device, link->up ? link->name : tr("%1 (switched off)").arg(link->name));
    setFact(Endpoints, link->gre
                           ? tr("%1 to %2").arg(link->gre->local.toString(), link->gre->remote.toString())
                           : QString());
    setFact(Options, link->gre ? optionsOf(*link->gre) : QString());
    setFact(Addresses, addressesText(system.addressesOf(link->name)));
    setFact(Routes, routesText(system.routesOf(link->name)));
    setFact(Mtu, tr("%1 bytes").arg(link->mtu));
    m_counted = {link->receivedBytes, link->sentBytes, std::nullopt, std::nullopt};
    showTraffic();
}

void StatusPage::setHealth(const Health& health, const HealthHistory* history, bool asked, qint64 now) {
    m_headline->setText(
        headlineOf(withHealth(m_observed, health.state), m_observed == TunnelState::Degraded));
    m_health->setHealth(health, history, asked, now);
}

void StatusPage::setTraffic(const Traffic& traffic) {
    if (std::exchange(m_traffic, traffic) != traffic)
        showTraffic();
}

void StatusPage::showTraffic() {
    // The meter looks more often than the kernel's state is read.
    const Traffic& newest = m_traffic.receiveRate || m_traffic.sendRate ? m_traffic : m_counted;
    setFact(Received, countOf(newest.received, newest.receiveRate));
    setFact(Sent, countOf(newest.sent, newest.sendRate));
}

void StatusPage::setFact(FactKind kind, const QString& value) {
    const Fact& fact = m_facts[kind];
    fact.value->setText(value.isEmpty() ? tr("none") : value);
    fact.value->setAccessibleName(fact.name->text());
    fact.value->setAccessibleDescription(fact.value->text());
}

} // namespace gretel
