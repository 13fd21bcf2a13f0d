// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/kernel_monitor.h"

#include <QSocketNotifier>

#include "netlink/change_listener.h"

namespace gretel::netlink {

struct KernelMonitor::Private {
    std::unique_ptr<ChangeListener> listener;
    QSocketNotifier notifier;

    explicit Private(std::unique_ptr<ChangeListener> opened)
        : listener(std::move(opened)), notifier(listener->descriptor(), QSocketNotifier::Read) {}
};

Outcome<std::unique_ptr<KernelMonitor>> KernelMonitor::open(QObject* parent) {
    auto listener = ChangeListener::open();
    if (!listener)
        return listener.error();
    auto parts = std::make_unique<Private>(std::move(listener).value());
    return std::unique_ptr<KernelMonitor>(new KernelMonitor(std::move(parts), parent));
}

// The notifier tells at most once per turn of the event loop, and all that waits is taken at once.
KernelMonitor::KernelMonitor(std::unique_ptr<Private> parts, QObject* parent)
    : QObject(parent), d(std::move(parts)) {
    connect(&d->notifier, &QSocketNotifier::activated, this, [this] {
        if (d->listener->takeChanges())
            emit changed();
    });
}

KernelMonitor::~KernelMonitor() = default;

} // namespace gretel::netlink
