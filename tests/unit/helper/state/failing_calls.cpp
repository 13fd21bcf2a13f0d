// SPDX-License-Identifier: GPL-3.0-or-later
#include "failing_calls.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace gretel::calls {

namespace {

bool noting = false;
int failingCall = 0;
int failingError = 0;
QStringList noted;

/// Whether this one is to go wrong.
bool note(const char* name) {
    if (!noting)
        return false;
    noted << QString::fromLatin1(name);
    return noted.size() == failingCall;
}

long fail() {
    errno = failingError;
    return -1;
}

} // namespace

void begin(int at, int error) {
    failingCall = at;
    failingError = error;
    noted.clear();
    noting = true;
}

QStringList end() {
    noting = false;
    return noted;
}

} // namespace gretel::calls

using namespace gretel::calls;

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
    if (!note("write"))
        return ::syscall(SYS_write, file, bytes, count);
    return failingError != 0 ? fail() : ::syscall(SYS_write, file, bytes, size_t(1));
}

int fsync(int file) {
    return int(note("fsync") ? fail() : ::syscall(SYS_fsync, file));
}

int renameat2(int from, const char* name, int to, const char* newName, unsigned how) noexcept {
    return int(note("renameat2") ? fail() : ::syscall(SYS_renameat2, from, name, to, newName, how));
}

int unlinkat(int directory, const char* name, int flags) noexcept {
    return int(note("unlinkat") ? fail() : ::syscall(SYS_unlinkat, directory, name, flags));
}
}
