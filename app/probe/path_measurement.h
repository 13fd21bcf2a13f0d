// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

#include "core/path_findings.h"
#include "core/path_search.h"
#include "probe/echo_probe.h"

namespace gretel {

/// How long to wait for one of a measurement, where usual requests took so long.
std::chrono::milliseconds measuringPatience(const EchoResults& usual);

/// Finds the largest packet that gets to the target undivided and back: Path MTU discovery by what arrives
/// (RFC 4821), so that it works where ICMP is filtered. Few rounds of up to eight sizes.
class PathMeasurement : public QObject {
public:
    /// least, most: bytes with the IP header. patience: of each request; a size is lost when two are.
    PathMeasurement(const EchoTarget& target, quint32 least, quint32 most, std::chrono::milliseconds patience,
                    EchoOpener opener = openEchoSocket);
    ~PathMeasurement() override;

    using Answer = std::function<void(Outcome<MeasuredPath>)>;
    /// Once. The answer comes from the event loop, and not at all when the measurement is gone by then.
    void start(Answer answer);

private:
    struct Private;
    void tell(const Outcome<MeasuredPath>& path);
    void nextRound();
    void ask(quint32 bytes, int attempt);
    void take(quint32 bytes, int attempt, const EchoResult& result);
    std::unique_ptr<Private> d;
};

} // namespace gretel
