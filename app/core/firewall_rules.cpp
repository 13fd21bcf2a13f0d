// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall_rules.h"

#include <algorithm>
#include <map>
#include <set>

namespace gretel {

namespace {

template <typename T>
void sortOnce(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Of one device's passages, in their order, those that lie in no other. A network stands before what is
/// inside it, so whatever holds a passage has been taken before it comes.
class WidestPassages {
public:
    void add(const Passage& passage) {
        while (!m_around.empty() && !m_around.back().near.contains(passage.near)) {
            m_far[m_around.back().far.length()].erase(m_around.back().far);
            m_around.pop_back();
        }
        if (isHeld(passage.far))
            return;
        m_around.push_back(passage);
        m_far[passage.far.length()].insert(passage.far);
        m_all.push_back(passage);
    }
    const std::vector<Passage>& all() const { return m_all; }

private:
    bool isHeld(const Prefix& far) const {
        const auto longer = m_far.upper_bound(far.length());
        return std::any_of(m_far.begin(), longer, [&](const auto& ofLength) {
            return ofLength.second.contains(Prefix(far.address(), ofLength.first).network());
        });
    }

    std::vector<Passage> m_all;
    std::vector<Passage> m_around;         ///< those whose near network holds the one of the last added
    std::map<int, std::set<Prefix>> m_far; ///< their far networks, by length
};

} // namespace

FirewallRules FirewallRules::normalised() const {
    FirewallRules rules = *this;
    sortOnce(rules.pairs);
    sortOnce(rules.guarded);
    sortOnce(rules.clamps);
    sortOnce(rules.passages);
    sortOnce(rules.answers);
    sortOnce(rules.senders);
    // Those of one device stand together.
    std::vector<Passage> widest;
    for (auto first = rules.passages.begin(); first != rules.passages.end();) {
        WidestPassages ofDevice;
        const QString& device = first->device;
        auto last = first;
        for (; last != rules.passages.end() && last->device == device; ++last)
            ofDevice.add(*last);
        widest.insert(widest.end(), ofDevice.all().begin(), ofDevice.all().end());
        first = last;
    }
    rules.passages = std::move(widest);
    return rules;
}

} // namespace gretel
