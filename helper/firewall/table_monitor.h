// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

#include "core/failure.h"

namespace gretel::firewall {

/// Tells that table inet gretel changed, by whomever, from the kernel's own notifications. Says only that:
/// whoever listens reads the table again, so a lost message (ENOBUFS) costs nothing but one more reading.
/// Bursts are told once per turn of the event loop. Needs CAP_NET_ADMIN.
class TableMonitor : public QObject {
    Q_OBJECT
public:
    /// KernelLacksNftables, NotPermitted or KernelUnreachable.
    static Outcome<std::unique_ptr<TableMonitor>> open(QObject* parent = nullptr);
    ~TableMonitor() override;

signals:
    void changed();

private:
    struct Private;
    explicit TableMonitor(std::unique_ptr<Private> d, QObject* parent);
    std::unique_ptr<Private> d;
};

} // namespace gretel::firewall
