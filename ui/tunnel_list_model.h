// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QCollator>
#include <QHash>
#include <QUuid>

#include <functional>
#include <optional>
#include <vector>

#include "core/failure.h"
#include "core/observed_state.h"

namespace gretel {

/// The user's tunnels with what is known of each. The application fills it; the window changes only
/// profiles and drafts, and tells so by its signals. Ten thousand rows are fine: set them in one go.
class TunnelListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        RemoteRole, ///< the other host's public address or name, empty while unknown
        StateRole,  ///< int of TunnelState
        WordRole,   ///< the state in a word, "Taking down" while that is under way
        EditedRole, ///< bool: there are edits that are not saved
        SearchRole, ///< all that a search looks through, folded to lower case
    };

    /// What was asked of the helper and is not answered yet.
    enum class Busy { No, BringingUp, TakingDown };

    /// Cell texts that are not saved, by field; empty when all is.
    using Draft = QHash<QString, QString>;

    explicit TunnelListModel(QObject* parent = nullptr);

    /// Replaces all. What was known of a tunnel that stays (state, failure, draft) is kept.
    void setProfiles(const std::vector<TunnelProfile>& profiles);
    /// Adds it, or replaces the one with its id.
    void upsert(const TunnelProfile& profile);
    void remove(const QUuid& id);

    /// What the kernel says; tunnels that are not in the hash are Down. One dataChanged for all.
    void setObservations(const QHash<QUuid, Observation>& observations);
    void setObservation(const QUuid& id, const Observation& observation);
    /// While busy, the tunnel's button is disabled and its former failure forgotten.
    void setBusy(const QUuid& id, Busy busy);
    /// What last went wrong; nothing takes it back. A tunnel that is down with a failure is Failed, and the
    /// window words the failure above its tabs with "Try again".
    void setFailure(const QUuid& id, const std::optional<Failure>& failure);
    /// Which column is this computer, for RemoteRole, where the profile does not say; from hereOf().
    void setHere(const QHash<QUuid, HostSide>& here);
    /// From ProfileStore::draft() at start; later the window keeps it.
    void setDraft(const QUuid& id, const Draft& draft);

    const std::vector<TunnelProfile>& profiles() const { return m_profiles; }
    bool contains(const QUuid& id) const { return m_rows.contains(id); }
    /// Null when there is none.
    const TunnelProfile* profile(const QUuid& id) const;
    TunnelState state(const QUuid& id) const;
    Observation observation(const QUuid& id) const;
    Busy busy(const QUuid& id) const;
    std::optional<Failure> failure(const QUuid& id) const;
    Draft draft(const QUuid& id) const;
    QModelIndex indexOf(const QUuid& id) const;
    /// How many have a device that works: UpUnverified, Up or Degraded.
    int upCount() const;
    /// By name as people sort ("Site 2" before "Site 10"), then by id.
    bool sortsBefore(int row, int otherRow) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

signals:
    /// State, busy or failure of any tunnel changed (besides dataChanged, for those who show no rows).
    void statesChanged();

private:
    struct Extra {
        Observation observation;
        Busy busy = Busy::No;
        std::optional<Failure> failure;
        std::optional<HostSide> here;
        Draft draft;
        QString search;
        std::optional<QCollatorSortKey> sortKey;
    };
    int rowOf(const QUuid& id) const { return m_rows.value(id, -1); }
    const Extra* extraOf(const QUuid& id) const;
    void change(const QUuid& id, const std::function<bool(Extra&)>& changer);
    TunnelState stateOfRow(int row) const;
    QString wordOfRow(int row) const;
    /// As typed where it is being edited, as saved elsewhere.
    QString cellOfRow(int row, const QString& field, const QString& saved) const;
    QString nameOfRow(int row) const;
    QString remoteOfRow(int row) const;
    QString descriptionOfRow(int row) const;
    void refreshKeys(size_t row);
    void rebuildRows();
    void rowChanged(int row);

    QCollator m_collator;
    std::vector<TunnelProfile> m_profiles;
    std::vector<Extra> m_extras; ///< beside m_profiles, row by row
    QHash<QUuid, int> m_rows;
};

} // namespace gretel
