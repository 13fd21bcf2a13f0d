// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/attributes.h"

#include <QtEndian>

#include <cstring>

#include <netlink/msg.h>

namespace gretel::netlink {

Attributes::Attributes(const nlmsghdr* message, int headerBytes) {
    auto* header = const_cast<nlmsghdr*>(message); // libnl's readers take it so; they do not write
    if (nlmsg_valid_hdr(header, headerBytes))
        nla_parse(m_table.data(), mostType, nlmsg_attrdata(header, headerBytes),
                  nlmsg_attrlen(header, headerBytes), nullptr);
}

Attributes::Attributes(const void* first, int bytes) {
    if (first && bytes > 0)
        nla_parse(m_table.data(), mostType, static_cast<nlattr*>(const_cast<void*>(first)), bytes, nullptr);
}

const nlattr* Attributes::find(int type) const {
    return type > 0 && type <= mostType ? m_table[static_cast<std::size_t>(type)] : nullptr;
}

int Attributes::size(int type) const {
    const nlattr* attribute = find(type);
    return attribute ? nla_len(attribute) : 0;
}

const void* Attributes::data(int type, int least) const {
    return has(type) && size(type) >= least ? nla_data(find(type)) : nullptr;
}

template <typename T>
std::optional<T> Attributes::number(int type) const {
    const void* bytes = data(type, sizeof(T));
    if (!bytes)
        return std::nullopt;
    T value;
    std::memcpy(&value, bytes, sizeof value); // attributes are aligned to 4 bytes only
    return value;
}

std::optional<quint8> Attributes::u8(int type) const {
    return number<quint8>(type);
}

std::optional<quint32> Attributes::u32(int type) const {
    return number<quint32>(type);
}

std::optional<quint16> Attributes::bigEndian16(int type) const {
    const auto value = number<quint16>(type);
    return value ? std::optional(qFromBigEndian(*value)) : std::nullopt;
}

std::optional<quint32> Attributes::bigEndian32(int type) const {
    const auto value = number<quint32>(type);
    return value ? std::optional(qFromBigEndian(*value)) : std::nullopt;
}

QString Attributes::text(int type) const {
    const auto* bytes = static_cast<const char*>(data(type, 0));
    if (!bytes)
        return {};
    return QString::fromUtf8(bytes,
                             static_cast<qsizetype>(strnlen(bytes, static_cast<std::size_t>(size(type)))));
}

std::optional<IpAddress> Attributes::address(int type) const {
    const void* bytes = data(type, 4);
    if (bytes && size(type) == 4)
        return IpAddress::fromBytes(Family::IPv4, bytes);
    if (bytes && size(type) == 16)
        return IpAddress::fromBytes(Family::IPv6, bytes);
    return std::nullopt;
}

Attributes Attributes::nest(int type) const {
    return Attributes(data(type, 0), size(type));
}

} // namespace gretel::netlink
