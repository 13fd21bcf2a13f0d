// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/outcome_log.h"

#include <set>

#include "helper/bus_error.h"

namespace gretel {

namespace {

/// Those whose devices came or went.
std::vector<QUuid> tunnelsOf(const Operations& done) {
    std::set<QUuid> tunnels;
    for (const Operation& operation : done) {
        if (const auto* added = std::get_if<AddLink>(&operation))
            tunnels.insert(tunnelOfLink(added->link));
        else if (const auto* removed = std::get_if<RemoveLink>(&operation))
            tunnels.insert(tunnelOfLink(removed->link));
    }
    tunnels.erase(QUuid()); // nobody's
    return {tunnels.begin(), tunnels.end()};
}

} // namespace

TunnelFields fieldsOf(const Answer& answer) {
    TunnelFields fields = fieldsOf(tunnelsOf(answer.done));
    fields.said.insert(fields.said.begin(),
                       {QLatin1StringView("operations"), QString::number(answer.done.size())});
    if (!answer.arguments.isEmpty())
        fields.said.push_back({QLatin1StringView("token"), answer.arguments.first().toString()});
    return fields;
}

void logOutcome(const MethodRule& rule, const QDBusMessage& message, std::optional<uint> uid,
                const Outcome<Answer>& outcome) {
    if (outcome.ok() && rule.lane != LaneKind::Change)
        return;
    log::Fields fields{{QLatin1StringView("method"), rule.method},
                       {QLatin1StringView("caller"), message.service()}};
    if (uid)
        fields.push_back({QLatin1StringView("uid"), QString::number(*uid)});
    if (outcome.ok()) {
        const TunnelFields done = fieldsOf(*outcome);
        fields.insert(fields.end(), done.said.begin(), done.said.end());
        log::write(log::Level::Notice,
                   outcome->done.empty() ? "There was nothing to change." : "A change was made.", fields,
                   done.unsaid);
        return;
    }
    fields.push_back({QLatin1StringView("failure"), failureName(outcome.error().kind)});
    fields.push_back({QLatin1StringView("reason"), loggableReason(outcome.error())});
    log::writeRefusal("A call was refused.", fields);
}

} // namespace gretel
