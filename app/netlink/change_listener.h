// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/failure.h"

namespace gretel::netlink {

class Channel;

/// Hears that links, addresses, routes or the settings of devices changed since it was opened or last asked.
/// Needs no privilege.
class ChangeListener {
public:
    static Outcome<std::unique_ptr<ChangeListener>> open();
    ~ChangeListener();
    ChangeListener(const ChangeListener&) = delete;
    ChangeListener& operator=(const ChangeListener&) = delete;

    /// Readable when something changed; for a QSocketNotifier.
    int descriptor() const;
    /// Whether something changed; forgets it. Lost messages (ENOBUFS) are a change. Does not wait.
    bool takeChanges();

private:
    explicit ChangeListener(std::unique_ptr<Channel> channel);
    std::unique_ptr<Channel> m_channel;
};

} // namespace gretel::netlink
