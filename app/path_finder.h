// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "core/path_findings.h"
#include "core/tunnel_profile.h"
#include "netlink/socket.h"
#include "probe/path_survey.h"

namespace gretel {

class HostResolver;

/// "Measure path" for the window: names, the way to the peer, then the survey. Nothing waits for it.
class PathFinder : public QObject {
    Q_OBJECT
public:
    struct Parts {
        HostResolver& resolver;
        netlink::Socket* kernel; ///< null where there is none
        EchoOpener opener = openEchoSocket;
        EchoPace pace = {};
    };
    /// All must outlive it.
    explicit PathFinder(Parts parts);
    ~PathFinder() override;

    /// system: as it was just read. A search that is under way is ended.
    void find(const TunnelProfile& profile, const SystemState& system);
    void stop();

signals:
    /// Once for each find(), unless it was stopped.
    void found(const gretel::Outcome<gretel::PathFindings>& findings);

private:
    void survey(const TunnelProfile& resolved, const SystemState& system);

    Parts m;
    std::shared_ptr<bool> m_asked; ///< whoever answers later than it is asked finds it gone
    std::unique_ptr<PathSurvey> m_survey;
};

} // namespace gretel
