// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor_findings.h"

namespace gretel::doctor {

namespace {

QString milliseconds(const EchoResults& results) {
    const auto trips = roundTripsOf(results);
    return trips ? QString::number(trips->mean / 1000.0, 'f', 1) : QString();
}

Finding dropsOf(quint64 dropped, const Seen& seen, const QString& setting, Remedy remedy) {
    if (seen.isDown())
        return skipped;
    if (dropped == 0)
        return {Verdict::Pass, {QStringLiteral("0"), setting}};
    return {seen.isSilent() ? Verdict::Fail : Verdict::Warn, {QString::number(dropped), setting}, remedy};
}

QString onOff(bool on) {
    return on ? QStringLiteral("on") : QStringLiteral("off");
}

} // namespace

Finding echoRights(const DoctorFacts& facts, const Seen& seen) {
    if (facts.echoFailure) {
        QStringList arguments{facts.echoFailure->arguments.value(0)};
        if (seen.isAsked())
            arguments.append(QStringLiteral("otherwise"));
        return {Verdict::Warn, arguments, Remedy::AllowEcho};
    }
    return seen.isAsked() ? Finding{} : skipped;
}

Finding peerReachable(const DoctorFacts& facts, const Seen& seen) {
    if (facts.direct.empty())
        return skipped;
    const QStringList arguments{facts.peer.toString(), milliseconds(facts.direct)};
    if (anyAnswered(facts.direct))
        return {Verdict::Pass, arguments};
    // Many hosts answer no pings from outside.
    return seen.answers() ? skipped : Finding{Verdict::Warn, arguments, Remedy::AskPeer};
}

Finding peerAnswers(const DoctorFacts& facts, const Seen& seen) {
    if (!seen.isAsked())
        return skipped;
    const QString peer = facts.tunnelPeer.toString();
    const auto all = int(facts.tunnel.size());
    const int answered = countOf(facts.tunnel, EchoOutcome::Answered);
    if (answered == all)
        return {Verdict::Pass, {peer, milliseconds(facts.tunnel)}};
    if (answered > 0)
        return {Verdict::Warn, {peer, QString::number(100 * (all - answered) / all)}, Remedy::AskPeer};
    return {seen.isHeard() ? Verdict::Warn : Verdict::Fail, {peer, QStringLiteral("100")}, Remedy::AskPeer};
}

/// gre_rcv() answers what no device takes, for want of its key or its ends, with ICMP port unreachable; a
/// kernel without GRE with protocol unreachable. One alone can be somebody else's.
Finding key(const DoctorFacts&, const Seen& seen) {
    if (!seen.isAsked())
        return skipped;
    if (!seen.isSilent())
        return {};
    constexpr quint64 enough = 2;
    const quint64 there = seen.turnedBack(&MachineCounters::unreachableIn);
    const quint64 here = seen.turnedBack(&MachineCounters::unreachableOut);
    if (there >= enough)
        return {Verdict::Fail, {QString::number(there), QStringLiteral("peer")}, Remedy::CompareKeys};
    if (here >= enough)
        return {Verdict::Fail, {QString::number(here), QStringLiteral("here")}, Remedy::CompareKeys};
    return {};
}

Finding checksum(const DoctorFacts& facts, const Seen& seen) {
    return dropsOf(seen.dropped(&DeviceCounters::checksum), seen, onOff(facts.hasChecksum),
                   Remedy::CompareChecksum);
}

Finding sequence(const DoctorFacts&, const Seen& seen) {
    return dropsOf(seen.dropped(&DeviceCounters::sequence), seen, {}, Remedy::BringUpAgain);
}

/// What rp_filter drops is counted of the whole machine: where it is what keeps the tunnel silent, it dropped
/// an answer to each request. The tunnel's device counts a packet before its rp_filter drops it.
Finding reversePath(const DoctorFacts& facts, const Seen& seen) {
    if (!seen.isAsked())
        return skipped;
    const quint64 dropped = seen.grown(&MachineCounters::reversePath);
    const bool isOff = seen.isHeard() && facts.reversePath == 0;
    if (!seen.isSilent() || isOff || dropped < facts.tunnel.size())
        return {};
    const QString underlay = facts.way ? facts.way->device : QString();
    return {Verdict::Fail,
            {QString::number(dropped), seen.isHeard() ? facts.observation.device : underlay},
            Remedy::LooseReversePath};
}

Finding mtu(const DoctorFacts& facts, const Seen& seen) {
    if (!seen.answers() || facts.full.empty())
        return skipped;
    const QString size = QString::number(facts.tunnelMtu);
    if (anyAnswered(facts.full))
        return {Verdict::Pass, {size, size, QString::number(facts.tunnelMtu + facts.overhead)}};
    const auto named = namedMtu(facts.full);
    const quint32 carried = facts.carried ? *facts.carried : named.value_or(0);
    const QStringList arguments{size, QString::number(carried), QString::number(carried + facts.overhead)};
    return {named ? Verdict::Warn : Verdict::Fail, arguments, carried > 0 ? Remedy::UseMtu : Remedy::AskPeer};
}

Finding mss(const DoctorFacts& facts, const Seen&) {
    if (!facts.forwards)
        return skipped;
    return facts.clampsMss ? Finding{} : Finding{Verdict::Warn, {}, Remedy::ClampMss};
}

Finding forwarding(const DoctorFacts& facts, const Seen& seen) {
    if (!facts.forwards || seen.isDown() || (facts.forwarding.empty() && !facts.forwardsIpv6))
        return skipped;
    for (const auto& [name, on] : facts.forwarding)
        if (!on)
            return {Verdict::Fail, {name}, Remedy::BringUp};
    return facts.forwardsIpv6.value_or(true) ? Finding{} : Finding{Verdict::Fail, {}, Remedy::ForwardIpv6};
}

Finding returnRoute(const DoctorFacts& facts, const Seen& seen) {
    if (facts.fromNetwork.empty() || !seen.answers())
        return skipped;
    return anyAnswered(facts.fromNetwork)
               ? Finding{Verdict::Pass, {facts.ownNetwork}}
               : Finding{Verdict::Fail, {facts.ownNetwork}, Remedy::AddReturnRoute};
}

Finding farNetwork(const DoctorFacts& facts, const Seen& seen) {
    if (facts.farNetwork.empty() || !seen.answers())
        return skipped;
    return anyAnswered(facts.farNetwork) ? Finding{Verdict::Pass, {facts.farTarget}}
                                         : Finding{Verdict::Warn, {facts.farTarget}, Remedy::CheckNetwork};
}

} // namespace gretel::doctor
