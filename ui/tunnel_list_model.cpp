// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_list_model.h"

#include "core/field.h"
#include "words/health_words.h"
#include "words/state_words.h"
#include "words/traffic_words.h"

namespace gretel {

namespace {

QVariant rateOf(const std::optional<quint64>& rate) {
    return rate ? QVariant::fromValue<qulonglong>(*rate) : QVariant();
}

} // namespace

TunnelListModel::TunnelListModel(QObject* parent) : QAbstractListModel(parent) {
    // The C locale sorts by bytes, which nobody reading a list expects.
    if (QLocale().language() == QLocale::C)
        m_collator.setLocale(QLocale(QLocale::English));
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void TunnelListModel::setObservations(const QHash<QUuid, Observation>& observations) {
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (!observe(m_extras[static_cast<size_t>(row)],
                     observations.value(m_profiles[static_cast<size_t>(row)].id)))
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first < 0)
        return;
    emit dataChanged(index(first), index(last), {StateRole, WordRole, Qt::AccessibleTextRole});
    emit statesChanged();
}

void TunnelListModel::setObservation(const QUuid& id, const Observation& observation) {
    change(id, [&](Extra& extra) { return observe(extra, observation); });
}

void TunnelListModel::setHealth(const QUuid& id, const Health& health, const HealthTrend& trend) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    Extra& extra = m_extras[static_cast<size_t>(row)];
    const TunnelState before = stateOfRow(row);
    const bool isNews = std::exchange(extra.health, health) != health;
    if (std::exchange(extra.trend, trend) == trend && !isNews)
        return;
    emit dataChanged(index(row), index(row), {StateRole, WordRole, TrendRole, Qt::AccessibleTextRole});
    if (stateOfRow(row) != before)
        emit statesChanged();
}

void TunnelListModel::setTraffic(const QHash<QUuid, Traffic>& traffic) {
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const Traffic now = traffic.value(m_profiles[static_cast<size_t>(row)].id);
        if (std::exchange(m_extras[static_cast<size_t>(row)].traffic, now) == now)
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        emit dataChanged(index(first), index(last), {ReceiveRateRole, SendRateRole});
}

void TunnelListModel::setBusy(const QUuid& id, Busy busy) {
    change(id, [&](Extra& extra) {
        if (busy != Busy::No) {
            extra.failure.reset();
            extra.blockers.clear();
        }
        return std::exchange(extra.busy, busy) != busy;
    });
}

void TunnelListModel::setFailure(const QUuid& id, const std::optional<Failure>& failure) {
    change(id, [&](Extra& extra) { return std::exchange(extra.failure, failure) != failure; });
}

void TunnelListModel::setBlockers(const QUuid& id, const std::vector<Blocker>& blockers) {
    change(id, [&](Extra& extra) { return std::exchange(extra.blockers, blockers) != blockers; });
}

void TunnelListModel::setAutostarts(const QHash<QUuid, Autostart>& autostarts) {
    if (m_autostarts == autostarts)
        return;
    m_autostarts = autostarts;
    emit statesChanged();
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

Health TunnelListModel::health(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->health : Health{};
}

Traffic TunnelListModel::traffic(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->traffic : Traffic{};
}

TunnelListModel::Busy TunnelListModel::busy(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->busy : Busy::No;
}

std::optional<Failure> TunnelListModel::failure(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->failure : std::nullopt;
}

std::vector<Blocker> TunnelListModel::blockers(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->blockers : std::vector<Blocker>();
}

TunnelListModel::Draft TunnelListModel::draft(const QUuid& id) const {
    const Extra* extra = extraOf(id);
    return extra ? extra->draft : Draft{};
}

QModelIndex TunnelListModel::indexOf(const QUuid& id) const {
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
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
    case TrendRole:
        return QVariant::fromValue(m_extras[static_cast<size_t>(row)].trend);
    case ReceiveRateRole:
        return rateOf(m_extras[static_cast<size_t>(row)].traffic.receiveRate);
    case SendRateRole:
        return rateOf(m_extras[static_cast<size_t>(row)].traffic.sendRate);
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

bool TunnelListModel::observe(Extra& extra, const Observation& now) {
    if (!isUp(now.state))
        extra.blockers.clear();
    // What could not be done here, somebody else has done: the failure is no longer news.
    if (extra.busy == Busy::No && isUp(now.state) != isUp(extra.observation.state))
        extra.failure.reset();
    m_up += int(isUp(now.state)) - int(isUp(extra.observation.state));
    return std::exchange(extra.observation, now) != now;
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
    return withHealth(extra.observation.state, extra.health.state);
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
    QString text =
        remote.isEmpty()
            ? tr("%1, %2", "name, state").arg(nameOfRow(row), wordOfRow(row))
            : tr("%1, %2, to %3", "name, state, remote").arg(nameOfRow(row), wordOfRow(row), remote);
    if (!isUp(stateOfRow(row)))
        return text;
    const Extra& extra = m_extras[static_cast<size_t>(row)];
    const QString health = extra.trend.points.empty() ? QString() : phraseOf(extra.health);
    for (const QString& phrase : {health, phraseOf(extra.traffic)})
        if (!phrase.isEmpty())
            text = tr("%1, %2", "what was said of a tunnel so far, health or rates").arg(text, phrase);
    return text;
}

void TunnelListModel::rowChanged(int row) {
    emit dataChanged(index(row), index(row));
}

} // namespace gretel
