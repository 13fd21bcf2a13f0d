// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/failure.h"

namespace gretel {

/// Where a command's words go, and where it reads what is piped in.
class Console {
public:
    virtual ~Console() = default;
    /// A line on standard output.
    virtual void print(const QString& line) = 0;
    /// A line on standard error, as it stands.
    virtual void warn(const QString& line) = 0;
    /// Bytes for another program, on standard output, as they are.
    virtual void write(const QByteArray& bytes) = 0;
    /// What was printed gets out, before something else speaks in the same terminal. CannotWrite, also for
    /// what failed before.
    virtual Outcome<Done> flush() = 0;
    /// Standard input up to its end, or most + 1 bytes of it. CannotRead otherwise.
    virtual Outcome<QByteArray> readInput(qsizetype most) = 0;

    /// One sentence on standard error, with the program's name before it.
    void complain(const QString& sentence) { warn(QStringLiteral("gretelctl: %1").arg(sentence)); }
};

} // namespace gretel
