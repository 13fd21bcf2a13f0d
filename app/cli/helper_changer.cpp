// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/helper_changer.h"

#include <QEventLoop>

#include <optional>

namespace gretel {

namespace {

/// Runs the event loop until start's callback was called; its value.
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

} // namespace

Result<std::vector<TunnelProfile>, Issues> HelperChanger::resolve(const std::vector<TunnelProfile>& tunnels) {
    using Resolved = Result<std::vector<TunnelProfile>, Issues>;
    return await<Resolved>([&](auto answer) { m_resolver.resolve(tunnels, answer); });
}

Outcome<QString> HelperChanger::apply(const std::vector<TunnelProfile>& tunnels) {
    return await<Outcome<QString>>([&](auto answer) { m_client.apply(tunnels, answer); });
}

Outcome<Done> HelperChanger::remove(const std::vector<QUuid>& tunnels) {
    return await<Outcome<Done>>([&](auto answer) { m_client.remove(tunnels, answer); });
}

} // namespace gretel
