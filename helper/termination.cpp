// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/termination.h"

#include <QSocketNotifier>

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace gretel {

namespace {

sigset_t terminationSignals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

} // namespace

void Termination::block() {
    const sigset_t set = terminationSignals();
    sigprocmask(SIG_BLOCK, &set, nullptr);
}

Termination::Termination(QObject* parent) : QObject(parent) {
    const sigset_t set = terminationSignals();
    m_descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    auto* notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        while (::read(m_descriptor, &info, sizeof info) == sizeof info)
            emit asked();
    });
}

Termination::~Termination() {
    ::close(m_descriptor);
}

} // namespace gretel
