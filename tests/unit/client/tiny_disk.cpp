// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiny_disk.h"

#include <QByteArray>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gretel {

namespace {

constexpr int cannotBeMade = 255;

bool mountTinyDisk(const char* directory, int kibibytes) {
    // Root needs no user namespace, and may not be allowed one.
    if (::unshare(CLONE_NEWNS | (::geteuid() == 0 ? 0 : CLONE_NEWUSER)) != 0)
        return false;
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    const QByteArray options = "mode=700,size=" + QByteArray::number(kibibytes) + 'k';
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
