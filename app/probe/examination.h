// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

#include "core/doctor.h"
#include "core/tunnel_profile.h"
#include "netlink/socket.h"
#include "probe/echo_run.h"

namespace gretel {

/// Where the counters come from: the kernel, or a test.
class CounterReader {
public:
    virtual ~CounterReader() = default;
    /// Of the device with this index; nothing when it cannot be read.
    virtual std::optional<DeviceCounters> device(int index) = 0;
    virtual MachineCounters machine() = 0;
};

std::unique_ptr<CounterReader> kernelCounters();

/// standingFacts() as the kernel has them now: the device, and the way to the peer. kernel may be null, where
/// nothing can be asked.
DoctorFacts kernelFacts(netlink::Socket* kernel, const TunnelProfile& profile, const SystemState& system);

/// The doctor's look at one tunnel: counters, requests through it and beside it, counters again. Needs no
/// privilege and changes nothing; takes a second when all is well and some more when packets vanish.
class Examination : public QObject {
public:
    /// facts: standingFacts() of it, with what the helper said.
    Examination(const TunnelProfile& profile, const SystemState& system, DoctorFacts facts,
                std::unique_ptr<CounterReader> counters = kernelCounters(),
                EchoOpener opener = openEchoSocket, EchoPace pace = {});
    ~Examination() override;

    using Answer = std::function<void(const DoctorFacts&)>;
    /// What is known so far, whenever it goes on to the next stage.
    using Progress = std::function<void(const DoctorFacts&, DoctorStage)>;
    /// Once. The answer comes from the event loop, and not at all when the examination is gone by then.
    void start(Answer answer, Progress progress = {});

private:
    struct Private;
    void tell(DoctorStage stage);
    void askThroughTunnel();
    void askElsewhere();
    void askWhole();
    void measure();
    void finish();
    void run(std::vector<EchoSeries> series, EchoRun::Answer answer);
    std::unique_ptr<Private> d;
};

} // namespace gretel
