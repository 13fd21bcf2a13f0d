// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel_changes.h"

#include "client/helper_client.h"
#include "client/host_resolver.h"
#include "client/planned_words.h"
#include "core/adoption.h"
#include "core/validation.h"
#include "logins/login_reader.h"
#include "netlink/kernel_reader.h"
#include "ui/log_model.h"
#include "ui/machine_model.h"
#include "ui/tunnel_list_model.h"
#include "words/blocker_words.h"
#include "words/failure_words.h"
#include "words/refused_words.h"

namespace gretel {

namespace {

using namespace std::chrono_literals;

constexpr auto afterRisk = 30s;

} // namespace

TunnelChanges::TunnelChanges(const Parts& parts, std::function<void()> readKernel)
    : m(parts), m_readKernel(std::move(readKernel)) {}

void TunnelChanges::bringUp(const QUuid& id) {
    const TunnelProfile* known = m.tunnels.profile(id);
    if (known == nullptr)
        return;
    m.tunnels.setBusy(id, TunnelListModel::Busy::BringingUp);
    m.resolver.resolve({*known}, [this, profile = *known](const Resolved& resolved) {
        if (resolved)
            look({profile, *resolved, {}, {}});
        else
            fail(profile, asFailure(resolved.error()));
    });
}

/// What it would do, before it is done: for the log, and to know whether to ask.
void TunnelChanges::look(const Intent& intent) {
    m.helper.preview(intent.resolved, [this, intent](const Outcome<PlannedChange>& change) {
        if (!change) {
            fail(intent.profile, change.error());
            return;
        }
        Intent known = intent;
        known.steps = inOwnWords(change->steps, ownPlan(intent.resolved));
        known.blockers = blockersOf(change->notices);
        if (!change->isRisky()) {
            apply(known, 0s);
            return;
        }
        ask({[this, known] { apply(known, afterRisk); }, {known.profile.id}}, {known.steps, change->notices});
    });
}

void TunnelChanges::ask(const Question& question, const PlannedChange& change) {
    m_questions.insert(question.tunnels.front(), question);
    m.window.askRisk(question.tunnels.front(), change);
}

void TunnelChanges::acceptRisk(const QUuid& id) {
    if (m_questions.contains(id))
        m_questions.take(id).accepted();
}

void TunnelChanges::declineRisk(const QUuid& id) {
    for (const QUuid& tunnel : m_questions.take(id).tunnels)
        m.tunnels.setBusy(tunnel, TunnelListModel::Busy::No);
}

void TunnelChanges::apply(const Intent& intent, std::chrono::seconds confirm) {
    m.helper.apply(intent.resolved, {confirm}, [this, intent](const Outcome<AppliedChange>& change) {
        finish({{intent.profile, intent.steps}}, change ? std::nullopt : std::optional(change.error()));
        if (!change)
            return;
        tellBlockers(intent);
        emit applied(intent.profile.id, change->confirm > 0s ? change->token : QString());
    });
}

/// It is up, and yet nothing will pass: who blocks, and the command that mends it.
void TunnelChanges::tellBlockers(const Intent& intent) {
    m.tunnels.setBlockers(intent.profile.id, intent.blockers);
    for (const Blocker& blocker : intent.blockers)
        m.log.note(Severity::Warning, sentenceOf(blocker), &intent.profile);
}

void TunnelChanges::takeAllDown(const QList<QUuid>& ids) {
    const Shares removals = removalsOf(ids);
    if (removals.empty())
        return;
    QList<QUuid> known;
    for (const Share& removal : removals) {
        m.tunnels.setBusy(removal.profile.id, TunnelListModel::Busy::TakingDown);
        known.append(removal.profile.id);
    }
    m.logins.read([this, known, removals](const std::vector<IpAddress>& logins) {
        askOrRemove(known, removals, risksOfRemoval(known, logins));
    });
}

void TunnelChanges::askOrRemove(const QList<QUuid>& ids, const Shares& removals, const Notices& risks) {
    if (risks.empty())
        // The helper sees more than this window does.
        remove(removals, {afterRisk, true});
    else
        ask({[this, removals] { remove(removals, {afterRisk}); }, ids}, {stepsOf(ownRemoval(ids)), risks});
}

void TunnelChanges::remove(const Shares& removals, const Countdown& countdown) {
    std::vector<QUuid> ids;
    for (const Share& removal : removals)
        ids.push_back(removal.profile.id);
    m.helper.remove(ids, countdown, [this, removals](const Outcome<AppliedChange>& change) {
        finish(removals, change ? std::nullopt : std::optional(change.error()));
        if (change && change->confirm > 0s)
            emit applied(removals.front().profile.id, change->token);
    });
}

void TunnelChanges::bringUpAgain(const QUuid& id) {
    const Shares removals = removalsOf({id});
    if (removals.empty())
        return;
    m.tunnels.setBusy(id, TunnelListModel::Busy::TakingDown);
    m.helper.remove({id}, {afterRisk, true}, [this, id, removals](const Outcome<AppliedChange>& change) {
        finish(removals, change ? std::nullopt : std::optional(change.error()));
        if (change && change->confirm > 0s)
            emit applied(id, change->token);
        else if (change)
            bringUp(id);
    });
}

void TunnelChanges::finish(const Shares& shares, const std::optional<Failure>& failure) {
    // Before the busy marks go: what the kernel now says is our own doing.
    m_readKernel();
    for (const auto& [profile, steps] : shares) {
        if (failure) {
            fail(profile, *failure);
            continue;
        }
        m.tunnels.setBusy(profile.id, TunnelListModel::Busy::No);
        m.tunnels.setFailure(profile.id, std::nullopt);
        for (const PlannedStep& step : steps)
            m.log.note(Severity::Note, step.sentence, &profile);
        if (steps.empty())
            m.log.note(Severity::Note, tr("Nothing had to be changed."), &profile);
    }
}

void TunnelChanges::fail(const TunnelProfile& profile, const Failure& failure) {
    m.tunnels.setBusy(profile.id, TunnelListModel::Busy::No);
    m.tunnels.setFailure(profile.id, failure);
    m.log.note(Severity::Error, sentenceOf(failure), &profile);
    if (failure.kind == FailureKind::HelperMissing)
        m.machine.setHelper(MachineModel::Helper::Missing, failure);
    if (failure.kind == FailureKind::KernelLacksGre)
        m.machine.setKernelLacksGre(true);
}

void TunnelChanges::adopt(const QUuid& id) {
    const TunnelProfile* profile = m.tunnels.profile(id);
    const SystemState* system = m.machine.system();
    if (profile == nullptr || system == nullptr)
        return;
    const auto here = hereOf(*profile, *system);
    if (!here) {
        m.window.showNotice(sentenceOf(asFailure(Issues{here.error()})));
        return;
    }
    Underlay underlay;
    const Link* link = system->linkOfTunnel(id);
    if (m.kernel != nullptr && link != nullptr && link->gre)
        if (const auto way = netlink::routeTo(*m.kernel, link->gre->remote, link->gre->device))
            underlay = *way;
    const TunnelProfile now = adopted(*profile, *here, underlay, *system);
    const bool changes = !(now == *profile);
    if (changes)
        m.window.adopt(now); // saved, and the kernel is looked at anew
    if (m.tunnels.observation(id).drifts.empty())
        m.window.tell(tr("Adopted: the profile is what is there."));
    else if (changes)
        m.window.tell(tr("Adopted, but for what is still listed: a profile cannot say it."));
    else
        m.window.tell(tr("A profile cannot say what differs here; “Restore” puts it right."));
}

} // namespace gretel
