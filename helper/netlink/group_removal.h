// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/system_state.h"

namespace gretel::netlink {

/// "gre2": where devices of ours that go together are put first when others of ours stay.
inline constexpr quint32 leavingLinkGroup = 0x67726532;

/// Several devices deleted at once: RTM_DELLINK with IFLA_GROUP takes every device of a group, and the kernel
/// waits for all processors to let go of them (15 ms and more) once instead of once for each
/// (rtnl_group_dellink() in net/core/rtnetlink.c).
struct GroupRemoval {
    quint32 group;
    std::vector<int> moves; ///< devices that must be put into the group first
    friend bool operator==(const GroupRemoval&, const GroupRemoval&) = default;
};

/// Nothing when they have to go one by one: they are fewer than two, or somebody else's device, or one of
/// ours that stays, is in the group that would be deleted, or one of them is not there or does not bear our
/// mark. links: all devices, looked at right before. Pure.
std::optional<GroupRemoval> groupRemovalOf(const std::vector<int>& indexes, const std::vector<Link>& links);

} // namespace gretel::netlink
