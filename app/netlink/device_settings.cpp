// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/device_settings.h"

#include <linux/if_link.h>
#include <linux/ip.h>
#include <linux/netconf.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

#include <cstring>

namespace gretel::netlink {
namespace {

constexpr DeviceSetting allSettings[] = {DeviceSetting::Forwarding, DeviceSetting::ReversePath,
                                         DeviceSetting::AcceptLocal};

} // namespace

int devconfOf(DeviceSetting setting) {
    switch (setting) {
    case DeviceSetting::Forwarding:
        return IPV4_DEVCONF_FORWARDING;
    case DeviceSetting::ReversePath:
        return IPV4_DEVCONF_RP_FILTER;
    case DeviceSetting::AcceptLocal:
        break;
    }
    return IPV4_DEVCONF_ACCEPT_LOCAL;
}

/// Read, the settings are an array of numbers, the first of which has number 1; written, an attribute each
/// (inet_fill_link_af() and inet_set_link_af() in net/ipv4/devinet.c).
DeviceSettings settingsOf(const Attributes& link) {
    const Attributes inet = link.nest(IFLA_AF_SPEC).nest(AF_INET);
    const auto* values = static_cast<const char*>(inet.data(IFLA_INET_CONF, 0));
    DeviceSettings settings;
    for (DeviceSetting setting : allSettings) {
        const auto at = static_cast<std::size_t>(devconfOf(setting) - 1) * sizeof(quint32);
        if (!values || at + sizeof(quint32) > static_cast<std::size_t>(inet.size(IFLA_INET_CONF)))
            continue;
        quint32 value;
        std::memcpy(&value, values + at, sizeof value);
        settings.value(setting) = value;
    }
    return settings;
}

MessageBuilder& putSettings(MessageBuilder& builder, const DeviceSettings& settings) {
    if (settings == DeviceSettings())
        return builder;
    builder.openNest(IFLA_AF_SPEC).openNest(AF_INET).openNest(IFLA_INET_CONF);
    for (DeviceSetting setting : allSettings)
        if (const auto& value = settings.value(setting))
            builder.u32(devconfOf(setting), *value);
    return builder.closeNest().closeNest().closeNest();
}

Message settingsOfAllQuestion(int family) {
    netconfmsg header{};
    header.ncm_family = static_cast<__u8>(family);
    MessageBuilder builder(RTM_GETNETCONF, 0, header, 256);
    builder.u32(NETCONFA_IFINDEX, static_cast<quint32>(NETCONFA_IFINDEX_ALL));
    return builder.take();
}

std::optional<quint32> parseSettingOfAll(const nlmsghdr* message, int family, int setting) {
    const auto* header = familyHeader<netconfmsg>(message);
    if (message->nlmsg_type != RTM_NEWNETCONF || !header || header->ncm_family != family)
        return std::nullopt;
    const Attributes attributes(message, sizeof *header);
    if (attributes.u32(NETCONFA_IFINDEX) != static_cast<quint32>(NETCONFA_IFINDEX_ALL))
        return std::nullopt;
    return attributes.u32(setting);
}

} // namespace gretel::netlink
