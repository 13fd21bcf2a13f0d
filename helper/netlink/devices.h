// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include <vector>

#include "core/failure.h"
#include "core/operation.h"

namespace gretel::netlink {

/// The devices of this machine as one look found them, kept up with what is planned since: who may be
/// touched, and by which number. Pure.
class Devices {
public:
    explicit Devices(const std::vector<Link>& links);

    /// Null when no device is called so.
    const Link* find(const QString& name) const;

    /// A device that bears our mark: its index. NotOurs, or KernelRefused with the operation's command.
    Outcome<int> ours(const QString& name, const Operation& operation) const;
    /// Any device.
    Outcome<int> any(const QString& name, const Operation& operation) const;
    /// What a removal means: our device of this name, index (0: any) and alias. NoSuchTunnel, NotOurs.
    Outcome<int> toRemove(const RemoveLink& step) const;

    /// An index that no device has: the one that is wanted (0: none), else one far above those that the
    /// kernel gives, counting up from 1, so that it gives none of them to another between the look and the
    /// creation.
    Outcome<int> freeIndex(int wanted) const;

    void add(const Link& link); ///< as planned: with its index
    void remove(const QString& name);

private:
    QHash<QString, Link> m_links; ///< by name
    QSet<int> m_indexes;
};

} // namespace gretel::netlink
