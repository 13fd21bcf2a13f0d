// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/planned_change.h"

class QDialogButtonBox;

namespace gretel {

/// "What will change": what to know before, each operation as a sentence, and the commands that would do the
/// same.
class PreviewDialog : public QDialog {
    Q_OBJECT
public:
    explicit PreviewDialog(const PlannedChange& change, QWidget* parent = nullptr);

    /// Adds a default button with this text that accepts, and turns Close into Cancel: for a change that
    /// wants to be looked at first.
    void offerToApply(const QString& text);
    /// All commands, one a line, as the copy button puts them on the clipboard.
    QString commands() const { return m_commands; }

private:
    QString m_commands;
    QDialogButtonBox* m_buttons;
};

} // namespace gretel
