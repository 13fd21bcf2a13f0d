// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issue.h"

#include <algorithm>

namespace gretel {

Severity severityOf(IssueKind kind) {
    switch (kind) {
    case IssueKind::TunnelEndsSwapped:
    case IssueKind::NotWritten:
        return Severity::Note;
    case IssueKind::TunnelPrefixTooWide:
    case IssueKind::NetworkInsideNetwork:
    case IssueKind::NetworkCoversPeer:
    case IssueKind::NetworkCoversOwnPublic:
    case IssueKind::PublicIsPrivate:
    case IssueKind::AddressNotHere:
    case IssueKind::MtuAboveFit:
    case IssueKind::TtlNeedsPathDiscovery:
    case IssueKind::TunnelInsideRoute:
    case IssueKind::NetworkOverlapsRoute:
    case IssueKind::Ipv6NotForwarded:
    case IssueKind::SettingIgnored:
    case IssueKind::CannotHold:
        return Severity::Warning;
    default:
        return Severity::Error;
    }
}

bool hasErrors(const Issues& issues) {
    return std::any_of(issues.begin(), issues.end(),
                       [](const Issue& issue) { return issue.severity() == Severity::Error; });
}

} // namespace gretel
