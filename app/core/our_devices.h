// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <vector>

#include "core/operation.h"

namespace gretel {

/// The devices that bear a mark of ours with all that hangs on them, each found at once: a machine can have
/// thousands.
class OurDevices {
public:
    explicit OurDevices(const SystemState& state);

    /// What the tunnel has now; the first device, if more than one bears its mark; null without one.
    const RemoveLink* ofTunnel(const QUuid& tunnel) const;
    /// The names of all that bear its mark.
    std::vector<QString> namesOf(const QUuid& tunnel) const { return m_ofTunnel.value(tunnel); }
    bool contains(const QString& device) const { return m_ofName.contains(device); }

    /// The operation that takes a device away. Its undo must not add what the kernel adds by itself.
    RemoveLink removal(const QString& name) const;

private:
    QHash<QUuid, std::vector<QString>> m_ofTunnel;
    QHash<QString, RemoveLink> m_ofName;
};

} // namespace gretel
