// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/end_signals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace gretel {

namespace {

constexpr std::array endings = {SIGTERM, SIGHUP, SIGINT};

std::array<int, 2> pipeEnds{-1, -1}; ///< read, write

/// signal-safety(7): little else than write() may be called here.
void note(int) {
    const int before = errno;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], "", 1);
    errno = before;
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent) {
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // they end the program as ever
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> noted{};
        while (::read(pipeEnds[0], noted.data(), noted.size()) > 0) {
        }
        emit asked();
    });
    for (const int signal : endings)
        handle(signal, note);
}

EndSignals::~EndSignals() {
    for (const int signal : endings)
        handle(signal, SIG_DFL);
    for (int& end : pipeEnds)
        if (end >= 0)
            ::close(std::exchange(end, -1));
}

} // namespace gretel
