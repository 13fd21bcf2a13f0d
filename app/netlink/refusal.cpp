// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/refusal.h"

#include <cerrno>
#include <cstring>

#include "netlink/attributes.h"

namespace gretel::netlink {

Refusal refusalOf(const nlmsghdr* message) {
    constexpr int mostErrno = 4095; // MAX_ERRNO of linux/err.h
    const auto* answer = familyHeader<nlmsgerr>(message);
    if (!answer || answer->error > 0 || answer->error < -mostErrno)
        return {EBADMSG, {}, true};
    Refusal refusal{-answer->error, {}, false};
    if (!(message->nlmsg_flags & NLM_F_ACK_TLVS))
        return refusal;
    // The request's payload comes back before the attributes unless the answer is capped.
    std::size_t offset = sizeof(nlmsgerr);
    if (!(message->nlmsg_flags & NLM_F_CAPPED) && answer->msg.nlmsg_len >= sizeof(nlmsghdr))
        offset += NLMSG_ALIGN(std::size_t(answer->msg.nlmsg_len) - sizeof(nlmsghdr));
    if (offset <= message->nlmsg_len - NLMSG_HDRLEN)
        refusal.text = Attributes(message, static_cast<int>(offset)).text(NLMSGERR_ATTR_MSG);
    return refusal;
}

QString reasonOf(const Refusal& refusal) {
    if (!refusal.text.isEmpty())
        return refusal.text;
    const char* words = strerrordesc_np(refusal.error);
    return words ? QString::fromLatin1(words) : QString::number(refusal.error);
}

} // namespace gretel::netlink
