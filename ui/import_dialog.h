// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>
#include <vector>

#include "core/import_plan.h"

namespace gretel {

/// "Import tunnels": what each of them is beside those that there are, what is to become of it, and what is
/// wrong or left behind, with its place in the file. Smooth with ten thousand.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(std::vector<ImportEntry> entries, QWidget* parent = nullptr);
    ~ImportDialog() override;

    /// What the person chose, one an entry. Valid as long as the dialog is.
    std::vector<ImportDecision> decisions() const;

protected:
    /// Space and F2 open the choice of the row, whichever column the cursor is in.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gretel
