// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gretel {

namespace {

constexpr auto onlyOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString translated(const char* text) {
    return QCoreApplication::translate("gretel::SafeFile", text);
}

Failure cannotRead(const QString& path, const QString& reason) {
    return {FailureKind::CannotRead, {path, reason}};
}

Failure cannotWrite(const QString& path, const QString& reason) {
    return {FailureKind::CannotWrite, {path, reason}};
}

QString reasonOf(int error) {
    return qt_error_string(error);
}

/// Everything that is missing, private from the start: QDir would let the umask decide. 0 or an errno.
int makePrivateDirectory(const QString& directory) {
    if (QFileInfo(directory).isDir())
        return 0;
    const QString parent = QFileInfo(directory).path();
    if (parent != directory)
        if (const int error = makePrivateDirectory(parent); error != 0)
            return error;
    return ::mkdir(QFile::encodeName(directory).constData(), 0700) == 0 || errno == EEXIST ? 0 : errno;
}

/// synchronise gets the directory's descriptor and answers as a system call does. 0 or an errno.
int synchronised(const QString& directory, int (*synchronise)(int)) {
    const int descriptor =
        ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = synchronise(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

/// So that the new name itself survives a power cut. Some file systems have nothing to synchronise there and
/// say EINVAL.
int synchroniseDirectory(const QString& directory) {
    return synchronised(directory, [](int descriptor) {
        const int result = ::fsync(descriptor);
        return result != 0 && errno == EINVAL ? 0 : result;
    });
}

/// Everything that was written to it, at the price of one.
int synchroniseFileSystem(const QString& directory) {
    return synchronised(directory, ::syncfs);
}

} // namespace

FileContents readSmallFile(const QString& path, qsizetype most) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return cannotRead(path, info.isDir() ? reasonOf(EISDIR)
                                             : translated(QT_TRANSLATE_NOOP("gretel::SafeFile",
                                                                            "It is not a regular file")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(path, file.errorString());
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return cannotRead(path, file.errorString());
    if (bytes.size() > most)
        return cannotRead(
            path,
            translated(QT_TRANSLATE_NOOP("gretel::SafeFile", "It is larger than %1 KiB")).arg(most / 1024));
    return bytes;
}

Outcome<QStringList> listFiles(const QString& directory, const QString& ending) {
    const QFileInfo info(directory);
    if (!info.exists())
        return QStringList{};
    if (!info.isDir())
        return cannotRead(directory, reasonOf(ENOTDIR));
    if (!info.isReadable() || !info.isExecutable())
        return cannotRead(directory, reasonOf(EACCES));
    // System: pipes and dangling links too, so that they are reported and not passed over.
    const QDir::Filters filters = QDir::Files | QDir::System | QDir::Hidden;
    return QDir(directory).entryList({QLatin1Char('*') + ending}, filters, QDir::Name);
}

Outcome<Done> writeWhole(const QString& path, const QByteArray& bytes) {
    const QString directory = QFileInfo(path).path();
    if (const int error = makePrivateDirectory(directory); error != 0)
        return cannotWrite(directory, reasonOf(error));
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    if (!file.setPermissions(onlyOwnerFile) || file.write(bytes) != bytes.size() || !file.flush())
        return cannotWrite(path, file.errorString());
    // QSaveFile synchronises before it renames, but says nothing when that fails.
    if (::fsync(file.handle()) != 0)
        return cannotWrite(path, reasonOf(errno));
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    if (const int error = synchroniseDirectory(directory); error != 0)
        return cannotWrite(path, reasonOf(error));
    return Done{};
}

Outcome<Done> writeAllWhole(const std::vector<FileToWrite>& files) {
    if (files.empty())
        return Done{};
    const QString directory = QFileInfo(files.front().path).path();
    if (const int error = makePrivateDirectory(directory); error != 0)
        return cannotWrite(directory, reasonOf(error));
    std::vector<std::unique_ptr<QTemporaryFile>> written; // whoever has not taken its name is removed
    for (const FileToWrite& file : files) {
        auto& beside = written.emplace_back(std::make_unique<QTemporaryFile>(file.path));
        if (!beside->open() || beside->write(file.bytes) != file.bytes.size() || !beside->flush())
            return cannotWrite(file.path, beside->errorString());
        beside->close(); // thousands would be more than a process may have open
    }
    if (const int error = synchroniseFileSystem(directory); error != 0)
        return cannotWrite(directory, reasonOf(error));
    for (size_t index = 0; index < files.size(); ++index) {
        const QByteArray from = QFile::encodeName(written[index]->fileName());
        if (std::rename(from.constData(), QFile::encodeName(files[index].path).constData()) != 0)
            return cannotWrite(files[index].path, reasonOf(errno));
        written[index]->setAutoRemove(false);
    }
    if (const int error = synchroniseDirectory(directory); error != 0)
        return cannotWrite(directory, reasonOf(error));
    return Done{};
}

Outcome<Done> removeFile(const QString& path) {
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT || errno == ENOTDIR ? Outcome<Done>(Done{})
                                                   : cannotWrite(path, reasonOf(errno));
    if (const int error = synchroniseDirectory(QFileInfo(path).path()); error != 0)
        return cannotWrite(path, reasonOf(error));
    return Done{};
}

} // namespace gretel
