// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor.h"

#include <algorithm>

#include "core/doctor_findings.h"

namespace gretel {

using namespace doctor;

namespace {

using Kind = DoctorCheckKind;

/// Silence that nothing explains, of a host that does answer outside of the tunnel. One that sends may only
/// be unwilling to answer echoes.
Finding greFiltered(const DoctorFacts& facts, const DoctorReport& report, const Seen& seen) {
    if (seen.answers())
        return {};
    const bool isExplained = report.cause && *report.cause != Kind::PeerAnswers;
    if (!seen.isSilent() || !anyAnswered(facts.direct) || isExplained)
        return skipped;
    const QString peer = facts.peer.toString();
    if (seen.isHeard())
        return {Verdict::Warn, {peer, QStringLiteral("there")}, Remedy::AllowGreThere};
    return {Verdict::Fail, {peer, QStringLiteral("both")}, Remedy::AllowGreThere};
}

/// What explains others comes before what it explains.
constexpr Kind causes[] = {Kind::GreModule,   Kind::Helper,      Kind::LocalAddress, Kind::Recursion,
                           Kind::PeerRoute,   Kind::Duplicate,   Kind::Device,       Kind::ReversePath,
                           Kind::Settings,    Kind::Firewall,    Kind::Sequence,     Kind::Checksum,
                           Kind::Key,         Kind::GreFiltered, Kind::PeerAnswers,  Kind::Mtu,
                           Kind::ReturnRoute, Kind::Forwarding};
/// Of those that are no failure, these are trouble; the others may well be meant.
constexpr Kind troubles[] = {Kind::Mtu,      Kind::Settings,    Kind::Checksum,
                             Kind::Sequence, Kind::GreFiltered, Kind::PeerAnswers};

std::optional<Kind> causeIn(const DoctorReport& report) {
    for (const Kind kind : causes)
        if (report.check(kind).verdict == Verdict::Fail)
            return kind;
    for (const Kind kind : troubles)
        if (report.check(kind).verdict == Verdict::Warn)
            return kind;
    return std::nullopt;
}

constexpr struct {
    Kind kind;
    DoctorStage settled; ///< from when on it has seen all that it asks for
    QLatin1StringView name;
    Finding (*look)(const DoctorFacts&, const Seen&); ///< null: it asks what the others found
} table[] = {
    {Kind::GreModule, DoctorStage::Tunnel, QLatin1StringView{"gre-module"}, greModule},
    {Kind::Helper, DoctorStage::Tunnel, QLatin1StringView{"helper"}, helper},
    {Kind::Agent, DoctorStage::Tunnel, QLatin1StringView{"agent"}, agent},
    {Kind::LocalAddress, DoctorStage::Tunnel, QLatin1StringView{"local-address"}, localAddress},
    {Kind::PeerRoute, DoctorStage::Done, QLatin1StringView{"peer-route"}, peerRoute},
    {Kind::Recursion, DoctorStage::Done, QLatin1StringView{"recursion"}, recursion},
    {Kind::Duplicate, DoctorStage::Tunnel, QLatin1StringView{"duplicate"}, duplicate},
    {Kind::Device, DoctorStage::Tunnel, QLatin1StringView{"device"}, device},
    {Kind::Settings, DoctorStage::Tunnel, QLatin1StringView{"settings"}, settings},
    {Kind::Firewall, DoctorStage::Beside, QLatin1StringView{"firewall"}, firewall},
    {Kind::EchoRights, DoctorStage::Beside, QLatin1StringView{"echo-rights"}, echoRights},
    {Kind::PeerReachable, DoctorStage::Size, QLatin1StringView{"peer-reachable"}, peerReachable},
    {Kind::PeerAnswers, DoctorStage::Beside, QLatin1StringView{"peer-answers"}, peerAnswers},
    {Kind::Key, DoctorStage::Beside, QLatin1StringView{"key"}, key},
    {Kind::Checksum, DoctorStage::Done, QLatin1StringView{"checksum"}, checksum},
    {Kind::Sequence, DoctorStage::Done, QLatin1StringView{"sequence"}, sequence},
    {Kind::ReversePath, DoctorStage::Done, QLatin1StringView{"reverse-path"}, reversePath},
    {Kind::GreFiltered, DoctorStage::Done, QLatin1StringView{"gre-filtered"}, nullptr},
    {Kind::Mtu, DoctorStage::Done, QLatin1StringView{"mtu"}, mtu},
    {Kind::Mss, DoctorStage::Tunnel, QLatin1StringView{"mss"}, mss},
    {Kind::Forwarding, DoctorStage::Tunnel, QLatin1StringView{"forwarding"}, forwarding},
    {Kind::ReturnRoute, DoctorStage::Size, QLatin1StringView{"return-route"}, returnRoute},
    {Kind::FarNetwork, DoctorStage::Size, QLatin1StringView{"far-network"}, farNetwork},
};
static_assert(std::size(table) == doctorCheckCount);

} // namespace

bool DoctorReport::hasFailed() const {
    return std::any_of(checks.begin(), checks.end(),
                       [](const DoctorCheck& check) { return check.verdict == Verdict::Fail; });
}

DoctorReport diagnose(const DoctorFacts& facts) {
    const Seen seen(facts);
    DoctorReport report;
    for (const auto& [kind, settled, name, look] : table) {
        const Finding finding = look ? look(facts, seen) : skipped;
        report.checks.push_back({kind, finding.verdict, finding.arguments, finding.remedy});
    }
    report.cause = causeIn(report);
    const Finding filtered = greFiltered(facts, report, seen);
    report.checks[size_t(Kind::GreFiltered)] = {Kind::GreFiltered, filtered.verdict, filtered.arguments,
                                                filtered.remedy};
    report.cause = causeIn(report);
    return report;
}

bool canBeDone(Remedy remedy) {
    return remedy == Remedy::BringUp || remedy == Remedy::BringUpAgain || remedy == Remedy::UseMtu;
}

bool isSettled(DoctorCheckKind kind, DoctorStage stage) {
    return stage >= table[size_t(kind)].settled;
}

QString checkName(DoctorCheckKind kind) {
    return table[size_t(kind)].name;
}

QString verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Pass:
        return QStringLiteral("pass");
    case Verdict::Warn:
        return QStringLiteral("warn");
    case Verdict::Fail:
        return QStringLiteral("fail");
    case Verdict::Skipped:
        break;
    }
    return QStringLiteral("skipped");
}

} // namespace gretel
