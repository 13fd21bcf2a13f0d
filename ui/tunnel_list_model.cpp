// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_list_model.h"

#include "core/field.h"
#include "words/state_words.h"

namespace gretel {

TunnelListModel::TunnelListModel(QObject* parent) : QAbstractListModel(parent) {
    // The C locale sorts by bytes, which nobody reading a list expects.
    if (QLocale().language() == QLocale::C)
        m_collator.setLocale(QLocale(QLocale::English));
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void TunnelListModel::setProfiles(const std::vector<TunnelProfile>& profiles) {
    beginResetModel();
    std::vector<Extra> extras(profiles.size());
    for (size_t i = 0; i < profiles.size(); ++i)
        if (const int row = rowOf(profiles[i].id); row >= 0)
            extras[i] = m_extras[static_cast<size_t>(row)];
    m_profiles = profiles;
    m_extras = std::move(extras);
    rebuildRows();
    for (size_t row = 0; row < m_profiles.size(); ++row)
        refreshKeys(row);
    endResetModel();
    emit statesChanged();
}

void TunnelListModel::upsert(const TunnelProfile& profile) {
    if (const int row = rowOf(profile.id); row >= 0) {
        m_profiles[static_cast<size_t>(row)] = profile;
        refreshKeys(static_cast<size_t>(row));
        rowChanged(row);
        return;
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_profiles.push_back(profile);
    m_extras.emplace_back();
    m_rows.insert(profile.id, row);
    refreshKeys(static_cast<size_t>(row));
    endInsertRows();
    emit statesChanged();
}

void TunnelListModel::remove(const QUuid& id) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_profiles.erase(m_profiles.begin() + row);
    m_extras.erase(m_extras.begin() + row);
    rebuildRows();
    endRemoveRows();
    emit statesChanged();
}

void TunnelListModel::setObservations(const QHash<QUuid, Observation>& observations) {
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const Observation now = observations.value(m_profiles[static_cast<size_t>(row)].id);
        Observation& before = m_extras[static_cast<size_t>(row)].observation;
        if (now == before)
            continue;
        before = now;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first < 0)
        return;
    emit dataChanged(index(first), index(last), {StateRole, WordRole, Qt::AccessibleTextRole});
    emit statesChanged();
}

void TunnelListModel::setObservation(const QUuid& id, const Observation& observation) {
    change(id, [&](Extra& extra) { return std::exchange(extra.observation, observation) != observation; });
}

void TunnelListModel::setBusy(const QUuid& id, Busy busy) {
    change(id, [&](Extra& extra) {
        if (busy != Busy::No)
            extra.failure.reset();
        return std::exchange(extra.busy, busy) != busy;
    });
}

void TunnelListModel::setFailure(const QUuid& id, const std::optional<Failure>& failure) {
    change(id, [&](Extra& extra) { return std::exchange(extra.failure, failure) != failure; });
}

void TunnelListModel::setHere(const QHash<QUuid, HostSide>& here) {
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const auto found = here.constFind(m_profiles[static_cast<size_t>(row)].id);
        const auto side = found == here.cend() ? std::nullopt : std::optional(*found);
        if (std::exchange(m_extras[static_cast<size_t>(row)].here, side) == side)
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        emit dataChanged(index(first), index(last), {RemoteRole, Qt::AccessibleTextRole});
}

void TunnelListModel::setDraft(const QUuid& id, const Draft& draft) {
    const int row = rowOf(id);
    if (row < 0 || m_extras[static_cast<size_t>(row)].draft == draft)
        return;
    m_extras[static_cast<size_t>(row)].draft = draft;
    refreshKeys(static_cast<size_t>(row));
    rowChanged(row);
}

const TunnelProfile* TunnelListModel::profile(const QUuid& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_profiles[static_cast<size_t>(row)];
}

TunnelState TunnelListModel::state(const QUuid& id) const {
    const int row = rowOf(id);
    return row < 0 ? TunnelState::Down : stateOfRow(row);
}

Observation TunnelListModel::observation(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->observation : Observation{};
}

TunnelListModel::Busy TunnelListModel::busy(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->busy : Busy::No;
}

std::optional<Failure> TunnelListModel::failure(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->failure : std::nullopt;
}

TunnelListModel::Draft TunnelListModel::draft(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->draft : Draft{};
}

QModelIndex TunnelListModel::indexOf(const QUuid& id) const {
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

int TunnelListModel::upCount() const {
    int count = 0;
    for (const Extra& extra : m_extras) {
        const TunnelState state = extra.observation.state;
        count +=
            state == TunnelState::UpUnverified || state == TunnelState::Up || state == TunnelState::Degraded;
    }
    return count;
}

bool TunnelListModel::sortsBefore(int row, int otherRow) const {
    const Extra& one = m_extras[static_cast<size_t>(row)];
    const Extra& two = m_extras[static_cast<size_t>(otherRow)];
    const int order = one.sortKey->compare(*two.sortKey);
    if (order != 0)
        return order < 0;
    return m_profiles[static_cast<size_t>(row)].id < m_profiles[static_cast<size_t>(otherRow)].id;
}

int TunnelListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

QVariant TunnelListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case IdRole:
        return m_profiles[static_cast<size_t>(row)].id;
    case NameRole:
    case Qt::DisplayRole:
        return nameOfRow(row);
    case RemoteRole:
        return remoteOfRow(row);
    case StateRole:
        return static_cast<int>(stateOfRow(row));
    case WordRole:
        return wordOfRow(row);
    case EditedRole:
        return !m_extras[static_cast<size_t>(row)].draft.isEmpty();
    case SearchRole:
        return m_extras[static_cast<size_t>(row)].search;
    case Qt::ToolTipRole:
        return nameOfRow(row);
    case Qt::AccessibleTextRole:
        return descriptionOfRow(row);
    default:
        return {};
    }
}

const TunnelListModel::Extra* TunnelListModel::extraOf(const QUuid& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_extras[static_cast<size_t>(row)];
}

void TunnelListModel::change(const QUuid& id, const std::function<bool(Extra&)>& changer) {
    const int row = rowOf(id);
    if (row < 0 || !changer(m_extras[static_cast<size_t>(row)]))
        return;
    rowChanged(row);
    emit statesChanged();
}

TunnelState TunnelListModel::stateOfRow(int row) const {
    const Extra& extra = m_extras[static_cast<size_t>(row)];
    if (extra.busy == Busy::BringingUp)
        return TunnelState::BringingUp;
    if (extra.failure && extra.observation.state == TunnelState::Down)
        return TunnelState::Failed;
    return extra.observation.state;
}

QString TunnelListModel::wordOfRow(int row) const {
    if (m_extras[static_cast<size_t>(row)].busy == Busy::TakingDown)
        return tr("Taking down");
    return wordOf(stateOfRow(row));
}

QString TunnelListModel::cellOfRow(int row, const QString& field, const QString& saved) const {
    return m_extras[static_cast<size_t>(row)].draft.value(field, saved);
}

QString TunnelListModel::nameOfRow(int row) const {
    const QString name = cellOfRow(row, field::name, m_profiles[static_cast<size_t>(row)].name).trimmed();
    return name.isEmpty() ? tr("Unnamed tunnel") : name;
}

QString TunnelListModel::remoteOfRow(int row) const {
    const TunnelProfile& profile = m_profiles[static_cast<size_t>(row)];
    const HostSide here =
        profile.here.value_or(m_extras[static_cast<size_t>(row)].here.value_or(HostSide::Host1));
    const std::optional<Endpoint>& peer = profile.host(other(here)).endpoint;
    return cellOfRow(row, field::publicAddress(other(here)), peer ? peer->toString() : QString()).trimmed();
}

QString TunnelListModel::descriptionOfRow(int row) const {
    const QString remote = remoteOfRow(row);
    if (remote.isEmpty())
        return tr("%1, %2", "name, state").arg(nameOfRow(row), wordOfRow(row));
    return tr("%1, %2, to %3", "name, state, remote").arg(nameOfRow(row), wordOfRow(row), remote);
}

void TunnelListModel::refreshKeys(size_t row) {
    const TunnelProfile& profile = m_profiles[row];
    // By the saved name: a row does not wander while its name is typed.
    m_extras[row].sortKey = m_collator.sortKey(profile.name);
    QStringList texts{nameOfRow(static_cast<int>(row)), profile.name, profile.interface};
    for (const Host* host : {&profile.host1, &profile.host2}) {
        texts.append(host->label);
        if (host->endpoint)
            texts.append(host->endpoint->toString());
        if (host->tunnel)
            texts.append(host->tunnel->toString());
        for (const Prefix& network : host->networks)
            texts.append(network.toString());
    }
    m_extras[row].search = texts.join(u'\n').toCaseFolded();
}

void TunnelListModel::rebuildRows() {
    m_rows.clear();
    m_rows.reserve(static_cast<qsizetype>(m_profiles.size()));
    for (size_t row = 0; row < m_profiles.size(); ++row)
        m_rows.insert(m_profiles[row].id, static_cast<int>(row));
}

void TunnelListModel::rowChanged(int row) {
    emit dataChanged(index(row), index(row));
}

} // namespace gretel
