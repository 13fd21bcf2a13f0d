// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/state_directory.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gretel {

namespace {

constexpr char freshEnding[] = ".new";
constexpr size_t mostSetAside = 10;

Failure cannotRead(const QString& path, int error) {
    return {FailureKind::CannotRead, {path, qt_error_string(error)}};
}

/// All of it; 0 or an errno.
int writeAll(int file, const QByteArray& bytes) {
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno != EINTR)
            return errno;
        if (count == 0)
            return ENOSPC;
        if (count > 0)
            done += count;
    }
    return 0;
}

/// At most so many bytes; 0 or an errno.
int readUpTo(int file, qsizetype most, QByteArray& bytes) {
    constexpr qsizetype step = 64 * 1024;
    while (bytes.size() < most) {
        const qsizetype had = bytes.size();
        bytes.resize(std::min(most, had + step));
        const ssize_t count = ::read(file, bytes.data() + had, size_t(bytes.size() - had));
        const int error = errno;
        bytes.resize(had + std::max<ssize_t>(count, 0));
        if (count == 0)
            return 0;
        if (count < 0 && error != EINTR)
            return error;
    }
    return 0;
}

/// A new file with this content, synchronised; 0 or an errno.
int writeFresh(int directory, const QByteArray& name, const QByteArray& content) {
    const int file =
        ::openat(directory, name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return errno;
    int error = writeAll(file, content);
    if (error == 0 && ::fsync(file) != 0)
        error = errno;
    // Some network file systems keep bad news until now; after EINTR Linux has closed it all the same.
    if (::close(file) != 0 && error == 0 && errno != EINTR)
        error = errno;
    return error;
}

/// Nobody else may be able to write what is obeyed here.
bool isOnlyOurs(int directory) {
    struct stat status {};
    return ::fstat(directory, &status) == 0 && (status.st_uid == ::geteuid() || status.st_uid == 0) &&
           (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

} // namespace

Outcome<StateDirectory> StateDirectory::open(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST && errno != EROFS && errno != EACCES)
        return Failure{FailureKind::CannotWrite, {path, qt_error_string(errno)}};
    const int descriptor = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return cannotRead(path, errno);
    StateDirectory directory(path, descriptor);
    if (!isOnlyOurs(descriptor))
        return cannotRead(path, EPERM);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? Failure{FailureKind::Busy, {}} : cannotRead(path, errno);
    const auto names = directory.names();
    if (!names)
        return names.error();
    for (const QString& left : *names) {
        if (!left.endsWith(QLatin1StringView(freshEnding)))
            continue;
        if (const auto removed = directory.remove(left); !removed)
            return removed.error();
    }
    return directory;
}

StateDirectory::~StateDirectory() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

StateDirectory::StateDirectory(StateDirectory&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

StateDirectory& StateDirectory::operator=(StateDirectory&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Outcome<Done> StateDirectory::write(const QString& name, const QByteArray& content) {
    const QByteArray target = QFile::encodeName(name);
    const QByteArray fresh = target + freshEnding;
    // What stands there comes of a write that failed, and could not even be removed.
    ::unlinkat(m_descriptor, fresh.constData(), 0);
    int error = writeFresh(m_descriptor, fresh, content);
    if (error == 0)
        error = putInPlace(fresh, target);
    // Either the new one, which failed, or the old one, which is no longer needed.
    ::unlinkat(m_descriptor, fresh.constData(), 0);
    return error == 0 ? Outcome<Done>(Done{}) : cannotWrite(name, error);
}

/// The old file is kept beside until the directory is synchronised: should that fail, it comes back.
/// Otherwise a change whose commit failed, and which was therefore undone, would stand there as committed.
int StateDirectory::putInPlace(const QByteArray& fresh, const QByteArray& name) {
    const auto rename = [&](unsigned how) {
        return ::renameat2(m_descriptor, fresh.constData(), m_descriptor, name.constData(), how) == 0 ? 0
                                                                                                      : errno;
    };
    bool exchanged = true;
    int error = rename(RENAME_EXCHANGE);
    if (error == ENOENT || error == EINVAL || error == ENOSYS) {
        // The first one, or a file system that cannot exchange.
        exchanged = false;
        error = rename(0);
    }
    if (error != 0)
        return error;
    error = synchronise();
    if (error != 0 && exchanged)
        rename(RENAME_EXCHANGE);
    else if (error != 0)
        ::unlinkat(m_descriptor, name.constData(), 0);
    return error;
}

Outcome<Done> StateDirectory::remove(const QString& name) {
    if (::unlinkat(m_descriptor, QFile::encodeName(name).constData(), 0) != 0)
        return errno == ENOENT ? Outcome<Done>(Done{}) : cannotWrite(name, errno);
    const int error = synchronise();
    return error == 0 ? Outcome<Done>(Done{}) : cannotWrite(name, error);
}

Outcome<StateDirectory::Content> StateDirectory::read(const QString& name) const {
    const int file = ::openat(m_descriptor, QFile::encodeName(name).constData(),
                              O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0) {
        if (errno == ENOENT)
            return Content{};
        // A link; a socket.
        return errno == ELOOP || errno == ENXIO ? Outcome<Content>(Content{{}, Untrusted::NoFile})
                                                : cannotRead(pathOf(name), errno);
    }
    struct stat status {};
    int error = ::fstat(file, &status) == 0 ? 0 : errno;
    Content content;
    if (error == 0 && !S_ISREG(status.st_mode)) {
        content.refusal = Untrusted::NoFile;
    } else if (error == 0) {
        QByteArray bytes;
        error = readUpTo(file, mostCheckedBytes + 1, bytes);
        if (bytes.size() > mostCheckedBytes)
            content.refusal = Untrusted::TooLarge;
        else
            content.bytes = std::move(bytes);
    }
    ::close(file);
    return error == 0 ? Outcome<Content>(std::move(content)) : cannotRead(pathOf(name), error);
}

Outcome<QString> StateDirectory::setAside(const QString& name) {
    const auto all = names();
    if (!all)
        return all.error();
    const QString stem = name + QStringLiteral(".bad-");
    std::vector<uint> numbers;
    for (const QString& other : *all)
        if (const uint number = other.startsWith(stem) ? other.sliced(stem.size()).toUInt() : 0; number > 0)
            numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    const QString aside = stem + QString::number(numbers.empty() ? 1 : numbers.back() + 1);
    if (::renameat2(m_descriptor, QFile::encodeName(name).constData(), m_descriptor,
                    QFile::encodeName(aside).constData(), RENAME_NOREPLACE) != 0)
        return cannotWrite(name, errno);
    for (size_t index = 0; index + mostSetAside <= numbers.size(); ++index)
        ::unlinkat(m_descriptor, QFile::encodeName(stem + QString::number(numbers[index])).constData(), 0);
    const int error = synchronise();
    return error == 0 ? Outcome<QString>(aside) : cannotWrite(name, error);
}

Failure StateDirectory::cannotWrite(const QString& name, int error) const {
    return {FailureKind::CannotWrite, {pathOf(name), qt_error_string(error)}};
}

Outcome<QStringList> StateDirectory::names() const {
    const int again = ::openat(m_descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* list = again < 0 ? nullptr : ::fdopendir(again);
    if (!list)
        return cannotRead(m_path, errno);
    QStringList names;
    errno = 0;
    while (const dirent* entry = ::readdir(list))
        names << QFile::decodeName(entry->d_name);
    const int error = errno;
    ::closedir(list);
    return error == 0 ? Outcome<QStringList>(names) : cannotRead(m_path, error);
}

int StateDirectory::synchronise() const {
    // Some file systems have nothing to synchronise there and say EINVAL.
    return ::fsync(m_descriptor) == 0 || errno == EINVAL ? 0 : errno;
}

} // namespace gretel
