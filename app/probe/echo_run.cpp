// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/echo_run.h"

#include <QTimer>

#include <algorithm>
#include <optional>

namespace gretel {

namespace {

/// What "ping" sends: 56 bytes behind the ICMP header.
quint32 usualBytes(Family family) {
    return leastEchoBytes(family) + 56;
}

} // namespace

struct EchoRun::Private {
    struct Row {
        EchoSeries series;
        std::unique_ptr<EchoProbe> probe;
        std::optional<Failure> failure;
        EchoResults results;
    };

    std::vector<Row> rows;
    EchoPace pace;
    EchoOpener opener;
    int open = 0; ///< requests that are not settled
    Answer answer;
    Progress progress;
};

EchoRun::EchoRun(std::vector<EchoSeries> series, EchoPace pace, EchoOpener opener)
    : d(std::make_unique<Private>()) {
    for (EchoSeries& one : series)
        d->rows.push_back({std::move(one), nullptr, std::nullopt, {}});
    d->pace = pace;
    d->opener = std::move(opener);
}

EchoRun::~EchoRun() = default;

void EchoRun::start(Answer answer, Progress progress) {
    d->answer = std::move(answer);
    d->progress = std::move(progress);
    const auto finish = [this] {
        std::vector<SeriesResults> all;
        for (const Private::Row& row : d->rows)
            all.push_back(row.failure ? SeriesResults(*row.failure) : SeriesResults(row.results));
        const Answer told = std::move(d->answer); // it may end this run
        told(std::move(all));
    };
    for (size_t index = 0; index < d->rows.size(); ++index) {
        Private::Row& row = d->rows[index];
        auto probe = EchoProbe::open(row.series.target, d->opener);
        if (!probe.ok()) {
            row.failure = probe.error();
            continue;
        }
        row.probe = std::move(probe).value();
        row.results.resize(size_t(row.series.count));
        const auto interval = std::max(d->pace.interval, leastInterval(row.probe->means()));
        const quint32 bytes = row.series.bytes ? row.series.bytes : usualBytes(row.probe->family());
        for (int request = 0; request < row.series.count; ++request) {
            ++d->open;
            QTimer::singleShot(request * interval, this, [this, index, request, bytes, finish] {
                d->rows[index].probe->ask(bytes, d->pace.patience,
                                          [this, index, request, finish](const EchoResult& result) {
                                              d->rows[index].results[size_t(request)] = result;
                                              if (d->progress)
                                                  d->progress(index, request, result);
                                              if (--d->open == 0)
                                                  QTimer::singleShot(0, this, finish);
                                          });
            });
        }
    }
    if (d->open == 0)
        QTimer::singleShot(0, this, finish);
}

} // namespace gretel
