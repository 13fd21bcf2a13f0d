// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_finder.h"

#include "client/host_resolver.h"
#include "probe/examination.h"
#include "words/refused_words.h"

namespace gretel {

PathFinder::PathFinder(Parts parts) : m(std::move(parts)) {}

PathFinder::~PathFinder() = default;

void PathFinder::find(const TunnelProfile& profile, const SystemState& system) {
    stop();
    m_asked = std::make_shared<bool>(true);
    m.resolver.resolve({profile}, [this, system, asked = std::weak_ptr(m_asked)](const auto& resolved) {
        if (asked.expired())
            return;
        if (resolved)
            survey(resolved->front(), system);
        else
            emit found(asFailure(resolved.error()));
    });
}

void PathFinder::stop() {
    m_asked.reset();
    m_survey.reset();
}

void PathFinder::survey(const TunnelProfile& resolved, const SystemState& system) {
    const DoctorFacts facts = kernelFacts(m.kernel, resolved, system);
    const auto ends = pathEndsOf(facts, system);
    if (!ends || !facts.way) {
        emit found(Failure{FailureKind::NoRouteToPeer, {facts.peer.toString()}});
        return;
    }
    m_survey = std::make_unique<PathSurvey>(*ends, m.opener, m.pace);
    m_survey->start([this](const Outcome<PathFindings>& findings) { emit found(findings); });
}

} // namespace gretel
