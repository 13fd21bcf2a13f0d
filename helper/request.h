// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QVariantMap>

#include <vector>

#include "core/failure.h"
#include "core/tunnel_profile.h"
#include "helper/tunnel_engine.h"

/// What a caller sent, judged in two steps: its size before anybody is asked who the caller is, its meaning
/// only once the caller may. Every failure is BadDocument with the field's path.
namespace gretel::request {

/// Its bytes of UTF-8, at most 1 MiB.
Outcome<qsizetype> documentBytes(const QString& document);
/// "confirm" or "confirm-if-risky", not both: 5 to 3600 seconds; any other is unknown.
Outcome<ChangeOptions> optionsOf(const QVariantMap& options);
/// One that this helper could have given out; NothingPending otherwise.
Outcome<QUuid> tokenOf(const QString& token);
/// Their characters together: at most mostTunnels of them, and not more than a document may have.
Outcome<qsizetype> idsBytes(const QStringList& ids);

/// The document's tunnels, host names refused (the helper asks no name server); whether they make sense on
/// this machine is the engine's business.
Outcome<std::vector<TunnelProfile>> tunnelsOf(const QString& document);
/// Each once and as QUuid writes it without braces; anything else is refused.
Outcome<std::vector<QUuid>> idsOf(const QStringList& ids);

} // namespace gretel::request
