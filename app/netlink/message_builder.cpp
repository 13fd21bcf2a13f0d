// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/message_builder.h"

#include <QtEndian>

#include <netlink/msg.h>

namespace gretel::netlink {

void MessageDeleter::operator()(nl_msg* message) const {
    nlmsg_free(message);
}

nlmsghdr* headerOf(const Message& message) {
    return nlmsg_hdr(message.get());
}

MessageBuilder::MessageBuilder(int type, int flags, const void* header, std::size_t headerBytes,
                               std::size_t mostBytes)
    : m_message(nlmsg_alloc_size(mostBytes)) {
    m_ok = m_message && nlmsg_put(m_message.get(), 0, 0, type, 0, flags) &&
           nlmsg_append(m_message.get(), const_cast<void*>(header), headerBytes, NLMSG_ALIGNTO) == 0;
}

MessageBuilder& MessageBuilder::put(int type, const void* data, std::size_t bytes) {
    m_ok = m_ok && nla_put(m_message.get(), type, static_cast<int>(bytes), data) == 0;
    return *this;
}

MessageBuilder& MessageBuilder::u8(int type, quint8 value) {
    return put(type, &value, sizeof value);
}

MessageBuilder& MessageBuilder::u32(int type, quint32 value) {
    return put(type, &value, sizeof value);
}

MessageBuilder& MessageBuilder::bigEndian16(int type, quint16 hostOrder) {
    const quint16 value = qToBigEndian(hostOrder);
    return put(type, &value, sizeof value);
}

MessageBuilder& MessageBuilder::bigEndian32(int type, quint32 hostOrder) {
    const quint32 value = qToBigEndian(hostOrder);
    return put(type, &value, sizeof value);
}

MessageBuilder& MessageBuilder::putText(int type, const QString& text, int most, bool withZero) {
    const QByteArray bytes = text.toUtf8();
    m_ok = m_ok && !bytes.isEmpty() && bytes.size() <= most && !bytes.contains('\0');
    return put(type, bytes.constData(), static_cast<std::size_t>(bytes.size()) + (withZero ? 1 : 0));
}

MessageBuilder& MessageBuilder::text(int type, const QString& text, int most) {
    return putText(type, text, most, true);
}

MessageBuilder& MessageBuilder::bareText(int type, const QString& text, int most) {
    return putText(type, text, most, false);
}

MessageBuilder& MessageBuilder::address(int type, const IpAddress& address) {
    return put(type, address.bytes(), static_cast<std::size_t>(address.byteCount()));
}

MessageBuilder& MessageBuilder::bytes(int type, const void* data, std::size_t size) {
    return put(type, data, size);
}

MessageBuilder& MessageBuilder::openNest(int type) {
    m_ok = m_ok && m_depth < mostNests;
    if (m_ok)
        m_ok = (m_nests[m_depth++] = nla_nest_start(m_message.get(), type)) != nullptr;
    return *this;
}

MessageBuilder& MessageBuilder::closeNest() {
    m_ok = m_ok && m_depth > 0;
    if (m_ok)
        m_ok = nla_nest_end(m_message.get(), m_nests[--m_depth]) == 0;
    return *this;
}

Message MessageBuilder::take() {
    return m_ok && m_depth == 0 ? std::move(m_message) : Message();
}

} // namespace gretel::netlink
