// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/outcome_log.h"

#include "helper/bus_error.h"
#include "helper/log.h"

namespace gretel {

void logOutcome(const MethodRule& rule, const QDBusMessage& message, std::optional<uint> uid,
                const Outcome<Answer>& outcome) {
    if (outcome.ok() && rule.lane != LaneKind::Change)
        return;
    log::Fields fields{{QLatin1StringView("method"), rule.method},
                       {QLatin1StringView("caller"), message.service()}};
    if (uid)
        fields.push_back({QLatin1StringView("uid"), QString::number(*uid)});
    if (outcome.ok()) {
        fields.push_back({QLatin1StringView("operations"), QString::number(outcome->done.size())});
        if (!outcome->arguments.isEmpty())
            fields.push_back({QLatin1StringView("token"), outcome->arguments.first().toString()});
        log::write(log::Level::Notice,
                   outcome->done.empty() ? "There was nothing to change." : "A change was made.", fields);
        return;
    }
    fields.push_back({QLatin1StringView("failure"), failureName(outcome.error().kind)});
    fields.push_back({QLatin1StringView("reason"), loggableReason(outcome.error())});
    log::writeRefusal("A call was refused.", fields);
}

} // namespace gretel
