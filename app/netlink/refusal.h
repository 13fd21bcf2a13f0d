// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <linux/netlink.h>

namespace gretel::netlink {

/// Why the kernel said no: a positive errno and its own extended words (NLMSGERR_ATTR_MSG), which may be
/// empty.
struct Refusal {
    int error = 0;
    QString text;
    /// Nobody can say whether the kernel did it: no answer in time (ETIMEDOUT), it could not be delivered
    /// (ENOBUFS) or makes no sense (EBADMSG).
    bool lost = false;
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// What an NLMSG_ERROR message says; error 0 is an acknowledgement. Lost (EBADMSG) when it says
/// nothing sensible. Extended words are read with NETLINK_CAP_ACK on or off (linux/netlink.h, NLM_F_CAPPED).
Refusal refusalOf(const nlmsghdr* message);

/// The kernel's own words, else those of its errno, in English: "File exists".
QString reasonOf(const Refusal& refusal);

} // namespace gretel::netlink
