// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "core/doctor.h"
#include "core/tunnel_profile.h"
#include "netlink/socket.h"
#include "probe/examination.h"

namespace gretel {

class HelperClient;
class HostResolver;

/// The doctor's look at one tunnel of the window: names, kernel, helper, then the examination. Nothing waits
/// for it, and what it sees is told as it is seen.
class TunnelDoctor : public QObject {
    Q_OBJECT
public:
    struct Parts {
        HelperClient& helper;
        HostResolver& resolver;
        netlink::Socket* kernel; ///< null where there is none
        EchoOpener opener = openEchoSocket;
        EchoPace pace = {};
    };
    /// All must outlive it.
    explicit TunnelDoctor(Parts parts);
    ~TunnelDoctor() override;

    /// system: as it was just read. A look that is under way is ended.
    void look(const TunnelProfile& profile, const SystemState& system);
    void stop();

signals:
    /// What is known at that stage; Done comes last.
    void seen(const gretel::DoctorReport& report, gretel::DoctorStage stage);

private:
    struct Look;
    void begin(const TunnelProfile& resolved);
    void examine();

    Parts m;
    /// Whoever answers later than its look lasts finds it gone.
    std::shared_ptr<Look> m_look;
};

} // namespace gretel
