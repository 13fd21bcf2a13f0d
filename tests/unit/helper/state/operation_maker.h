// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "helper/state/helper_state.h"

namespace gretel {

/// Operations and states of every shape, the same ones for the same seed.
class OperationMaker {
public:
    explicit OperationMaker(quint32 seed) : m_random(seed) {}

    Operation operation();
    Operation operation(size_t index); ///< of that alternative
    Operations operations(quint32 most);
    HelperState state();
    QUuid id();
    quint32 number(quint32 least, quint32 most);

private:
    bool coin() { return number(0, 1) == 1; }
    template <typename T>
    T any();
    template <typename T>
    std::optional<T> maybe(T value) {
        return coin() ? std::optional<T>(std::move(value)) : std::nullopt;
    }
    template <typename Make>
    auto some(quint32 most, Make make) {
        std::vector<decltype(make())> values;
        for (quint32 left = number(0, most); left > 0; --left)
            values.push_back(make());
        return values;
    }
    QString device();
    IpAddress address();
    Prefix prefix();
    GreParameters gre();
    Link link();
    Route route();
    FirewallRules rules();
    FirewalldRules firewalld();
    TunnelProfile profile();
    Original original();

    std::mt19937 m_random;
};

} // namespace gretel
