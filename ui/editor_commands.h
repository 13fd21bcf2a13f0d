// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>

#include <functional>

#include "ui/profile_cells.h"

namespace gretel {

/// Puts texts into cells, and takes them back. Keystrokes in one cell, one after the other, are one step.
class SetCells : public QUndoCommand {
public:
    /// put: writes texts into cells without making an undo step. session: counts up whenever the cursor left
    /// a cell, so that coming back begins a new step. mergeField: the cell that is typed in; empty: a step
    /// that never merges, such as a paste.
    SetCells(std::function<void(const Cells&)> put, const QString& words, Cells before, Cells after,
             const QString& mergeField, int session);

    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;
    void undo() override { m_put(m_before); }
    void redo() override { m_put(m_after); }

private:
    std::function<void(const Cells&)> m_put;
    Cells m_before;
    Cells m_after;
    QString m_mergeField;
    int m_session;
};

} // namespace gretel
