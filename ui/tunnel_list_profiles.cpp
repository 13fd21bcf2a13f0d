// SPDX-License-Identifier: GPL-3.0-or-later
// Which tunnels there are: TunnelListModel's other room.
#include <algorithm>

#include "ui/tunnel_list_model.h"

namespace gretel {

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
    upsertAll({profile});
}

void TunnelListModel::upsertAll(const std::vector<TunnelProfile>& profiles) {
    const std::vector<TunnelProfile> others = replaceKnown(profiles);
    if (others.empty())
        return;
    append(others);
    emit statesChanged();
}

std::vector<TunnelProfile> TunnelListModel::replaceKnown(const std::vector<TunnelProfile>& profiles) {
    std::vector<TunnelProfile> others;
    QHash<QUuid, size_t> places;
    int first = -1;
    int last = -1;
    for (const TunnelProfile& profile : profiles) {
        const int row = rowOf(profile.id);
        if (row >= 0) {
            m_profiles[static_cast<size_t>(row)] = profile;
            refreshKeys(static_cast<size_t>(row));
            first = first < 0 ? row : std::min(first, row);
            last = std::max(last, row);
        } else if (const auto place = places.constFind(profile.id); place != places.cend()) {
            others[*place] = profile;
        } else {
            places.insert(profile.id, others.size());
            others.push_back(profile);
        }
    }
    if (first >= 0)
        emit dataChanged(index(first), index(last));
    return others;
}

void TunnelListModel::append(const std::vector<TunnelProfile>& profiles) {
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(profiles.size()) - 1);
    m_profiles.insert(m_profiles.end(), profiles.begin(), profiles.end());
    m_extras.resize(m_profiles.size());
    for (size_t row = static_cast<size_t>(first); row < m_profiles.size(); ++row) {
        m_rows.insert(m_profiles[row].id, static_cast<int>(row));
        refreshKeys(row);
    }
    endInsertRows();
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
    m_up = 0;
    for (size_t row = 0; row < m_profiles.size(); ++row) {
        m_rows.insert(m_profiles[row].id, static_cast<int>(row));
        m_up += int(isUp(m_extras[row].observation.state));
    }
}

} // namespace gretel
