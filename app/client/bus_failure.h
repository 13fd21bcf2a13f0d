// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>

#include "core/failure.h"

namespace gretel {

inline constexpr QLatin1StringView helperName{"org.gretel.Helper1"};
inline constexpr QLatin1StringView helperPath{"/org/gretel/Helper1"};
inline constexpr QLatin1StringView helperInterface{"org.gretel.Helper1"};
/// Before a failure's name, as in org.gretel.Helper1.Error.Busy.
inline constexpr QLatin1StringView helperErrorPrefix{"org.gretel.Helper1.Error."};

/// What an error answer means: the helper's own errors by their name and arguments, the bus's own as
/// HelperMissing, HelperLost, NotAuthorised or Busy. Anything else is Internal, with what was said.
Failure failureOfReply(const QDBusMessage& error);

} // namespace gretel
