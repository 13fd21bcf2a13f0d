// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/authorisation.h"

#include <QDBusPendingCallWatcher>
#include <QUuid>

#include <climits>

namespace gretel {

namespace {

constexpr quint32 allowUserInteraction = 1; // PolkitCheckAuthorizationFlags
constexpr int noTimeout = INT_MAX;          // DBUS_TIMEOUT_INFINITE

QDBusMessage authorityCall(const QString& method) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.PolicyKit1"),
                                          QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
                                          QStringLiteral("org.freedesktop.PolicyKit1.Authority"), method);
}

} // namespace

void Questions::check(QObject* asker, const QDBusMessage& call, Take take) {
    std::erase_if(m_waiting, [](const Waiting& waiting) { return waiting.asker.isNull(); });
    m_waiting.push_back({asker, call, std::move(take)});
    startNext();
}

bool Questions::prompt(QObject* asker, uint uid, const QDBusMessage& call, Take take) {
    if (m_prompts.size() >= mostPrompts || m_prompts.count(uid) >= mostPromptsOfUser)
        return false;
    m_prompts.append(uid);
    send({asker, call, std::move(take)}, [this, uid] { m_prompts.removeOne(uid); });
    return true;
}

void Questions::cancelPrompt(const QString& cancellationId) {
    QDBusMessage cancel = authorityCall(QStringLiteral("CancelCheckAuthorization"));
    cancel << cancellationId;
    m_bus.send(cancel);
}

void Questions::startNext() {
    while (m_checks < mostChecks && !m_waiting.empty()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (next.asker.isNull())
            continue;
        ++m_checks;
        send(next, [this] {
            --m_checks;
            startNext();
        });
    }
}

/// Without a limit of time, for the bus has none either: it counts what polkit owes it until polkit answers
/// or is gone.
void Questions::send(const Waiting& question, std::function<void()> giveBack) {
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question.call, noTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [asker = question.asker, take = question.take,
             giveBack = std::move(giveBack)](QDBusPendingCallWatcher* finished) {
                finished->deleteLater();
                giveBack();
                if (asker)
                    take(*finished);
            });
}

Authorisation::Authorisation(Questions& questions, Question question, AuthorisationLimits limits,
                             QObject* parent)
    : QObject(parent), m_questions(questions), m_question(std::move(question)), m_limits(limits) {
    polkit::registerTypes();
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { refuse(QStringLiteral("unavailable")); });
}

Authorisation::~Authorisation() {
    if (!m_cancellationId.isEmpty())
        m_questions.cancelPrompt(m_cancellationId);
}

void Authorisation::ask() {
    send(Round::Check);
}

void Authorisation::send(Round round) {
    const bool prompt = round == Round::Prompt;
    const QString cancellationId = prompt ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString();
    const polkit::Subject subject{QStringLiteral("system-bus-name"),
                                  {{QStringLiteral("name"), m_question.caller}}};
    QDBusMessage check = authorityCall(QStringLiteral("CheckAuthorization"));
    check << QVariant::fromValue(subject) << m_question.action << QVariant::fromValue(m_question.details)
          << (prompt ? allowUserInteraction : quint32{0}) << cancellationId;

    const auto answer = [this, round](const Questions::Reply& reply) { take(round, reply); };
    m_patience.start(prompt ? m_limits.prompt : m_limits.check);
    if (!prompt)
        m_questions.check(this, check, answer);
    else if (m_questions.prompt(this, m_question.uid, check, answer))
        m_cancellationId = cancellationId;
    else
        conclude(Failure{FailureKind::Busy, {}});
}

void Authorisation::take(Round round, const Questions::Reply& reply) {
    if (m_isConcluded)
        return;
    if (reply.isError()) {
        // Without an answer the prompt may still be open: the destructor cancels it.
        return refuse(QStringLiteral("unavailable"));
    }
    m_cancellationId.clear();

    const polkit::Answer answer = reply.value();
    if (answer.authorised)
        return conclude(Done{});
    if (answer.details.contains(QStringLiteral("polkit.dismissed")))
        return refuse(QStringLiteral("dismissed"));
    if (!answer.challenge)
        return refuse(QStringLiteral("denied"));
    if (round == Round::Check && m_question.interactive)
        return send(Round::Prompt);
    // A password would do, but nobody may be asked for it, or no agent is there to ask.
    refuse(QStringLiteral("no-agent"));
}

void Authorisation::refuse(const QString& reason) {
    conclude(Failure{FailureKind::NotAuthorised, {reason}});
}

void Authorisation::conclude(const Outcome<Done>& outcome) {
    m_isConcluded = true;
    m_patience.stop();
    emit answered(outcome);
}

} // namespace gretel
