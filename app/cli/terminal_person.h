// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/surroundings.h"
#include "client/helper_client.h"

namespace gretel {

/// Asks in the process's own terminal (/dev/tty, so that standard input may be a document). The countdown is
/// the helper's: whatever becomes of this process, the change is taken back in time.
class TerminalPerson : public Person {
public:
    /// The client, which tells when a change was taken back, must outlive it.
    explicit TerminalPerson(HelperClient& client) : m_client(client) {}

    /// Standard output and error go to the terminal, and this process is in its foreground: neither a
    /// script's nor one that its reader would stop.
    bool isThere() const override;
    /// Ctrl-C and Ctrl-D are None.
    Answer askToKeep(std::chrono::seconds left) override;

private:
    HelperClient& m_client;
};

} // namespace gretel
