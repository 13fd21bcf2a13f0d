// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/authorisation.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QUuid>

namespace gretel {

namespace {

constexpr quint32 allowUserInteraction = 1; // PolkitCheckAuthorizationFlags

QDBusMessage authorityCall(const QString& method) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.PolicyKit1"),
                                          QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
                                          QStringLiteral("org.freedesktop.PolicyKit1.Authority"), method);
}

} // namespace

Authorisation::Authorisation(const QDBusConnection& bus, Question question, AuthorisationLimits limits,
                             QObject* parent)
    : QObject(parent), m_bus(bus), m_question(std::move(question)), m_limits(limits) {
    polkit::registerTypes();
}

Authorisation::~Authorisation() {
    if (m_cancellationId.isEmpty())
        return;
    QDBusMessage cancel = authorityCall(QStringLiteral("CancelCheckAuthorization"));
    cancel << m_cancellationId;
    m_bus.send(cancel);
}

void Authorisation::ask() {
    send(Round::Check);
}

void Authorisation::send(Round round) {
    const bool prompt = round == Round::Prompt;
    if (prompt)
        m_cancellationId = QUuid::createUuid().toString(QUuid::WithoutBraces);

    const polkit::Subject subject{QStringLiteral("system-bus-name"),
                                  {{QStringLiteral("name"), m_question.caller}}};
    QDBusMessage check = authorityCall(QStringLiteral("CheckAuthorization"));
    check << QVariant::fromValue(subject) << m_question.action << QVariant::fromValue(m_question.details)
          << (prompt ? allowUserInteraction : quint32{0}) << m_cancellationId;

    const auto limit = prompt ? m_limits.prompt : m_limits.check;
    auto* watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(check, static_cast<int>(limit.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, round](QDBusPendingCallWatcher* finished) { take(round, finished); });
}

void Authorisation::take(Round round, QDBusPendingCallWatcher* watcher) {
    watcher->deleteLater();
    const QDBusPendingReply<polkit::Answer> reply = *watcher;
    if (reply.isError()) {
        // Without an answer the prompt may still be open: the destructor cancels it.
        return conclude(QStringLiteral("unavailable"));
    }
    m_cancellationId.clear();

    const polkit::Answer answer = reply.value();
    if (answer.authorised)
        return conclude({});
    if (answer.details.contains(QStringLiteral("polkit.dismissed")))
        return conclude(QStringLiteral("dismissed"));
    if (!answer.challenge)
        return conclude(QStringLiteral("denied"));
    if (round == Round::Check && m_question.interactive)
        return send(Round::Prompt);
    // A password would do, but nobody may be asked for it, or no agent is there to ask.
    conclude(QStringLiteral("no-agent"));
}

void Authorisation::conclude(const QString& reason) {
    if (reason.isEmpty())
        emit answered(Done{});
    else
        emit answered(Failure{FailureKind::NotAuthorised, {reason}});
}

} // namespace gretel
