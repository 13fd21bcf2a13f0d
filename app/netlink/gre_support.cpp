// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/gre_support.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <algorithm>

namespace gretel::netlink {

namespace {

/// modules.dep and modules.builtin name files relative to the directory, with or without a compression's
/// ending.
bool listsGre(const QString& path, bool* readable) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    *readable = true;
    return file.readAll().contains("/ip_gre.ko");
}

} // namespace

bool kernelHasGre(const SystemState& system, const QString& sysModuleDirectory,
                  const QString& modulesDirectory) {
    if (std::any_of(system.links.begin(), system.links.end(),
                    [](const Link& link) { return link.kind == QLatin1String("gre"); }))
        return true;
    if (QDir(sysModuleDirectory + QStringLiteral("/ip_gre")).exists())
        return true;
    if (!QDir(modulesDirectory).exists())
        return false;
    bool readable = false;
    return listsGre(modulesDirectory + QStringLiteral("/modules.dep"), &readable) ||
           listsGre(modulesDirectory + QStringLiteral("/modules.builtin"), &readable) || !readable;
}

bool kernelHasGre(const SystemState& system) {
    return kernelHasGre(system, QStringLiteral("/sys/module"),
                        QStringLiteral("/lib/modules/") + QSysInfo::kernelVersion());
}

} // namespace gretel::netlink
