// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <utility>

#include "core/tunnel_profile.h"

/// The document's words for a profile's choices, the same for reading and writing.
namespace gretel::document {

inline constexpr QLatin1StringView formatName{"gretel"};
inline constexpr quint64 version = 1;
inline constexpr QLatin1StringView computed{"auto"};
inline constexpr QLatin1StringView inherited{"inherit"};

template <typename T>
using Word = std::pair<T, QLatin1StringView>;

inline constexpr Word<TunnelKind> kinds[] = {{TunnelKind::Gre, QLatin1StringView{"gre"}}};
inline constexpr Word<HostSide> sides[] = {{HostSide::Host1, QLatin1StringView{"host1"}},
                                           {HostSide::Host2, QLatin1StringView{"host2"}}};
inline constexpr Word<DfPolicy> dfPolicies[] = {{DfPolicy::Strict, QLatin1StringView{"strict"}},
                                                {DfPolicy::Inherit, QLatin1StringView{"inherit"}},
                                                {DfPolicy::Fragment, QLatin1StringView{"fragment"}}};
inline constexpr Word<FirewallPolicy> firewallPolicies[] = {
    {FirewallPolicy::Endpoints, QLatin1StringView{"endpoints"}},
    {FirewallPolicy::Open, QLatin1StringView{"open"}},
    {FirewallPolicy::Off, QLatin1StringView{"off"}}};

} // namespace gretel::document
