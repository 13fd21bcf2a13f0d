// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gretel {

/// The sentence with its places %1 to %9 filled, all in one pass, so that nothing in an argument is taken for
/// a place. An absent argument fills its place with nothing. What could not stand in a line of text as it is
/// (core/plain_text.h), or is longer than any command of ours, is escaped and cut.
QString filled(const QString& sentence, const QStringList& arguments);

} // namespace gretel
