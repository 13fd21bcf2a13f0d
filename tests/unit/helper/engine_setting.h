// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "../core/plan/plan_examples.h"
#include "fake_kernel.h"
#include "helper/engine_change.h"

namespace gretel::test {

inline const QString thisBoot = QStringLiteral("0b6c4b4e-31d0-4c2c-a3a6-8a6ba4c0c4f1");

/// The README's office with a firewall and with eth1 that forwards nothing: a kernel of values, a clock that
/// is set, and a memory in a directory of its own.
struct EngineSetting {
    QTemporaryDir home;
    FakeKernel kernel;
    qint64 now = 1000; ///< ms
    BootClock clock{[] { return Outcome<QString>(thisBoot); }, [this] { return now; }};
    Memory memory{thisBoot};

    EngineSetting() {
        kernel.state = examples::office();
        kernel.state.links.back().settings.forwarding = 0;
        kernel.state.firewall = FirewallState{};
        if (!memory.open(home.path()).ok())
            qFatal("no memory");
    }

    /// Who asks is the helper itself: nobody else needs to be authorised.
    Outcome<Operations> bringUp(const TunnelProfile& profile, std::chrono::seconds confirm = {}) {
        Undertaking undertaking;
        undertaking.change = changeOf(memory, kernel.state, {examples::desired(profile)}, {});
        undertaking.up = {profile};
        return carryOut(undertaking, confirm);
    }
    Outcome<Operations> takeDown(const TunnelProfile& profile, std::chrono::seconds confirm = {}) {
        Undertaking undertaking;
        undertaking.change = changeOf(memory, kernel.state, {}, {profile.id});
        return carryOut(undertaking, confirm);
    }
    Outcome<Operations> mend() {
        const SystemState before = kernel.state;
        return mendShare(memory, kernel, before, clock);
    }

private:
    Outcome<Operations> carryOut(Undertaking& undertaking, std::chrono::seconds confirm) {
        undertaking.options.confirm = confirm;
        const SystemState before = kernel.state;
        return gretel::carryOut(undertaking, memory, kernel, before, clock);
    }
};

/// The README's tunnel from here, with all of the Internet behind the other host.
inline TunnelProfile everything() {
    TunnelProfile profile = examples::officeToLab();
    profile.here = HostSide::Host1;
    profile.host2.networks = {examples::net(u"0.0.0.0/1"), examples::net(u"128.0.0.0/1")};
    return profile;
}

} // namespace gretel::test
