// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/memory.h"

#include "helper/log.h"

namespace gretel {

Outcome<Done> Memory::open(const QString& path) {
    auto store = StateStore::open(path);
    if (!store) {
        m_closed = store.error();
        return store.error();
    }
    auto opened = std::make_unique<StateStore>(std::move(store).value());
    const auto loaded = opened->load();
    if (!loaded) {
        m_closed = loaded.error();
        return loaded.error();
    }
    for (const StateStore::SetAside& bad : loaded->setAside)
        log::write(log::Level::Error, "A file that cannot be trusted was set aside and is not obeyed.",
                   {{QLatin1StringView("file"), bad.file},
                    {QLatin1StringView("reason"), QString::fromLatin1(wordOf(bad.reason))}});
    const QMutexLocker lock(&m_mutex);
    m_store = std::move(opened);
    m_blind = !loaded->setAside.empty();
    m_state = afterReboot(loaded->state, m_boot);
    m_halfDone = recoveryOf(m_state, loaded->intent, m_boot).value_or(Operations());
    return Done{};
}

Outcome<StateStore*> Memory::store() {
    if (!m_store)
        return m_closed;
    return m_store.get();
}

Outcome<Done> Memory::settle() {
    m_halfDone.clear();
    const auto opened = store();
    return opened ? (*opened)->settle() : Outcome<Done>(opened.error());
}

HelperState Memory::state() const {
    const QMutexLocker lock(&m_mutex);
    return m_state;
}

Outcome<Done> Memory::save(HelperState state) {
    const auto opened = store();
    if (!opened)
        return opened.error();
    state.boot = m_boot;
    if (const auto saved = (*opened)->save(state); !saved)
        return saved;
    const QMutexLocker lock(&m_mutex);
    m_state = std::move(state);
    return Done{};
}

Outcome<Done> Ledger::intend(const Operations& operations) {
    const auto opened = m_memory.store();
    if (!opened)
        return opened.error();
    if (const auto intended = (*opened)->intend({m_memory.m_boot, m_change, operations}); !intended)
        return intended;
    m_memory.m_halfDone = operations;
    return Done{};
}

Outcome<Done> Ledger::commit() {
    HelperState state = m_after(m_memory.m_halfDone);
    state.change = m_change;
    return m_memory.save(std::move(state));
}

/// An intent that stays behind does no harm: it is known as committed, or finds nothing to take back.
void Ledger::settle() {
    if (const auto settled = m_memory.settle(); !settled)
        log::write(log::Level::Warning, "The record of a finished change could not be removed.",
                   {{QLatin1StringView("reason"), settled.error().arguments.value(1)}});
}

} // namespace gretel
