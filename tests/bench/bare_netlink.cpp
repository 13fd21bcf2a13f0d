// SPDX-License-Identifier: GPL-3.0-or-later
// The lower bound: what it costs the kernel to have N tunnels made and taken away by somebody who does
// nothing else. Three messages a tunnel (device, address, route), many a system call, every answer awaited;
// down is one message. No look before, no mark, no reading back, no undo, no packet filter; and none of
// Gretel's code.
//
//   bare_netlink up|down|both N    prints milliseconds; run in a network namespace of its own, as root

#include <arpa/inet.h>
#include <linux/if.h>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/if_tunnel.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

constexpr std::uint32_t group = 0x62617265; // "bare"
constexpr int firstIndex = 200000;
constexpr std::size_t batchMessages = 64;

[[noreturn]] void die(const char* what, int error) {
    std::fprintf(stderr, "%s: %s\n", what, std::strerror(error));
    std::exit(1);
}

class Batch {
public:
    Batch() : m_socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE)) {
        const int most = 1 << 20;
        const int on = 1;
        setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &most, sizeof most);
        setsockopt(m_socket, SOL_NETLINK, NETLINK_CAP_ACK, &on, sizeof on);
        sockaddr_nl own{};
        own.nl_family = AF_NETLINK;
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0)
            die("bind", errno);
    }
    ~Batch() { ::close(m_socket); }

    template <typename Header>
    void open(int type, int flags, const Header& header) {
        m_start = m_bytes.size();
        nlmsghdr message{};
        message.nlmsg_type = static_cast<std::uint16_t>(type);
        message.nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | NLM_F_ACK | flags);
        append(&message, sizeof message);
        append(&header, sizeof header);
    }
    void put(int type, const void* data, std::size_t size) {
        const rtattr attribute{static_cast<std::uint16_t>(RTA_LENGTH(size)),
                               static_cast<std::uint16_t>(type)};
        append(&attribute, sizeof attribute);
        append(data, size);
    }
    template <typename T>
    void put(int type, T value) {
        put(type, &value, sizeof value);
    }
    std::size_t nest(int type) {
        const std::size_t at = m_bytes.size();
        put(type | NLA_F_NESTED, nullptr, 0);
        return at;
    }
    void endNest(std::size_t at) {
        const auto size = static_cast<std::uint16_t>(m_bytes.size() - at);
        std::memcpy(&m_bytes[at], &size, sizeof size);
    }
    void close() {
        const auto size = static_cast<std::uint32_t>(m_bytes.size() - m_start);
        std::memcpy(&m_bytes[m_start], &size, sizeof size);
        if (++m_count == batchMessages)
            send();
    }

    void send() {
        if (m_count == 0)
            return;
        if (::send(m_socket, m_bytes.data(), m_bytes.size(), 0) != static_cast<ssize_t>(m_bytes.size()))
            die("send", errno);
        while (m_count > 0)
            receive();
        m_bytes.clear();
    }

private:
    void append(const void* data, std::size_t size) {
        const std::size_t at = m_bytes.size();
        m_bytes.resize(at + RTA_ALIGN(size));
        if (size > 0)
            std::memcpy(&m_bytes[at], data, size);
    }
    void receive() {
        alignas(nlmsghdr) char buffer[32768];
        auto size = static_cast<std::uint32_t>(::recv(m_socket, buffer, sizeof buffer, 0));
        if (size > sizeof buffer)
            die("recv", errno);
        for (auto* at = reinterpret_cast<nlmsghdr*>(buffer); NLMSG_OK(at, size); at = NLMSG_NEXT(at, size)) {
            const auto* answer = static_cast<const nlmsgerr*>(NLMSG_DATA(at));
            if (at->nlmsg_type != NLMSG_ERROR || answer->error != 0)
                die("the kernel", -answer->error);
            --m_count;
        }
    }

    int m_socket;
    std::vector<char> m_bytes;
    std::size_t m_start = 0;
    std::size_t m_count = 0;
};

void putDevice(Batch& batch, std::uint32_t n) {
    ifinfomsg header{};
    header.ifi_index = firstIndex + static_cast<int>(n);
    header.ifi_flags = header.ifi_change = IFF_UP;
    batch.open(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, header);
    const std::string name = "bare" + std::to_string(n);
    batch.put(IFLA_IFNAME, name.c_str(), name.size() + 1);
    batch.put(IFLA_MTU, std::uint32_t(1468));
    batch.put(IFLA_GROUP, group);
    const std::size_t info = batch.nest(IFLA_LINKINFO);
    batch.put(IFLA_INFO_KIND, "gre", 4);
    const std::size_t data = batch.nest(IFLA_INFO_DATA);
    const std::uint16_t flags = GRE_KEY | GRE_CSUM;
    batch.put(IFLA_GRE_IFLAGS, flags);
    batch.put(IFLA_GRE_OFLAGS, flags);
    batch.put(IFLA_GRE_IKEY, htonl(n));
    batch.put(IFLA_GRE_OKEY, htonl(n));
    batch.put(IFLA_GRE_LOCAL, htonl(0x01020304));
    batch.put(IFLA_GRE_REMOTE, htonl(0x04030201));
    batch.put(IFLA_GRE_TTL, std::uint8_t(64));
    batch.endNest(data);
    batch.endNest(info);
    batch.close();
}

void putAddress(Batch& batch, std::uint32_t n) {
    ifaddrmsg header{};
    header.ifa_family = AF_INET;
    header.ifa_prefixlen = 30;
    header.ifa_index = firstIndex + n;
    batch.open(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL, header);
    batch.put(IFA_LOCAL, htonl(0xac100001 + 4 * n)); // 172.16.0.1 onwards
    batch.close();
}

void putRoute(Batch& batch, std::uint32_t n) {
    rtmsg header{};
    header.rtm_family = AF_INET;
    header.rtm_dst_len = 24;
    header.rtm_table = RT_TABLE_MAIN;
    header.rtm_protocol = RTPROT_STATIC;
    header.rtm_scope = RT_SCOPE_LINK;
    header.rtm_type = RTN_UNICAST;
    batch.open(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_EXCL, header);
    batch.put(RTA_DST, htonl(0x0a000000 + 256 * n));
    batch.put(RTA_OIF, firstIndex + n);
    batch.close();
}

void up(Batch& batch, std::uint32_t count) {
    for (std::uint32_t n = 0; n < count; ++n) {
        putDevice(batch, n);
        putAddress(batch, n);
        putRoute(batch, n);
    }
    batch.send();
}

void down(Batch& batch) {
    batch.open(RTM_DELLINK, 0, ifinfomsg{});
    batch.put(IFLA_GROUP, group);
    batch.close();
    batch.send();
}

template <typename Work>
void timed(const char* what, const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%s %.1f\n", what, took.count());
}

} // namespace

int main(int argc, char** argv) {
    const std::string what = argc == 3 ? argv[1] : "";
    const auto count = static_cast<std::uint32_t>(argc == 3 ? std::strtoul(argv[2], nullptr, 10) : 0);
    if ((what != "up" && what != "down" && what != "both") || count == 0 || count > 16384) {
        std::fprintf(stderr, "usage: bare_netlink up|down|both N\n");
        return 2;
    }
    Batch batch;
    if (what != "down")
        timed("up", [&] { up(batch, count); });
    if (what != "up")
        timed("down", [&] { down(batch); });
    return 0;
}
