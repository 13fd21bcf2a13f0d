// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bitset>
#include <utility>
#include <vector>

#include "core/prefix.h"

namespace gretel {

/// Which of many prefixes overlap one, without a look at each: two prefixes overlap only where one holds the
/// other, so the wider ones are looked up by each length that occurs, and the others stand together in a
/// sorted list.
class PrefixIndex {
public:
    /// Entry i is that prefix's number i.
    explicit PrefixIndex(const std::vector<Prefix>& prefixes);

    /// Their numbers, rising.
    std::vector<size_t> overlapping(const Prefix& prefix) const;

private:
    using Entry = std::pair<Prefix, size_t>; ///< the network, the number

    std::vector<Entry> m_entries; ///< sorted: a network stands before those inside it
    std::array<std::bitset<129>, 2> m_lengths;
};

} // namespace gretel
