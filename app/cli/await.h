// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>

#include <optional>
#include <utility>

namespace gretel {

/// Runs the event loop until start's callback was called, at once or later; its value.
template <typename T, typename Start>
T await(Start start) {
    QEventLoop loop;
    std::optional<T> value;
    start([&](T answer) {
        value = std::move(answer);
        loop.quit();
    });
    if (!value)
        loop.exec();
    return *std::move(value);
}

} // namespace gretel
