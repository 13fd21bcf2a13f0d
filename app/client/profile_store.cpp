// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profile_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <tuple>

#include "client/safe_file.h"
#include "formats/document.h"

namespace gretel {

namespace {

/// A draft is a handful of cells; more is not ours.
constexpr qsizetype mostDraftBytes = mostDocumentBytes;

QString idText(const QUuid& id) {
    return id.toString(QUuid::WithoutBraces);
}

QString tunnelPath(const QString& directory, const QUuid& id) {
    return directory + QLatin1Char('/') + idText(id) + QStringLiteral(".gretel");
}

QString draftPath(const QString& directory, const QUuid& id) {
    return directory + QStringLiteral("/drafts/") + idText(id) + QStringLiteral(".json");
}

/// The one tunnel of a file of the store, or what is wrong with the file.
Result<TunnelProfile, ProfileStore::Unreadable> readTunnel(const QString& path) {
    using Unreadable = ProfileStore::Unreadable;
    const FileContents contents = readSmallFile(path, mostDocumentBytes);
    if (!contents.ok())
        return Unreadable{path, {}, contents.error().arguments.value(1)};
    const auto document = readDocument(*contents);
    if (!document.ok())
        return Unreadable{path, document.error(), {}};
    if (document->size() != 1)
        return Unreadable{path, {}, ProfileStore::tr("It does not hold exactly one tunnel")};
    const TunnelProfile& tunnel = document->front();
    if (QFileInfo(path).completeBaseName() != idText(tunnel.id))
        return Unreadable{path, {}, ProfileStore::tr("The tunnel in it has another id than the file's name")};
    return tunnel;
}

} // namespace

QString ProfileStore::defaultDirectory() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/gretel/tunnels");
}

ProfileStore::ProfileStore(QString directory) : m_directory(std::move(directory)) {}

Outcome<ProfileStore::Contents> ProfileStore::load() const {
    Contents contents;
    const auto names = listFiles(m_directory, QStringLiteral(".gretel"));
    if (!names.ok())
        return names.error();
    for (const QString& name : *names) {
        auto tunnel = readTunnel(m_directory + QLatin1Char('/') + name);
        if (tunnel.ok())
            contents.tunnels.push_back(std::move(tunnel).value());
        else
            contents.unreadable.push_back(tunnel.error());
    }
    std::sort(contents.tunnels.begin(), contents.tunnels.end(), [](const auto& left, const auto& right) {
        return std::tie(left.name, left.id) < std::tie(right.name, right.id);
    });
    return contents;
}

/// Somebody's only copy may be in there, torn or written by a later version.
Outcome<Done> ProfileStore::checkReplaceable(const QString& path) const {
    if (QFileInfo::exists(path) && !readTunnel(path).ok())
        return Failure{FailureKind::CannotWrite,
                       {path, tr("the file that is there cannot be read; move it away first")}};
    return Done{};
}

Outcome<Done> ProfileStore::saveAll(const std::vector<TunnelProfile>& tunnels) {
    std::vector<FileToWrite> files;
    files.reserve(tunnels.size());
    for (const TunnelProfile& tunnel : tunnels) {
        files.push_back({tunnelPath(m_directory, tunnel.id), writeDocument({tunnel})});
        if (auto replaceable = checkReplaceable(files.back().path); !replaceable.ok())
            return replaceable;
    }
    return writeAllWhole(files);
}

Outcome<Done> ProfileStore::save(const TunnelProfile& tunnel) {
    const QString path = tunnelPath(m_directory, tunnel.id);
    if (auto replaceable = checkReplaceable(path); !replaceable.ok())
        return replaceable;
    return writeWhole(path, writeDocument({tunnel}));
}

Outcome<Done> ProfileStore::remove(const QUuid& tunnel) {
    const QString path = tunnelPath(m_directory, tunnel);
    if (auto replaceable = checkReplaceable(path); !replaceable.ok())
        return replaceable;
    if (auto removed = removeFile(path); !removed.ok())
        return removed;
    return removeFile(draftPath(m_directory, tunnel));
}

Outcome<Done> ProfileStore::saveDraft(const QUuid& tunnel, const Draft& draft) {
    const QString path = draftPath(m_directory, tunnel);
    if (draft.isEmpty())
        return removeFile(path);
    QJsonObject cells;
    for (auto cell = draft.cbegin(); cell != draft.cend(); ++cell)
        cells.insert(cell.key(), cell.value());
    return writeWhole(path, QJsonDocument(cells).toJson());
}

ProfileStore::Draft ProfileStore::draft(const QUuid& tunnel) const {
    Draft draft;
    const FileContents contents = readSmallFile(draftPath(m_directory, tunnel), mostDraftBytes);
    if (!contents.ok())
        return draft;
    const QJsonObject cells = QJsonDocument::fromJson(*contents).object();
    for (auto cell = cells.constBegin(); cell != cells.constEnd(); ++cell)
        if (cell->isString())
            draft.insert(cell.key(), cell->toString());
    return draft;
}

} // namespace gretel
