// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <functional>

#include "../window/stage.h"

namespace gretel::test {

/// Pictures of health and rates: each act is shown in a window of the size.
void drawHealth(
    const std::function<void(const char* name, const std::function<void(Stage&)>& act, QSize size)>& show);

} // namespace gretel::test
