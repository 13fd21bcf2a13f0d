// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <chrono>

#include "core/failure.h"
#include "helper/polkit_types.h"

class QDBusPendingCallWatcher;

namespace gretel {

struct AuthorisationLimits {
    std::chrono::milliseconds check{5000};           ///< for an answer that asks nobody
    std::chrono::milliseconds prompt{5 * 60 * 1000}; ///< for a person to type a password
};

struct Question {
    QString
        caller; ///< its unique name on the bus: the subject. Never a pid, which can be somebody else's by now
    QString action;
    bool interactive = false;  ///< the caller allows a prompt (ALLOW_INTERACTIVE_AUTHORIZATION)
    polkit::Details details{}; ///< what the prompt's text (packaging/polkit) names; of our own plan alone
};

/// Asks polkit one question about one caller, without blocking: first without a prompt; if polkit says that a
/// password would do and the caller allows a prompt, once more with one. Nothing is remembered from one
/// question to the next. Destroying it takes an open prompt away.
///
/// Not polkit-qt's asynchronous check, whose answers bear no request and can be taken for another caller's.
class Authorisation : public QObject {
    Q_OBJECT
public:
    Authorisation(const QDBusConnection& bus, Question question, AuthorisationLimits limits, QObject* parent);
    ~Authorisation() override;

    /// Once. answered() comes later, exactly once, from the event loop.
    void ask();

signals:
    /// Done, or NotAuthorised with "denied", "dismissed", "no-agent" or "unavailable".
    void answered(const gretel::Outcome<gretel::Done>& outcome);

private:
    enum class Round { Check, Prompt };

    void send(Round round);
    void take(Round round, QDBusPendingCallWatcher* watcher);
    void conclude(const QString& reason); ///< empty: authorised

    QDBusConnection m_bus;
    const Question m_question;
    const AuthorisationLimits m_limits;
    QString m_cancellationId; ///< of the open prompt; empty when there is none
};

} // namespace gretel
