// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "probe/echo_probe.h"

namespace gretel {

/// Some requests to one target.
struct EchoSeries {
    EchoTarget target;
    quint32 bytes = 0; ///< of each packet with its IP header; 0: a usual ping's 84 or 104
    int count = 3;
};

struct EchoPace {
    std::chrono::milliseconds interval{200}; ///< between two requests of a series, or leastInterval()
    std::chrono::milliseconds patience{1000};
};

/// What came of a series, in the order in which it was asked; the failure when it could not even begin.
using SeriesResults = Outcome<EchoResults>;

/// Several series side by side, each request after the other's interval.
class EchoRun : public QObject {
public:
    using Answer = std::function<void(std::vector<SeriesResults>)>;
    /// Told of each request as it is settled: which series, which of its requests.
    using Progress = std::function<void(size_t series, int request, const EchoResult& result)>;

    EchoRun(std::vector<EchoSeries> series, EchoPace pace, EchoOpener opener = openEchoSocket);
    ~EchoRun() override;

    /// Once. The answer comes from the event loop, and not at all when the run is gone by then.
    void start(Answer answer, Progress progress = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
