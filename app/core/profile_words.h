// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel_profile.h"
#include "core/word_table.h"

/// The words for a profile's choices: the same in a document, in the window's cells and in what gretelctl
/// shows.
namespace gretel::profile_words {

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
inline constexpr Word<Keepalives> keepalives[] = {{Keepalives::Off, QLatin1StringView{"off"}},
                                                  {Keepalives::Answer, QLatin1StringView{"answer"}},
                                                  {Keepalives::Send, QLatin1StringView{"send"}},
                                                  {Keepalives::Both, QLatin1StringView{"both"}}};

} // namespace gretel::profile_words
