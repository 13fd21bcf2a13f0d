// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_authority.h"

namespace gretel::test {

FakeAuthority::FakeAuthority(const QDBusConnection& bus) : m_bus(bus) {
    polkit::registerTypes();
    m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/PolicyKit1/Authority"), this);
    m_bus.registerService(QStringLiteral("org.freedesktop.PolicyKit1"));
}

FakeAuthority::~FakeAuthority() {
    m_bus.unregisterService(QStringLiteral("org.freedesktop.PolicyKit1"));
}

bool FakeAuthority::handleMessage(const QDBusMessage& message, const QDBusConnection&) {
    if (message.member() == QLatin1StringView("CancelCheckAuthorization")) {
        cancelled.append(message.arguments().value(0).toString());
        return true;
    }
    if (message.signature() != QLatin1StringView("(sa{sv})sa{ss}us"))
        return false;
    message.setDelayedReply(true);
    const QVariantList arguments = message.arguments();
    const auto subject = qdbus_cast<polkit::Subject>(arguments[0]);
    m_asked.append({subject.kind, subject.details.value(QStringLiteral("name")).toString(),
                    arguments[1].toString(), qdbus_cast<polkit::Details>(arguments[2]), arguments[3].toUInt(),
                    arguments[4].toString()});
    m_messages.append(message);
    if (const std::optional<polkit::Answer> answer = ruling(m_asked.last()))
        release(m_asked.size() - 1, *answer);
    return true;
}

void FakeAuthority::forget() {
    m_asked.clear();
    m_messages.clear();
}

void FakeAuthority::release(qsizetype index, const polkit::Answer& answer) {
    m_bus.send(m_messages[index].createReply(QVariant::fromValue(answer)));
}

void FakeAuthority::fail(qsizetype index, const QString& error) {
    m_bus.send(m_messages[index].createErrorReply(error, QStringLiteral("as the test wants")));
}

void FakeAuthority::babble(qsizetype index) {
    m_bus.send(m_messages[index].createReply(QStringLiteral("yes")));
}

} // namespace gretel::test
