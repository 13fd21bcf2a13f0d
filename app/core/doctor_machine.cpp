// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor_findings.h"

#include "core/field.h"
#include "core/notice.h"

namespace gretel::doctor {

namespace {

bool isLinkDown(const Drift& drift) {
    return drift.what == QLatin1StringView("link");
}

} // namespace

Finding greModule(const DoctorFacts& facts, const Seen&) {
    return facts.kernelHasGre ? Finding{} : Finding{Verdict::Fail, {}, Remedy::InstallKernel};
}

Finding helper(const DoctorFacts& facts, const Seen& seen) {
    if (!facts.helperAsked)
        return skipped;
    if (!facts.helper)
        return {};
    return {seen.isDown() ? Verdict::Fail : Verdict::Warn, facts.helper->arguments, Remedy::ReinstallHelper};
}

Finding agent(const DoctorFacts& facts, const Seen&) {
    if (!facts.agent)
        return skipped;
    return *facts.agent ? Finding{} : Finding{Verdict::Warn, {}, Remedy::StartAgent};
}

Finding localAddress(const DoctorFacts& facts, const Seen&) {
    if (facts.local.isUnspecified())
        return skipped;
    const QStringList arguments{facts.local.toString()};
    return facts.localPresent ? Finding{Verdict::Pass, arguments}
                              : Finding{Verdict::Fail, arguments, Remedy::CheckAddress};
}

Finding peerRoute(const DoctorFacts& facts, const Seen& seen) {
    if (facts.peer.isUnspecified())
        return skipped;
    const QString peer = facts.peer.toString();
    if (!facts.way || seen.grown(&DeviceCounters::unreachable) > 0)
        return {Verdict::Fail, {peer}, Remedy::CheckRoute};
    return {Verdict::Pass, {peer, facts.way->device}};
}

Finding recursion(const DoctorFacts& facts, const Seen& seen) {
    if (seen.isDown())
        return skipped;
    const QString device = facts.observation.device;
    const bool isInside = facts.way && facts.way->device == device;
    if (isInside || seen.grown(&DeviceCounters::recursion) > 0)
        return {Verdict::Fail, {facts.peer.toString(), device}, Remedy::PinRoute};
    return {Verdict::Pass, {facts.peer.toString(), device}};
}

Finding duplicate(const DoctorFacts& facts, const Seen& seen) {
    if (facts.duplicates.isEmpty())
        return {};
    return {
        seen.isDown() ? Verdict::Fail : Verdict::Warn, {facts.duplicates.first()}, Remedy::RemoveDuplicate};
}

Finding device(const DoctorFacts& facts, const Seen& seen) {
    if (seen.isDown())
        return {Verdict::Fail, {}, Remedy::BringUp};
    const auto& drifts = facts.observation.drifts;
    const QStringList arguments{facts.observation.device};
    if (std::any_of(drifts.begin(), drifts.end(), isLinkDown))
        return {Verdict::Fail, arguments, Remedy::BringUp};
    return {Verdict::Pass, arguments};
}

/// Of what has no check of its own: first what stops packets, then the MTU, which only slows them.
Finding settings(const DoctorFacts& facts, const Seen& seen) {
    if (seen.isDown())
        return skipped;
    Finding finding;
    for (const Drift& drift : facts.observation.drifts) {
        const bool elsewhere = isLinkDown(drift) || drift.what == QLatin1StringView("local") ||
                               drift.what == QLatin1StringView("name");
        const Verdict verdict = drift.what == field::mtu ? Verdict::Warn : Verdict::Fail;
        if (!elsewhere && verdict > finding.verdict)
            finding = {verdict, {drift.what, drift.wanted, drift.found, drift.carried}, Remedy::BringUp};
    }
    return finding;
}

Finding firewall(const DoctorFacts& facts, const Seen& seen) {
    if (!facts.blockers)
        return skipped;
    Finding finding;
    for (const Blocker& blocker : *facts.blockers) {
        const bool isGrave = blocker.certain && blocker.traffic != BlockedTraffic::Answer;
        const Verdict verdict = isGrave && !seen.answers() ? Verdict::Fail : Verdict::Warn;
        if (verdict > finding.verdict)
            finding = {verdict, noticeOf(blocker).arguments, Remedy::AllowGre};
    }
    return finding;
}

} // namespace gretel::doctor
