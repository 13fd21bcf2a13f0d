// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QThreadPool>

#include <functional>

#include "logins/remote_logins.h"

namespace gretel {

/// remoteLogins() for who must not be blocked.
class LoginReader : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const std::vector<IpAddress>& logins)>;

    explicit LoginReader(const QDBusConnection& bus = QDBusConnection::systemBus(),
                         std::chrono::milliseconds patience = loginPatience, QObject* parent = nullptr);

    /// Answers once, from the event loop, when the patience is over at the latest. Not when the reader is
    /// gone by then; its destructor waits as long.
    void read(Answer answer);

private:
    QDBusConnection m_bus;
    std::chrono::milliseconds m_patience;
    QThreadPool m_thread; ///< last, so that it ends first
};

} // namespace gretel
