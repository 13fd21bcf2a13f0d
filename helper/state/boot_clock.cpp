// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/state/boot_clock.h"

#include <QFile>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <ctime>

#include <sys/timerfd.h>
#include <unistd.h>

namespace gretel {

namespace {

constexpr qint64 msOfSecond = 1000;
constexpr qint64 nsOfMs = 1000000;

Outcome<QString> kernelBootId() {
    const QString path = QStringLiteral("/proc/sys/kernel/random/boot_id");
    QFile file(path);
    QByteArray text;
    // With ProcSubset=pid the service has no /proc/sys; its unit says %b, which is the same in 32 digits.
    if (file.open(QIODevice::ReadOnly))
        text = file.read(64).trimmed();
    else
        text = qgetenv("GRETEL_BOOT_ID");
    const QUuid id = text.contains('-') ? QUuid::fromString(QLatin1StringView(text))
                                        : QUuid::fromRfc4122(QByteArray::fromHex(text));
    if (id.isNull())
        return Failure{FailureKind::CannotRead, {path, file.errorString()}};
    return id.toString(QUuid::WithoutBraces);
}

qint64 kernelNow() {
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * msOfSecond + now.tv_nsec / nsOfMs;
}

} // namespace

BootClock BootClock::ofKernel() {
    return {kernelBootId, kernelNow};
}

BootTimer::BootTimer(QObject* parent)
    : QObject(parent),
      m_timer(::timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC)),
      m_notifier(QSocketNotifier::Read) {
    if (m_timer < 0)
        return;
    m_notifier.setSocket(m_timer);
    connect(&m_notifier, &QSocketNotifier::activated, this, &BootTimer::expire);
}

BootTimer::~BootTimer() {
    m_notifier.setEnabled(false);
    if (m_timer >= 0)
        ::close(m_timer);
}

Outcome<Done> BootTimer::start(qint64 deadline) {
    // A time of zero would stop it (timerfd_create(2)).
    const qint64 ms = std::max(deadline, qint64(1));
    const itimerspec when{{0, 0}, {ms / msOfSecond, long(ms % msOfSecond * nsOfMs)}};
    if (::timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &when, nullptr) != 0)
        return Failure{FailureKind::Internal, {QStringLiteral("timerfd: ") + qt_error_string(errno)}};
    m_notifier.setEnabled(true);
    return Done{};
}

void BootTimer::stop() {
    const itimerspec never{};
    ::timerfd_settime(m_timer, 0, &never, nullptr);
    m_notifier.setEnabled(false);
}

void BootTimer::expire() {
    quint64 times = 0;
    // What was stopped or put off meanwhile has nothing to read.
    if (::read(m_timer, &times, sizeof times) != sizeof times)
        return;
    m_notifier.setEnabled(false);
    emit due();
}

} // namespace gretel
