// SPDX-License-Identifier: GPL-3.0-or-later
#include "logins/login_reader.h"

namespace gretel {

LoginReader::LoginReader(const QDBusConnection& bus, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_bus(bus), m_patience(patience) {}

void LoginReader::read(Answer answer) {
    m_thread.start([this, answer = std::move(answer)] {
        QMetaObject::invokeMethod(this,
                                  [answer, logins = remoteLogins(m_bus, m_patience)] { answer(logins); });
    });
}

} // namespace gretel
