// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/lane.h"

namespace gretel {

Lane::Lane(TunnelEngine& engine, const QString& name, QObject* parent) : QObject(parent), m_engine(engine) {
    m_thread.setObjectName(name);
    m_worker.moveToThread(&m_thread);
}

Lane::~Lane() {
    m_thread.quit();
    m_thread.wait();
}

bool Lane::submit(QObject* owner, const Caller& caller, Work work,
                  std::function<void(const Outcome<Answer>&)> done) {
    std::erase_if(m_waiting, [](const Job& job) { return job.owner.isNull(); });
    if (m_waiting.size() >= mostWaiting)
        return false;
    append({owner, caller, std::move(work), std::move(done)});
    return true;
}

void Lane::submitOwn(QObject* owner, Work work, std::function<void(const Outcome<Answer>&)> done) {
    append({owner, {}, std::move(work), std::move(done)});
}

void Lane::append(Job job) {
    m_waiting.push_back(std::move(job));
    startNext();
}

void Lane::withdraw(const QObject* owner) {
    std::erase_if(m_waiting, [owner](const Job& job) { return job.owner == owner; });
}

void Lane::startNext() {
    while (!m_running && !m_waiting.empty()) {
        m_current = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_current.owner.isNull())
            continue;
        m_running = true;
        emit started();
        if (!m_thread.isRunning())
            m_thread.start();
        QMetaObject::invokeMethod(&m_worker, [this, work = m_current.work, caller = m_current.caller] {
            const Outcome<Answer> outcome = work(m_engine, caller);
            QMetaObject::invokeMethod(this, [this, outcome] { finish(outcome); });
        });
    }
}

void Lane::finish(const Outcome<Answer>& outcome) {
    const Job job = std::move(m_current);
    m_current = {};
    m_running = false;
    if (job.owner)
        job.done(outcome);
    emit finished(outcome);
    startNext();
}

} // namespace gretel
