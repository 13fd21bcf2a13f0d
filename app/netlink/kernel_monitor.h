// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "core/failure.h"

namespace gretel::netlink {

/// Tells that links, addresses or routes changed, from the kernel's multicast groups. Needs no privilege.
/// Says only that: whoever listens reads the state again, so a lost message (ENOBUFS) costs nothing but one
/// more reading. Bursts are told once per turn of the event loop.
class KernelMonitor : public QObject {
    Q_OBJECT
public:
    static Outcome<std::unique_ptr<KernelMonitor>> open(QObject* parent = nullptr);
    ~KernelMonitor() override;

signals:
    void changed();

private:
    struct Private;
    explicit KernelMonitor(std::unique_ptr<Private> d, QObject* parent);
    std::unique_ptr<Private> d;
};

} // namespace gretel::netlink
