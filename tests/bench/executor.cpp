// SPDX-License-Identifier: GPL-3.0-or-later
// Gretel's own part of bringing N tunnels up and down, inside the helper: the executor alone (one look at the
// devices, batches, every answer), and the whole transaction (reading the kernel's state, the plan, the
// executor, reading back and planning again). Neither D-Bus, polkit nor the document.
//
//   executor N    prints milliseconds; run in a network namespace of its own, as root

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "bench/measure.h"
#include "core/plan.h"
#include "helper/netlink/kernel_executor.h"
#include "helper/transaction.h"
#include "netlink/kernel_reader.h"
#include "system/netlink/examples.h"

using namespace gretel;
using namespace gretel::bench;

namespace {

bool runs(Executor& executor, const Operations& operations) {
    const auto outcomes = executor.run(operations, Executor::OnFailure::Stop);
    return outcomes.size() == operations.size() &&
           std::all_of(outcomes.begin(), outcomes.end(), [](const auto& outcome) { return outcome.ok(); });
}

} // namespace

int main(int argc, char** argv) {
    const int count = argc == 2 ? std::atoi(argv[1]) : 0;
    if (count <= 0 || count > 16384) {
        std::fprintf(stderr, "usage: executor N\n");
        return 2;
    }
    const auto socket = netlink::Socket::open();
    demand(socket.ok(), "netlink");
    netlink::KernelExecutor executor(**socket);
    std::vector<DesiredTunnel> tunnels;
    std::vector<QUuid> ids;
    for (int n = 0; n < count; ++n) {
        tunnels.push_back(test::numberedTunnel(n));
        ids.push_back(tunnels.back().id);
    }
    const auto before = executor.read();
    demand(before.ok(), "reading");
    const auto up = planApply(tunnels, *before);
    demand(up.ok(), "planning");
    demand(timed("executor-up", [&] { return runs(executor, up->operations); }), "executor-up");
    const Operations down = planRemove(ids, *executor.read()).operations;
    demand(timed("executor-down", [&] { return runs(executor, down); }), "executor-down");
    Transaction transaction(executor);
    demand(timed("transaction-up", [&] { return transaction.apply(tunnels).ok(); }), "transaction-up");
    demand(timed("transaction-down", [&] { return transaction.remove(ids).ok(); }), "transaction-down");
    return 0;
}
