// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include "cli/console.h"

namespace gretel {

/// The process's own three streams, UTF-8. What could move a terminal's cursor or reorder its text is shown
/// as �, since names and errors come from files.
class TerminalConsole : public Console {
public:
    TerminalConsole();
    void print(const QString& line) override;
    void warn(const QString& line) override;
    void write(const QByteArray& bytes) override;
    Outcome<QByteArray> readInput(qsizetype most) override;

    /// A full disk, a closed pipe.
    Outcome<Done> flush() override;

private:
    QFile m_output;
    QFile m_error;
    QString m_problem; ///< why standard output failed, the first time
};

} // namespace gretel
