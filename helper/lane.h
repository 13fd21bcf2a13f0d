// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QThread>
#include <QVariantList>

#include <deque>
#include <functional>

#include "helper/tunnel_engine.h"

namespace gretel {

/// What a call is answered with.
struct Answer {
    QVariantList arguments;
    Operations done; ///< what was changed; empty for what only reads
};

/// One piece of work, run in the lane's thread.
using Work = std::function<Outcome<Answer>(TunnelEngine&, const Caller&)>;

/// A thread that does one piece of work at a time, in the order of asking. The owner of work that has not
/// begun may be destroyed, which withdraws it; work that has begun is always finished.
class Lane : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t mostWaiting = 64;

    /// name: of the thread, as the kernel shows it.
    Lane(TunnelEngine& engine, const QString& name, QObject* parent = nullptr);
    ~Lane() override; ///< waits for the running work

    /// done is called from the event loop, once, unless the owner is gone by then. False: too much waits.
    bool submit(QObject* owner, const Caller& caller, Work work,
                std::function<void(const Outcome<Answer>&)> done);
    /// The same for the helper itself, whose work is never too much: it waits with few at a time, and each
    /// would be missed.
    void submitOwn(QObject* owner, Work work, std::function<void(const Outcome<Answer>&)> done);

    /// Takes back the owner's work that has not begun.
    void withdraw(const QObject* owner);

    bool isRunning(const QObject* owner) const { return m_running && m_current.owner == owner; }
    bool isRunning() const { return m_running; }

signals:
    /// Some work is about to begin.
    void started();
    /// Some work came to its end, whether or not its owner still is there to hear it; after its done().
    void finished(const gretel::Outcome<gretel::Answer>& outcome);

private:
    struct Job {
        QPointer<QObject> owner;
        Caller caller;
        Work work;
        std::function<void(const Outcome<Answer>&)> done;
    };

    void append(Job job);
    void startNext();
    void finish(const Outcome<Answer>& outcome);

    TunnelEngine& m_engine;
    QThread m_thread;
    QObject m_worker; ///< lives in m_thread
    std::deque<Job> m_waiting;
    Job m_current;
    bool m_running = false;
};

} // namespace gretel
