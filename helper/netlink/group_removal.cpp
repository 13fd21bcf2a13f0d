// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/group_removal.h"

#include <QSet>

#include <algorithm>

namespace gretel::netlink {

std::optional<GroupRemoval> groupRemovalOf(const std::vector<int>& indexes, const std::vector<Link>& links) {
    const QSet<int> leaving(indexes.begin(), indexes.end());
    if (leaving.size() < 2)
        return std::nullopt;
    qsizetype found = 0;
    bool ourGroupLeaves = true; // all of it, and nothing else
    bool otherGroupIsFree = true;
    GroupRemoval moved{leavingLinkGroup, {}};
    for (const Link& link : links) {
        const bool leaves = leaving.contains(link.index);
        if (leaves && tunnelOfLink(link).isNull())
            return std::nullopt;
        if (!leaves && link.group == leavingLinkGroup)
            otherGroupIsFree = false;
        if (leaves != (link.group == ourLinkGroup))
            ourGroupLeaves = false;
        if (leaves && link.group != leavingLinkGroup)
            moved.moves.push_back(link.index);
        found += leaves ? 1 : 0;
    }
    if (found != leaving.size())
        return std::nullopt;
    if (ourGroupLeaves)
        return GroupRemoval{ourLinkGroup, {}};
    return otherGroupIsFree ? std::optional(moved) : std::nullopt;
}

} // namespace gretel::netlink
