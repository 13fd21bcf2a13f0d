// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_test.h"

#include <QDeadlineTimer>
#include <QTest>

#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "examples.h"
#include "helper/transaction.h"
#include "kernel.h"

namespace gretel::test {
namespace {

constexpr const char* cable = "link add near type veth peer name far; addr add 1.2.3.4/24 dev near; "
                              "link set near up; link set far up; route add 4.3.2.1 dev near; "
                              "neigh add 4.3.2.1 lladdr 02:00:00:00:00:01 dev near";

class PacketSocket {
public:
    PacketSocket() : m_descriptor(::socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC, htons(ETH_P_IP))) {
        sockaddr_ll place{};
        place.sll_family = AF_PACKET;
        place.sll_protocol = htons(ETH_P_IP);
        place.sll_ifindex = static_cast<int>(if_nametoindex("far"));
        if (::bind(m_descriptor, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0)
            qWarning("no packet socket");
    }
    ~PacketSocket() { ::close(m_descriptor); }

    /// The next IP packet that carries GRE; empty after two seconds.
    QByteArray nextGre() {
        const QDeadlineTimer deadline(2000);
        while (!deadline.hasExpired()) {
            pollfd waiting{m_descriptor, POLLIN, 0};
            if (::poll(&waiting, 1, static_cast<int>(deadline.remainingTime())) <= 0)
                break;
            QByteArray packet(2048, '\0');
            const ssize_t size = ::recv(m_descriptor, packet.data(), 2048, 0);
            packet.truncate(size);
            if (size > 24 && packet[9] == IPPROTO_GRE)
                return packet;
        }
        return {};
    }

private:
    int m_descriptor;
};

/// One UDP datagram into the tunnel, its inner DF bit as asked, its TTL 7, its TOS 0x20.
void sendInside(bool dontFragment) {
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const int discover = dontFragment ? IP_PMTUDISC_DO : IP_PMTUDISC_DONT;
    const int ttl = 7;
    const int tos = 0x20;
    setsockopt(descriptor, IPPROTO_IP, IP_MTU_DISCOVER, &discover, sizeof discover);
    setsockopt(descriptor, IPPROTO_IP, IP_TTL, &ttl, sizeof ttl);
    setsockopt(descriptor, IPPROTO_IP, IP_TOS, &tos, sizeof tos);
    sockaddr_in peer{};
    peer.sin_family = AF_INET;
    peer.sin_port = htons(9);
    inet_pton(AF_INET, "10.16.0.9", &peer.sin_addr);
    if (::sendto(descriptor, "gretel", 6, 0, reinterpret_cast<const sockaddr*>(&peer), sizeof peer) != 6)
        qWarning("nothing was sent");
    ::close(descriptor);
}

struct HeaderRow {
    const char* name;
    bool innerDf;
    void (*change)(GreParameters& gre);
    int ttl;
    int tos;
    bool df;
    const char* gre; ///< the header in hex; the checksum as xxxx
};

const HeaderRow headerRows[] = {
    {"key and checksum", false, [](GreParameters&) {}, 64, 0x20, true, "a0000800xxxx00000000002a"},
    {"key bytes", false, [](GreParameters& gre) { gre.inputKey = gre.outputKey = 0x01020304; }, 64, 0x20,
     true, "a0000800xxxx000001020304"},
    {"sequence", false, [](GreParameters& gre) { gre.inputSequence = gre.outputSequence = true; }, 64, 0x20,
     true, "b0000800xxxx00000000002a000000"},
    {"plain", false,
     [](GreParameters& gre) {
         gre.inputKey = gre.outputKey = std::nullopt;
         gre.inputChecksum = gre.outputChecksum = false;
     },
     64, 0x20, true, "00000800"},
    {"ttl inherit, tos 0x48", false,
     [](GreParameters& gre) {
         gre.ttl = 0;
         gre.tos = 0x48;
     },
     7, 0x48, true, "a0000800xxxx00000000002a"},
    {"df inherit, ttl 64, inner without", false, [](GreParameters& gre) { gre.pathMtuDiscovery = false; }, 64,
     0x20, false, "a0000800xxxx00000000002a"},
    {"df inherit, ttl 64, inner with", true, [](GreParameters& gre) { gre.pathMtuDiscovery = false; }, 64,
     0x20, true, "a0000800xxxx00000000002a"},
    {"df fragment, ttl 64, inner with", true,
     [](GreParameters& gre) {
         gre.pathMtuDiscovery = false;
         gre.ignoreDf = true;
     },
     64, 0x20, false, "a0000800xxxx00000000002a"},
};

} // namespace

void WireTest::headers_data() {
    QTest::addColumn<std::size_t>("row");
    for (std::size_t row = 0; row < std::size(headerRows); ++row)
        QTest::newRow(headerRows[row].name) << row;
}

void WireTest::headers() {
    QFETCH(std::size_t, row);
    const HeaderRow& wanted = headerRows[row];
    Kernel kernel;
    QVERIFY(!ip(QString::fromLatin1(cable)).isNull());
    DesiredTunnel desired = tunnel(QStringLiteral("gre-lab"));
    wanted.change(*desired.link.gre);
    QCOMPARE(textOf(Transaction(kernel.executor).apply({desired})), QStringLiteral("done"));
    PacketSocket far;
    sendInside(wanted.innerDf);
    QByteArray packet = far.nextGre();
    while (packet.size() > 24 && packet.mid(22, 2).toHex() != "0800") // the device's own IPv6 (0x86dd)
        packet = far.nextGre();
    QVERIFY(packet.size() > 24);

    QCOMPARE(packet.mid(12, 8).toHex(), QByteArray("0102030404030201"));
    QCOMPARE(static_cast<int>(static_cast<quint8>(packet[8])), wanted.ttl);
    QCOMPARE(static_cast<int>(static_cast<quint8>(packet[1])), wanted.tos);
    QCOMPARE((packet[6] & 0x40) != 0, wanted.df);
    QByteArray header = packet.mid(20).toHex().left(static_cast<qsizetype>(qstrlen(wanted.gre)));
    if (QByteArray(wanted.gre).contains("xxxx"))
        header.replace(8, 4, "xxxx");
    QCOMPARE(header, QByteArray(wanted.gre));
}

} // namespace gretel::test
