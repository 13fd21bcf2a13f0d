// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prose_dialog.h"

namespace gretel {

/// F1: how to build a tunnel, where its MTU comes from, what it does not protect, and the keys.
class HelpDialog : public ProseDialog {
    Q_OBJECT
public:
    explicit HelpDialog(QWidget* parent = nullptr);
};

} // namespace gretel
