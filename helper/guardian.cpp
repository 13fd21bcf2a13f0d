// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/guardian.h"

#include <algorithm>
#include <utility>

#include "helper/bus_error.h"
#include "helper/log.h"

namespace gretel {

namespace {

using namespace std::chrono_literals;

constexpr auto leastDelay = 100ms; // a burst of changes is looked at once
constexpr auto mostDelay = 10s;    // on a machine whose network never rests
constexpr auto leastRetry = 10s;   // while it starts, firewalld answers nobody and tells nobody when it does
constexpr std::chrono::milliseconds mostRetry = 5min; // for what may last
constexpr int restPerLook = 4;                        // looking takes at most a fifth of the time
constexpr qint64 retryAfter = 10000;                  // ms; for a change that could not be taken back

/// All that was done, or the first failure.
Outcome<Answer> together(std::initializer_list<Outcome<Operations>> outcomes) {
    Answer answer;
    for (const Outcome<Operations>& outcome : outcomes) {
        if (!outcome)
            return outcome.error();
        answer.done.insert(answer.done.end(), outcome->begin(), outcome->end());
    }
    return answer;
}

} // namespace

Guardian::Guardian(Engine& engine, Service& service, QObject* parent)
    : QObject(parent),
      m_engine(engine),
      m_service(service),
      m_rest(leastDelay),
      m_pathsRest(leastDelay),
      m_retry(leastRetry) {
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (m_isLooking) // at the paths
            m_lookAgain = leastDelay;
        else
            look(Look::All);
    });
    m_paths.setSingleShot(true);
    connect(&m_paths, &QTimer::timeout, this, [this] {
        if (!m_isLooking)
            look(Look::Paths);
    });
    connect(&m_deadline, &BootTimer::due, this, &Guardian::revert);
    m_lateDeadline.setSingleShot(true);
    m_lateDeadline.setTimerType(Qt::PreciseTimer);
    connect(&m_lateDeadline, &QTimer::timeout, this, &Guardian::revert);
    connect(&m_service, &Service::changeStarted, this, &Guardian::stopListening);
    connect(&m_service, &Service::changeFinished, this, &Guardian::startListening);
}

Guardian::~Guardian() = default;

void Guardian::start() {
    settle();
    if (m_engine.isNeeded())
        lookSoon();
}

/// Only while there is something to watch over: a helper that was only asked something hears nothing.
void Guardian::listen() {
    if (!m_kernel) {
        if (auto monitor = netlink::KernelMonitor::open()) {
            m_kernel = std::move(monitor).value();
            connect(m_kernel.get(), &netlink::KernelMonitor::changed, this, &Guardian::hear);
        }
    }
    if (!m_table) {
        if (auto monitor = firewall::TableMonitor::open()) {
            m_table = std::move(monitor).value();
            connect(m_table.get(), &firewall::TableMonitor::changed, this, &Guardian::lookSoon);
        }
    }
    if (!m_firewalld) {
        m_firewalld = std::make_unique<FirewalldWatch>(QDBusConnection::systemBus());
        connect(m_firewalld.get(), &FirewalldWatch::changed, this, &Guardian::lookSoon);
    }
}

/// The kernel tells of each of our own steps, thousands of them, and tells slower who is listened to. Looking
/// itself goes on hearing, or it would have to be followed by another look.
void Guardian::stopListening() {
    if (m_isLooking || !m_kernel)
        return;
    m_isDeaf = true;
    m_kernel.reset();
}

/// What was not heard is looked at.
void Guardian::startListening() {
    settle();
    if (!std::exchange(m_isDeaf, false))
        return;
    if (m_engine.isNeeded())
        hear();
}

/// After every change: whether to stay, what to hear, when to look at the paths, when to revert.
void Guardian::settle() {
    m_service.stay(m_engine.isNeeded());
    if (m_engine.isNeeded()) {
        listen();
    } else {
        m_kernel.reset();
        m_table.reset();
        m_firewalld.reset();
    }
    waitForPaths();
    const auto deadline = m_engine.deadline();
    if (deadline == m_announced)
        return;
    m_announced = deadline;
    m_deadline.stop();
    m_lateDeadline.stop();
    if (!deadline)
        return;
    revertAt(*deadline);
    emit m_service.ConfirmPending(static_cast<uint>(m_engine.secondsLeft()));
}

/// Somebody touched our own table, or firewalld begins anew.
void Guardian::lookSoon() {
    if (m_isLooking)
        m_lookAgain = leastDelay;
    else
        m_delay.start(leastDelay);
}

/// Something in the network changed: what it carries is soon asked for, and all else looked at in time.
void Guardian::hear() {
    if (m_isLooking)
        m_pathsMoved = true;
    else if (m_paths.isActive())
        m_paths.start(std::min(m_paths.remainingTimeAsDuration(), m_pathsRest));
    lookInTime();
}

/// What changed may well concern nothing of ours.
void Guardian::lookInTime() {
    if (m_isLooking && !m_delay.isActive())
        m_lookAgain = m_lookAgain.value_or(m_rest);
    else
        lookWithin(m_rest);
}

/// What is due sooner stays so.
void Guardian::lookWithin(std::chrono::milliseconds time) {
    if (!m_delay.isActive() || time < m_delay.remainingTimeAsDuration())
        m_delay.start(time);
}

/// A path MTU that is learned is told to nobody.
void Guardian::waitForPaths() {
    const auto next = m_engine.nextPathLook();
    const bool moved = std::exchange(m_pathsMoved, false);
    if (next)
        m_paths.start(moved ? std::min(*next, m_pathsRest) : *next);
    else
        m_paths.stop();
}

/// Its work may outlast the guardian: it knows the engine alone.
void Guardian::look(Look what) {
    m_isLooking = true;
    m_lookAgain.reset();
    m_looking.start();
    const auto followed = std::make_shared<std::size_t>(0);
    m_service.submitChange(
        this,
        [&engine = m_engine, what, followed](TunnelEngine&, const Caller&) -> Outcome<Answer> {
            const auto mtus = engine.followPaths();
            *followed = mtus ? mtus->size() : 0;
            if (what == Look::Paths)
                return together({mtus});
            return together({mtus, engine.mend(), engine.bringUpWaiting()});
        },
        [this, what, followed](const Outcome<Answer>& outcome) { noteLook(what, *followed, outcome); });
}

/// followed: so many of the operations are no mending.
void Guardian::noteLook(Look what, std::size_t followed, const Outcome<Answer>& outcome) {
    m_isLooking = false;
    const auto rest = std::chrono::milliseconds(m_looking.elapsed() * restPerLook);
    (what == Look::All ? m_rest : m_pathsRest) =
        std::clamp<std::chrono::milliseconds>(rest, leastDelay, mostDelay);
    if (outcome && outcome->done.size() > followed)
        log::write(log::Level::Notice, "What had changed from outside was put in order.",
                   {{QLatin1StringView("operations"), QString::number(outcome->done.size() - followed)}});
    noteFailure(what, outcome);
    if (m_lookAgain)
        lookWithin(*m_lookAgain);
}

void Guardian::noteFailure(Look what, const Outcome<Answer>& outcome) {
    const QString failure = outcome ? QString() : failureName(outcome.error().kind);
    if (!failure.isEmpty() && failure != m_lastFailure)
        log::write(log::Level::Error, "What had changed from outside cannot be put in order.",
                   {{QLatin1StringView("failure"), failure},
                    {QLatin1StringView("reason"), loggableReason(outcome.error())}});
    // A look at the paths alone does not tell that all is well again.
    if (what == Look::All || !failure.isEmpty())
        m_lastFailure = failure;
    // Nobody may tell when its cause is gone.
    if (!outcome)
        m_lookAgain = m_lookAgain.value_or(std::exchange(m_retry, std::min(2 * m_retry, mostRetry)));
    else if (what == Look::All)
        m_retry = leastRetry;
}

/// deadline: ms of CLOCK_BOOTTIME.
void Guardian::revertAt(qint64 deadline) {
    if (m_deadline.start(deadline))
        return;
    log::write(log::Level::Error, "The timer of the confirmation cannot be set; the change is taken back by "
                                  "another, which stands still while the computer sleeps.");
    // Not a moment too early, or nothing would be due and nobody would come back.
    const std::chrono::milliseconds left(deadline - BootClock::ofKernel().now());
    m_lateDeadline.start(std::max(left, 0ms) + leastDelay);
}

void Guardian::revert() {
    const auto wasDue = std::make_shared<bool>(true);
    m_service.submitChange(
        this,
        [&engine = m_engine, wasDue](TunnelEngine&, const Caller&) -> Outcome<Answer> {
            const auto undone = engine.revertDue();
            if (!undone)
                return undone.error();
            *wasDue = undone->has_value();
            return Answer{{}, undone->value_or(Operations())};
        },
        [this, wasDue](const Outcome<Answer>& outcome) {
            if (!*wasDue)
                return;
            if (outcome) {
                log::write(log::Level::Warning, "A change that was not confirmed was taken back.",
                           {{QLatin1StringView("operations"), QString::number(outcome->done.size())}});
                emit m_service.Reverted();
                return;
            }
            log::write(log::Level::Error, "A change that was not confirmed cannot be taken back yet.",
                       {{QLatin1StringView("failure"), failureName(outcome.error().kind)},
                        {QLatin1StringView("reason"), loggableReason(outcome.error())}});
            revertAt(BootClock::ofKernel().now() + retryAfter);
        });
}

} // namespace gretel
