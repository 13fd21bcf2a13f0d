// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiny_disk.h"

#include <QByteArray>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gretel {

namespace {

constexpr int cannotBeMade = 255;

bool tell(const char* path, const QByteArray& text) {
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool told = file >= 0 && ::write(file, text.constData(), size_t(text.size())) == text.size();
    ::close(file);
    return told;
}

/// Somebody who is not root may mount in a user namespace, as its root.
bool becomeRootOfNamespace() {
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    return ::unshare(CLONE_NEWUSER) == 0 && tell("/proc/self/setgroups", "deny") &&
           tell("/proc/self/uid_map", QByteArray("0 ").append(user).append(" 1")) &&
           tell("/proc/self/gid_map", QByteArray("0 ").append(group).append(" 1"));
}

bool mountTinyDisk(const char* directory, int kibibytes) {
    if (::geteuid() != 0 && !becomeRootOfNamespace())
        return false;
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    const QByteArray options = QByteArray("mode=700,size=").append(QByteArray::number(kibibytes)).append('k');
    return ::mount("tmpfs", directory, "tmpfs", MS_NOSUID | MS_NODEV, options.constData()) == 0;
}

} // namespace

int onTinyDisk(const char* directory, int kibibytes, const std::function<int()>& job) {
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(mountTinyDisk(directory, kibibytes) ? job() : cannotBeMade);
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status) == cannotBeMade ? -1 : WEXITSTATUS(status);
}

} // namespace gretel
