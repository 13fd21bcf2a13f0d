// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/history_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include "client/safe_file.h"

namespace gretel {

/// Qt knows no XDG_STATE_HOME before 6.7; a path that is not absolute counts for nothing (XDG base directory
/// specification).
QString HistoryStore::defaultDirectory() {
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString state = QFileInfo(given).isAbsolute()
                              ? given
                              : QStandardPaths::writableLocation(QStandardPaths::HomeLocation) +
                                    QStringLiteral("/.local/state");
    return state + QStringLiteral("/gretel/history");
}

HistoryStore::HistoryStore(QString directory) : m_directory(std::move(directory)) {}

QString HistoryStore::pathOf(const QUuid& tunnel) const {
    return QStringLiteral("%1/%2.health").arg(m_directory, tunnel.toString(QUuid::WithoutBraces));
}

Outcome<HealthHistory> HistoryStore::load(const QUuid& tunnel) const {
    const QString path = pathOf(tunnel);
    if (!QFileInfo::exists(path))
        return HealthHistory();
    const FileContents bytes = readSmallFile(path, HealthHistory::mostBytes);
    if (!bytes.ok())
        return bytes.error();
    auto history = HealthHistory::fromBytes(*bytes);
    if (!history)
        return Failure{FailureKind::CannotRead,
                       {path, QCoreApplication::translate("Words", "it was damaged")}};
    return *std::move(history);
}

Outcome<Done> HistoryStore::save(const QUuid& tunnel, const HealthHistory& history) const {
    return save({{tunnel, history}});
}

Outcome<Done> HistoryStore::save(const Histories& histories) const {
    std::vector<FileToWrite> files;
    for (const auto& [tunnel, history] : histories)
        files.push_back({pathOf(tunnel), history.toBytes()});
    return writeAllWhole(files);
}

Outcome<Done> HistoryStore::remove(const QUuid& tunnel) const {
    return removeFile(pathOf(tunnel));
}

} // namespace gretel
