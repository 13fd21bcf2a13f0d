// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace gretel {

/// A value and its word, as files and the bus have it; what people read is in words/.
template <typename T>
using Word = std::pair<T, QLatin1StringView>;

/// Empty for a value that the table has not.
template <typename T, size_t Count>
QString wordOf(const Word<T> (&table)[Count], const T& value) {
    const auto* found =
        std::find_if(std::begin(table), std::end(table), [&](const auto& one) { return one.first == value; });
    return found == std::end(table) ? QString() : QString(found->second);
}

template <typename T, size_t Count>
std::optional<T> valueOf(const Word<T> (&table)[Count], const QString& word) {
    const auto* found =
        std::find_if(std::begin(table), std::end(table), [&](const auto& one) { return one.second == word; });
    return found == std::end(table) ? std::nullopt : std::optional(found->first);
}

} // namespace gretel
