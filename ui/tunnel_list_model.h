// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QCollator>
#include <QHash>
#include <QUuid>

#include <functional>
#include <optional>
#include <vector>

#include "core/blocker.h"
#include "core/failure.h"
#include "core/health.h"
#include "core/health_trend.h"
#include "core/observed_state.h"
#include "core/traffic.h"

namespace gretel {

/// The user's tunnels with what is known of each. The application fills it; the window changes only
/// profiles and drafts, and tells so by its signals. Ten thousand rows are fine: set them in one go.
class TunnelListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        RemoteRole,      ///< the other host's public address or name, empty while unknown
        StateRole,       ///< int of TunnelState
        WordRole,        ///< the state in a word, "Taking down" while that is under way
        EditedRole,      ///< bool: there are edits that are not saved
        SearchRole,      ///< all that a search looks through, folded to lower case
        TrendRole,       ///< HealthTrend; no points where nobody asks the other host
        ReceiveRateRole, ///< bytes a second (qulonglong); invalid while not known
        SendRateRole,    ///< likewise
    };

    /// What was asked of the helper and is not answered yet.
    enum class Busy { No, BringingUp, TakingDown };

    /// Whether the tunnel comes up with the computer. Wanted: it was asked for while the tunnel was down, and
    /// is set when it next is up.
    enum class Autostart { No, Yes, Wanted };

    /// Cell texts that are not saved, by field; empty when all is.
    using Draft = QHash<QString, QString>;

    explicit TunnelListModel(QObject* parent = nullptr);

    /// Replaces all. What was known of a tunnel that stays (state, failure, draft) is kept.
    void setProfiles(const std::vector<TunnelProfile>& profiles);
    /// Adds it, or replaces the one with its id.
    void upsert(const TunnelProfile& profile);
    /// The same for many, as one change for those who watch.
    void upsertAll(const std::vector<TunnelProfile>& profiles);
    void remove(const QUuid& id);

    /// What the kernel says; tunnels that are not in the hash are Down. One dataChanged for all.
    void setObservations(const QHash<QUuid, Observation>& observations);
    void setObservation(const QUuid& id, const Observation& observation);
    /// What the other host answers: it makes Up of UpUnverified, or Degraded (withHealth()).
    void setHealth(const QUuid& id, const Health& health, const HealthTrend& trend);
    /// Tunnels that are not in the hash have none. One dataChanged for all, and no statesChanged.
    void setTraffic(const QHash<QUuid, Traffic>& traffic);
    /// While busy, the tunnel's button is disabled and its former failure forgotten.
    void setBusy(const QUuid& id, Busy busy);
    /// What last went wrong; nothing takes it back, and so does somebody else who brings it up or down. A
    /// tunnel that is down with a failure is Failed, and the window words the failure above its tabs with
    /// "Try again".
    void setFailure(const QUuid& id, const std::optional<Failure>& failure);
    /// Who keeps its packets from passing, as the helper said before it came up; forgotten when it goes down
    /// or is asked for anew. The window says it above the tunnel's tabs while it is up.
    void setBlockers(const QUuid& id, const std::vector<Blocker>& blockers);
    /// What the helper says, and what is remembered for it; tunnels that are not in the hash are No.
    void setAutostarts(const QHash<QUuid, Autostart>& autostarts);
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
    Health health(const QUuid& id) const;
    Traffic traffic(const QUuid& id) const;
    Busy busy(const QUuid& id) const;
    std::optional<Failure> failure(const QUuid& id) const;
    std::vector<Blocker> blockers(const QUuid& id) const;
    Draft draft(const QUuid& id) const;
    Autostart autostart(const QUuid& id) const { return m_autostarts.value(id, Autostart::No); }
    QModelIndex indexOf(const QUuid& id) const;
    /// How many have a device that works: UpUnverified, Up or Degraded.
    int upCount() const { return m_up; }
    /// By name as people sort ("Site 2" before "Site 10"), then by id.
    bool sortsBefore(int row, int otherRow) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

signals:
    /// State, busy, failure, blockers or autostart of any tunnel changed (besides dataChanged, for those who
    /// show no rows).
    void statesChanged();

private:
    struct Extra {
        Observation observation;
        Health health;
        HealthTrend trend;
        Traffic traffic;
        Busy busy = Busy::No;
        std::optional<Failure> failure;
        std::vector<Blocker> blockers;
        std::optional<HostSide> here;
        Draft draft;
        QString search;
        std::optional<QCollatorSortKey> sortKey;
    };
    int rowOf(const QUuid& id) const { return m_rows.value(id, -1); }
    const Extra* extraOf(const QUuid& id) const;
    /// False where it was known.
    bool observe(Extra& extra, const Observation& now);
    void change(const QUuid& id, const std::function<bool(Extra&)>& changer);
    TunnelState stateOfRow(int row) const;
    QString wordOfRow(int row) const;
    /// As typed where it is being edited, as saved elsewhere.
    QString cellOfRow(int row, const QString& field, const QString& saved) const;
    QString nameOfRow(int row) const;
    QString remoteOfRow(int row) const;
    QString descriptionOfRow(int row) const;
    /// Those that are there already; the others are answered, each once and as it came last.
    std::vector<TunnelProfile> replaceKnown(const std::vector<TunnelProfile>& profiles);
    void append(const std::vector<TunnelProfile>& profiles);
    void refreshKeys(size_t row);
    void rebuildRows();
    void rowChanged(int row);

    QCollator m_collator;
    std::vector<TunnelProfile> m_profiles;
    std::vector<Extra> m_extras; ///< beside m_profiles, row by row
    QHash<QUuid, int> m_rows;
    QHash<QUuid, Autostart> m_autostarts;
    int m_up = 0; ///< upCount(), which many ask for at each change of one
};

} // namespace gretel
