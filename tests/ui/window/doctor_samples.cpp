// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor_samples.h"

namespace gretel::test {

using examples::echoResults;

DoctorFacts wrongKeyFacts() {
    DoctorFacts facts = healthyFacts();
    facts.tunnel = echoResults(EchoOutcome::Lost);
    facts.full = facts.fromNetwork = facts.farNetwork = {};
    facts.after.received = facts.before.received;
    facts.machineAfter.unreachableIn = 3;
    return facts;
}

DoctorFacts blackHoleFacts() {
    DoctorFacts facts = healthyFacts();
    facts.full = echoResults(EchoOutcome::Lost);
    facts.carried = 1368;
    return facts;
}

DoctorFacts blockedFacts() {
    DoctorFacts facts = wrongKeyFacts();
    facts.machineAfter.unreachableIn = 0;
    Blocker blocker;
    blocker.family = QStringLiteral("inet");
    blocker.table = QStringLiteral("a-table-whose-name-somebody-made-rather-long");
    blocker.chain = QStringLiteral("input");
    blocker.from = QStringLiteral("4.3.2.1");
    blocker.to = QStringLiteral("1.2.3.4");
    blocker.remedy = QStringLiteral("nft insert rule inet a-table-whose-name-somebody-made-rather-long input "
                                    "ip saddr 4.3.2.1 ip daddr 1.2.3.4 ip protocol gre accept");
    facts.blockers = {blocker};
    return facts;
}

} // namespace gretel::test
