// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace gretel {

/// What went through a tunnel's device since it was made, and how fast it goes now.
struct Traffic {
    quint64 received = 0; ///< bytes
    quint64 sent = 0;     ///< bytes
    /// Bytes a second; absent until there were two readings of the same device.
    std::optional<quint64> receiveRate;
    std::optional<quint64> sendRate;
    friend bool operator==(const Traffic&, const Traffic&) = default;
};

} // namespace gretel
