// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

#include <linux/netlink.h>

#include "core/ip_address.h"

namespace gretel::netlink {

/// The family header of a message, such as its ifinfomsg; null when the message is too short to have one.
template <typename Header>
const Header* familyHeader(const nlmsghdr* message) {
    if (message->nlmsg_len < NLMSG_LENGTH(sizeof(Header)))
        return nullptr;
    return reinterpret_cast<const Header*>(reinterpret_cast<const char*>(message) + NLMSG_HDRLEN);
}

/// The attributes of a message or of a nest in it, by type; the last of a type counts, unknown ones are
/// passed over. Reads never leave the bytes it was made of, whatever the lengths in them say; what is too
/// short for its type is absent. Points into the message.
class Attributes {
public:
    /// headerBytes: what stands before the attributes, after the nlmsghdr (such as sizeof(ifinfomsg)).
    Attributes(const nlmsghdr* message, int headerBytes);
    Attributes(const void* first, int bytes);

    bool has(int type) const { return find(type); }
    std::optional<quint8> u8(int type) const;
    std::optional<quint32> u32(int type) const;
    std::optional<quint16> bigEndian16(int type) const; ///< in host order
    std::optional<quint32> bigEndian32(int type) const; ///< in host order
    /// Up to the first zero byte or the attribute's end; empty when it is absent.
    QString text(int type) const;
    /// By the attribute's size, 4 or 16 bytes.
    std::optional<IpAddress> address(int type) const;
    /// Empty when it is absent.
    Attributes nest(int type) const;

    /// The value's bytes, for what has a struct of its own; null when it has fewer than least.
    const void* data(int type, int least) const;
    int size(int type) const;

private:
    static constexpr int mostType = 80; // IFLA_MAX is 66 in Linux 6.12
    const nlattr* find(int type) const;
    template <typename T>
    std::optional<T> number(int type) const;

    std::array<nlattr*, mostType + 1> m_table{};
};

} // namespace gretel::netlink
