// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

#include <linux/netlink.h>

#include "core/ip_address.h"

struct nl_msg; // libnl's own headers stay out: they include a netlink/socket.h too

namespace gretel::netlink {

struct MessageDeleter {
    void operator()(nl_msg* message) const;
};
/// A message under construction; builders return it empty when an attribute did not fit (overflow is an
/// error).
using Message = std::unique_ptr<nl_msg, MessageDeleter>;
nlmsghdr* headerOf(const Message& message);

/// Puts one attribute a call. What does not fit, or cannot be said, makes the whole message empty.
class MessageBuilder {
public:
    /// type, flags: of the nlmsghdr. header: the family header, such as ifinfomsg. mostBytes: of the message.
    template <typename Header>
    MessageBuilder(int type, int flags, const Header& header, std::size_t mostBytes = 4096)
        : MessageBuilder(type, flags, &header, sizeof header, mostBytes) {}

    MessageBuilder& u8(int type, quint8 value);
    MessageBuilder& u32(int type, quint32 value);
    MessageBuilder& bigEndian16(int type, quint16 hostOrder);
    MessageBuilder& bigEndian32(int type, quint32 hostOrder);
    /// With the final zero; most: bytes without it. An empty, too long or zero-holding text cannot be said.
    MessageBuilder& text(int type, const QString& text, int most);
    /// As text(), without the final zero.
    MessageBuilder& bareText(int type, const QString& text, int most);
    MessageBuilder& address(int type, const IpAddress& address);
    MessageBuilder& bytes(int type, const void* data, std::size_t size);
    MessageBuilder& openNest(int type);
    MessageBuilder& closeNest();

    Message take();

private:
    MessageBuilder(int type, int flags, const void* header, std::size_t headerBytes, std::size_t mostBytes);
    MessageBuilder& put(int type, const void* data, std::size_t bytes);
    MessageBuilder& putText(int type, const QString& text, int most, bool withZero);

    static constexpr int mostNests = 4;
    Message m_message;
    nlattr* m_nests[mostNests] = {};
    int m_depth = 0;
    bool m_ok = true;
};

} // namespace gretel::netlink
