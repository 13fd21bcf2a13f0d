// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prefix_index.h"

#include <algorithm>

namespace gretel {

PrefixIndex::PrefixIndex(const std::vector<Prefix>& prefixes) {
    m_entries.reserve(prefixes.size());
    for (const Prefix& prefix : prefixes) {
        m_entries.emplace_back(prefix.network(), m_entries.size());
        m_lengths[size_t(prefix.family())].set(size_t(prefix.length()));
    }
    std::sort(m_entries.begin(), m_entries.end());
}

std::vector<size_t> PrefixIndex::overlapping(const Prefix& prefix) const {
    std::vector<size_t> numbers;
    const auto from = [&](const Prefix& network) {
        return std::lower_bound(m_entries.begin(), m_entries.end(), Entry(network, 0));
    };
    const auto& lengths = m_lengths[size_t(prefix.family())];
    for (int length = 0; length < prefix.length(); ++length) {
        if (!lengths.test(size_t(length)))
            continue;
        const Prefix wider = Prefix(prefix.address(), length).network();
        for (auto entry = from(wider); entry != m_entries.end() && entry->first == wider; ++entry)
            numbers.push_back(entry->second);
    }
    const Prefix network = prefix.network();
    const IpAddress last = prefix.lastAddress();
    for (auto entry = from(network); entry != m_entries.end() && entry->first.address() <= last; ++entry)
        numbers.push_back(entry->second);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace gretel
