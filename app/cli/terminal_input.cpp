// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal_input.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace gretel {

namespace {

constexpr char controlC = 0x03;
constexpr std::array endingSignals = {SIGTERM, SIGHUP, SIGQUIT};

/// For the signal handler, which can be given nothing: the terminal and how it was.
volatile std::sig_atomic_t guardedDescriptor = -1;
termios guardedSettings{};

/// tcsetattr() may be called from a handler (POSIX, 2.4.3).
void giveBackAndDie(int signal) {
    if (guardedDescriptor >= 0)
        ::tcsetattr(guardedDescriptor, TCSANOW, &guardedSettings);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// The compiler may not leave this out, as it may a memset() before the end of an object's life.
void wipeBytes(char* bytes, size_t count) {
    volatile char* byte = bytes;
    for (size_t index = 0; index < count; ++index)
        byte[index] = 0;
}

} // namespace

std::unique_ptr<TerminalInput> TerminalInput::open() {
    const int descriptor = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return nullptr;
    return std::unique_ptr<TerminalInput>(new TerminalInput(descriptor));
}

TerminalInput::TerminalInput(int descriptor) : m_descriptor(descriptor) {}

TerminalInput::~TerminalInput() {
    end();
    ::close(m_descriptor);
}

void TerminalInput::write(const QByteArray& bytes) {
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            ::write(m_descriptor, bytes.constData() + written, size_t(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return;
        written += count < 0 ? 0 : count;
    }
}

void TerminalInput::begin(bool echo) {
    termios settings{};
    if (m_begun || ::tcgetattr(m_descriptor, &settings) != 0)
        return;
    guardedSettings = settings;
    guardedDescriptor = m_descriptor;
    for (const int signal : endingSignals)
        std::signal(signal, giveBackAndDie);
    m_begun = true;
    m_echo = echo;
    // The kernel goes on editing the line (erase, kill), and Ctrl-C ends it like Enter does.
    settings.c_lflag |= ICANON;
    settings.c_lflag &= ~tcflag_t(ISIG | (echo ? 0 : ECHO));
    settings.c_cc[VEOL] = controlC;
    ::tcsetattr(m_descriptor, TCSAFLUSH, &settings);
}

void TerminalInput::end() {
    if (!m_begun)
        return;
    m_begun = false;
    ::tcsetattr(m_descriptor, TCSAFLUSH, &guardedSettings);
    guardedDescriptor = -1;
    for (const int signal : endingSignals)
        std::signal(signal, SIG_DFL);
}

TerminalInput::Reading TerminalInput::read(std::optional<QString>& line) {
    line.reset();
    // One read is one line: the kernel's own limit is 4096 bytes with its end.
    std::array<char, 4096> bytes;
    const ssize_t count = ::read(m_descriptor, bytes.data(), bytes.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return Reading::Unfinished;
    if (!m_echo || count <= 0 || bytes[size_t(count) - 1] == controlC)
        write("\n"); // the person's own was not shown
    if (count > 0 && bytes[size_t(count) - 1] == '\n')
        line = QString::fromUtf8(bytes.data(), count - 1);
    if (count > 0)
        wipeBytes(bytes.data(), size_t(count));
    return Reading::Finished;
}

} // namespace gretel
