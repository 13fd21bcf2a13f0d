// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/methods.h"

#include <algorithm>

namespace gretel {

const MethodRule* ruleOf(QStringView method) {
    const auto found = std::find_if(methodRules.begin(), methodRules.end(),
                                    [method](const MethodRule& rule) { return rule.method == method; });
    return found == methodRules.end() ? nullptr : &*found;
}

} // namespace gretel
