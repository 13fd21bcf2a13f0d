// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall_rules.h"

#include <algorithm>

namespace gretel {

namespace {

template <typename T>
void sortOnce(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool holds(const Passage& wide, const Passage& narrow) {
    return wide != narrow && wide.device == narrow.device && wide.near.contains(narrow.near) &&
           wide.far.contains(narrow.far);
}

} // namespace

FirewallRules FirewallRules::normalised() const {
    FirewallRules rules = *this;
    sortOnce(rules.pairs);
    sortOnce(rules.guarded);
    sortOnce(rules.clamps);
    sortOnce(rules.passages);
    sortOnce(rules.answers);
    sortOnce(rules.senders);
    // Those of one device stand together, so that only they are held against each other.
    std::vector<Passage> widest;
    for (auto first = rules.passages.begin(); first != rules.passages.end();) {
        const auto last = std::find_if(first, rules.passages.end(), [&](const Passage& passage) {
            return passage.device != first->device;
        });
        std::copy_if(first, last, std::back_inserter(widest), [&](const Passage& passage) {
            return std::none_of(first, last, [&](const Passage& other) { return holds(other, passage); });
        });
        first = last;
    }
    rules.passages = std::move(widest);
    return rules;
}

} // namespace gretel
