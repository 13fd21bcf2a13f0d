// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/kernel_reader.h"

#include <QHash>

#include <linux/if.h>
#include <linux/if_addr.h>
#include <linux/netconf.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

#include <cerrno>

#include "netlink/address_message.h"
#include "netlink/change_listener.h"
#include "netlink/device_settings.h"
#include "netlink/link_message.h"
#include "netlink/read_failure.h"
#include "netlink/route_message.h"

namespace gretel::netlink {
namespace {

/// On a machine whose routes never rest, the last reading stands: each of its dumps is whole in itself.
constexpr int mostReadings = 4;

/// What the dumps hold; devices are still numbers.
struct Dumps {
    std::vector<LinkMessage> links;
    std::vector<AddressMessage> addresses;
    std::vector<RouteMessage> routes;
};

/// The kernel sums up the IPv6 counters of every processor for each device; nobody here looks at them.
MessageBuilder& withoutCounters(MessageBuilder& builder) {
    return builder.u32(IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS);
}

Message allLinks() {
    MessageBuilder builder(RTM_GETLINK, 0, ifinfomsg{}, 256);
    return withoutCounters(builder).take();
}

Outcome<Done> dump(Socket& socket, const Message& request, const QString& command,
                   const Socket::Handler& handler, const std::function<void()>& restarted) {
    const auto answer = socket.dump(request, handler, restarted);
    if (!answer)
        return readFailure(command, answer.error());
    return Done{};
}

Outcome<Done> dumpLinks(Socket& socket, std::vector<LinkMessage>& links) {
    return dump(
        socket, allLinks(), QStringLiteral("ip -d link"),
        [&](const nlmsghdr* message) {
            if (auto link = parseLink(message))
                links.push_back(std::move(*link));
        },
        [&] { links.clear(); });
}

Outcome<Done> readDumps(Socket& socket, Dumps& dumps) {
    const auto links = dumpLinks(socket, dumps.links);
    if (!links)
        return links;
    const auto addresses = dump(
        socket, MessageBuilder(RTM_GETADDR, 0, ifaddrmsg{}, 256).take(), QStringLiteral("ip addr"),
        [&](const nlmsghdr* message) {
            if (const auto address = parseAddress(message))
                dumps.addresses.push_back(*address);
        },
        [&] { dumps.addresses.clear(); });
    if (!addresses)
        return addresses;
    return dump(
        socket, MessageBuilder(RTM_GETROUTE, 0, rtmsg{}, 256).take(),
        QStringLiteral("ip route show table all"),
        [&](const nlmsghdr* message) { appendRoutes(message, dumps.routes); }, [&] { dumps.routes.clear(); });
}

using Names = QHash<int, QString>;

Names namesOf(const std::vector<LinkMessage>& messages) {
    Names names;
    names.reserve(static_cast<qsizetype>(messages.size()));
    for (const LinkMessage& message : messages)
        names.insert(message.link.index, message.link.name);
    return names;
}

std::vector<Link> linksOf(std::vector<LinkMessage>&& messages, const Names& names) {
    std::vector<Link> links;
    links.reserve(messages.size());
    for (LinkMessage& message : messages) {
        if (message.link.gre && message.parentIndex != 0)
            message.link.gre->device = names.value(message.parentIndex);
        links.push_back(std::move(message.link));
    }
    return links;
}

/// Puts names in place of numbers. False when a number has no name: its device came or went in between.
bool assemble(Dumps&& dumps, SystemState& state) {
    const Names names = namesOf(dumps.links);
    state.links = linksOf(std::move(dumps.links), names);
    bool whole = true;
    for (const AddressMessage& message : dumps.addresses) {
        if (const auto name = names.constFind(message.deviceIndex); name != names.cend())
            state.addresses.push_back({*name, message.address});
        else
            whole = false;
    }
    state.routes.reserve(dumps.routes.size());
    for (RouteMessage& message : dumps.routes) {
        const auto name = names.constFind(message.deviceIndex);
        if (name == names.cend() && message.deviceIndex != 0) {
            whole = false;
            continue;
        }
        if (name != names.cend())
            message.route.device = *name;
        state.routes.push_back(std::move(message.route));
    }
    return whole;
}

/// They stand alone: nothing else that is read depends on them.
Outcome<Done> readSettingsOfAll(Socket& socket, SystemState& state) {
    const auto ipv4 = socket.query(settingsOfAllQuestion(AF_INET), [&](const nlmsghdr* message) {
        state.reversePathOfAll = parseSettingOfAll(message, AF_INET, NETCONFA_RP_FILTER).value_or(0);
        state.forwardingOfAll = parseSettingOfAll(message, AF_INET, NETCONFA_FORWARDING).value_or(0) != 0;
    });
    if (!ipv4)
        return readFailure(QStringLiteral("sysctl net.ipv4.conf.all"), ipv4.error());
    const auto ipv6 = socket.query(settingsOfAllQuestion(AF_INET6), [&](const nlmsghdr* message) {
        state.forwardsIpv6 = parseSettingOfAll(message, AF_INET6, NETCONFA_FORWARDING).value_or(1) != 0;
    });
    // A kernel without IPv6 has nobody who would answer.
    if (!ipv6 && (ipv6.error().lost || ipv6.error().error != EOPNOTSUPP))
        return readFailure(QStringLiteral("sysctl net.ipv6.conf.all.forwarding"), ipv6.error());
    return Done{};
}

Outcome<std::optional<Link>> readOneLink(Socket& socket, Message request, const QString& command) {
    std::optional<LinkMessage> found;
    const auto answer =
        socket.query(std::move(request), [&](const nlmsghdr* message) { found = parseLink(message); });
    if (!answer && answer.error().error == ENODEV && !answer.error().lost)
        return std::optional<Link>();
    if (!answer)
        return readFailure(command, answer.error());
    if (!found)
        return std::optional<Link>();
    if (found->link.gre && found->parentIndex != 0) {
        const auto parent = readLink(socket, found->parentIndex);
        if (!parent)
            return parent.error();
        if (*parent)
            found->link.gre->device = (*parent)->name;
    }
    return std::optional(std::move(found->link));
}

} // namespace

Outcome<SystemState> readSystemState(Socket& socket) {
    const auto listener = ChangeListener::open();
    if (!listener)
        return listener.error();
    SystemState state;
    for (int reading = 0; reading < mostReadings; ++reading) {
        Dumps dumps;
        if (const auto read = readDumps(socket, dumps); !read)
            return read.error();
        state = {};
        const bool whole = assemble(std::move(dumps), state);
        const bool changed = (*listener)->takeChanges();
        if (whole && !changed)
            break;
    }
    if (const auto read = readSettingsOfAll(socket, state); !read)
        return read.error();
    return state;
}

Outcome<std::vector<Link>> readLinks(Socket& socket) {
    std::vector<LinkMessage> messages;
    if (const auto read = dumpLinks(socket, messages); !read)
        return read.error();
    const Names names = namesOf(messages);
    return linksOf(std::move(messages), names);
}

Outcome<std::optional<Link>> readLink(Socket& socket, const QString& name) {
    MessageBuilder builder(RTM_GETLINK, 0, ifinfomsg{}, 256);
    builder.text(IFLA_IFNAME, name, IFNAMSIZ - 1);
    return readOneLink(socket, withoutCounters(builder).take(), QStringLiteral("ip -d link show ") + name);
}

Outcome<std::optional<Link>> readLink(Socket& socket, int index) {
    ifinfomsg header{};
    header.ifi_index = index;
    MessageBuilder builder(RTM_GETLINK, 0, header, 256);
    return readOneLink(socket, withoutCounters(builder).take(), QStringLiteral("ip -d link"));
}

} // namespace gretel::netlink
