// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

#include <termios.h>

namespace gretel {

/// The controlling terminal, for reading one line at a time, unseen if need be. One at a time in a process.
class TerminalInput {
public:
    /// Null when this process has no terminal.
    static std::unique_ptr<TerminalInput> open();
    ~TerminalInput();
    TerminalInput(const TerminalInput&) = delete;
    TerminalInput& operator=(const TerminalInput&) = delete;

    int descriptor() const { return m_descriptor; }
    void write(const QByteArray& bytes);

    /// From here on the terminal belongs to the question: what was typed before is dropped, Ctrl-C is read
    /// and no signal. end() gives it back, and so does a signal that ends the process.
    void begin(bool echo);
    void end();

    enum class Reading { Unfinished, Finished };
    /// Reads what is there. Finished: the line without its end; nothing after Ctrl-C, Ctrl-D or when the
    /// terminal is gone.
    Reading read(std::optional<QString>& line);

private:
    explicit TerminalInput(int descriptor);
    int m_descriptor;
    bool m_begun = false;
    bool m_echo = true;
};

} // namespace gretel
