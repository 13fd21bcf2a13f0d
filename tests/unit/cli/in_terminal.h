// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include <csignal>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace gretel {

/// This program again, in a terminal of its own; keeps what it shows.
class InTerminal {
public:
    explicit InTerminal(const QByteArray& task) {
        m_child = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_child != 0)
            return;
        const QByteArray program = QCoreApplication::applicationFilePath().toLocal8Bit();
        ::execl(program.constData(), program.constData(), task.constData(), nullptr);
        ::_exit(127);
    }
    ~InTerminal() {
        if (m_child > 0) {
            ::kill(m_child, SIGKILL);
            ::waitpid(m_child, nullptr, 0);
        }
        ::close(m_terminal);
    }

    void type(const QByteArray& keys) {
        QVERIFY(::write(m_terminal, keys.constData(), size_t(keys.size())) == keys.size());
    }
    bool echoes() const {
        termios settings{};
        return ::tcgetattr(m_terminal, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }
    bool signalsByKey() const {
        termios settings{};
        return ::tcgetattr(m_terminal, &settings) == 0 && (settings.c_lflag & ISIG) != 0;
    }
    /// Waits until the text is there, behind what was waited for before; false when the process ends first.
    bool shows(const QByteArray& text) {
        const QDeadlineTimer deadline(30000);
        while (m_shown.indexOf(text, m_awaited) < 0 && readSome(deadline))
            ;
        const qsizetype place = m_shown.indexOf(text, m_awaited);
        if (place >= 0)
            m_awaited = place + text.size();
        return place >= 0;
    }
    const QByteArray& shown() const { return m_shown; }
    pid_t child() const { return m_child; }

    /// Its exit status, or minus the signal that ended it.
    int finish() {
        const QDeadlineTimer deadline(30000);
        while (readSome(deadline))
            ;
        if (deadline.hasExpired())
            ::kill(m_child, SIGKILL);
        int status = 0;
        if (::waitpid(std::exchange(m_child, -1), &status, 0) < 0)
            return -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    bool readSome(const QDeadlineTimer& deadline) {
        pollfd wanted{m_terminal, POLLIN, 0};
        char bytes[1024];
        if (::poll(&wanted, 1, int(deadline.remainingTime())) <= 0)
            return false;
        const ssize_t count = ::read(m_terminal, bytes, sizeof bytes); // EIO once the other side is closed
        if (count > 0)
            m_shown.append(bytes, count);
        return count > 0;
    }

    int m_terminal = -1;
    pid_t m_child = -1;
    QByteArray m_shown;
    qsizetype m_awaited = 0;
};

} // namespace gretel
