// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issue.h"

#include <algorithm>

namespace gretel {

Severity severityOf(IssueKind kind) {
    switch (kind) {
    case IssueKind::TunnelEndsSwapped:
        return Severity::Note;
    case IssueKind::TunnelPrefixTooWide:
    case IssueKind::NetworkInsideNetwork:
    case IssueKind::NetworkCoversOwnPublic:
    case IssueKind::PublicIsPrivate:
    case IssueKind::AddressNotHere:
    case IssueKind::MtuAboveFit:
    case IssueKind::TtlNeedsPathDiscovery:
    case IssueKind::TunnelInsideRoute:
    case IssueKind::NetworkOverlapsRoute:
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
