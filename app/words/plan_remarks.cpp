// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/plan_remarks.h"

#include <QCoreApplication>

#include "core/path_mtu.h"
#include "words/filled.h"

namespace gretel {

QStringList remarksOf(const std::vector<TunnelProfile>& tunnels) {
    QStringList remarks;
    for (const TunnelProfile& tunnel : tunnels)
        if (followsPath(tunnel))
            remarks << filled(QCoreApplication::translate(
                                  "Words", "While “%1” is up, its MTU follows the way to the other host."),
                              {tunnel.name});
    return remarks;
}

} // namespace gretel
