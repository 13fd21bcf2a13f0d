// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>

#include <optional>

#include "helper/admission.h"
#include "helper/authorisation.h"
#include "helper/lane.h"

namespace gretel {

/// One method call that is small enough, from its arrival to its answer: whose is it, may its caller, then
/// the work; and, when the work finds that it needs more permission, that question and the work again. Each
/// step waits for nobody else's. Its caller's leaving the bus ends it, unless the work has
/// begun.
class Call : public QObject {
    Q_OBJECT
public:
    struct Request {
        QDBusMessage message;
        std::unique_ptr<Admission::Place> place;
        Work work;
    };
    struct Surroundings {
        QDBusConnection bus;
        AuthorisationLimits limits;
        Questions& questions;
        Lane& lane;
    };

    Call(const MethodRule& rule, Request request, Surroundings surroundings, QObject* parent);

    void start();
    /// Answers Busy unless the work has begun: the helper is about to leave.
    void giveUp();

signals:
    void finished(); ///< once; nothing more happens after it

private:
    void identify();
    void admit(uint uid);
    void authorise(const QString& action, const polkit::Details& details = {});
    void work();
    void take(const Outcome<Answer>& outcome);
    void answer(const Outcome<Answer>& outcome);
    void forget();

    const MethodRule& m_rule;
    Request m_request;
    Surroundings m_surroundings;
    QDBusServiceWatcher m_callerWatcher;
    std::optional<uint> m_uid;
    QStringList m_granted;
    bool m_finished = false;
};

} // namespace gretel
