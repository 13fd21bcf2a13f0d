// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prose_dialog.h"

namespace gretel {

/// What "Not encrypted" means and what to do about it.
class EncryptionNote : public ProseDialog {
    Q_OBJECT
public:
    explicit EncryptionNote(QWidget* parent = nullptr);
};

} // namespace gretel
