// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

#include "core/issue.h"
#include "core/tunnel_profile.h"

namespace gretel {

inline constexpr qsizetype mostDocumentBytes = 1024 * 1024;
inline constexpr qsizetype mostTunnels = 10000;

/// Reads Gretel's own document (UTF-8 JSON, version 1), strictly: unknown and duplicate keys, a wrong type, a
/// byte order mark, anything over the limits above are refused. The issues carry whole paths
/// ("tunnels[0].host1.tunnel"). Only the text is judged; whether the profiles make sense is validate()'s
/// business, and missing cells are allowed.
Result<std::vector<TunnelProfile>, Issues> readDocument(const QByteArray& bytes);

/// Canonical: fixed order, defaults unwritten, two spaces, one final newline. readDocument() gives the same
/// profiles.
QByteArray writeDocument(const std::vector<TunnelProfile>& tunnels);

} // namespace gretel
