// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/system_state.h"
#include "helper/state/json_form.h"

namespace gretel::state {

inline constexpr Word<DeviceSetting> deviceSettings[] = {
    {DeviceSetting::Forwarding, QLatin1StringView{"forwarding"}},
    {DeviceSetting::ReversePath, QLatin1StringView{"reverse-path"}},
    {DeviceSetting::AcceptLocal, QLatin1StringView{"accept-local"}}};

} // namespace gretel::state
