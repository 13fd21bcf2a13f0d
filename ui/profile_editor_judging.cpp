// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the cells: ProfileEditor's other room.
#include "core/field.h"
#include "core/validation.h"
#include "ui/field_words.h"
#include "ui/machine_model.h"
#include "ui/path_inquiry.h"
#include "ui/profile_editor.h"
#include "ui/tunnel_list_model.h"
#include "ui/underlay_words.h"
#include "words/issue_words.h"

namespace gretel {

void ProfileEditor::refresh() {
    m_refreshTimer.stop();
    m_refreshing = true;
    CellsReading reading = readCells(m_cells, m_saved);
    m_profile = std::move(reading.profile);
    m_malformed = std::move(reading.issues);
    m_here = m_profile.here;
    if (const SystemState* system = m_machine->system()) {
        const auto found = hereOf(m_profile, *system);
        m_here = found ? std::optional(*found) : std::nullopt;
    }
    if (!hasPeer() || *peer() != m_pathPeer)
        m_path->drop();
    askUnderlay();
    judge();
    m_refreshing = false;
    keepDraft();
    emit refreshed();
}

void ProfileEditor::askUnderlay() {
    const auto* endpoint = peer();
    // A host name is looked up once it is saved, not letter by letter.
    const bool known = endpoint && *endpoint &&
                       ((*endpoint)->address() || *endpoint == m_saved.host(other(*m_here)).endpoint);
    if (!known) {
        m_underlayAsked.reset();
        return;
    }
    const std::pair<Endpoint, QString> question{**endpoint, m_profile.device};
    if (m_underlayAsked == question)
        return;
    m_underlayAsked = question;
    emit underlayWanted(question.first, question.second);
}

void ProfileEditor::judge() {
    const Underlay* way = underlay();
    ValidationContext context{m_machine->system(), &m_tunnels->profiles(), std::nullopt};
    if (way)
        context.underlay = *way;
    m_issues = m_malformed;
    QSet<QString> malformed;
    for (const Issue& issue : m_malformed)
        malformed.insert(cellOfField(issue.field));
    for (Issue& issue : validate(m_profile, context))
        if (!malformed.contains(cellOfField(issue.field)))
            m_issues.push_back(std::move(issue));
    Encapsulation encapsulation = encapsulationOf(m_profile);
    encapsulation.key = flag(cell::keyUsed);
    const quint32 underlayMtu = m_profile.underlayMtu.value_or(way ? way->mtu : defaultUnderlayMtu);
    m_packet = packetLayout(encapsulation, underlayMtu, m_profile.mtu);
    m_natOffer = m_here && m_machine->system()
                     ? gretel::natOffer(m_profile, *m_here, *m_machine->system(), way)
                     : std::nullopt;
}

bool ProfileEditor::isShown(const Issue& issue) const {
    if (issue.kind == IssueKind::Missing)
        return m_touched.contains(cellOfField(issue.field));
    // Nobody is asked which host this is before there are hosts.
    if (issue.field == field::here)
        return m_profile.host1.endpoint && m_profile.host2.endpoint;
    return true;
}

const Issue* ProfileEditor::shownIssue(const QString& field) const {
    const Issue* worst = nullptr;
    for (const Issue& issue : m_issues)
        if (cellOfField(issue.field) == field && isShown(issue) &&
            (!worst || issue.severity() > worst->severity()))
            worst = &issue;
    return worst;
}

std::optional<HostSide> ProfileEditor::hereByItself() const {
    if (!m_machine->system())
        return std::nullopt;
    TunnelProfile undecided = m_profile;
    undecided.here.reset();
    const auto found = hereOf(undecided, *m_machine->system());
    return found ? std::optional(*found) : std::nullopt;
}

QString ProfileEditor::underlaySource() const {
    const auto* endpoint = peer();
    if (!endpoint || !*endpoint)
        return underlayWords(m_profile.underlayMtu, {}, nullptr, nullptr);
    return underlayWords(m_profile.underlayMtu, (*endpoint)->toString(), underlay(),
                         m_machine->underlayFailure(**endpoint, m_profile.device));
}

const Issue* ProfileEditor::firstObstacle() const {
    for (const Issue& issue : m_issues)
        if (issue.severity() == Severity::Error && issue.kind != IssueKind::Missing && isShown(issue))
            return &issue;
    return nullptr;
}

QStringList ProfileEditor::emptyCells() const {
    QStringList fields;
    for (const Issue& issue : m_issues)
        if (issue.severity() == Severity::Error && issue.kind == IssueKind::Missing)
            fields.append(issue.field);
    return fields;
}

QString ProfileEditor::whyIncomplete() const {
    const Issue* obstacle = firstObstacle();
    if (!obstacle)
        return emptyCells().isEmpty() ? QString() : fillInSentence(emptyCells());
    if (obstacle->field.isEmpty())
        return sentenceOf(*obstacle);
    return tr("%1: %2", "field, what is wrong with it")
        .arg(nameAlone(obstacle->field), sentenceOf(*obstacle));
}

QString ProfileEditor::whatToDo() const {
    const Issue* obstacle = firstObstacle();
    if (!obstacle || obstacle->field.isEmpty())
        return whyIncomplete();
    if (obstacle->field == field::here)
        return tr("Say which host is this computer to bring the tunnel up.");
    return tr("Mend %1 to bring the tunnel up.").arg(nameInSentence(obstacle->field));
}

QString ProfileEditor::whyNotSavable() const {
    if (m_malformed.empty())
        return {};
    return tr("Kept as a draft; it can be saved once %1 is mended.")
        .arg(nameInSentence(m_malformed.front().field));
}

QStringList ProfileEditor::deviceNames() const {
    QStringList names;
    if (const SystemState* system = m_machine->system())
        for (const Link& link : system->links)
            if (!link.loopback && !link.fallback && !link.gre)
                names.append(link.name);
    return names;
}

bool ProfileEditor::hasPeer() const {
    const auto* endpoint = peer();
    return endpoint && *endpoint;
}

std::optional<quint32> ProfileEditor::measuredUnderlay() const {
    if (m_path->state() != PathInquiry::State::Found)
        return std::nullopt;
    const auto measured = fittingUnderlay(m_path->findings());
    const bool isNew = measured && !(m_packet && m_packet->underlayMtu == *measured);
    const bool fits = measured && packetLayout(encapsulationOf(m_profile), *measured).ok();
    return isNew && fits ? measured : std::nullopt;
}

const Underlay* ProfileEditor::underlay() const {
    const auto* endpoint = peer();
    return endpoint && *endpoint ? m_machine->underlay(**endpoint, m_profile.device) : nullptr;
}

const std::optional<Endpoint>* ProfileEditor::peer() const {
    return m_here ? &m_profile.host(other(*m_here)).endpoint : nullptr;
}

} // namespace gretel
