// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewalld_rules.h"
#include "helper/state/json_form.h"
#include "helper/state/operation_rows.h"

namespace gretel {

/// Of an operation and of the state. Beside the value itself, where the forms look for it.
template <typename Form>
void fields(Form& form, state::Of<FirewalldRules> auto& rules) {
    auto& [passes, members] = rules;
    form.rows(QLatin1StringView("passes"), passes);
    form.rows(QLatin1StringView("members"), members);
}

} // namespace gretel
