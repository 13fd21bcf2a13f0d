// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "formats/tunnel_values.h"

namespace gretel {

inline constexpr int mostYamlDepth = 32;
inline constexpr size_t mostYamlValues = 100000;

struct YamlNode {
    enum class Kind { Nothing, Scalar, List, Map };
    Kind kind = Kind::Nothing;
    PlacedText value;             ///< a scalar's text; the place is every kind's
    std::vector<PlacedText> keys; ///< of a map, beside its items
    std::vector<YamlNode> items;
};

} // namespace gretel
