// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic_options.h"

#include <QHBoxLayout>
#include <QStyle>

#include "core/field.h"
#include "core/profile_words.h"
#include "ui/choice_box.h"
#include "ui/field_words.h"
#include "ui/profile_editor.h"
#include "ui/tick_box.h"
#include "ui/tone_label.h"

namespace gretel {

using profile_words::firewallPolicies;
using profile_words::keepalives;

TrafficOptions::TrafficOptions(ProfileEditor* editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 6, 0, 0);
    m_column->setSpacing(2);
    m_follow =
        addSwitch(tr("Follow the path"), field::followMtu, followHelp(), tr("Change of following the path"));
    m_clamp =
        addSwitch(tr("Clamp MSS"), field::clampMss,
                  tr("Tells TCP connections that cross the tunnel how large their packets may be, so that "
                     "none is too large for it."),
                  tr("Change of the MSS clamp"));
    m_forward = addSwitch(tr("Forward between the private networks"), field::forward,
                          tr("Lets packets pass between the private networks of both sides, through this "
                             "computer. Without it only this computer itself uses the tunnel."),
                          tr("Change of the forwarding"));
    m_firewall = addChoice(tr("Firewall"), field::firewall, tr("Change of the firewall"),
                           {{tr("Only the other host"), wordOf(firewallPolicies, FirewallPolicy::Endpoints)},
                            {tr("Open"), wordOf(firewallPolicies, FirewallPolicy::Open)},
                            {tr("Off"), wordOf(firewallPolicies, FirewallPolicy::Off)}});
    m_keepalives = addChoice(tr("Keepalives"), field::keepalives, tr("Change of the keepalives"),
                             {{tr("Off"), wordOf(keepalives, Keepalives::Off)},
                              {tr("Answer the other host's"), wordOf(keepalives, Keepalives::Answer)},
                              {tr("Send"), wordOf(keepalives, Keepalives::Send)},
                              {tr("Answer and send"), wordOf(keepalives, Keepalives::Both)}});
    connect(editor, &ProfileEditor::refreshed, this, &TrafficOptions::refresh);
    refresh();
}

std::vector<QWidget*> TrafficOptions::focusChain() const {
    return {m_follow.box, m_clamp.box, m_forward.box, m_firewall.box, m_keepalives.box};
}

void TrafficOptions::Switch::setHelp(const QString& text) const {
    help->setText(text);
    box->setAccessibleDescription(text);
}

TrafficOptions::Switch TrafficOptions::addSwitch(const QString& text, const QString& field,
                                                 const QString& help, const QString& step) {
    auto* box = new TickBox(text, this);
    box->setObjectName(field);
    m_column->addWidget(box, 0, Qt::AlignLeft);
    // Under the box's words, not under its frame.
    const Switch made{box, addHelp(help, style()->pixelMetric(QStyle::PM_IndicatorWidth) +
                                             style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing))};
    made.setHelp(help);
    connect(box, &QAbstractButton::clicked, this, [this, field, step](bool on) {
        m_editor->edit({{field, cell::ofBool(on)}}, step);
    });
    return made;
}

TrafficOptions::Choice TrafficOptions::addChoice(const QString& label, const QString& field,
                                                 const QString& step,
                                                 const std::vector<std::pair<QString, QString>>& choices) {
    auto* box = new ChoiceBox(this);
    box->setObjectName(field);
    box->setAccessibleName(nameAlone(field));
    for (const auto& [text, word] : choices)
        box->addItem(text, word);
    auto* name = new ToneLabel(label, ToneLabel::Tone::Quiet, this);
    name->setBuddy(box);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(name);
    row->addWidget(box);
    row->addStretch(1);
    m_column->addLayout(row);
    connect(box, &QComboBox::activated, this, [this, box, field, step] {
        m_editor->edit({{field, box->currentData().toString()}}, step);
    });
    return {box, addHelp({}, 0)};
}

QLabel* TrafficOptions::addHelp(const QString& text, int indent) {
    auto* help = new ToneLabel(text, ToneLabel::Tone::Quiet, this);
    help->setWordWrap(true);
    help->setContentsMargins(indent, 0, 0, 6);
    m_column->addWidget(help);
    return help;
}

void TrafficOptions::refresh() {
    const QString whyNot = whyNotFollow();
    m_follow.box->setChecked(m_editor->flag(field::followMtu));
    m_follow.box->setEnabled(whyNot.isEmpty());
    m_follow.setHelp(whyNot.isEmpty() ? followHelp() : whyNot);
    m_clamp.box->setChecked(m_editor->flag(field::clampMss));
    m_forward.box->setChecked(m_editor->flag(field::forward));
    refreshChoice(m_firewall, firewallHelp());
    refreshChoice(m_keepalives, keepalivesHelp());
}

void TrafficOptions::refreshChoice(const Choice& choice, const QString& help) {
    choice.box->setCurrentIndex(choice.box->findData(m_editor->text(choice.box->objectName())));
    choice.box->setAccessibleDescription(help);
    choice.help->setText(help);
}

/// An MTU that somebody typed is nobody's to change.
QString TrafficOptions::whyNotFollow() const {
    if (!m_editor->text(field::mtu).trimmed().isEmpty())
        return tr("Not while the MTU is set by hand.");
    if (!m_editor->text(field::underlayMtu).trimmed().isEmpty())
        return tr("Not while the underlay MTU is set by hand.");
    return {};
}

QString TrafficOptions::followHelp() const {
    return tr(
        "Sets the tunnel's MTU, and the MSS with it, anew when the way to the other host comes to carry "
        "less or more while the tunnel is up.");
}

QString TrafficOptions::firewallHelp() const {
    const QString policy = m_editor->text(field::firewall);
    if (policy == QLatin1StringView("open"))
        return tr("GRE of the other host is let in, and nobody else's is kept out by Gretel.");
    if (policy == QLatin1StringView("off"))
        return tr(
            "Gretel makes no firewall rules for this tunnel. Another firewall must let GRE (IP protocol "
            "47) in.");
    return tr("GRE of the other host is let in; anybody else's that comes to the same address is dropped.");
}

QString TrafficOptions::keepalivesHelp() const {
    const QString answering = tr(
        "Keepalives of a Cisco or RouterOS router are sent back, so that it does not take its tunnel down. "
        "For "
        "that, this computer takes GRE packets with its own address as sender out of the tunnel and forwards "
        "them to the other host, and nothing else with that address.");
    const QString sending =
        m_editor->flag(field::sequence)
            ? tr("With sequence numbers none can be sent: what comes back would be taken for a repetition.")
            : tr("While Gretel or “gretelctl watch” runs, a keepalive is sent as a router does. Most routers "
                 "send it back, also where they answer no ping.");
    const QString word = m_editor->text(field::keepalives);
    if (word == QLatin1StringView("answer"))
        return answering;
    if (word == QLatin1StringView("send"))
        return sending;
    if (word == QLatin1StringView("both"))
        return answering + u'\n' + sending;
    return tr(
        "For routers of Cisco's or MikroTik's (RouterOS) that check their tunnel so. Theirs must be off as "
        "well.");
}

} // namespace gretel
