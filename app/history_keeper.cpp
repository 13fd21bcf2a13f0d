// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_keeper.h"

#include <chrono>
#include <utility>

namespace gretel {

using namespace std::chrono_literals;

HistoryKeeper::HistoryKeeper(HistoryStore store, std::function<void(const Failure&)> complain)
    : m_store(std::move(store)), m_complain(std::move(complain)) {
    m_writer.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::VeryCoarseTimer);
    m_soon.setInterval(5min);
    connect(&m_soon, &QTimer::timeout, this, &HistoryKeeper::save);
}

HistoryKeeper::~HistoryKeeper() {
    m_writer.waitForDone();
}

HealthHistory& HistoryKeeper::of(const QUuid& tunnel) {
    const auto known = m_histories.find(tunnel);
    if (known != m_histories.end())
        return known->second;
    auto kept = m_store.load(tunnel);
    if (!kept)
        tell(kept.error());
    HealthHistory& history = m_histories[tunnel];
    if (kept)
        history = std::move(kept).value();
    // Where this program was killed, nobody has ended what was open then.
    history.stopAtNewest();
    return history;
}

void HistoryKeeper::noteChanged(const QUuid& tunnel) {
    m_changed.insert(tunnel);
    if (!m_soon.isActive())
        m_soon.start();
}

void HistoryKeeper::save() {
    m_soon.stop();
    HistoryStore::Histories histories;
    for (const QUuid& tunnel : std::exchange(m_changed, {}))
        histories.emplace_back(tunnel, of(tunnel));
    if (!histories.empty())
        work([store = m_store, histories = std::move(histories)] { return store.save(histories); });
}

void HistoryKeeper::finish() {
    save();
    m_writer.waitForDone();
}

void HistoryKeeper::remove(const QUuid& tunnel) {
    m_histories.erase(tunnel);
    m_changed.remove(tunnel);
    work([store = m_store, tunnel] { return store.remove(tunnel); });
}

void HistoryKeeper::work(std::function<Outcome<Done>()> job) {
    m_writer.start([this, job = std::move(job)] {
        const Outcome<Done> done = job();
        // The destructor waits for this thread, and takes with it what was not told by then.
        if (!done)
            QMetaObject::invokeMethod(
                this, [this, failure = done.error()] { tell(failure); }, Qt::QueuedConnection);
    });
}

void HistoryKeeper::tell(const Failure& failure) {
    if (std::exchange(m_told, failure) != failure)
        m_complain(failure);
}

} // namespace gretel
