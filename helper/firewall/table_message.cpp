// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/table_message.h"

#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netlink.h>

#include <cstring>

#include "core/firewall_text.h"

namespace gretel::firewall {
namespace {

// In the messages for tables, chains, rules, sets, elements, objects and flow tables alike the table's name
// is attribute 1.
static_assert(NFTA_TABLE_NAME == 1 && NFTA_CHAIN_TABLE == 1 && NFTA_RULE_TABLE == 1 && NFTA_SET_TABLE == 1 &&
              NFTA_SET_ELEM_LIST_TABLE == 1 && NFTA_OBJ_TABLE == 1 && NFTA_FLOWTABLE_TABLE == 1);
constexpr int tableAttribute = 1;

/// A copy, for nothing is known of the alignment.
template <typename T>
T headerAt(const char* bytes) {
    T header;
    std::memcpy(&header, bytes, sizeof header);
    return header;
}

bool isOurName(const char* text, std::size_t size) {
    return size == std::size_t(firewallTable.size()) + 1 && text[size - 1] == '\0' &&
           std::memcmp(text, firewallTable.data(), size - 1) == 0;
}

bool namesOurTable(const char* attributes, std::size_t size) {
    while (size >= NLA_HDRLEN) {
        const auto attribute = headerAt<nlattr>(attributes);
        if (attribute.nla_len < NLA_HDRLEN || attribute.nla_len > size)
            return true;
        if ((attribute.nla_type & NLA_TYPE_MASK) == tableAttribute)
            return isOurName(attributes + NLA_HDRLEN, attribute.nla_len - NLA_HDRLEN);
        const std::size_t step = NLA_ALIGN(attribute.nla_len);
        if (step >= size)
            break;
        attributes += step;
        size -= step;
    }
    return true;
}

bool concerns(const nlmsghdr& header, const char* payload, std::size_t size) {
    const int type = NFNL_MSG_TYPE(header.nlmsg_type);
    // The number of the new generation ends each transaction; tracing tells of packets.
    if (NFNL_SUBSYS_ID(header.nlmsg_type) != NFNL_SUBSYS_NFTABLES || type == NFT_MSG_NEWGEN ||
        type == NFT_MSG_TRACE)
        return false;
    if (size < sizeof(nfgenmsg))
        return true;
    if (headerAt<nfgenmsg>(payload).nfgen_family != NFPROTO_INET)
        return false;
    const std::size_t start = NLMSG_ALIGN(sizeof(nfgenmsg));
    return namesOurTable(payload + start, size - start);
}

} // namespace

bool concernsOurTable(const void* datagram, std::size_t size) {
    const auto* bytes = static_cast<const char*>(datagram);
    while (size >= NLMSG_HDRLEN) {
        const auto header = headerAt<nlmsghdr>(bytes);
        if (header.nlmsg_len < NLMSG_HDRLEN || header.nlmsg_len > size)
            return true;
        if (concerns(header, bytes + NLMSG_HDRLEN, header.nlmsg_len - NLMSG_HDRLEN))
            return true;
        const std::size_t step = NLMSG_ALIGN(header.nlmsg_len);
        if (step >= size)
            return false;
        bytes += step;
        size -= step;
    }
    return size > 0;
}

} // namespace gretel::firewall
