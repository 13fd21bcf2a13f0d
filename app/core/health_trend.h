// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <optional>
#include <vector>

namespace gretel {

/// The newest results of a tunnel's echo requests, oldest first: for a line beside its name.
struct HealthTrend {
    static constexpr size_t mostPoints = 60;

    /// Round trips in microseconds; absent: lost.
    std::vector<std::optional<quint32>> points;
    friend bool operator==(const HealthTrend&, const HealthTrend&) = default;
};

} // namespace gretel

Q_DECLARE_METATYPE(gretel::HealthTrend)
