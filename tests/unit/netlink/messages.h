// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTest>

#include <linux/netlink.h>

#include <cstring>
#include <functional>
#include <vector>

#include "netlink/datagram.h"
#include "netlink/message_builder.h"

namespace gretel::netlink::test {

/// A message of its own size and not a byte more, so that the sanitizer sees whoever reads past it.
class Bytes {
public:
    explicit Bytes(const QByteArray& bytes) : m_words((static_cast<std::size_t>(bytes.size()) + 3) / 4) {
        m_size = static_cast<std::size_t>(bytes.size());
        if (m_size > 0)
            std::memcpy(m_words.data(), bytes.constData(), m_size);
    }
    const void* data() const { return m_words.data(); }
    std::size_t size() const { return m_size; }
    const nlmsghdr* message() const { return reinterpret_cast<const nlmsghdr*>(m_words.data()); }

private:
    std::vector<quint32> m_words;
    std::size_t m_size;
};

/// A datagram as Debian 12's kernel (6.1) sent it.
inline QByteArray captured(const QString& name) {
    QFile file(QStringLiteral(NETLINK_CORPUS "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no captured datagram %s", qPrintable(name));
    return file.readAll();
}

inline void forEachCaptured(const QString& name, const std::function<void(const nlmsghdr*)>& handler) {
    const Bytes bytes(captured(name));
    QVERIFY(forEachMessage(bytes.data(), bytes.size(), [&](const nlmsghdr* message) {
        handler(message);
        return true;
    }));
}

/// A built message as bytes.
inline QByteArray bytesOf(const Message& message) {
    const nlmsghdr* header = headerOf(message);
    return {reinterpret_cast<const char*>(header), static_cast<qsizetype>(header->nlmsg_len)};
}

inline IpAddress ip(const char* text) {
    return *IpAddress::parse(QString::fromLatin1(text));
}

} // namespace gretel::netlink::test
