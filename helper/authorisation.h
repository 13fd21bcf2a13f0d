// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QList>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>

#include "core/failure.h"
#include "helper/polkit_types.h"

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
    uint uid = 0;              ///< the caller's
};

/// What is before polkit at a time. The bus lets one connection wait for 128 answers, and a change under way
/// needs firewalld's and logind's over the same: so half of them are never polkit's. A question is before
/// polkit until the bus has its answer, even when nobody waits for that any more.
class Questions : public QObject {
    Q_OBJECT
public:
    static constexpr int mostChecks = 32;       ///< that ask nobody; more wait in order
    static constexpr int mostPrompts = 32;      ///< that wait for a person
    static constexpr int mostPromptsOfUser = 8; ///< so that one's open prompts keep nobody else out

    using Reply = QDBusPendingReply<polkit::Answer>;
    using Take = std::function<void(const Reply&)>;

    explicit Questions(const QDBusConnection& bus) : m_bus(bus) {}

    /// take is called once, from the event loop, unless the asker is gone by then. It may never be: how long
    /// to wait is the asker's business.
    void check(QObject* asker, const QDBusMessage& call, Take take);
    /// The same for one that shows that user a prompt, at once or not at all. False: enough are open.
    bool prompt(QObject* asker, uint uid, const QDBusMessage& call, Take take);
    /// Takes an open prompt away.
    void cancelPrompt(const QString& cancellationId);

private:
    struct Waiting {
        QPointer<QObject> asker;
        QDBusMessage call;
        Take take;
    };

    void startNext();
    void send(const Waiting& question, std::function<void()> giveBack);

    QDBusConnection m_bus;
    std::deque<Waiting> m_waiting;
    int m_checks = 0;
    QList<uint> m_prompts; ///< the user of each
};

/// Asks polkit one question about one caller, without blocking: first without a prompt; if polkit says that a
/// password would do and the caller allows a prompt, once more with one. Nothing is remembered from one
/// question to the next. Destroying it takes an open prompt away.
///
/// Not polkit-qt's asynchronous check, whose answers bear no request and can be taken for another caller's.
class Authorisation : public QObject {
    Q_OBJECT
public:
    /// questions must outlive it.
    Authorisation(Questions& questions, Question question, AuthorisationLimits limits, QObject* parent);
    ~Authorisation() override;

    /// Once. answered() comes later, exactly once, from the event loop.
    void ask();

signals:
    /// Done; NotAuthorised with "denied", "dismissed", "no-agent" or "unavailable"; Busy: it takes a prompt,
    /// and enough are open.
    void answered(const gretel::Outcome<gretel::Done>& outcome);

private:
    enum class Round { Check, Prompt };

    void send(Round round);
    void take(Round round, const Questions::Reply& reply);
    void refuse(const QString& reason);
    void conclude(const Outcome<Done>& outcome);

    Questions& m_questions;
    const Question m_question;
    const AuthorisationLimits m_limits;
    QTimer m_patience;
    QString m_cancellationId; ///< of the open prompt; empty when there is none
    bool m_isConcluded = false;
};

} // namespace gretel
