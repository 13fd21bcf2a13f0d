// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor.h"

namespace gretel::examples {

/// So many requests with the same outcome, in 1.5 ms.
inline EchoResults echoResults(EchoOutcome outcome, int count = 3) {
    return EchoResults(size_t(count), {outcome, 1500, 84, std::nullopt});
}

/// What the doctor sees of the example tunnel when all is well.
inline DoctorFacts healthyFacts() {
    const auto ip = [](QStringView text) { return IpAddress::parse(text).value(); };
    DoctorFacts facts;
    facts.helperAsked = true;
    facts.agent = true;
    facts.local = ip(u"1.2.3.4");
    facts.peer = ip(u"4.3.2.1");
    facts.tunnelPeer = ip(u"172.16.10.2");
    facts.way.emplace().device = QStringLiteral("eth0");
    facts.observation = {TunnelState::UpUnverified, {}, QStringLiteral("gre-lab")};
    facts.tunnelMtu = 1468;
    facts.overhead = 32;
    facts.hasChecksum = true;
    facts.blockers.emplace();
    facts.forwarding = {{QStringLiteral("gre-lab"), true}, {QStringLiteral("eth1"), true}};
    facts.before.received = 10;
    facts.after.received = 20;
    facts.tunnel = facts.full = facts.direct = facts.fromNetwork = facts.farNetwork =
        echoResults(EchoOutcome::Answered);
    facts.ownNetwork = QStringLiteral("10.0.0.0/24");
    facts.farTarget = QStringLiteral("10.16.0.0/24");
    return facts;
}

} // namespace gretel::examples
