// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/panel.h"
#include "ui/severity_shape.h"
#include "ui/tone_label.h"
#include "words/state_words.h"

namespace gretel {

namespace {

QString headlineOf(TunnelState state) {
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
        return StatusPage::tr("The tunnel is there, but it is not as the profile wants it.");
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
      m_driftBox(driftBox()),
      m_drifts(nullptr),
      m_factBox(factBox()) {
    m_drifts = m_driftBox->findChild<QLabel*>();
    layOut();
    setObservation({}, {}, {});
}

void StatusPage::layOut() {
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_headline);
    column->addWidget(m_driftBox);
    column->addWidget(m_factBox);
    column->addStretch(1);
}

QWidget* StatusPage::driftBox() {
    auto* box = new Panel(this);
    auto* mark = new SeverityMark(box);
    mark->setSeverity(Severity::Warning);
    auto* text = new QLabel(box);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(10);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    return box;
}

QWidget* StatusPage::factBox() {
    const std::array<QString, FactCount> names{tr("Device"),          tr("From and to"), tr("Options"),
                                               tr("Tunnel address"),  tr("Routes"),      tr("MTU"),
                                               tr("Received so far"), tr("Sent so far")};
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
    m_headline->setText(headlineOf(observation.state));
    showDrifts(observation.drifts);
    const Link* link = system.link(observation.device);
    showDevice(link ? link : system.linkOfTunnel(profile.id), system);
}

void StatusPage::showDrifts(const std::vector<Drift>& drifts) {
    QStringList sentences;
    for (const Drift& drift : drifts)
        sentences << sentenceOf(drift);
    m_drifts->setText(sentences.join(u'\n'));
    m_driftBox->setVisible(!drifts.empty());
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
    setFact(Received, locale().formattedDataSize(static_cast<qint64>(link->receivedBytes), 1,
                                                 QLocale::DataSizeSIFormat));
    setFact(Sent,
            locale().formattedDataSize(static_cast<qint64>(link->sentBytes), 1, QLocale::DataSizeSIFormat));
}

void StatusPage::setFact(FactKind kind, const QString& value) {
    const Fact& fact = m_facts[kind];
    fact.value->setText(value.isEmpty() ? tr("none") : value);
    fact.value->setAccessibleName(fact.name->text());
    fact.value->setAccessibleDescription(fact.value->text());
}

} // namespace gretel
