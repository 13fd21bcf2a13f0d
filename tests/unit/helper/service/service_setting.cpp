// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_setting.h"

#include <QTest>

#include "formats/document.h"

namespace gretel::test {

ServiceSetting::ServiceSetting(Service::Limits limits)
    : authority(std::make_unique<FakeAuthority>(bus.connect())),
      service(bus.connect(), engine, limits),
      started(service.start()) {}

QDBusMessage ServiceSetting::method(const QString& name, const QVariantList& arguments) {
    QDBusMessage message = QDBusMessage::createMethodCall(Service::name, Service::path, Service::name, name);
    message.setArguments(arguments);
    return message;
}

QDBusPendingCall ServiceSetting::call(QDBusConnection caller, const QString& name,
                                      const QVariantList& arguments) {
    return caller.asyncCall(method(name, arguments));
}

QDBusMessage ServiceSetting::answer(QDBusConnection caller, const QString& name,
                                    const QVariantList& arguments) {
    return replyOf(call(caller, name, arguments));
}

QDBusMessage replyOf(const QDBusPendingCall& call) {
    if (!QTest::qWaitFor([&call] { return call.isFinished(); }, 30000))
        return QDBusMessage::createError(QStringLiteral("test.NoAnswer"),
                                         QStringLiteral("no answer in time"));
    return call.reply();
}

QString failureOf(const QDBusMessage& reply) {
    const QString prefix = QStringLiteral("org.gretel.Helper1.Error.");
    const QString name = reply.errorName();
    return name.startsWith(prefix) ? name.mid(prefix.size()) : name;
}

QStringList failureArgumentsOf(const QDBusMessage& reply) {
    return reply.arguments().value(1).toStringList();
}

QString goodDocument(const QString& name) {
    TunnelProfile tunnel;
    tunnel.id = QUuid::fromString(QStringLiteral("5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"));
    tunnel.name = name;
    tunnel.interface = QStringLiteral("gre-lab");
    tunnel.host1.endpoint = *Endpoint::parse(u"1.2.3.4");
    tunnel.host1.tunnel = *Prefix::parse(u"172.16.10.1/30");
    tunnel.host2.endpoint = *Endpoint::parse(u"4.3.2.1");
    tunnel.host2.tunnel = *Prefix::parse(u"172.16.10.2/30");
    return QString::fromUtf8(writeDocument({tunnel}));
}

} // namespace gretel::test
