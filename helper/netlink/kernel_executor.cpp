// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/kernel_executor.h"

#include <QRandomGenerator>

#include <cerrno>

#include "helper/netlink/address_builder.h"
#include "helper/netlink/link_builder.h"
#include "helper/netlink/obstacle.h"
#include "helper/netlink/route_builder.h"
#include "helper/netlink/step_failure.h"
#include "netlink/kernel_reader.h"

namespace gretel::netlink {

KernelExecutor::KernelExecutor(Socket& socket) : m_socket(socket) {}

Outcome<Done> KernelExecutor::run(const Operation& operation) {
    return std::visit([&](const auto& step) { return runStep(step, operation); }, operation);
}

Outcome<SystemState> KernelExecutor::read() {
    return readSystemState(m_socket);
}

Outcome<Done> KernelExecutor::request(Message message, const Operation& operation) {
    const auto answer = m_socket.request(std::move(message));
    if (answer)
        return Done{};
    return obstacle(operation, answer.error());
}

Failure KernelExecutor::obstacle(const Operation& operation, const Refusal& refusal) {
    if (refusal.error == EEXIST && !refusal.lost) {
        if (const auto state = read()) {
            if (const auto found = obstacleTo(operation, *state))
                return *found;
        }
    }
    return stepFailure(operation, refusal);
}

/// Its index.
Outcome<int> KernelExecutor::ownDevice(const QString& name, const Operation& operation) {
    if (const int made = m_made.value(name))
        return made; // whatever it is called by now: no other device gets this number
    auto link = readLink(m_socket, name);
    if (!link)
        return link.error();
    if (!*link)
        return stepFailure(operation, {ENODEV, {}, false});
    if (tunnelOfLink(**link).isNull())
        return Failure{FailureKind::NotOurs, {name}};
    return (*link)->index;
}

Outcome<int> KernelExecutor::parentIndex(const Link& link, const Operation& operation) {
    if (!link.gre || link.gre->device.isEmpty())
        return 0;
    const auto parent = readLink(m_socket, link.gre->device);
    if (!parent)
        return parent.error();
    if (!*parent)
        return stepFailure(operation, {ENODEV, {}, false});
    return (*parent)->index;
}

/// An index that no device has. The kernel counts up from 1, so a random number far above is not about to be
/// given to another between this look and the creation.
Outcome<int> KernelExecutor::freeIndex(int wanted) {
    constexpr int least = 100000;
    constexpr int most = 999999;
    constexpr int mostTries = 64;
    for (int i = 0; i < mostTries; ++i) {
        const int index =
            wanted != 0 && i == 0 ? wanted : QRandomGenerator::global()->bounded(least, most + 1);
        const auto taken = readLink(m_socket, index);
        if (!taken)
            return taken.error();
        if (!*taken)
            return index;
    }
    return Failure{FailureKind::Internal, {QStringLiteral("no free interface index")}};
}

/// Takes away a device of this very step that did not get its mark.
void KernelExecutor::dropUnmarked(int index, const Link& link) {
    const auto made = readLink(m_socket, index);
    if (made && *made && (*made)->name == link.name && (*made)->group == link.group &&
        (*made)->alias.isEmpty())
        (void)m_socket.request(deleteLink(index));
}

/// Creation and mark go to the kernel in one system call, so that a device without its mark is never left
/// behind, whoever is killed.
Outcome<Done> KernelExecutor::runStep(const AddLink& step, const Operation& operation) {
    if (tunnelOfAlias(step.link.alias).isNull())
        return Failure{FailureKind::NotOurs, {step.link.name}};
    const auto parent = parentIndex(step.link, operation);
    if (!parent)
        return parent.error();
    const auto index = freeIndex(step.link.index);
    if (!index)
        return index.error();
    std::vector<Message> messages;
    messages.push_back(newLink(step.link, *index, *parent));
    messages.push_back(markLink(*index, step.link.alias, step.link.up));
    const auto answers = m_socket.requestAll(std::move(messages));
    if (!answers[0])
        return obstacle(operation, answers[0].error());
    if (!answers[1]) {
        dropUnmarked(*index, step.link);
        return stepFailure(operation, answers[1].error());
    }
    m_made.insert(step.link.name, *index);
    return Done{};
}

Outcome<Done> KernelExecutor::runStep(const RemoveLink& step, const Operation& operation) {
    m_made.remove(step.link.name);
    const auto found = readLink(m_socket, step.link.name);
    if (!found)
        return found.error();
    if (!*found)
        return Failure{FailureKind::NoSuchTunnel, {step.link.name}};
    const Link& link = **found;
    const bool same = step.link.index == 0 || step.link.index == link.index;
    if (!same || tunnelOfLink(link).isNull() || link.alias != step.link.alias)
        return Failure{FailureKind::NotOurs, {step.link.name}};
    return request(deleteLink(link.index), operation);
}

Outcome<Done> KernelExecutor::runStep(const SetMtu& step, const Operation& operation) {
    const auto device = ownDevice(step.device, operation);
    return device ? request(setLinkMtu(*device, step.after), operation) : Outcome<Done>(device.error());
}

Outcome<Done> KernelExecutor::runStep(const SetUp& step, const Operation& operation) {
    const auto device = ownDevice(step.device, operation);
    return device ? request(setLinkUp(*device, step.up), operation) : Outcome<Done>(device.error());
}

Outcome<Done> KernelExecutor::runStep(const AddAddress& step, const Operation& operation) {
    const auto device = ownDevice(step.address.device, operation);
    return device ? request(newAddress(*device, step.address.address), operation)
                  : Outcome<Done>(device.error());
}

Outcome<Done> KernelExecutor::runStep(const RemoveAddress& step, const Operation& operation) {
    const auto device = ownDevice(step.address.device, operation);
    return device ? request(deleteAddress(*device, step.address.address), operation)
                  : Outcome<Done>(device.error());
}

Outcome<Done> KernelExecutor::runStep(const AddRoute& step, const Operation& operation) {
    const auto device = ownDevice(step.route.device, operation);
    return device ? request(newRoute(step.route, *device), operation) : Outcome<Done>(device.error());
}

Outcome<Done> KernelExecutor::runStep(const RemoveRoute& step, const Operation& operation) {
    if (step.route.protocol != ourRouteProtocol)
        return Failure{FailureKind::NotOurs, {step.route.destination.toString()}};
    const auto device = ownDevice(step.route.device, operation);
    return device ? request(deleteRoute(step.route, *device), operation) : Outcome<Done>(device.error());
}

} // namespace gretel::netlink
