// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/helper_answer.h"

#include <QDBusArgument>

#include <algorithm>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

Failure otherAnswer(const QDBusMessage& reply) {
    return {FailureKind::Internal, {u"the helper answered “%1”"_s.arg(reply.signature())}};
}

/// Calls read for each element; the signature was looked at before.
template <typename Read>
void forEach(const QVariant& array, Read read) {
    const auto argument = array.value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        argument.beginStructure();
        read(argument);
        argument.endStructure();
    }
    argument.endArray();
}

Notices noticesIn(const QVariant& array) {
    Notices notices;
    forEach(array, [&](const QDBusArgument& argument) {
        QString name;
        Notice notice{};
        argument >> name >> notice.arguments;
        if (const auto kind = noticeOfName(name)) {
            notice.kind = *kind;
            notices.push_back(std::move(notice));
        }
    });
    return notices;
}

} // namespace

const HelperTunnel* HelperStatus::tunnel(const QUuid& id) const {
    const auto found = std::find_if(tunnels.begin(), tunnels.end(),
                                    [&](const HelperTunnel& tunnel) { return tunnel.id == id; });
    return found == tunnels.end() ? nullptr : &*found;
}

Outcome<HelperStatus> statusOfReply(const QDBusMessage& reply) {
    if (reply.signature() != "a(ssbb)u"_L1)
        return otherAnswer(reply);
    HelperStatus status;
    forEach(reply.arguments().at(0), [&](const QDBusArgument& argument) {
        QString id;
        HelperTunnel tunnel;
        argument >> id >> tunnel.device >> tunnel.up >> tunnel.autostart;
        tunnel.id = QUuid::fromString(id);
        status.tunnels.push_back(std::move(tunnel));
    });
    status.confirm = std::chrono::seconds(reply.arguments().at(1).toUInt());
    return status;
}

Outcome<PlannedChange> plannedChangeOfReply(const QDBusMessage& reply) {
    if (reply.signature() != "a(ass)a(sas)"_L1)
        return otherAnswer(reply);
    PlannedChange change;
    forEach(reply.arguments().at(0), [&](const QDBusArgument& argument) {
        PlannedStep step;
        argument >> step.commands >> step.sentence;
        change.steps.push_back(std::move(step));
    });
    change.notices = noticesIn(reply.arguments().at(1));
    return change;
}

Outcome<FirewallCounts> firewallCountsOfReply(const QDBusMessage& reply) {
    if (reply.signature() != "a(sasbtts)us"_L1)
        return otherAnswer(reply);
    FirewallCounts counts;
    forEach(reply.arguments().at(0), [&](const QDBusArgument& argument) {
        QString kind;
        bool counted = false;
        qulonglong packets = 0;
        qulonglong bytes = 0;
        CountedRule rule;
        argument >> kind >> rule.arguments >> counted >> packets >> bytes >> rule.text;
        rule.kind = ruleKindOfName(kind);
        if (counted)
            rule.count = {packets, bytes};
        counts.rules.push_back(std::move(rule));
    });
    counts.leftOut = reply.arguments().at(1).toUInt();
    counts.state = tableStateOfName(reply.arguments().at(2).toString());
    return counts;
}

Outcome<AppliedChange> appliedChangeOfReply(const QDBusMessage& reply) {
    if (reply.signature() != "suua(sas)"_L1)
        return otherAnswer(reply);
    const QVariantList values = reply.arguments();
    return AppliedChange{values[0].toString(), values[1].toUInt() > 0,
                         std::chrono::seconds(values[2].toUInt()), noticesIn(values[3])};
}

} // namespace gretel
