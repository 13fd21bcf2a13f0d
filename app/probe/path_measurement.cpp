// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/path_measurement.h"

#include <QTimer>

#include <algorithm>

namespace gretel {

namespace {

constexpr int mostAttempts = 2;

} // namespace

std::chrono::milliseconds measuringPatience(const EchoResults& usual) {
    using namespace std::chrono_literals;
    const auto trips = roundTripsOf(usual);
    const auto most = trips ? std::chrono::milliseconds(trips->most / 1000) : 1000ms;
    return std::clamp<std::chrono::milliseconds>(4 * most, 300ms, 1000ms);
}

struct PathMeasurement::Private {
    EchoTarget target;
    PathSearch search;
    std::chrono::milliseconds patience;
    EchoOpener opener;
    std::unique_ptr<EchoProbe> probe;
    MeasuredPath measured;
    std::vector<std::pair<quint32, bool>> round; ///< size, whether it passed
    size_t open = 0;
    Answer answer;
};

PathMeasurement::PathMeasurement(const EchoTarget& target, quint32 least, quint32 most,
                                 std::chrono::milliseconds patience, EchoOpener opener)
    : d(std::make_unique<Private>(
          Private{target, PathSearch(least, most), patience, std::move(opener), nullptr, {}, {}, 0, {}})) {
    d->target.whole = true;
}

PathMeasurement::~PathMeasurement() = default;

void PathMeasurement::start(Answer answer) {
    d->answer = std::move(answer);
    auto probe = EchoProbe::open(d->target, d->opener);
    if (!probe.ok()) {
        QTimer::singleShot(0, this, [this, failure = probe.error()] { tell(failure); });
        return;
    }
    d->probe = std::move(probe).value();
    nextRound();
}

/// The answer may end this measurement.
void PathMeasurement::tell(const Outcome<MeasuredPath>& path) {
    const Answer told = std::move(d->answer);
    told(path);
}

void PathMeasurement::nextRound() {
    const std::vector<quint32> sizes = d->search.round();
    if (sizes.empty()) {
        d->measured.bytes = d->search.largest();
        QTimer::singleShot(0, this, [this] { tell(d->measured); });
        return;
    }
    d->round.clear();
    d->open = sizes.size();
    for (const quint32 bytes : sizes)
        ask(bytes, 1);
}

void PathMeasurement::ask(quint32 bytes, int attempt) {
    d->probe->ask(bytes, d->patience,
                  [this, bytes, attempt](const EchoResult& result) { take(bytes, attempt, result); });
}

void PathMeasurement::take(quint32 bytes, int attempt, const EchoResult& result) {
    if (result.outcome == EchoOutcome::Lost && attempt < mostAttempts)
        return ask(bytes, attempt + 1);
    if (const auto mtu = namedMtu({result}); mtu && *mtu < d->measured.named.value_or(*mtu + 1)) {
        d->measured.named = mtu;
        d->measured.namedBy = result.error->origin;
    }
    d->round.emplace_back(bytes, result.outcome == EchoOutcome::Answered);
    if (--d->open > 0)
        return;
    // What passed first: a smaller one that failed then was lost by chance.
    std::sort(d->round.begin(), d->round.end(), std::greater<>());
    for (const auto& [size, passed] : d->round)
        if (passed)
            d->search.passed(size);
    for (const auto& [size, passed] : d->round)
        if (!passed)
            d->search.failed(size);
    if (d->measured.named)
        d->search.named(*d->measured.named);
    nextRound();
}

} // namespace gretel
