// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "../window/stage.h"

namespace gretel::test {

/// The doctor, the path, the rules and the log; show(name, act) draws one.
void drawInquiries(const std::function<void(const char*, const std::function<void(Stage&)>&)>& show);

} // namespace gretel::test
