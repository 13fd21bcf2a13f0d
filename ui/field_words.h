// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gretel {

/// What a field is called in a sentence: "the public IP of Host 1". field as in core/field.h.
QString nameInSentence(const QString& field);
/// What a field is called by itself, as its accessible name: "Public IP of Host 1".
QString nameAlone(const QString& field);
/// "Fill in the public IP of Host 1 and the key to bring the tunnel up."
QString fillInSentence(const QStringList& fields);

} // namespace gretel
