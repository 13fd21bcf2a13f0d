// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/counters.h"

#include <QFile>

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include <cerrno>
#include <cstring>

#include "netlink/attributes.h"
#include "netlink/read_failure.h"

namespace gretel::netlink {

std::optional<DeviceCounters> parseCounters(const nlmsghdr* message) {
    const auto* header = familyHeader<ifinfomsg>(message);
    if (message->nlmsg_type != RTM_NEWLINK || !header)
        return std::nullopt;
    const Attributes attributes(message, sizeof *header);
    // The last of those that are read; newer kernels send more.
    constexpr int least = offsetof(rtnl_link_stats64, rx_compressed);
    const void* bytes = attributes.data(IFLA_STATS64, least);
    if (!bytes)
        return std::nullopt;
    rtnl_link_stats64 stats{};
    std::memcpy(&stats, bytes, least);
    return DeviceCounters{stats.rx_packets,     stats.tx_packets, stats.rx_crc_errors,
                          stats.rx_fifo_errors, stats.collisions, stats.tx_carrier_errors};
}

Outcome<std::optional<DeviceCounters>> readCounters(Socket& socket, int index) {
    ifinfomsg header{};
    header.ifi_index = index;
    std::optional<DeviceCounters> counters;
    const auto answer = socket.query(MessageBuilder(RTM_GETLINK, 0, header, 256).take(),
                                     [&](const nlmsghdr* message) { counters = parseCounters(message); });
    if (!answer && answer.error().error == ENODEV && !answer.error().lost)
        return std::optional<DeviceCounters>();
    if (!answer)
        return readFailure(QStringLiteral("ip -s -s link"), answer.error());
    return counters;
}

std::optional<quint64> counterIn(const QByteArray& text, const QByteArray& group, const QByteArray& name) {
    const QByteArray start = group + ": ";
    QList<QByteArray> names;
    for (const QByteArray& line : text.split('\n')) {
        if (!line.startsWith(start))
            continue;
        const QList<QByteArray> words = line.mid(start.size()).split(' ');
        if (names.isEmpty()) {
            names = words;
            continue;
        }
        bool isNumber = false;
        const quint64 value = words.value(names.indexOf(name)).toULongLong(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    }
    return std::nullopt;
}

namespace {

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

MachineCounters readMachineCounters() {
    // thread-self: of the namespace in which this thread runs.
    const QByteArray snmp = contentsOf(QStringLiteral("/proc/thread-self/net/snmp"));
    const QByteArray netstat = contentsOf(QStringLiteral("/proc/thread-self/net/netstat"));
    return {counterIn(snmp, "IcmpMsg", "InType3").value_or(0),
            counterIn(snmp, "IcmpMsg", "OutType3").value_or(0),
            counterIn(netstat, "TcpExt", "IPReversePathFilter").value_or(0)};
}

} // namespace gretel::netlink
