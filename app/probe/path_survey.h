// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

#include "core/doctor.h"
#include "core/path_findings.h"
#include "core/tunnel_profile.h"
#include "probe/echo_run.h"

namespace gretel {

/// Between which addresses a tunnel's two ways are measured, and up to which sizes.
struct PathEnds {
    EchoTarget outside;               ///< to the other host's public address
    std::optional<EchoTarget> inside; ///< absent: the tunnel is down
    quint32 linkMtu = Underlay::defaultMtu;
    quint32 tunnelMtu = 0;
    quint32 overhead = 0;
};

/// facts: standingFacts() with the way to the peer. Nothing while the peer's address is not known.
std::optional<PathEnds> pathEndsOf(const DoctorFacts& facts, const SystemState& system);

/// Asks both ways how long an answer takes, then measures those that answer, side by side.
class PathSurvey : public QObject {
public:
    explicit PathSurvey(const PathEnds& ends, EchoOpener opener = openEchoSocket, EchoPace pace = {});
    ~PathSurvey() override;

    using Answer = std::function<void(Outcome<PathFindings>)>;
    /// Once. The answer comes from the event loop, and not at all when the survey is gone by then. It fails
    /// when nothing can be sent to the peer at all.
    void start(Answer answer);

private:
    struct Private;
    void take(const std::vector<SeriesResults>& usual);
    void measure(const EchoTarget& target, quint32 most, const EchoResults& usual, MeasuredPath& path);
    void finishOne();
    std::unique_ptr<Private> d;
};

} // namespace gretel
