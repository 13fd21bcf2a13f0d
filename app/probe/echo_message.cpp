// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/echo_message.h"

#include <QtEndian>

#include <linux/errqueue.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace gretel {

namespace {

constexpr qsizetype headerBytes = 8;
constexpr qsizetype sequenceAt = 6;

char requestType(Family family) {
    return char(family == Family::IPv4 ? ICMP_ECHO : ICMP6_ECHO_REQUEST);
}

quint16 sequenceIn(const QByteArray& bytes) {
    return qFromBigEndian<quint16>(bytes.constData() + sequenceAt);
}

std::optional<IpAddress> originIn(const void* data, size_t size) {
    sockaddr_storage storage{};
    std::memcpy(&storage, data, std::min(size, sizeof storage));
    if (storage.ss_family == AF_INET && size >= sizeof(sockaddr_in))
        return IpAddress::fromBytes(Family::IPv4, &reinterpret_cast<const sockaddr_in*>(&storage)->sin_addr);
    if (storage.ss_family == AF_INET6 && size >= sizeof(sockaddr_in6))
        return IpAddress::fromBytes(Family::IPv6,
                                    &reinterpret_cast<const sockaddr_in6*>(&storage)->sin6_addr);
    return std::nullopt;
}

} // namespace

QByteArray echoRequest(Family family, quint16 sequence, quint32 bytes) {
    const quint32 ipHeader = leastEchoBytes(family) - quint32(headerBytes);
    const auto size = std::max(qsizetype(bytes) - qsizetype(ipHeader), headerBytes);
    QByteArray request(size, '\0');
    request[0] = requestType(family);
    qToBigEndian(sequence, request.data() + sequenceAt);
    return request;
}

std::optional<EchoEvent> echoAnswer(Family family, const QByteArray& bytes) {
    const char reply = char(family == Family::IPv4 ? int(ICMP_ECHOREPLY) : ICMP6_ECHO_REPLY);
    if (bytes.size() < headerBytes || bytes.front() != reply)
        return std::nullopt;
    return EchoEvent{sequenceIn(bytes), EchoOutcome::Answered, std::nullopt};
}

std::optional<quint16> echoSequence(Family family, const QByteArray& bytes) {
    if (bytes.size() < headerBytes || bytes.front() != requestType(family))
        return std::nullopt;
    return sequenceIn(bytes);
}

EchoEvent echoComplaint(quint16 sequence, const void* data, size_t size) {
    EchoEvent event{sequence, EchoOutcome::Unreachable, EchoError{}};
    sock_extended_err extended{};
    std::memcpy(&extended, data, std::min(size, sizeof extended));
    if (extended.ee_origin != SO_EE_ORIGIN_LOCAL) {
        event.error->type = extended.ee_type;
        event.error->code = extended.ee_code;
        if (size > sizeof extended)
            event.error->origin =
                originIn(static_cast<const char*>(data) + sizeof extended, size - sizeof extended);
    }
    if (extended.ee_errno == EMSGSIZE) {
        event.outcome = EchoOutcome::TooLarge;
        event.error->mtu = extended.ee_info;
    }
    return event;
}

EchoEvent portAnswer(const EchoEvent& complaint, const IpAddress& target) {
    const quint8 unreachable = target.isIpv4() ? ICMP_DEST_UNREACH : ICMP6_DST_UNREACH;
    const bool isAnswer = complaint.outcome == EchoOutcome::Unreachable && complaint.error &&
                          complaint.error->type == unreachable && complaint.error->origin == target;
    return isAnswer ? EchoEvent{complaint.sequence, EchoOutcome::Answered, std::nullopt} : complaint;
}

} // namespace gretel
