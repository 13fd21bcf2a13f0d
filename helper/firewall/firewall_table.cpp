// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/firewall_table.h"

#include "core/firewall_text.h"
#include "helper/firewall/table_counts.h"
#include "helper/firewall/table_reader.h"
#include "helper/firewall/table_writer.h"

namespace gretel::firewall {

namespace {

std::string listCommand() {
    return QStringLiteral("list table inet %1").arg(firewallTable).toStdString();
}

} // namespace

FirewallTable::FirewallTable() = default;
FirewallTable::~FirewallTable() = default;

/// What an error cut short leaves answers in the socket that nobody took, and each command after it would
/// read those of the one before: it gets a socket of its own. No table is an answer like any other.
Outcome<NftContext::Answer> FirewallTable::run(const std::string& command, NftContext::Output output) {
    if (!m_nft) {
        auto opened = NftContext::open();
        if (!opened)
            return opened.error();
        m_nft = std::move(opened).value();
    }
    NftContext::Answer answer = m_nft->run(command, output);
    if (!answer.done && !saysMissing(answer.error))
        m_nft.reset();
    return answer;
}

/// Nothing where there is no table.
Outcome<std::optional<std::string>> FirewallTable::list() {
    auto answer = run(listCommand());
    if (!answer)
        return answer.error();
    if (answer->done)
        return std::optional(std::move(answer).value().output);
    if (saysMissing(answer->error))
        return std::optional<std::string>();
    return nftFailure(QStringLiteral("nft ") + QString::fromStdString(listCommand()), answer->error);
}

Outcome<FirewallState> FirewallTable::read() {
    const auto listing = list();
    if (!listing)
        return listing.error();
    return *listing ? readTable(**listing) : FirewallState();
}

Outcome<CountedTable> FirewallTable::count() {
    const auto listing = list();
    if (!listing)
        return listing.error();
    if (!*listing)
        return CountedTable();
    const auto outline = run(listCommand(), NftContext::Output::Outline);
    // Without it, the rules have no text.
    return countedTable(**listing, outline ? outline->output : std::string());
}

Outcome<Done> FirewallTable::write(const FirewallState& before, const FirewallRules& after) {
    const FirewallRules rules = after.normalised();
    if (!isWellFormed(rules))
        return Failure{FailureKind::Internal, {QStringLiteral("firewall rules that nft would misread")}};
    const bool inText = hasProtocolName(rules) || hasProtocolName(before.rules);
    if (before.intact && !before.rules.empty() && !inText) {
        if (const auto elements = difference(before.rules.normalised(), rules)) {
            if (elements->empty())
                return Done{};
            // Refused: the table is no longer what it was.
            if (const auto answer = run(*elements); answer && answer->done)
                return Done{};
        }
    }
    const auto answer = run(inText ? firewallText(rules).toStdString() : replacement(rules));
    if (!answer)
        return answer.error();
    if (answer->done)
        return Done{};
    return nftFailure(firewallCommands(rules).constFirst(), answer->error);
}

} // namespace gretel::firewall
