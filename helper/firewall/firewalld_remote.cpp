// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/firewalld_remote.h"

#include <QDBusMessage>

#include "helper/firewall/firewalld.h"

namespace gretel::firewalld {

Remote::Remote(const QDBusConnection& bus, QString path, QString interface)
    : m_bus(bus), m_path(std::move(path)), m_interface(std::move(interface)) {}

Outcome<QVariant> Remote::call(const QString& method, const QVariantList& arguments) const {
    QDBusMessage message = QDBusMessage::createMethodCall(service, m_path, m_interface, method);
    message.setAutoStartService(false);
    message.setArguments(arguments);
    const QDBusMessage answer = m_bus.call(message, QDBus::Block, Firewalld::callTimeout);
    if (answer.type() != QDBusMessage::ReplyMessage)
        return Failure{FailureKind::FirewalldRefused, {method, answer.errorMessage()}};
    return answer.arguments().value(0);
}

} // namespace gretel::firewalld
