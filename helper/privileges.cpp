// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/privileges.h"

#include <cap-ng.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace gretel::privileges {

namespace {

constexpr auto kept = static_cast<capng_type_t>(CAPNG_EFFECTIVE | CAPNG_PERMITTED);

QString refused(const char* step) {
    return QStringLiteral("The helper cannot give up its other rights (%1: %2).")
        .arg(QString::fromLatin1(step), QString::fromLocal8Bit(std::strerror(errno)));
}

/// Exactly CAP_NET_ADMIN permitted and effective; nothing inheritable, so nothing ambient either.
void selectNetAdmin() {
    capng_clear(CAPNG_SELECT_ALL);
    capng_update(CAPNG_ADD, kept, CAP_NET_ADMIN);
}

QString becomeUser() {
    errno = 0;
    const passwd* user = getpwnam(userName);
    if (!user)
        return QStringLiteral("There is no user \"%1\" on this system: install the package again, or run "
                              "systemd-sysusers.")
            .arg(QLatin1StringView(userName));
    if (user->pw_uid == 0)
        return QStringLiteral("The user \"%1\" is root, which the helper must not be.")
            .arg(QLatin1StringView(userName));
    selectNetAdmin();
    capng_update(CAPNG_ADD, CAPNG_BOUNDING_SET, CAP_NET_ADMIN);
    if (capng_apply(CAPNG_SELECT_BOUNDS) != 0)
        return refused("capng_apply");
    if (capng_change_id(static_cast<int>(user->pw_uid), static_cast<int>(user->pw_gid),
                        CAPNG_DROP_SUPP_GRP) != 0)
        return refused("capng_change_id");
    return {};
}

/// Asks the kernel rather than believing the calls. What is inheritable matters to programs that are
/// executed, and none is; CAP_NET_ADMIN may stay there.
bool holdsOnlyNetAdmin() {
    uid_t real = 0, effective = 0, saved = 0;
    if (getresuid(&real, &effective, &saved) != 0 || real == 0 || effective == 0 || saved == 0)
        return false;
    capng_get_caps_process();
    for (unsigned capability = 0; capability <= CAP_LAST_CAP; ++capability) {
        const int wanted = capability == CAP_NET_ADMIN;
        if (capng_have_capability(CAPNG_EFFECTIVE, capability) != wanted ||
            capng_have_capability(CAPNG_PERMITTED, capability) != wanted ||
            capng_have_capability(CAPNG_INHERITABLE, capability) > wanted ||
            capng_have_capability(CAPNG_AMBIENT, capability) != 0)
            return false;
    }
    return true;
}

/// systemd hands over CAP_NET_ADMIN and nothing else, and its unit forbids capset(2): it is called only where
/// there is something to give up.
QString keepOnlyNetAdmin() {
    capng_get_caps_process();
    if (!capng_have_capability(CAPNG_PERMITTED, CAP_NET_ADMIN))
        return QStringLiteral(
            "This program has no right to change the network: it is started by the system bus "
            "or by systemd, not by hand.");
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) != 0)
        return refused("PR_CAP_AMBIENT");
    if (holdsOnlyNetAdmin())
        return {};
    selectNetAdmin();
    if (capng_apply(CAPNG_SELECT_CAPS) != 0)
        return refused("capng_apply");
    return {};
}

} // namespace

QString reduce() {
    QString failure = geteuid() == 0 ? becomeUser() : keepOnlyNetAdmin();
    if (failure.isEmpty() && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        failure = refused("no_new_privs");
    if (failure.isEmpty() && !holdsOnlyNetAdmin())
        failure = QStringLiteral("The kernel left the helper with other rights than it asked for.");
    return failure;
}

void shedSurroundings() {
    umask(077);
    clearenv();
    setenv("LC_ALL", "C.UTF-8", 1);
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (descriptor == STDIN_FILENO || fcntl(descriptor, F_GETFD) < 0) {
            const int null = ::open("/dev/null", O_RDWR);
            if (null >= 0 && null != descriptor) {
                dup2(null, descriptor);
                ::close(null);
            }
        }
    }
    close_range(STDERR_FILENO + 1, ~0U, 0);
}

} // namespace gretel::privileges
