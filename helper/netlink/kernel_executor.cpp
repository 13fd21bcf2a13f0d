// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/kernel_executor.h"

#include "helper/netlink/batch_run.h"
#include "netlink/kernel_reader.h"

namespace gretel::netlink {

KernelExecutor::KernelExecutor(Socket& socket) : m_socket(socket) {}

std::vector<Outcome<Done>> KernelExecutor::run(const Operations& operations, OnFailure onFailure) {
    return BatchRun(m_socket, operations, onFailure).run();
}

Outcome<SystemState> KernelExecutor::read() {
    return readSystemState(m_socket);
}

} // namespace gretel::netlink
