// SPDX-License-Identifier: GPL-3.0-or-later
// What N tunnels cost before and after the kernel: the document, the checks, the plan, the words, the record.
// No kernel is touched, so this runs anywhere, under a profiler as well.
//
//   values_bench N    prints milliseconds

#include <cstdio>
#include <cstdlib>

#include "bench/measure.h"
#include "bench/numbered.h"
#include "core/change.h"
#include "core/command_text.h"
#include "core/validation.h"
#include "core/validation_tables.h"
#include "formats/document.h"
#include "helper/active_tunnels.h"
#include "helper/firewall/table_writer.h"
#include "helper/state/state_text.h"
#include "words/operation_words.h"

using namespace gretel;
using namespace gretel::bench;

namespace {

TunnelProfile profile(quint32 n) {
    TunnelProfile made = numberedProfile(n);
    made.host2.networks = {Prefix(address(0x0a000000 + 256 * n), 24)};
    made.key = n;
    made.checksum = true;
    return made;
}

SystemState emptySystem() {
    SystemState state;
    Link lo;
    lo.index = 1;
    lo.name = QStringLiteral("lo");
    lo.loopback = lo.up = true;
    Link eth0;
    eth0.index = 2;
    eth0.name = QStringLiteral("eth0");
    eth0.mtu = 1500;
    eth0.up = true;
    state.links = {lo, eth0};
    state.addresses = {{lo.name, Prefix(address(0x7f000001), 8)},
                       {eth0.name, Prefix(address(0x01020304), 24)}};
    Route way;
    way.destination = Prefix(address(0), 0);
    way.device = eth0.name;
    way.gateway = address(0x01020301);
    way.protocol = 3;
    state.routes = {way};
    state.firewall = FirewallState();
    return state;
}

/// As the kernel has it once they are up.
SystemState withTunnels(SystemState state, const std::vector<DesiredTunnel>& tunnels,
                        const FirewallRules& rules) {
    constexpr quint32 localTable = 255;
    for (const DesiredTunnel& tunnel : tunnels) {
        Link link = tunnel.link;
        link.index = 100000 + int(state.links.size());
        link.settings.forwarding = link.settings.forwarding.value_or(0);
        link.settings.reversePath = link.settings.reversePath.value_or(0);
        link.settings.acceptLocal = 0;
        state.links.push_back(link);
        state.addresses.push_back(tunnel.address);
        Route connected;
        connected.destination = tunnel.address.address.network();
        connected.device = link.name;
        connected.source = tunnel.address.address.address();
        connected.protocol = kernelRouteProtocol;
        state.routes.push_back(connected);
        connected.destination = Prefix(tunnel.address.address.address(), 32);
        connected.table = localTable;
        state.routes.push_back(connected);
        state.routes.insert(state.routes.end(), tunnel.routes.begin(), tunnel.routes.end());
    }
    state.firewall = FirewallState{rules, true};
    return state;
}

std::vector<DesiredTunnel> desired(const std::vector<TunnelProfile>& profiles, const SystemState& state) {
    std::vector<DesiredTunnel> tunnels;
    for (const TunnelProfile& one : profiles) {
        auto tunnel = desiredTunnel(one, *hereOf(one, state), Underlay{});
        demand(tunnel.ok(), "desiredTunnel");
        tunnels.push_back(std::move(tunnel).value());
        if (needsLooseReversePath(tunnels.back().needs, state))
            tunnels.back().link.settings.reversePath = 2;
    }
    return tunnels;
}

size_t errorsIn(const std::vector<TunnelProfile>& profiles, const SystemState& state) {
    size_t errors = 0;
    const ValidationTables tables(state, profiles);
    const ValidationContext context{&state, &profiles, Underlay{}, &tables};
    for (const TunnelProfile& one : profiles)
        errors += hasErrors(validate(one, context)) ? 1 : 0;
    return errors;
}

qsizetype wordsOf(const Operations& operations) {
    qsizetype size = 0;
    for (const Operation& operation : operations)
        size += commandsOf(operation).size() + sentenceOf(operation).size();
    return size;
}

} // namespace

int main(int argc, char** argv) {
    const int count = argc == 2 ? std::atoi(argv[1]) : 0;
    if (count <= 0 || count > 10000) {
        std::fprintf(stderr, "usage: values_bench N\n");
        return 2;
    }
    std::vector<TunnelProfile> profiles;
    for (int n = 0; n < count; ++n)
        profiles.push_back(profile(quint32(n)));
    const SystemState before = emptySystem();
    const QByteArray text = timed("document written", [&] { return writeDocument(profiles); });
    demand(timed("document read", [&] { return readDocument(text); }).ok(), "readDocument");
    demand(timed("checked", [&] { return errorsIn(profiles, before); }) == 0, "validate");
    const auto tunnels = timed("desired", [&] { return desired(profiles, before); });
    const Change change{tunnels, {}, std::vector<TunnelNeeds>(), {}};
    const auto plan = timed("planned", [&] { return planChange(change, before); });
    demand(plan.ok() && !plan->empty(), "planChange");
    timed("words", [&] { return wordsOf(plan->operations); });
    timed("intent", [&] { return writeIntent({QStringLiteral("boot"), QUuid(), plan->operations}); });
    std::vector<TunnelNeeds> needs;
    for (const DesiredTunnel& tunnel : tunnels)
        needs.push_back(tunnel.needs);
    const FirewallRules rules = sharedState(needs, before).firewall;
    timed("firewall", [&] { return firewall::replacement(rules); });
    const SystemState after = withTunnels(before, tunnels, rules);
    const auto rest = timed("planned again", [&] { return planChange(change, after); });
    demand(rest.ok() && rest->empty(), "planChange, with all there,");
    HelperState state;
    state.active = profiles;
    timed("state", [&] { return writeState(state); });
    demand(timed("checked again", [&] { return errorsIn(profiles, after); }) == 0, "validate");
    timed("desired again", [&] { return desired(profiles, after); });
    timed("needs of all", [&] { return needsOf(profiles, after); });
    demand(timed("nothing to mend",
                 [&] {
                     return planChange({{}, {}, needs, {}}, after);
                 })
               .ok(),
           "planChange");
    std::vector<QUuid> ids;
    for (const TunnelProfile& one : profiles)
        ids.push_back(one.id);
    const auto removal = timed("removal planned", [&] {
        return planChange({{}, ids, std::vector<TunnelNeeds>(), {}}, after);
    });
    demand(removal.ok() && !removal->empty(), "planChange, removing,");
    timed("removal's intent", [&] {
        return writeIntent({QStringLiteral("boot"), QUuid(), removal->operations});
    });
    return 0;
}
