// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as nft's listing of the table: what is read of it can be written, and is told from nothing else;
// and as the kernel's notifications.
#include <cstdint>
#include <cstdlib>

#include "core/firewall_text.h"
#include "core/plain_text.h"
#include "helper/firewall/survey.h"
#include "helper/firewall/table_counts.h"
#include "helper/firewall/table_message.h"
#include "helper/firewall/table_reader.h"
#include "helper/firewall/table_writer.h"

using namespace gretel;
using namespace gretel::firewall;

namespace {

void demand(bool condition) {
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    (void)concernsOurTable(data, size);
    const std::string_view listing(reinterpret_cast<const char*>(data), size);
    const FirewallState state = readTable(listing);
    demand(isWellFormed(state.rules));
    demand(state.rules == state.rules.normalised());
    demand(!state.intact || !state.rules.empty());
    demand(!replacement(state.rules).empty());
    const auto none = difference(state.rules, state.rules);
    demand(state.rules.empty() || (none && none->empty()));
    demand(!firewallText(state.rules).isEmpty() && !firewallCommands(state.rules).isEmpty());

    const CountedTable table = countedTable(listing, listing);
    demand(table.state == state);
    demand(table.counts.rules.size() <= mostCountedRules);
    for (const CountedRule& rule : table.counts.rules)
        demand(isPlainText(rule.text));

    // As the listing of all tables.
    const Prefix near(IpAddress::fromIpv4(0xc0a80100), 24);
    const Prefix far(IpAddress::fromIpv4(0xc0a80200), 24);
    FirewallRules tunnel;
    tunnel.pairs = {{IpAddress::fromIpv4(0x01020304), IpAddress::fromIpv4(0x04030201)}};
    tunnel.passages = {{QStringLiteral("gre-lab"), near, far}};
    for (const Blocker& blocker : survey(listing, tunnel))
        demand(!blocker.remedy.isEmpty());
    return 0;
}
