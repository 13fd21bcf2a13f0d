// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/path_survey.h"

#include "probe/path_measurement.h"

namespace gretel {

std::optional<PathEnds> pathEndsOf(const DoctorFacts& facts, const SystemState& system) {
    if (facts.peer.isUnspecified())
        return std::nullopt;
    PathEnds ends;
    ends.outside.to = facts.peer;
    if (facts.localPresent && !facts.local.isUnspecified())
        ends.outside.from = facts.local;
    ends.overhead = facts.overhead;
    if (facts.way) {
        const Link* link = system.link(facts.way->device);
        ends.linkMtu = link ? link->mtu : facts.way->mtu;
    }
    if (const QString& device = facts.observation.device;
        !device.isEmpty() && !facts.tunnelPeer.isUnspecified()) {
        ends.inside = EchoTarget{facts.tunnelPeer, std::nullopt, device, false};
        ends.tunnelMtu = facts.tunnelMtu;
    }
    return ends;
}

struct PathSurvey::Private {
    PathEnds ends;
    EchoOpener opener;
    EchoPace pace;
    PathFindings findings;
    std::unique_ptr<EchoRun> running;
    std::vector<std::unique_ptr<PathMeasurement>> measurements;
    int open = 1; ///< what is not finished yet; the taking of the first answers counts as one
    std::optional<Failure> failure;
    Answer answer;
};

PathSurvey::PathSurvey(const PathEnds& ends, EchoOpener opener, EchoPace pace)
    : d(std::make_unique<Private>()) {
    d->ends = ends;
    d->opener = std::move(opener);
    d->pace = pace;
    d->findings.peer = ends.outside.to;
    d->findings.linkMtu = ends.linkMtu;
    d->findings.overhead = ends.overhead;
    d->findings.tunnelMtu = ends.tunnelMtu;
    if (ends.inside)
        d->findings.inside.emplace();
}

PathSurvey::~PathSurvey() = default;

void PathSurvey::start(Answer answer) {
    d->answer = std::move(answer);
    std::vector<EchoSeries> series{{d->ends.outside}};
    if (d->ends.inside)
        series.push_back({*d->ends.inside});
    d->running = std::make_unique<EchoRun>(std::move(series), d->pace, d->opener);
    d->running->start([this](const std::vector<SeriesResults>& usual) { take(usual); });
}

void PathSurvey::take(const std::vector<SeriesResults>& usual) {
    if (const SeriesResults& outside = usual.front(); outside.ok())
        measure(d->ends.outside, d->ends.linkMtu, *outside, d->findings.outside);
    else
        d->failure = outside.error();
    if (usual.size() > 1 && usual[1].ok())
        measure(*d->ends.inside, d->ends.tunnelMtu, *usual[1], *d->findings.inside);
    finishOne();
}

/// Who answers no small packet answers no large one either.
void PathSurvey::measure(const EchoTarget& target, quint32 most, const EchoResults& usual,
                         MeasuredPath& path) {
    if (!anyAnswered(usual))
        return;
    ++d->open;
    d->measurements.push_back(
        std::make_unique<PathMeasurement>(target, leastEchoBytes(target.to.family()), most,
                                          std::min(measuringPatience(usual), d->pace.patience), d->opener));
    d->measurements.back()->start([this, &path](const Outcome<MeasuredPath>& measured) {
        if (measured.ok())
            path = *measured;
        else
            d->failure = measured.error();
        finishOne();
    });
}

void PathSurvey::finishOne() {
    if (--d->open > 0)
        return;
    const Answer told = std::move(d->answer); // it may end this survey
    if (d->failure)
        told(*d->failure);
    else
        told(PathFindings(d->findings));
}

} // namespace gretel
