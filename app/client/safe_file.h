// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

#include "core/failure.h"

namespace gretel {

using FileContents = Outcome<QByteArray>;

/// A regular file's bytes. CannotRead (file, reason) when it cannot be opened, is no file, or is larger than
/// most bytes; a device or pipe is never opened, since that could wait for ever.
FileContents readSmallFile(const QString& path, qsizetype most);

/// Names of a directory's files that end so, sorted. A directory that does not exist is empty.
Outcome<QStringList> listFiles(const QString& directory, const QString& ending);

/// All of it or none, on the disk when it returns: written beside, synchronised, renamed over, the directory
/// synchronised too. Mode 0600; directories that are missing are made with 0700. On CannotWrite (file,
/// reason) what stood there still does.
Outcome<Done> writeWhole(const QString& path, const QByteArray& bytes);

struct FileToWrite {
    QString path;
    QByteArray bytes;
};
/// The same for many of one directory, synchronised together: all are on the disk before the first takes its
/// name. On CannotWrite none has, unless renaming itself failed.
Outcome<Done> writeAllWhole(const std::vector<FileToWrite>& files);

/// A file that is not there is removed already. CannotWrite (file, reason).
Outcome<Done> removeFile(const QString& path);

} // namespace gretel
