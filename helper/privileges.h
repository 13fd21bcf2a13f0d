// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gretel::privileges {

/// The user that the helper runs as (packaging's sysusers.d file).
inline constexpr const char* userName = "gretel";

/// Leaves the process as that user, or as the one that started it if not root, with CAP_NET_ADMIN permitted
/// and effective, no other capability in any set, nothing ambient, and no_new_privs. Started as root it also
/// gives up root, all groups and the rest of the bounding set. Capabilities belong to threads: call it while
/// there is only one. Empty, or one sentence that says why the helper cannot go on.
QString reduce();

/// Nothing of the starter's is trusted: umask 077, the environment emptied but for a UTF-8 locale, standard
/// input from /dev/null, no other descriptor left open.
void shedSurroundings();

} // namespace gretel::privileges
