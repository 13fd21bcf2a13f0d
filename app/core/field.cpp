// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/field.h"

namespace gretel::field {

QString host(HostSide side) {
    return side == HostSide::Host1 ? QStringLiteral("host1") : QStringLiteral("host2");
}

QString publicAddress(HostSide side) {
    return host(side) + QLatin1String(".public");
}

QString local(HostSide side) {
    return host(side) + QLatin1String(".local");
}

QString tunnel(HostSide side) {
    return host(side) + QLatin1String(".tunnel");
}

QString networks(HostSide side) {
    return host(side) + QLatin1String(".networks");
}

QString network(HostSide side, qsizetype index) {
    return QStringLiteral("%1.networks[%2]").arg(host(side)).arg(index);
}

QString label(HostSide side) {
    return host(side) + QLatin1String(".label");
}

QString inTunnel(qsizetype index, const QString& field) {
    const QString tunnel = QStringLiteral("tunnels[%1]").arg(index);
    return field.isEmpty() ? tunnel : tunnel + QLatin1Char('.') + field;
}

} // namespace gretel::field
