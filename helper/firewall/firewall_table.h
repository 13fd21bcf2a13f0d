// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/failure.h"
#include "core/firewall_rules.h"
#include "helper/firewall/nft_context.h"

namespace gretel::firewall {

struct CountedTable;

/// Table inet gretel in the kernel; no other table is read or touched. Blocking, in the network namespace of
/// the caller.
class FirewallTable {
public:
    FirewallTable();
    ~FirewallTable();
    FirewallTable(const FirewallTable&) = delete;
    FirewallTable& operator=(const FirewallTable&) = delete;

    /// What is there now; without a table, no rules. KernelLacksNftables, KernelUnreachable, NotPermitted,
    /// KernelRefused.
    Outcome<FirewallState> read();
    /// The same with what each rule has counted. Fails as read() does.
    Outcome<CountedTable> count();

    /// Makes it what these rules say, in one transaction: all of it or, on a failure, nothing. before: what
    /// read() found. If only elements differ, counters are kept. Fails as read() does, and with Internal for
    /// rules that are not well-formed.
    Outcome<Done> write(const FirewallState& before, const FirewallRules& after);

private:
    Outcome<NftContext::Answer> run(const std::string& command,
                                    NftContext::Output output = NftContext::Output::Json);
    Outcome<std::optional<std::string>> list();
    /// Reading, writing and reading back need one: making it reads several files.
    std::unique_ptr<NftContext> m_nft;
};

} // namespace gretel::firewall
