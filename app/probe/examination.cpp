// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/examination.h"

#include <QTimer>

#include <algorithm>

#include "core/standing_facts.h"
#include "netlink/counters.h"
#include "netlink/kernel_reader.h"
#include "netlink/tunnel_observer.h"
#include "probe/path_measurement.h"

namespace gretel {

namespace {

class KernelCounters : public CounterReader {
public:
    std::optional<DeviceCounters> device(int index) override {
        const auto socket = netlink::Socket::open();
        if (!socket.ok())
            return std::nullopt;
        const auto counters = netlink::readCounters(**socket, index);
        return counters.ok() ? *counters : std::nullopt;
    }
    MachineCounters machine() override { return netlink::readMachineCounters(); }
};

/// A series that could not begin is one request that found no way.
EchoResults resultsOf(const SeriesResults& results) {
    if (results.ok())
        return *results;
    return {EchoResult{EchoOutcome::Unreachable, 0, 0, std::nullopt}};
}

} // namespace

std::unique_ptr<CounterReader> kernelCounters() {
    return std::make_unique<KernelCounters>();
}

DoctorFacts kernelFacts(netlink::Socket* kernel, const TunnelProfile& profile, const SystemState& system) {
    if (kernel == nullptr)
        return standingFacts(profile, system, {}, std::nullopt);
    std::optional<Underlay> way;
    if (const auto peer = peerOf(profile, system))
        if (const auto found = netlink::routeTo(*kernel, *peer, profile.device))
            way = *found;
    return standingFacts(profile, system, netlink::observeTunnel(*kernel, profile, system), way);
}

struct Examination::Private {
    DoctorFacts facts;
    int deviceIndex = 0;
    std::optional<IpAddress> ownTunnel;
    std::optional<OwnAddress> ownNetwork;
    std::vector<IpAddress> farAddresses;
    std::unique_ptr<CounterReader> counters;
    EchoOpener opener;
    EchoPace pace;
    std::unique_ptr<EchoRun> running;
    std::unique_ptr<PathMeasurement> measurement;
    Answer answer;
    Progress progress;

    EchoTarget throughTunnel(bool whole = false) const {
        return {facts.tunnelPeer, ownTunnel, facts.observation.device, whole};
    }
};

Examination::Examination(const TunnelProfile& profile, const SystemState& system, DoctorFacts facts,
                         std::unique_ptr<CounterReader> counters, EchoOpener opener, EchoPace pace)
    : d(std::make_unique<Private>()) {
    if (const Link* link = system.linkOfTunnel(profile.id))
        d->deviceIndex = link->index;
    if (const auto here = sideOf(profile, system)) {
        if (const auto& own = profile.host(*here).tunnel; own && system.hasLocalAddress(own->address()))
            d->ownTunnel = own->address();
        d->ownNetwork = addressInOwnNetwork(profile, *here, system);
        d->farAddresses = likelyFarAddresses(profile.host(other(*here)));
    }
    d->facts = std::move(facts);
    d->counters = std::move(counters);
    d->opener = std::move(opener);
    d->pace = pace;
}

Examination::~Examination() = default;

void Examination::run(std::vector<EchoSeries> series, EchoRun::Answer answer) {
    d->running = std::make_unique<EchoRun>(std::move(series), d->pace, d->opener);
    d->running->start(std::move(answer));
}

void Examination::start(Answer answer, Progress progress) {
    d->answer = std::move(answer);
    d->progress = std::move(progress);
    const bool isDown = d->facts.observation.device.isEmpty();
    if (isDown || d->facts.tunnelPeer.isUnspecified()) {
        QTimer::singleShot(0, this, [this] { finish(); });
        return;
    }
    d->facts.before = d->counters->device(d->deviceIndex).value_or(DeviceCounters());
    d->facts.machineBefore = d->counters->machine();
    askThroughTunnel();
}

void Examination::tell(DoctorStage stage) {
    d->facts.after = d->counters->device(d->deviceIndex).value_or(d->facts.before);
    if (d->progress)
        d->progress(d->facts, stage);
}

/// Alone, so that whatever is turned back meanwhile is the tunnel's.
void Examination::askThroughTunnel() {
    tell(DoctorStage::Tunnel);
    // What goes whole is always an echo request.
    if (const auto whole = EchoProbe::open(d->throughTunnel(true), d->opener);
        !whole.ok() && whole.error().kind == FailureKind::EchoForbidden)
        d->facts.echoFailure = whole.error();
    run({{d->throughTunnel()}}, [this](const std::vector<SeriesResults>& results) {
        d->facts.machineAfter = d->counters->machine();
        const EchoResults tunnel = resultsOf(results.front());
        // Asked otherwise, silence says nothing.
        if (d->facts.echoFailure && !anyAnswered(tunnel))
            return finish();
        d->facts.tunnel = tunnel;
        askElsewhere();
    });
}

void Examination::askElsewhere() {
    tell(DoctorStage::Beside);
    std::vector<EchoSeries> series{{{d->facts.peer, d->facts.local, {}, false}}};
    if (d->ownNetwork)
        series.push_back({{d->facts.tunnelPeer, d->ownNetwork->address, d->facts.observation.device, false}});
    const size_t far = series.size();
    for (const IpAddress& address : d->farAddresses)
        series.push_back({{address, d->ownTunnel, {}, false}, 0, 2});
    run(series, [this, far](const std::vector<SeriesResults>& results) {
        d->facts.direct = resultsOf(results.front());
        if (d->ownNetwork)
            d->facts.fromNetwork = resultsOf(results[1]);
        for (size_t index = far; index < results.size(); ++index) {
            const EchoResults one = resultsOf(results[index]);
            d->facts.farNetwork.insert(d->facts.farNetwork.end(), one.begin(), one.end());
        }
        if (anyAnswered(d->facts.tunnel) && !d->facts.echoFailure)
            askWhole();
        else
            finish();
    });
}

void Examination::askWhole() {
    tell(DoctorStage::Size);
    run({{d->throughTunnel(true), d->facts.tunnelMtu}}, [this](const std::vector<SeriesResults>& results) {
        d->facts.full = resultsOf(results.front());
        if (anyAnswered(d->facts.full))
            finish();
        else
            measure();
    });
}

void Examination::measure() {
    const EchoTarget target = d->throughTunnel();
    d->measurement = std::make_unique<PathMeasurement>(
        target, leastEchoBytes(target.to.family()), d->facts.tunnelMtu,
        std::min(measuringPatience(d->facts.tunnel), d->pace.patience), d->opener);
    d->measurement->start([this](const Outcome<MeasuredPath>& path) {
        if (path.ok())
            d->facts.carried = path->bytes;
        finish();
    });
}

void Examination::finish() {
    d->facts.after = d->counters->device(d->deviceIndex).value_or(d->facts.before);
    const Answer told = std::move(d->answer); // it may end this examination
    told(DoctorFacts(d->facts));
}

} // namespace gretel
