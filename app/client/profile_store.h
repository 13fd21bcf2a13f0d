// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QString>

#include <vector>

#include "core/failure.h"
#include "core/issue.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// The user's profiles: one document a tunnel, <directory>/<id>.gretel, each written whole or not at all
/// (QSaveFile). A file that cannot be read is left where it is and reported, never overwritten or removed.
class ProfileStore {
    Q_DECLARE_TR_FUNCTIONS(gretel::ProfileStore)
public:
    /// XDG_DATA_HOME/gretel/tunnels
    static QString defaultDirectory();

    explicit ProfileStore(QString directory = defaultDirectory());

    struct Unreadable {
        QString file;
        Issues issues;  ///< when the text is wrong
        QString reason; ///< when it could not be opened, or is no file of the store
    };
    struct Contents {
        std::vector<TunnelProfile> tunnels; ///< by name, then id
        std::vector<Unreadable> unreadable;
    };
    /// A directory that does not exist is empty.
    Outcome<Contents> load() const;
    /// CannotWrite names the file and says why ("no space left on device"); what stood there before still
    /// does. So it does when what stands there cannot be read.
    Outcome<Done> save(const TunnelProfile& tunnel);
    /// All of them or none, for what is imported: ten thousand in a second or two.
    Outcome<Done> saveAll(const std::vector<TunnelProfile>& tunnels);
    /// With its draft. What is not there is removed already.
    Outcome<Done> remove(const QUuid& tunnel);

    /// What is being typed, cell texts as they stand, so that not even a crash in mid-edit loses them:
    /// <directory>/drafts/<id>.json. An empty draft removes it.
    using Draft = QHash<QString, QString>;
    Outcome<Done> saveDraft(const QUuid& tunnel, const Draft& draft);
    Draft draft(const QUuid& tunnel) const;

private:
    /// Refused: the file that is there cannot be read.
    Outcome<Done> checkReplaceable(const QString& path) const;

    QString m_directory;
};

} // namespace gretel
