// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusPendingCall>

#include <memory>

#include "connected_bus.h"
#include "fake_authority.h"
#include "fake_engine.h"
#include "helper/service.h"

namespace gretel::test {

/// A bus with the helper's service, a fake polkit and a fake kernel on it.
struct ServiceSetting {
    explicit ServiceSetting(Service::Limits limits = {});
    /// A check that failed while a change was held leaves nobody waiting for it.
    ~ServiceSetting() { engine.letThrough(1000); }

    static QDBusMessage method(const QString& name, const QVariantList& arguments = {});
    QDBusPendingCall call(QDBusConnection caller, const QString& name, const QVariantList& arguments = {});
    /// Waits for the answer.
    QDBusMessage answer(QDBusConnection caller, const QString& name, const QVariantList& arguments = {});

    ConnectedBus bus;
    FakeEngine engine;
    std::unique_ptr<FakeAuthority> authority;
    Service service;
    bool started;
};

/// Waits, the event loop running; an error that says so if it takes too long.
QDBusMessage replyOf(const QDBusPendingCall& call);

/// "BadDocument" of org.gretel.Helper1.Error.BadDocument.
QString failureOf(const QDBusMessage& reply);
QStringList failureArgumentsOf(const QDBusMessage& reply);

/// A document with one whole tunnel.
QString goodDocument(const QString& name = QStringLiteral("Office"));

} // namespace gretel::test
