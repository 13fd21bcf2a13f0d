// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor_commands.h"

namespace gretel {

SetCells::SetCells(std::function<void(const Cells&)> put, const QString& words, Cells before, Cells after,
                   const QString& mergeField, int session)
    : QUndoCommand(words),
      m_put(std::move(put)),
      m_before(std::move(before)),
      m_after(std::move(after)),
      m_mergeField(mergeField),
      m_session(session) {}

int SetCells::id() const {
    return m_mergeField.isEmpty() ? -1 : 1;
}

bool SetCells::mergeWith(const QUndoCommand* other) {
    const auto* later = static_cast<const SetCells*>(other);
    if (later->m_mergeField != m_mergeField || later->m_session != m_session)
        return false;
    for (auto it = later->m_before.cbegin(); it != later->m_before.cend(); ++it)
        if (!m_before.contains(it.key()))
            m_before.insert(it.key(), it.value());
    m_after.insert(later->m_after);
    // A text typed and taken away again is no step.
    setObsolete(m_before == m_after);
    return true;
}

} // namespace gretel
