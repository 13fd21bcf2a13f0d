// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include "core/failure.h"
#include "core/health_history.h"

namespace gretel {

/// What the probes said, a file a tunnel: <directory>/<id>.health, each written whole or not at all.
class HistoryStore {
public:
    /// XDG_STATE_HOME/gretel/history, for what is worth keeping and not worth carrying to another computer.
    static QString defaultDirectory();

    explicit HistoryStore(QString directory = defaultDirectory());

    /// A file that is not there is an empty history. CannotRead (file, reason) when it cannot be opened or
    /// was damaged; the next save() takes its place.
    Outcome<HealthHistory> load(const QUuid& tunnel) const;
    /// CannotWrite (file, reason); what stood there still does.
    Outcome<Done> save(const QUuid& tunnel, const HealthHistory& history) const;
    /// Many, synchronised together.
    using Histories = std::vector<std::pair<QUuid, HealthHistory>>;
    Outcome<Done> save(const Histories& histories) const;
    /// What is not there is removed already.
    Outcome<Done> remove(const QUuid& tunnel) const;

private:
    QString pathOf(const QUuid& tunnel) const;
    QString m_directory;
};

} // namespace gretel
