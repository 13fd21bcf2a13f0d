// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include "helper/netlink/kernel_executor.h"
#include "namespace.h"
#include "netlink/kernel_reader.h"

namespace gretel::test {

/// The kernel as it is in a fresh namespace.
struct Kernel {
    std::unique_ptr<netlink::Socket> socket;
    netlink::KernelExecutor executor;

    Kernel() : socket(open()), executor(*socket) {}

    SystemState state() {
        const auto read = netlink::readSystemState(*socket);
        return read ? *read : SystemState();
    }

private:
    static std::unique_ptr<netlink::Socket> open() {
        auto opened = enterFreshNamespace() ? netlink::Socket::open()
                                            : Outcome<std::unique_ptr<netlink::Socket>>(Failure{});
        if (!opened)
            qFatal("no network namespace of its own: run this as root, in the virtual machine");
        return std::move(opened).value();
    }
};

/// Comparable and printable: "NotOurs(eth0)", or "done".
template <typename T>
QString textOf(const Outcome<T>& outcome) {
    if (outcome)
        return QStringLiteral("done");
    return failureName(outcome.error().kind) + QLatin1Char('(') +
           outcome.error().arguments.join(QLatin1Char('|')) + QLatin1Char(')');
}

} // namespace gretel::test
