// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation.h"

/// The parts of validate(), each with a file of its own. They append in any order; validate() sorts.
namespace gretel::validation {

/// Gathers issues; a field is formatted only once there is something to say about it.
class Findings {
public:
    void add(IssueKind kind, const QString& field, const QStringList& arguments = {}) {
        m_issues.push_back({kind, field, arguments});
    }
    void add(const Issue& issue, const QString& field) { add(issue.kind, field, issue.arguments); }
    bool has(IssueKind kind) const;
    /// In the order of the document's fields; within a field as they were added.
    Issues inFieldOrder() &&;

private:
    Issues m_issues;
};

/// Which column is this computer, as far as it is known.
using Here = std::optional<HostSide>;

void checkNames(const TunnelProfile& profile, Findings& findings);
void checkPublicAddresses(const TunnelProfile& profile, Findings& findings);
void checkTunnelAddresses(const TunnelProfile& profile, Findings& findings);
void checkNetworks(const TunnelProfile& profile, Findings& findings);
void checkSizes(const TunnelProfile& profile, const std::optional<Underlay>& underlay, Findings& findings);
/// Finds what the profile leaves open, and complains where both hosts or neither can be this computer.
Here checkHere(const TunnelProfile& profile, const SystemState& system, Findings& findings);
void checkOtherProfiles(const TunnelProfile& profile, Here here, const std::vector<TunnelProfile>& others,
                        Findings& findings);
void checkSystem(const TunnelProfile& profile, Here here, const SystemState& system, Findings& findings);

/// The side whose cell gets what is said of the tunnel's prefix: this computer's, or the first one filled.
/// Nothing while neither is.
std::optional<HostSide> tunnelSide(const TunnelProfile& profile, Here here);

/// The default route, or a half of it: VPNs lay 0.0.0.0/1 and 128.0.0.0/1 over it. Whatever is in there is
/// there for want of a better route, so it is no overlap.
bool isDefaultRoute(const Prefix& prefix);

} // namespace gretel::validation
