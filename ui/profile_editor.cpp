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
#include "ui/path_inquiry.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

namespace {

constexpr int draftDelayMs = 700; ///< long enough not to write a file a keystroke, too short to lose much

bool isOwnNote(const QString& field) {
    return field == cell::interfaceFollows || field == cell::filledEnd;
}

/// Their numbers stay in their cells while no key is used.
bool isKey(const QString& field) {
    return field == field::key || field == field::returnKey;
}

} // namespace

ProfileEditor::ProfileEditor(TunnelListModel* tunnels, MachineModel* machine, QObject* parent)
    : QObject(parent), m_tunnels(tunnels), m_machine(machine), m_path(new PathInquiry(this)) {
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ProfileEditor::refresh);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &ProfileEditor::tellDraft);
    connect(m_path, &PathInquiry::begun, this, [this] { m_pathPeer = hasPeer() ? *peer() : std::nullopt; });
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
    m_path->drop();
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

void ProfileEditor::useMeasuredPath() {
    if (const auto measured = measuredUnderlay())
        edit({{field::underlayMtu, QString::number(*measured)}}, tr("Using the measured path"));
}

void ProfileEditor::chooseHere(HostSide side) {
    const QString choice = hereByItself() == side ? QString() : field::host(side);
    edit({{field::here, choice}}, tr("Choice of this computer"));
}

void ProfileEditor::refreshSoon() {
    if (!m_refreshing)
        m_refreshTimer.start();
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
        for (const QString& field : {QString(field::key), QString(field::returnKey)})
            canonical[field] = m_cells.value(field);
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

QSet<QString> ProfileEditor::takenInterfaces() const {
    QSet<QString> names;
    for (const TunnelProfile& profile : m_tunnels->profiles())
        if (profile.id != m_id)
            names.insert(profile.interface);
    if (const SystemState* system = m_machine->system())
        for (const Link& link : system->links)
            if (tunnelOfAlias(link.alias) != m_id)
                names.insert(link.name);
    return names;
}

Cells ProfileEditor::differences() const {
    Cells different;
    const bool keyMatters = flag(cell::keyUsed) || cell::toBool(m_savedCells.value(cell::keyUsed));
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it)
        if (it.value() != m_savedCells.value(it.key()) && !isOwnNote(it.key()) &&
            (keyMatters || !isKey(it.key())))
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
    // What the person changed stays; what stood beside it is what is saved now.
    take(*profile, isEdited() ? differences() : Cells());
}

} // namespace gretel
