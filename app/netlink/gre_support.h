// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/system_state.h"

namespace gretel::netlink {

/// Whether the running kernel has GRE or can load it (module ip_gre), as far as an unprivileged program can
/// tell: a gre device stands there, the module is loaded or built in, or it lies among the kernel's modules.
/// Where a list of modules is there and cannot be read the answer is yes: the kernel itself will say no.
bool kernelHasGre(const SystemState& system);

/// The same for given places; for tests.
bool kernelHasGre(const SystemState& system, const QString& sysModuleDirectory,
                  const QString& modulesDirectory);

} // namespace gretel::netlink
