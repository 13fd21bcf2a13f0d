// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QThread>

#include <atomic>

namespace gretel {

/// polkitd as far as an authentication agent sees it: it takes any. In a thread of its own, since polkit's
/// library waits for it.
class FakePolkit : public QThread {
public:
    ~FakePolkit() override {
        quit();
        wait();
    }

    /// False when the bus did not have it.
    bool appear() {
        start();
        while (m_state == 0)
            QThread::yieldCurrentThread();
        return m_state == 1;
    }
    int registrations() const { return m_registrations; }

private:
    struct Authority : QDBusVirtualObject {
        std::atomic<int>& registrations;
        explicit Authority(std::atomic<int>& counted) : registrations(counted) {}

        QString introspect(const QString&) const override { return {}; }
        bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
            if (message.member() == QLatin1StringView("RegisterAuthenticationAgent") ||
                message.member() == QLatin1StringView("RegisterAuthenticationAgentWithOptions"))
                ++registrations;
            QDBusMessage reply = message.createReply();
            if (message.member() == QLatin1StringView("GetAll"))
                reply << QVariantMap();
            return connection.send(reply);
        }
    };

    void run() override {
        const QString name = QStringLiteral("fake-polkit");
        {
            Authority authority(m_registrations); // here, so that it is this thread's
            QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, name);
            const bool there = bus.registerVirtualObject(
                                   QStringLiteral("/org/freedesktop/PolicyKit1/Authority"), &authority) &&
                               bus.registerService(QStringLiteral("org.freedesktop.PolicyKit1"));
            m_state = there ? 1 : 2;
            exec();
            QDBusConnection::disconnectFromBus(name);
        }
    }

    std::atomic<int> m_registrations = 0;
    std::atomic<int> m_state = 0;
};

} // namespace gretel
