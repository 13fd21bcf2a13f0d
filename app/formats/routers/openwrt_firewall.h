// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "core/tunnel_end.h"
#include "formats/routers/uci_sections.h"

namespace gretel {

/// What a UCI file's firewall sections (https://openwrt.org/docs/guide-user/firewall/firewall_configuration)
/// do to a tunnel; all else of them is somebody else's.
class OpenwrtFirewall {
public:
    explicit OpenwrtFirewall(const std::vector<UciSection>& sections);

    /// For the tunnel whose interfaces have these names: the clamp, the forwarding and the policy of the end.
    /// Nothing where the file has no firewall at all.
    void apply(TunnelEnd& end, const std::vector<QString>& interfaces, IssueList& losses) const;

private:
    struct Zone {
        QString name;
        bool clampMss = false;
        bool masquerades = false;
        TextPlace masqueradePlace;
    };

    void addZone(const UciSection& section);
    void addForwarding(const UciSection& section);
    void addRule(const UciSection& section);
    FirewallPolicy policyFor(const GreParameters& gre) const;

    bool m_any = false;
    std::map<QString, Zone> m_zones;               ///< by interface
    std::set<QString> m_closed;                    ///< zones that let nothing in by themselves
    std::set<QString> m_forwarding;                ///< zones from or to which something is forwarded
    std::multimap<QString, QString> m_greAccepted; ///< source address, zone; of empty source: anybody's
    std::set<QString> m_greDropped;                ///< local address; empty: at any
};

} // namespace gretel
