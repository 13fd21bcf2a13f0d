// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/other_firewalls.h"

#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>

#include "helper/firewall/ruleset_listing.h"
#include "helper/firewall/survey.h"
#include "helper/firewall/table_message.h"
#include "helper/tunnel_fields.h"
#include "netlink/channel.h"

namespace gretel {

namespace {

/// Whether there is a table beside ours; also where that cannot be asked. One message, where listing all
/// rules takes a process.
bool hasOtherTables() {
    struct {
        nlmsghdr header;
        nfgenmsg family;
    } question{};
    question.header.nlmsg_len = sizeof question;
    question.header.nlmsg_type = (NFNL_SUBSYS_NFTABLES << 8) | NFT_MSG_GETTABLE;
    question.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    question.family.version = NFNETLINK_V0;

    const auto channel = netlink::Channel::open(NETLINK_NETFILTER);
    if (!channel || (*channel)->send(&question, sizeof question) != 0)
        return true;
    constexpr int patience = 1000; // ms
    constexpr int tableMessage = (NFNL_SUBSYS_NFTABLES << 8) | NFT_MSG_NEWTABLE;
    bool found = false;
    bool ended = false;
    while (!found && !ended) {
        const int error = (*channel)->receive(patience, [&](const nlmsghdr* message) {
            ended = message->nlmsg_type == NLMSG_DONE;
            found = !ended && (message->nlmsg_type != tableMessage ||
                               !firewall::concernsOurTable(message, message->nlmsg_len));
            return !found && !ended;
        });
        found = found || error != 0;
    }
    return found;
}

} // namespace

std::vector<Blocker> blockersOf(std::vector<TunnelNeeds> needs, const SystemState& state) {
    if (needs.empty() || !hasOtherTables())
        return {};
    for (TunnelNeeds& tunnel : needs)
        tunnel.firewall = FirewallPolicy::Open;
    const auto ruleset = firewall::listRuleset();
    if (!ruleset)
        return {};
    std::vector<Blocker> blockers = firewall::survey(*ruleset, sharedState(needs, state).firewall);
    // What firewalld lets in is an operation of its own; answers are not in it.
    std::erase_if(blockers, [&](const Blocker& blocker) {
        return state.firewalld && blocker.firewall == FirewallKind::Firewalld &&
               blocker.traffic != BlockedTraffic::Answer;
    });
    return blockers;
}

void logBlockers(const std::vector<Blocker>& blockers, const std::vector<QUuid>& tunnels) {
    const TunnelFields whose = fieldsOf(tunnels);
    for (const Blocker& blocker : blockers) {
        log::Fields fields{
            {QLatin1StringView("table"), QStringLiteral("%1 %2").arg(blocker.family, blocker.table)},
            {QLatin1StringView("chain"), blocker.chain},
            {QLatin1StringView("from"), blocker.from},
            {QLatin1StringView("to"), blocker.to},
            {QLatin1StringView("certain"), blocker.certain ? QStringLiteral("yes") : QStringLiteral("no")},
            {QLatin1StringView("remedy"), blocker.remedy}};
        fields.insert(fields.end(), whose.said.begin(), whose.said.end());
        log::write(log::Level::Warning, "Another firewall blocks what a tunnel needs.", fields, whose.unsaid);
    }
}

} // namespace gretel
