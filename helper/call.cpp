// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/call.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include "helper/bus_error.h"
#include "helper/outcome_log.h"

namespace gretel {

Call::Call(const MethodRule& rule, Request request, Surroundings surroundings, QObject* parent)
    : QObject(parent),
      m_rule(rule),
      m_request(std::move(request)),
      m_surroundings(std::move(surroundings)),
      m_callerWatcher(m_request.message.service(), m_surroundings.bus,
                      QDBusServiceWatcher::WatchForUnregistration) {
    connect(&m_callerWatcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        if (!m_surroundings.lane.isRunning(this))
            forget();
    });
}

void Call::start() {
    identify();
}

/// The bus itself says who a unique name is. It also closes the gap before the watcher: a caller who has left
/// by now has no user.
void Call::identify() {
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixUser"));
    question << m_request.message.service();
    const auto limit = static_cast<int>(m_surroundings.limits.check.count());
    auto* watcher = new QDBusPendingCallWatcher(m_surroundings.bus.asyncCall(question, limit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* finished) {
        const QDBusPendingReply<uint> reply = *finished;
        if (!reply.isError())
            admit(reply.value());
        else if (reply.error().name() == QLatin1StringView("org.freedesktop.DBus.Error.NameHasNoOwner"))
            forget();
        else
            answer(Failure{FailureKind::NotAuthorised, {QStringLiteral("unavailable")}});
    });
}

void Call::admit(uint uid) {
    if (m_finished)
        return;
    m_uid = uid;
    if (!m_request.place->take(m_rule, uid))
        answer(Failure{FailureKind::Busy, {}});
    else if (m_rule.action.isEmpty())
        work();
    else
        authorise(m_rule.action);
}

void Call::authorise(const QString& action, const polkit::Details& details) {
    const Question question{m_request.message.service(), action,
                            m_request.message.isInteractiveAuthorizationAllowed(), details, *m_uid};
    auto* authorisation = new Authorisation(m_surroundings.questions, question, m_surroundings.limits, this);
    connect(authorisation, &Authorisation::answered, this, [this, action](const Outcome<Done>& outcome) {
        if (!outcome.ok())
            return answer(outcome.error());
        m_granted.append(action);
        work();
    });
    authorisation->ask();
}

void Call::work() {
    if (m_finished)
        return;
    const bool waits = m_surroundings.lane.submit(this, {*m_uid, m_granted}, m_request.work,
                                                  [this](const Outcome<Answer>& outcome) { take(outcome); });
    if (!waits)
        answer(Failure{FailureKind::Busy, {}});
}

void Call::take(const Outcome<Answer>& outcome) {
    if (m_finished)
        return;
    const bool wantsMore = !outcome.ok() && outcome.error().kind == FailureKind::NeedsAuthorisation;
    const QStringList wanted = wantsMore ? outcome.error().arguments : QStringList();
    if (wantsMore && !m_granted.contains(wanted.value(0)))
        authorise(wanted.value(0),
                  {{QStringLiteral("tunnels"), wanted.value(1)}, {QStringLiteral("ways"), wanted.value(2)}});
    else
        answer(outcome);
}

void Call::giveUp() {
    if (!m_surroundings.lane.isRunning(this))
        answer(Failure{FailureKind::Busy, {}});
}

void Call::answer(const Outcome<Answer>& outcome) {
    if (m_finished)
        return;
    if (m_request.message.isReplyRequired())
        m_surroundings.bus.send(outcome.ok() ? m_request.message.createReply(outcome->arguments)
                                             : busError(m_request.message, outcome.error()));
    logOutcome(m_rule, m_request.message, m_uid, outcome);
    forget();
}

void Call::forget() {
    if (m_finished)
        return;
    m_finished = true;
    // Its destruction comes only with a later turn of the event loop, and work must not begin until then.
    m_surroundings.lane.withdraw(this);
    emit finished();
}

} // namespace gretel
