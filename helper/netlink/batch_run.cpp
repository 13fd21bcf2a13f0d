// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/batch_run.h"

#include <QHash>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "helper/netlink/link_builder.h"
#include "helper/netlink/obstacle.h"
#include "helper/netlink/step_failure.h"
#include "netlink/kernel_reader.h"

namespace gretel::netlink {
namespace {

/// What the devices that go may stand in the way of.
bool adds(const Operation& operation) {
    return std::holds_alternative<AddLink>(operation) || std::holds_alternative<AddAddress>(operation) ||
           std::holds_alternative<AddRoute>(operation);
}

std::size_t bytesOf(const Message& message) {
    return NLMSG_ALIGN(std::size_t(headerOf(message)->nlmsg_len));
}

} // namespace

BatchRun::BatchRun(Socket& socket, const Operations& operations, Executor::OnFailure onFailure)
    : m_socket(socket),
      m_operations(operations),
      m_onFailure(onFailure),
      m_devices({}),
      m_results(operations.size()) {}

std::vector<Outcome<Done>> BatchRun::run() {
    if (!m_operations.empty() && look()) {
        m_devices = Devices(m_links);
        for (std::size_t operation = 0; operation < m_operations.size() && !stopped(); ++operation)
            plan(operation);
        removeLeaving();
        send();
    }
    return outcomes();
}

/// False after it has failed every operation that has no answer yet.
bool BatchRun::look() {
    auto links = readLinks(m_socket);
    if (!links) {
        for (std::size_t operation = 0; operation < m_results.size() && !stopped(); ++operation)
            if (!m_results[operation])
                fail(operation, links.error());
        return false;
    }
    m_links = std::move(links).value();
    m_fresh = true;
    return true;
}

void BatchRun::plan(std::size_t operation) {
    const Operation& wanted = m_operations[operation];
    if (const auto* removal = std::get_if<RemoveLink>(&wanted)) {
        const auto index = m_devices.toRemove(*removal);
        if (!index)
            return fail(operation, index.error());
        m_devices.remove(removal->link.name);
        m_leaving.push_back({operation, *index});
        return;
    }
    if (adds(wanted))
        removeLeaving();
    if (stopped())
        return;
    auto messages = messagesOf(wanted, m_devices);
    if (!messages)
        return fail(operation, messages.error());
    add(operation, std::move(messages).value());
}

/// All of an operation goes in one system call, so that no kill divides it: a device without its mark is
/// never left behind.
void BatchRun::add(std::size_t operation, StepMessages step) {
    std::size_t bytes = 0;
    for (const Message& message : step.messages) {
        if (!message)
            return fail(operation, Refusal{EMSGSIZE, {}, false});
        bytes += bytesOf(message);
    }
    if (m_batch.size() + step.messages.size() > Socket::batchMessages ||
        m_batchBytes + bytes > Socket::batchBytes)
        send();
    if (stopped())
        return;
    m_units.push_back({operation, step.messages.size(), step.makes, step.on});
    m_batchBytes += bytes;
    std::move(step.messages.begin(), step.messages.end(), std::back_inserter(m_batch));
}

void BatchRun::send() {
    if (m_batch.empty() || stopped())
        return;
    const auto answers = m_socket.requestAll(std::exchange(m_batch, {}));
    m_batchBytes = 0;
    m_fresh = false;
    judge(std::exchange(m_units, {}), answers);
}

void BatchRun::judge(const std::vector<Unit>& units, const std::vector<Answer>& answers) {
    QHash<int, Refusal> dropped; // devices that did not get their mark, by index
    auto answer = answers.begin();
    for (const Unit& unit : units) {
        const auto end = answer + static_cast<std::ptrdiff_t>(unit.messages);
        const auto refused = std::find_if(answer, end, [](const Answer& one) { return !one; });
        if (unit.makes != 0 && refused != answer && refused != end) {
            dropUnmarked(unit.makes, std::get<AddLink>(m_operations[unit.operation]).link, refused->error());
            dropped.insert(unit.makes, refused->error());
        }
        if (unit.on != 0 && dropped.contains(unit.on))
            fail(unit.operation, dropped.value(unit.on));
        else
            settle(unit.operation, refused == end ? Answer(Done{}) : *refused);
        answer = end;
    }
}

/// Takes away a device of this very batch that did not get all of its mark.
void BatchRun::dropUnmarked(int index, const Link& link, const Refusal& refusal) {
    const auto made = readLink(m_socket, index);
    if (!made || !*made || (*made)->name != link.name || (*made)->group != link.group)
        return;
    if ((*made)->alias.isEmpty() || (!refusal.lost && (*made)->alias == link.alias))
        (void)m_socket.request(deleteLink(index));
}

void BatchRun::removeLeaving() {
    if (m_leaving.empty() || stopped())
        return;
    auto leaving = std::exchange(m_leaving, {});
    if (leaving.size() > 1) {
        // A device that the batch makes would be in the group, too.
        send();
        if (stopped())
            return;
        confirm(leaving);
        std::vector<int> indexes;
        for (const Leaving& one : leaving)
            indexes.push_back(one.index);
        if (const auto removal = groupRemovalOf(indexes, m_links); removal && !stopped())
            return removeGroup(*removal, leaving);
    }
    for (const Leaving& one : leaving) {
        if (stopped())
            return;
        StepMessages step;
        step.messages.push_back(deleteLink(one.index));
        add(one.operation, std::move(step));
    }
}

/// Looks again, unless nothing was sent since the last look, and fails what is no longer ours to take.
void BatchRun::confirm(std::vector<Leaving>& leaving) {
    if (m_fresh)
        return;
    auto links = readLinks(m_socket);
    if (!links) {
        for (const Leaving& one : leaving)
            fail(one.operation, links.error());
        leaving.clear();
        return;
    }
    m_links = std::move(links).value();
    m_fresh = true;
    const Devices devices(m_links);
    const auto lost = [&](const Leaving& one) {
        const RemoveLink& removal = std::get<RemoveLink>(m_operations[one.operation]);
        const auto index = devices.toRemove(removal);
        if (!index)
            fail(one.operation, index.error());
        else if (*index != one.index)
            fail(one.operation, Failure{FailureKind::NotOurs, {removal.link.name}});
        return !index || *index != one.index;
    };
    leaving.erase(std::remove_if(leaving.begin(), leaving.end(), lost), leaving.end());
}

void BatchRun::removeGroup(const GroupRemoval& removal, const std::vector<Leaving>& leaving) {
    std::vector<Message> messages;
    for (int index : removal.moves)
        messages.push_back(setLinkGroup(index, removal.group));
    messages.push_back(deleteLinkGroup(removal.group));
    const auto answers = m_socket.requestAll(std::move(messages));
    m_fresh = false;
    const Answer& deleted = answers.back();
    QHash<int, Refusal> unmoved;
    for (std::size_t i = 0; i < removal.moves.size(); ++i)
        if (!answers[i])
            unmoved.insert(removal.moves[i], answers[i].error());
    for (const Leaving& one : leaving)
        settle(one.operation,
               deleted && unmoved.contains(one.index) ? Answer(unmoved.value(one.index)) : deleted);
    if (!deleted)
        putBack(removal.moves);
}

/// A failure leaves nothing behind.
void BatchRun::putBack(const std::vector<int>& moved) {
    std::vector<Message> messages;
    for (const Link& link : m_links)
        if (std::find(moved.begin(), moved.end(), link.index) != moved.end())
            messages.push_back(setLinkGroup(link.index, link.group));
    (void)m_socket.requestAll(std::move(messages));
}

void BatchRun::settle(std::size_t operation, const Answer& answer) {
    if (!answer)
        return fail(operation, answer.error());
    m_results[operation] = Result<Done, Reason>(Done{});
}

void BatchRun::fail(std::size_t operation, Reason reason) {
    m_results[operation] = Result<Done, Reason>(std::move(reason));
    m_failed = true;
}

/// What was in the way of an addition (EEXIST) is looked up once, at the end.
std::vector<Outcome<Done>> BatchRun::outcomes() {
    std::optional<SystemState> state;
    const auto failureOf = [&](std::size_t operation, const Reason& reason) -> Failure {
        if (const auto* failure = std::get_if<Failure>(&reason))
            return *failure;
        const Refusal& refusal = std::get<Refusal>(reason);
        if (refusal.error == EEXIST && !refusal.lost) {
            if (!state)
                if (auto read = readSystemState(m_socket))
                    state = std::move(read).value();
            if (const auto found = state ? obstacleTo(m_operations[operation], *state) : std::nullopt)
                return *found;
        }
        return stepFailure(m_operations[operation], refusal);
    };
    std::vector<Outcome<Done>> outcomes;
    std::optional<Failure> first;
    std::vector<std::size_t> untried;
    for (std::size_t operation = 0; operation < m_results.size(); ++operation) {
        const auto& result = m_results[operation];
        if (!result) {
            untried.push_back(operation);
            continue;
        }
        while (outcomes.size() < operation) // not tried, though this one was
            outcomes.emplace_back(Failure{FailureKind::Internal, {}});
        outcomes.push_back(*result ? Outcome<Done>(Done{}) : failureOf(operation, result->error()));
        if (!outcomes.back() && !first)
            first = outcomes.back().error();
    }
    for (std::size_t operation : untried)
        if (operation < outcomes.size() && first)
            outcomes[operation] = *first;
    return outcomes;
}

} // namespace gretel::netlink
