// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_editor.h"

#include "core/field.h"
#include "core/interface_name.h"
#include "core/validation.h"
#include "ui/cell_filling.h"
#include "ui/editor_commands.h"
#include "ui/field_words.h"
#include "ui/machine_model.h"
#include "ui/pasted_table.h"
#include "ui/tunnel_list_model.h"
#include "ui/underlay_words.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

constexpr int draftDelayMs = 700; ///< long enough not to write a file a keystroke, too short to lose much

bool isOwnNote(const QString& field) {
    return field == cell::interfaceFollows || field == cell::filledEnd;
}

} // namespace

ProfileEditor::ProfileEditor(TunnelListModel* tunnels, MachineModel* machine, QObject* parent)
    : QObject(parent), m_tunnels(tunnels), m_machine(machine) {
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ProfileEditor::refresh);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &ProfileEditor::tellDraft);
    connect(machine, &MachineModel::systemChanged, this, [this] {
        m_underlayAsked.reset();
        refreshSoon();
    });
    connect(machine, &MachineModel::underlayChanged, this, &ProfileEditor::refreshSoon);
    connect(tunnels, &QAbstractItemModel::dataChanged, this, &ProfileEditor::noticeModel);
    connect(tunnels, &QAbstractItemModel::modelReset, this, &ProfileEditor::noticeModel);
    connect(tunnels, &QAbstractItemModel::rowsRemoved, this, &ProfileEditor::noticeModel);
}

void ProfileEditor::load(const QUuid& tunnel) {
    if (tunnel == m_id)
        return;
    saveOrKeep();
    const TunnelProfile* profile = m_tunnels->profile(tunnel);
    m_id = profile ? tunnel : QUuid();
    if (profile)
        take(*profile, m_tunnels->draft(tunnel));
    else
        take({}, {});
}

void ProfileEditor::abandon() {
    m_draftTimer.stop();
    m_id = QUuid();
    take({}, {});
}

void ProfileEditor::take(const TunnelProfile& profile, const Cells& draft) {
    m_saved = profile;
    m_savedCells = cellsOf(profile);
    m_cells = m_savedCells;
    // Until it leads anywhere, a new tunnel's device is called as the tunnel is.
    const bool isNew = !profile.host1.endpoint && !profile.host2.endpoint;
    m_cells[cell::interfaceFollows] =
        cell::ofBool(isNew && profile.interface == suggestTunnelName(profile.name, takenInterfaces()));
    m_cells.insert(draft);
    m_draft = draft;
    m_touched.clear();
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it)
        if (!it.value().isEmpty())
            m_touched.insert(it.key());
    m_undo.clear();
    m_underlayAsked.reset();
    ++m_session;
    emit loaded();
    refresh();
}

void ProfileEditor::type(const QString& field, const QString& text) {
    if (text != m_cells.value(field))
        push({{field, text}}, tr("Change of %1").arg(nameInSentence(field)), field);
}

void ProfileEditor::edit(const Cells& edits, const QString& words) {
    push(edits, words, {});
}

void ProfileEditor::push(const Cells& edits, const QString& words, const QString& mergeField) {
    if (!isLoaded())
        return;
    const Cells all = withConsequences(m_cells, edits, takenInterfaces());
    Cells before;
    Cells after;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (m_cells.value(it.key()) == it.value())
            continue;
        before.insert(it.key(), m_cells.value(it.key()));
        after.insert(it.key(), it.value());
    }
    if (after.isEmpty())
        return;
    m_undo.push(new SetCells([this](const Cells& cells) { put(cells); }, words, before, after, mergeField,
                             m_session));
}

void ProfileEditor::put(const Cells& cells) {
    for (auto it = cells.cbegin(); it != cells.cend(); ++it) {
        if (m_cells.value(it.key()) == it.value())
            continue;
        m_cells.insert(it.key(), it.value());
        if (!it.value().isEmpty())
            m_touched.insert(it.key());
        emit cellChanged(it.key());
    }
    refreshSoon();
}

bool ProfileEditor::pasteTable(const QString& text) {
    const auto table = isLoaded() ? readPastedTable(text) : std::nullopt;
    if (table)
        edit(*table, tr("Pasting a table"));
    return table.has_value();
}

bool ProfileEditor::suggestTunnelAddresses() {
    refresh();
    // The tunnel's own networks are to be avoided as well, its present tunnel addresses are not.
    std::vector<TunnelProfile> others = m_tunnels->profiles();
    std::erase_if(others, [&](const TunnelProfile& profile) { return profile.id == m_id; });
    others.push_back(m_profile);
    others.back().host1.tunnel.reset();
    others.back().host2.tunnel.reset();
    const auto ends = suggestTunnelPrefix({m_machine->system(), &others, std::nullopt});
    if (ends)
        edit({{field::tunnel(HostSide::Host1), ends->first.toString()},
              {field::tunnel(HostSide::Host2), ends->second.toString()}},
             tr("Suggesting a free /30"));
    return ends.has_value();
}

void ProfileEditor::useNatOffer() {
    if (m_natOffer)
        edit({{field::local(m_natOffer->side), m_natOffer->address.toString()}},
             tr("Sending from behind NAT"));
}

void ProfileEditor::chooseHere(HostSide side) {
    const QString choice = hereByItself() == side ? QString() : field::host(side);
    edit({{field::here, choice}}, tr("Choice of this computer"));
}

void ProfileEditor::refreshSoon() {
    if (!m_refreshing)
        m_refreshTimer.start();
}

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

bool ProfileEditor::saveOrKeep() {
    if (!isLoaded())
        return true;
    refresh();
    if (isEdited() && isSavable())
        save();
    if (m_draftTimer.isActive())
        tellDraft();
    return !isEdited();
}

void ProfileEditor::save() {
    m_beforeSave = m_saved;
    m_saved = m_profile;
    m_savedCells = cellsOf(m_saved);
    Cells canonical = m_savedCells;
    for (const QString& field : {QString(cell::interfaceFollows), QString(cell::filledEnd)})
        canonical[field] = m_cells.value(field);
    if (!flag(cell::keyUsed))
        canonical[field::key] = m_cells.value(field::key);
    put(canonical);
    m_tunnels->upsert(m_saved);
    m_saving = true;
    emit saved(m_profile);
    m_saving = false;
    refresh();
}

void ProfileEditor::takeBackSave() {
    if (!m_saving)
        return;
    m_saved = m_beforeSave;
    m_savedCells = cellsOf(m_saved);
    m_tunnels->upsert(m_saved);
}

const Underlay* ProfileEditor::underlay() const {
    const auto* endpoint = peer();
    return endpoint && *endpoint ? m_machine->underlay(**endpoint, m_profile.device) : nullptr;
}

const std::optional<Endpoint>* ProfileEditor::peer() const {
    return m_here ? &m_profile.host(other(*m_here)).endpoint : nullptr;
}

QStringList ProfileEditor::takenInterfaces() const {
    QStringList names;
    for (const TunnelProfile& profile : m_tunnels->profiles())
        if (profile.id != m_id)
            names.append(profile.interface);
    if (const SystemState* system = m_machine->system())
        for (const Link& link : system->links)
            if (tunnelOfAlias(link.alias) != m_id)
                names.append(link.name);
    return names;
}

Cells ProfileEditor::differences() const {
    Cells different;
    const bool keyMatters = flag(cell::keyUsed) || cell::toBool(m_savedCells.value(cell::keyUsed));
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it)
        if (it.value() != m_savedCells.value(it.key()) && !isOwnNote(it.key()) &&
            (keyMatters || it.key() != field::key))
            different.insert(it.key(), it.value());
    return different;
}

void ProfileEditor::keepDraft() {
    if (!isLoaded())
        return;
    Cells draft = differences();
    const bool edited = !draft.isEmpty();
    if (edited)
        for (const QString& field : {QString(cell::interfaceFollows), QString(cell::filledEnd)})
            draft.insert(field, m_cells.value(field));
    if (draft != m_draft) {
        m_draft = draft;
        m_tunnels->setDraft(m_id, draft);
        m_draftTimer.start();
    }
    if (std::exchange(m_wasEdited, edited) != edited)
        emit editedChanged();
}

void ProfileEditor::tellDraft() {
    m_draftTimer.stop();
    emit draftChanged(m_id, m_draft);
}

void ProfileEditor::noticeModel() {
    if (!isLoaded())
        return;
    const TunnelProfile* profile = m_tunnels->profile(m_id);
    if (!profile) {
        abandon();
        return;
    }
    if (const Cells draft = m_tunnels->draft(m_id); draft != m_draft) {
        take(*profile, draft);
        return;
    }
    if (*profile == m_saved)
        return;
    if (isEdited()) {
        m_saved = *profile;
        m_savedCells = cellsOf(m_saved);
        refreshSoon();
    } else {
        take(*profile, {});
    }
}

} // namespace gretel
