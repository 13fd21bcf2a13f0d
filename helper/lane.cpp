// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/lane.h"

namespace gretel {

Lane::Lane(TunnelEngine& engine, QObject* parent) : QObject(parent), m_engine(engine) {
    m_worker.moveToThread(&m_thread);
}

Lane::~Lane() {
    m_thread.quit();
    m_thread.wait();
}

bool Lane::submit(QObject* owner, Work work, std::function<void(const Outcome<Answer>&)> done) {
    std::erase_if(m_waiting, [](const Job& job) { return job.owner.isNull(); });
    if (m_waiting.size() >= mostWaiting)
        return false;
    m_waiting.push_back({owner, std::move(work), std::move(done)});
    startNext();
    return true;
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
        if (!m_thread.isRunning())
            m_thread.start();
        QMetaObject::invokeMethod(&m_worker, [this, work = m_current.work] {
            const Outcome<Answer> outcome = work(m_engine);
            QMetaObject::invokeMethod(this, [this, outcome] { finish(outcome); });
        });
    }
}

void Lane::finish(const Outcome<Answer>& outcome) {
    const Job job = std::move(m_current);
    m_current = {};
    m_running = false;
    emit finished(outcome);
    if (job.owner)
        job.done(outcome);
    startNext();
}

} // namespace gretel
