// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>

#include "core/failure.h"

namespace gretel {

/// org.gretel.Helper1.Error.KIND with two arguments: the English sentence (s) and the kind's arguments (as).
QDBusMessage busError(const QDBusMessage& call, const Failure& failure);

/// The part of a failure that may be logged: never a caller's text, and no command, which may hold a tunnel's
/// key. Empty where there is none.
QString loggableReason(const Failure& failure);

} // namespace gretel
