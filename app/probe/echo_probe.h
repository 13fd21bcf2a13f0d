// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

#include "probe/echo_socket.h"

namespace gretel {

/// Asks one target, several requests at a time if need be, from the event loop; nothing blocks. As many
/// probes as one likes stand side by side.
class EchoProbe : public QObject {
public:
    static Outcome<std::unique_ptr<EchoProbe>> open(const EchoTarget& target,
                                                    const EchoOpener& opener = openEchoSocket);
    ~EchoProbe() override;

    /// Answered exactly once, from the event loop, and not at all when the probe is gone by then.
    using Answer = std::function<void(const EchoResult&)>;
    /// bytes: of the packet with its IP header, at least leastEchoBytes(). patience: then it is lost.
    void ask(quint32 bytes, std::chrono::milliseconds patience, Answer answer);

    Family family() const;
    EchoMeans means() const;

private:
    struct Private;
    explicit EchoProbe(std::unique_ptr<Private> parts);
    /// False when whoever was told has ended this probe.
    bool settleHeard();
    std::unique_ptr<Private> d;
};

} // namespace gretel
