// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/issue.h"
#include "core/operation.h"

namespace gretel {

/// One JSON object on a line of its own for each operation, with every field that is not as usual: so one
/// operation after another is read, and no text makes a large tree.
QByteArray writeOperations(const Operations& operations);

/// Strict: an unknown, doubled or missing key, a wrong type, a line without its end is refused. The field is
/// the line, counted from 1, and the path in it: "[3].link.mtu".
Parsed<Operations> readOperations(const QByteArray& lines);

/// One line, without its end; line is its number, for the issue.
Parsed<Operation> readOperation(const QByteArray& text, int line);

} // namespace gretel
